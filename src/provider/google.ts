/**
 * Google Cloud Translation, Advanced (v3), through @google-cloud/translate over REST.
 *
 * Limits (https://cloud.google.com/translate/quotas and the reference of `translateText`): 1,024 texts and 30,000 code
 * points a request, of which 5,000 are advised; 6 million characters a minute and project.
 *
 * The key is a service account's JSON: the variable holds it, or the file that it lies in.
 */
import { z } from "zod";
import type { v3 } from "@google-cloud/translate";
import { Failure } from "../model/failure.ts";
import type { Provider, ProviderErrorKind } from "../model/provider.ts";
import { readUserFile } from "../workspace/user-file.ts";
import type { DeskEnvironment } from "./desk-environment.ts";
import type { ErrorAnswer } from "./http-error.ts";
import { HTTP_OPTIONS, readOptions, requiredKey, variable } from "./options.ts";
import { peer } from "./peer.ts";
import { answersOf, transport, type Transport } from "./transport.ts";

const OPTIONS = {
  ...HTTP_OPTIONS,
  key: variable.optional(),
  /** The service account's own without it. */
  project: z.string().min(1).optional(),
  location: z.string().min(1).default("global"),
  /** The id of a glossary that stands at Google, in the same location. */
  glossary: z.string().min(1).optional(),
  model: z.string().min(1).optional(),
};

export function google(options: Record<string, unknown>, env: DeskEnvironment): Provider {
  const { id } = env;
  const {
    key,
    project,
    location,
    glossary,
    model,
    baseUrl,
    concurrency = 4,
    ...rest
  } = readOptions(OPTIONS, options, env);
  const account = accountOf(env, requiredKey(env, key, "GOOGLE_APPLICATION_CREDENTIALS"));
  const parent = `projects/${project ?? account.project_id}/locations/${location}`;
  const sdk = peer(["@google-cloud/translate"], () => import("@google-cloud/translate"));
  const http = transport(env, { ...rest, secrets: [account.private_key, account.private_key_id], meaning });
  const made = once(async () => {
    const { v3 } = await sdk();
    const client = new v3.TranslationServiceClient({
      ...endpointOf(baseUrl),
      fallback: true,
      projectId: account.project_id,
      credentials: { client_email: account.client_email, private_key: account.private_key },
    });
    sentBy(http, client);
    return client;
  });
  // The router asks again, nobody else; the transport has the time limit.
  const call = { retry: null, timeout: rest.timeoutMs } as object;

  return {
    id,
    markup: "html",
    limits: { maxTexts: 1_024, maxChars: 5_000, concurrency },
    supports: (from, to) => from !== to,
    translate({ from, to, texts }, signal) {
      return http.during(signal, async () => {
        if (texts.length === 0) return [];
        const client = await made();
        const [answer] = await client.translateText(
          {
            parent,
            contents: [...texts],
            mimeType: "text/html",
            sourceLanguageCode: from,
            targetLanguageCode: to,
            ...(model === undefined ? {} : { model: `${parent}/models/${model}` }),
            ...(glossary === undefined
              ? {}
              : { glossaryConfig: { glossary: `${parent}/glossaries/${glossary}` } }),
          },
          call,
        );
        const translations =
          glossary === undefined ? answer.translations : (answer.glossaryTranslations ?? answer.translations);
        return answersOf(
          id,
          translations?.map(({ translatedText }) => translatedText),
          texts.length,
        );
      });
    },
    check(signal) {
      return http.during(signal, async () => {
        await (await made()).getSupportedLanguages({ parent }, call);
        return {};
      });
    },
  };
}

const account = z.looseObject({
  type: z.literal("service_account"),
  project_id: z.string().min(1),
  private_key_id: z.string().optional(),
  private_key: z.string().min(1),
  client_email: z.string().min(1),
});

/** What the variable holds, or the file that it names. Nothing of it is repeated. */
function accountOf(env: DeskEnvironment, value: string): z.infer<typeof account> {
  const what = "a service account's key (JSON)";
  const text = value.startsWith("{") ? value : readUserFile(value, what);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    data = undefined;
  }
  const read = account.safeParse(data);
  if (read.success) return read.data;
  throw new Failure(
    `${env.id}: ${what} was expected in the variable of its key, or in the file that it names.`,
    {
      hint: "Google's console makes one: IAM & Admin, Service accounts, Keys.",
    },
  );
}

/** The permissions of 403 are told apart from its limits. */
function meaning({ status, body }: ErrorAnswer): ProviderErrorKind | undefined {
  if (status !== 403 && status !== 429) return undefined;
  if (/dailyLimitExceeded|Daily Limit Exceeded/i.test(body)) return "quota";
  return /rateLimitExceeded|Rate Limit Exceeded/i.test(body) ? "rate" : undefined;
}

function endpointOf(baseUrl: string | undefined): object {
  if (baseUrl === undefined) return {};
  const { protocol, hostname, port } = new URL(baseUrl);
  const plain = protocol === "http:";
  return {
    protocol: plain ? "http" : "https",
    apiEndpoint: hostname,
    port: Number(port) || (plain ? 80 : 443),
  };
}

/** The SDK signs the requests; ours sends them. */
function sentBy({ fetch }: Transport, client: v3.TranslationServiceClient): void {
  const { auth } = client;
  const send = async (url: string, { method = "POST", body, ...init }: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    for (const [name, value] of await auth.getRequestHeaders(url)) headers.set(name, value);
    return fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
  };
  (auth as { fetch: unknown }).fetch = send;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
