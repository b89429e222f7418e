/**
 * DeepL through deepl-node.
 *
 * Limits (https://developers.deepl.com/api-reference/translate): 50 texts and 128 KiB a request. A form-encoded body
 * takes up to 6 bytes a Cyrillic letter, hence the characters. Requests a second: at most 50, as its staff advise. Free
 * keys end in ":fx" and have an endpoint of their own, which the SDK chooses; their quota is 500,000 characters a month.
 *
 * The SDK knows neither abort signals nor Retry-After, so that it forms the requests and reads the answers, and ours
 * sends them.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { DeepLClient, TargetLanguageCode } from "deepl-node";
import type { Language } from "../model/language.ts";
import type { Provider, TranslateContext } from "../model/provider.ts";
import type { DeskEnvironment } from "./desk-environment.ts";
import { HTTP_OPTIONS, readOptions, requiredKey, variable } from "./options.ts";
import { peer } from "./peer.ts";
import { answersOf, transport, type Transport } from "./transport.ts";

const OPTIONS = {
  ...HTTP_OPTIONS,
  key: variable.optional(),
  formality: z.enum(["more", "less", "prefer_more", "prefer_less"]).optional(),
  /** Variants of English that DeepL writes. */
  english: z.enum(["en-GB", "en-US"]).default("en-GB"),
  /** Keep a glossary of the names' approved forms at DeepL. */
  glossary: z.boolean().default(false),
  model: z.enum(["quality_optimized", "latency_optimized", "prefer_quality_optimized"]).optional(),
};

const LONGEST_CONTEXT = 2_000;

export function deepl(options: Record<string, unknown>, env: DeskEnvironment): Provider {
  const { id } = env;
  const {
    key,
    formality,
    english,
    glossary,
    model,
    baseUrl,
    concurrency = 4,
    ...rest
  } = readOptions(OPTIONS, options, env);
  const authKey = requiredKey(env, key, "DEEPL_AUTH_KEY");
  const sdk = peer(["deepl-node"], () => import("deepl-node"));
  const http = transport(env, { ...rest, secrets: [authKey] });
  let made: Promise<DeepLClient> | undefined;
  const client = (): Promise<DeepLClient> =>
    (made ??= sdk().then(({ DeepLClient }) =>
      sentBy(
        http,
        new DeepLClient(authKey, {
          maxRetries: 0,
          sendPlatformInfo: false,
          ...(baseUrl === undefined ? {} : { serverUrl: baseUrl }),
        }),
      ),
    ));
  const glossaries = new Map<string, Promise<Glossary>>();

  /** The glossary that holds these names; made anew where one is missing. One request at a time changes it. */
  async function glossaryFor(from: Language, to: Language, names: Names): Promise<string | undefined> {
    if (!glossary || Object.keys(names).length === 0) return undefined;
    const pair = `${from}-${to}`;
    const before = glossaries.get(pair) ?? client().then((deepl) => findGlossary(deepl, from, to));
    const kept = before.then(async (known) => withNames(await client(), known, from, to, names));
    glossaries.set(pair, kept);
    kept.catch(() => glossaries.delete(pair));
    return (await kept).id;
  }

  return {
    id,
    markup: "xml",
    limits: { maxTexts: 50, maxChars: 20_000, concurrency, requestsPerSecond: 50 },
    uses: glossary ? ["neighbours", "names"] : ["neighbours"],
    version: [formality, english, model].filter((part) => part !== undefined).join(" "),
    supports: (from, to) => from !== to,
    translate({ from, to, texts, context }, signal) {
      return http.during(signal, async () => {
        if (texts.length === 0) return [];
        const deepl = await client();
        const names = await glossaryFor(from, to, context?.names ?? {});
        const around = contextOf(context);
        const target: TargetLanguageCode = to === "en" ? english : to;
        const results = await deepl.translateText([...texts], from, target, {
          tagHandling: "xml",
          tagHandlingVersion: "v2",
          ignoreTags: ["x"],
          splitSentences: "off",
          preserveFormatting: true,
          // English has no formality, and asking for it is an error there.
          ...(formality === undefined || to === "en" ? {} : { formality }),
          ...(model === undefined ? {} : { modelType: model }),
          ...(around === "" ? {} : { context: around }),
          ...(names === undefined ? {} : { glossary: names }),
        });
        return answersOf(
          id,
          results.map(({ text }) => text),
          texts.length,
        );
      });
    },
    check(signal) {
      return http.during(signal, async () => {
        const { character } = await (await client()).getUsage();
        if (character === undefined) return {};
        return { quota: { used: character.count, limit: character.limit, unit: "characters" } };
      });
    },
  };
}

/** The context is one for a whole request: that of texts of one article helps all of them, that of several none. */
function contextOf(context: TranslateContext | undefined): string {
  const texts = context?.texts ?? [];
  if (texts.length === 0 || new Set(texts.map(({ title = "" }) => title)).size > 1) return "";
  const lines = texts.flatMap(({ title, before = [], after = [] }) => [title ?? "", ...before, ...after]);
  return [...new Set(lines.filter((line) => line !== ""))].join("\n").slice(0, LONGEST_CONTEXT);
}

interface Form {
  readonly data?: URLSearchParams;
  readonly jsonBody?: string;
  readonly headers?: Record<string, string>;
}

/** Puts our transport in the place of the SDK's. */
function sentBy({ fetch }: Transport, client: DeepLClient): DeepLClient {
  const inside = client as unknown as {
    httpClient: { serverUrl: string; headers: Record<string, string>; sendRequestWithBackoff: unknown };
  };
  const { serverUrl, headers } = inside.httpClient;
  inside.httpClient.sendRequestWithBackoff = async (method: string, path: string, form: Form = {}) => {
    const query = method === "GET" && form.data !== undefined ? `?${form.data.toString()}` : "";
    const response = await fetch(`${serverUrl}${path}${query}`, {
      method,
      headers: { ...headers, ...form.headers },
      ...(method === "GET" || form.data === undefined ? {} : { body: form.data }),
    });
    return { statusCode: response.status, content: await response.text() };
  };
  return client;
}

type Names = Readonly<Record<string, string>>;

interface Glossary {
  readonly id: string | undefined;
  readonly entries: Names;
}

function glossaryName(from: Language, to: Language, entries: Names): string {
  const sorted = Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash("sha256").update(JSON.stringify(sorted)).digest("hex").slice(0, 12);
  return `${glossaryPrefix(from, to)}${hash}`;
}

function glossaryPrefix(from: Language, to: Language): string {
  return `communique ${from}-${to} `;
}

/** Ours of an earlier run, if its entries are still those that its name is the hash of. */
async function findGlossary(client: DeepLClient, from: Language, to: Language): Promise<Glossary> {
  const listed = await client.listMultilingualGlossaries();
  const info = listed.find(({ name }) => name.startsWith(glossaryPrefix(from, to)));
  if (info === undefined) return { id: undefined, entries: {} };
  const { entries } = await client.getMultilingualGlossaryDictionaryEntries(info, from, to);
  const kept = entries.entries();
  if (glossaryName(from, to, kept) === info.name) return { id: info.glossaryId, entries: kept };
  await client.deleteMultilingualGlossary(info);
  return { id: undefined, entries: {} };
}

async function withNames(
  client: DeepLClient,
  known: Glossary,
  from: Language,
  to: Language,
  names: Names,
): Promise<Glossary> {
  if (known.id !== undefined && Object.entries(names).every(([name, form]) => known.entries[name] === form))
    return known;
  const { GlossaryEntries } = await import("deepl-node");
  const entries = { ...known.entries, ...names };
  const name = glossaryName(from, to, entries);
  const dictionary = { sourceLangCode: from, targetLangCode: to, entries: new GlossaryEntries({ entries }) };
  if (known.id === undefined) {
    const { glossaryId } = await client.createMultilingualGlossary(name, [dictionary]);
    return { id: glossaryId, entries };
  }
  // Its id stays, since requests under way may name it.
  await client.replaceMultilingualGlossaryDictionary(known.id, dictionary);
  await client.updateMultilingualGlossaryName(known.id, name);
  return { id: known.id, entries };
}
