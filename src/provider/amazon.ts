/**
 * Amazon Translate through @aws-sdk/client-translate.
 *
 * Limits (https://docs.aws.amazon.com/translate/latest/dg/what-is-limits.html): one text of 10,000 bytes a request; a
 * UTF-16 code unit takes at most 3 bytes of UTF-8. Requests a second differ by region and contract: what is too much is
 * answered with ThrottlingException, and the router pauses.
 *
 * Keys come from the environment or the desk's `.env` alone: the profiles in the user's folder are not read.
 */
import { z } from "zod";
import type { TranslateClient, TranslateClientConfig } from "@aws-sdk/client-translate";
import type { Provider, ProviderErrorKind } from "../model/provider.ts";
import type { DeskEnvironment } from "./desk-environment.ts";
import type { ErrorAnswer } from "./http-error.ts";
import { HTTP_OPTIONS, keyFrom, readOptions, requiredKey, variable } from "./options.ts";
import { peer } from "./peer.ts";
import { answersOf, transport, type Transport } from "./transport.ts";

const OPTIONS = {
  ...HTTP_OPTIONS,
  /** Names the variable of the access key's id. */
  keyId: variable.optional(),
  /** Names the variable of the secret access key. */
  key: variable.optional(),
  region: z.string().min(1).optional(),
  /** The name of a custom terminology that stands at Amazon, in the same region. */
  terminology: z.string().min(1).optional(),
  formality: z.enum(["FORMAL", "INFORMAL"]).optional(),
  requestsPerSecond: z.number().positive().default(20),
};

export function amazon(options: Record<string, unknown>, env: DeskEnvironment): Provider {
  const { id } = env;
  const read = readOptions(OPTIONS, options, env);
  const { terminology, formality, concurrency = 8, requestsPerSecond } = read;
  const accessKeyId = requiredKey(env, read.keyId, "AWS_ACCESS_KEY_ID");
  const secretAccessKey = requiredKey(env, read.key, "AWS_SECRET_ACCESS_KEY");
  const sessionToken = keyFrom(env, undefined, "AWS_SESSION_TOKEN");
  const sdk = peer(["@aws-sdk/client-translate"], () => import("@aws-sdk/client-translate"));
  const http = transport(env, { ...read, secrets: [secretAccessKey, sessionToken, accessKeyId], meaning });
  const region = read.region ?? env.setting("AWS_REGION") ?? "eu-west-1";
  let made: TranslateClient | undefined;
  const client = async (): Promise<TranslateClient> =>
    (made ??= new (await sdk()).TranslateClient({
      region,
      credentials: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
      requestHandler: handler(http),
      // All of it is said here, so that no file of the user's is asked for it.
      endpoint: read.baseUrl ?? `https://translate.${region}.amazonaws.com`,
      userAgentAppId: "communique",
      disableClockSkewCorrection: false,
      maxAttempts: 1,
      retryMode: "standard",
      defaultsMode: "standard",
      useDualstackEndpoint: false,
      useFipsEndpoint: false,
      authSchemePreference: [],
    }));

  return {
    id,
    markup: "html",
    limits: { maxTexts: 1, maxChars: 3_333, concurrency, requestsPerSecond },
    supports: (from, to) => from !== to,
    translate({ from, to, texts }, signal) {
      return http.during(signal, async () => {
        const { TranslateTextCommand } = await sdk();
        const answers: unknown[] = [];
        for (const text of texts) {
          const answer = await (
            await client()
          ).send(
            new TranslateTextCommand({
              Text: text,
              SourceLanguageCode: from,
              TargetLanguageCode: to,
              ...(terminology === undefined ? {} : { TerminologyNames: [terminology] }),
              // Of ours, the service knows it for French alone.
              ...(formality === undefined || to !== "fr" ? {} : { Settings: { Formality: formality } }),
            }),
          );
          answers.push(answer.TranslatedText);
        }
        return answersOf(id, answers, texts.length);
      });
    },
    check(signal) {
      return http.during(signal, async () => {
        const { ListLanguagesCommand } = await sdk();
        await (await client()).send(new ListLanguagesCommand({}));
        return {};
      });
    },
    close: () => {
      made?.destroy();
      return Promise.resolve();
    },
  };
}

const MEANINGS: readonly (readonly [RegExp, ProviderErrorKind])[] = [
  [/Throttling|TooManyRequests|(?<!Size)LimitExceeded/, "rate"],
  [
    /UnrecognizedClient|InvalidSignature|AccessDenied|ExpiredToken|MissingAuthentication|InvalidClientToken/,
    "authentication",
  ],
];

/** The service says most of it with 400 and a type. */
function meaning({ status, headers, body }: ErrorAnswer): ProviderErrorKind | undefined {
  if (status !== 400) return undefined;
  const type = headers.get("x-amzn-errortype") ?? /"__type"\s*:\s*"([^"]*)"/.exec(body)?.[1] ?? "";
  return MEANINGS.find(([pattern]) => pattern.test(type))?.[1];
}

/** The SDK's own door for another transport. */
function handler({ fetch }: Transport): NonNullable<TranslateClientConfig["requestHandler"]> {
  return {
    async handle(request: {
      readonly protocol: string;
      readonly hostname: string;
      readonly port?: number;
      readonly path: string;
      readonly method: string;
      readonly headers: Record<string, string>;
      readonly body?: string | Uint8Array;
    }) {
      const port = request.port === undefined ? "" : `:${request.port}`;
      const response = await fetch(`${request.protocol}//${request.hostname}${port}${request.path}`, {
        method: request.method,
        headers: request.headers,
        ...(request.body === undefined ? {} : { body: request.body as string }),
      });
      return {
        response: {
          statusCode: response.status,
          headers: Object.fromEntries(response.headers),
          body: new Uint8Array(await response.arrayBuffer()),
        },
      };
    },
  } as NonNullable<TranslateClientConfig["requestHandler"]>;
}
