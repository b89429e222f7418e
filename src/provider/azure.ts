/**
 * Azure AI Translator through @azure-rest/ai-translation-text.
 *
 * Limits (https://learn.microsoft.com/azure/ai-services/translator/service-limits): 1,000 texts and 50,000 characters a
 * request, counted once for each target; 40 million characters an hour with an S1 contract, spread evenly over it.
 *
 * Names go as a dynamic dictionary (`mstrans:dictionary`), which the service knows only where one side is English.
 */
import { z } from "zod";
import type { TextTranslationClient } from "@azure-rest/ai-translation-text";
import type { ProviderErrorKind, Provider } from "../model/provider.ts";
import type { DeskEnvironment } from "./desk-environment.ts";
import type { ErrorAnswer } from "./http-error.ts";
import { HTTP_OPTIONS, readOptions, requiredKey, variable } from "./options.ts";
import { peer } from "./peer.ts";
import { answersOf, transport, type Transport } from "./transport.ts";

const OPTIONS = {
  ...HTTP_OPTIONS,
  key: variable.optional(),
  /** The resource's region; a global resource has none. */
  region: z.string().min(1).optional(),
  /** A custom system, or the name of a model's deployment. */
  deployment: z.string().min(1).optional(),
  dictionary: z.boolean().default(true),
};

export function azure(options: Record<string, unknown>, env: DeskEnvironment): Provider {
  const { id } = env;
  const {
    key,
    region,
    deployment,
    dictionary,
    baseUrl,
    concurrency = 4,
    ...rest
  } = readOptions(OPTIONS, options, env);
  const secret = requiredKey(env, key, "AZURE_TRANSLATOR_KEY");
  const sdk = peer(["@azure-rest/ai-translation-text"], () => import("@azure-rest/ai-translation-text"));
  const http = transport(env, { ...rest, secrets: [secret], meaning });
  let made: Promise<TextTranslationClient> | undefined;
  const client = (): Promise<TextTranslationClient> =>
    (made ??= sdk().then(({ default: create }) => {
      const credential = region === undefined ? { key: secret } : { key: secret, region };
      const settings = { httpClient: sender(http), retryOptions: { maxRetries: 0 } };
      return baseUrl === undefined ? create(credential, settings) : create(baseUrl, credential, settings);
    }));

  return {
    id,
    markup: "html",
    limits: { maxTexts: 1_000, maxChars: dictionary ? 40_000 : 50_000, concurrency },
    ...(dictionary ? { uses: ["names"] as const } : {}),
    supports: (from, to) => from !== to,
    translate({ from, to, texts, context }, signal) {
      return http.during(signal, async () => {
        if (texts.length === 0) return [];
        const names = dictionary && (from === "en" || to === "en") ? (context?.names ?? {}) : {};
        const target = { language: to, ...(deployment === undefined ? {} : { deploymentName: deployment }) };
        const inputs = texts.map((text) => ({
          text: withDictionary(text, names),
          language: from,
          textType: "Html",
          targets: [target],
        }));
        const { body } = await (await client()).path("/translate").post({ body: { inputs } });
        const answers = "value" in body ? body.value.map(({ translations }) => translations[0]?.text) : [];
        return answersOf(id, answers, texts.length).map(withoutDictionary);
      });
    },
    check(signal) {
      return http.during(signal, async () => {
        await (await client()).path("/languages").get({ queryParameters: { scope: "translation" } });
        return {};
      });
    },
  };
}

/** https://learn.microsoft.com/azure/ai-services/translator/text-translation/reference/status-response-codes */
function meaning({ status, body }: ErrorAnswer): ProviderErrorKind | undefined {
  return status === 403 && /"code"\s*:\s*"?403001\b/.test(body) ? "quota" : undefined;
}

const PROTECTED = /(<span translate="no"[^>]*>[^<]*<\/span>|<[^>]*>)/;

/** Only in text that stands free: what is protected stays as it is. Longer names first, each place once. */
function withDictionary(text: string, names: Readonly<Record<string, string>>): string {
  const spellings = Object.keys(names).sort((a, b) => b.length - a.length);
  if (spellings.length === 0) return text;
  const any = spellings.map((name) => literal(escaped(name))).join("|");
  const name = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "gu");
  const forms = new Map(Object.entries(names).map(([spelling, form]) => [escaped(spelling), escaped(form)]));
  return text
    .split(PROTECTED)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(
            name,
            (found) =>
              `<mstrans:dictionary translation="${forms.get(found) ?? ""}">${found}</mstrans:dictionary>`,
          ),
    )
    .join("");
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

function withoutDictionary(answer: string): string {
  return answer.replace(/<\/?mstrans:dictionary[^>]*>/gi, "");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

type Sender = NonNullable<
  NonNullable<Parameters<typeof import("@azure-rest/ai-translation-text").default>[2]>["httpClient"]
>;

/** The SDK's own door for another transport. */
function sender({ fetch }: Transport): Sender {
  return {
    async sendRequest(request) {
      const response = await fetch(request.url, {
        method: request.method,
        headers: request.headers.toJSON(),
        ...(typeof request.body === "string" ? { body: request.body } : {}),
      });
      const { headers } = response;
      const heard = Object.assign(headers, { toJSON: () => Object.fromEntries(headers) });
      return {
        request,
        status: response.status,
        headers: heard as unknown as typeof request.headers,
        bodyAsText: await response.text(),
      };
    },
  };
}
