/**
 * LibreTranslate, https://docs.libretranslate.com/api/operations/translate/: a server of one's own or a hosted one.
 *
 * Limits: `--batch-limit` texts and `--char-limit` characters are the server's own settings (none by default); the
 * hosted ones give 80 requests a minute by key (https://docs.libretranslate.com/community/mirrors/). Inside markup it
 * translates at most 200 characters a text well (argos-translate-html injects tags into longer ones where they do not
 * belong), so that longer texts with markup are not sent: each has an empty answer, which is none, and the others have theirs.
 */
import { z } from "zod";
import { ProviderError, type Provider } from "../model/provider.ts";
import type { DeskEnvironment } from "./desk-environment.ts";
import { HTTP_OPTIONS, keyFrom, readOptions, variable } from "./options.ts";
import { isThisMachine } from "./proxy.ts";
import { answersOf, transport } from "./transport.ts";

const LONGEST_WITH_MARKUP = 200;

function fits(text: string): boolean {
  return text.length <= LONGEST_WITH_MARKUP || !text.includes("<");
}

const OPTIONS = {
  ...HTTP_OPTIONS,
  baseUrl: HTTP_OPTIONS.baseUrl.default("http://127.0.0.1:5000"),
  key: variable.optional(),
  maxTexts: z.number().int().min(1).default(50),
  maxChars: z.number().int().min(1).default(5_000),
  requestsPerSecond: z.number().positive().optional(),
};

export function libretranslate(options: Record<string, unknown>, env: DeskEnvironment): Provider {
  const { id } = env;
  const {
    baseUrl,
    key,
    maxTexts,
    maxChars,
    concurrency = 2,
    requestsPerSecond,
    ...rest
  } = readOptions(OPTIONS, options, env);
  const apiKey = keyFrom(env, key, "LIBRETRANSLATE_API_KEY");
  const http = transport(env, { ...rest, secrets: [apiKey] });
  return {
    id,
    markup: "html",
    limits: {
      maxTexts,
      maxChars,
      concurrency,
      ...(requestsPerSecond === undefined ? {} : { requestsPerSecond }),
    },
    local: isThisMachine(baseUrl, rest.proxy),
    supports: (from, to) => from !== to,
    translate({ from, to, texts }, signal) {
      return http.during(signal, async () => {
        if (texts.length === 0) return [];
        const fitting = texts.filter(fits);
        if (fitting.length === 0)
          throw new ProviderError(
            "request",
            `${id}: texts with markup of more than ${LONGEST_WITH_MARKUP} characters come back broken`,
          );
        const response = await http.fetch(`${baseUrl}/translate`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({
            q: fitting,
            source: from,
            target: to,
            format: "html",
            ...(apiKey === undefined ? {} : { api_key: apiKey }),
          }),
        });
        const answer = (await response.json()) as { translatedText?: unknown };
        const answers = answersOf(id, answer.translatedText, fitting.length);
        return texts.map((text) => (fits(text) ? (answers.shift() ?? "") : ""));
      });
    },
    check(signal) {
      return http.during(signal, async () => {
        const languages: unknown = await (await http.fetch(`${baseUrl}/languages`)).json();
        if (!Array.isArray(languages)) throw new ProviderError("answer", `${id}: no list of languages came`);
        return {};
      });
    },
  };
}
