/**
 * Apertium through its own HTTP service, APy (https://wiki.apertium.org/wiki/Apertium-apy). Free, rule-based, on any
 * machine. Pairs between our languages are rare: a chain goes over another one (English, Catalan, French).
 *
 * Limits: APy takes one text a request, and gives up a translation after its `--timeout` (10 seconds by default), which
 * the characters keep well below.
 */
import { z } from "zod";
import { LANGUAGES, type Language } from "../model/language.ts";
import { ProviderError, type Provider } from "../model/provider.ts";
import type { DeskEnvironment } from "./desk-environment.ts";
import { HTTP_OPTIONS, keyFrom, readOptions, variable } from "./options.ts";
import { isThisMachine } from "./proxy.ts";
import { answersOf, transport } from "./transport.ts";

const PAIRS = LANGUAGES.flatMap((from) => LANGUAGES.map((to) => `${from}-${to}` as const));

/** "eng-cat", as a mode is called; a variant may follow: "cat-eng_US". */
const link = z.string().regex(/^[a-z]{2,3}(?:_\w+)?-[a-z]{2,3}(?:_\w+)?$/, {
  error: 'expected a pair of Apertium such as "eng-cat"',
});

const OPTIONS = {
  ...HTTP_OPTIONS,
  baseUrl: HTTP_OPTIONS.baseUrl.default("http://127.0.0.1:2737"),
  key: variable.optional(),
  chains: z.partialRecord(z.enum(PAIRS), z.array(link).min(1)).default({
    "en-fr": ["eng-cat", "cat-fra"],
    "fr-en": ["fra-cat", "cat-eng"],
  }),
};

export function apertium(options: Record<string, unknown>, env: DeskEnvironment): Provider {
  const { id } = env;
  const { baseUrl, key, chains, concurrency = 2, ...rest } = readOptions(OPTIONS, options, env);
  const apiKey = keyFrom(env, key, "APERTIUM_API_KEY");
  const http = transport(env, { ...rest, secrets: [apiKey] });
  const chainOf = (from: Language, to: Language): readonly string[] => chains[`${from}-${to}`] ?? [];

  async function translated(text: string, pair: string): Promise<string> {
    const response = await http.fetch(`${baseUrl}/translate`, {
      method: "POST",
      body: new URLSearchParams({
        langpair: pair.replace("-", "|"),
        q: text,
        format: "html",
        markUnknown: "no",
        ...(apiKey === undefined ? {} : { key: apiKey }),
      }),
    });
    const answer = (await response.json()) as { responseData?: { translatedText?: unknown } } | null;
    return answersOf(id, [answer?.responseData?.translatedText], 1)[0]!;
  }

  return {
    id,
    markup: "html",
    limits: { maxTexts: 1, maxChars: 5_000, concurrency },
    local: isThisMachine(baseUrl, rest.proxy),
    supports: (from, to) => chainOf(from, to).length > 0,
    advice: (from, to) =>
      `Apertium has no chain from ${from} to ${to}: name its pairs in providers.${id}.chains, as in "en-fr: [eng-cat, cat-fra]".`,
    translate({ from, to, texts }, signal) {
      return http.during(signal, async () => {
        const chain = chainOf(from, to);
        if (chain.length === 0) throw new ProviderError("request", `${id}: no chain from ${from} to ${to}`);
        const answers: string[] = [];
        for (const text of texts) {
          let answer = text;
          for (const pair of chain) answer = await translated(answer, pair);
          answers.push(answer);
        }
        return answers;
      });
    },
    check(signal) {
      return http.during(signal, async () => {
        const listed = (await (await http.fetch(`${baseUrl}/listPairs`)).json()) as {
          responseData?: readonly { sourceLanguage: string; targetLanguage: string }[];
        };
        const there = (listed.responseData ?? []).map(
          ({ sourceLanguage, targetLanguage }) => `${sourceLanguage}-${targetLanguage}`,
        );
        const missing = Object.values(chains)
          .flat()
          .filter((pair) => !there.includes(pair));
        if (missing.length > 0)
          throw new ProviderError("request", `${id}: the server has no ${[...new Set(missing)].join(", ")}`);
        return {};
      });
    },
  };
}
