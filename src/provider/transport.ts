/**
 * How every provider over HTTP reaches its service, SDKs included: one `fetch` with a time limit, an end to what an
 * answer may weigh, proxies, abort, and one reading of what went wrong. SDKs wrap errors in their own ways and some know
 * neither abort nor Retry-After: what failed underneath is kept here and told instead. Keys are struck from every message.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { ProviderError } from "../model/provider.ts";
import type { DeskEnvironment } from "./desk-environment.ts";
import { errorOf, type Meaning } from "./http-error.ts";
import { proxyAgent } from "./proxy.ts";

export interface TransportOptions {
  readonly timeoutMs: number;
  readonly proxy?: string | undefined;
  /** What may stand in no message. */
  readonly secrets?: readonly (string | undefined)[];
  readonly meaning?: Meaning;
}

export interface Transport {
  readonly fetch: typeof fetch;
  /** Whatever `ask` sends by `fetch` ends with the signal or the time limit; what fails in it is a ProviderError. */
  during<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T>;
}

interface Call {
  readonly signal: AbortSignal;
  readonly timeout: AbortSignal;
  failure?: ProviderError;
}

/** No answer to a request of the size that the limits allow comes near to this. */
const LARGEST_ANSWER = 8 * 1024 * 1024;

export function transport(env: DeskEnvironment, options: TransportOptions): Transport {
  const { id } = env;
  /** As they are, in an address and in JSON. */
  const secrets = (options.secrets ?? [])
    .filter((secret): secret is string => secret !== undefined && secret !== "")
    .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]);
  const calls = new AsyncLocalStorage<Call>();
  let proxied: Promise<typeof fetch> | undefined;

  const scrub = (text: string): string =>
    secrets.reduce((clean, secret) => clean.replaceAll(secret, "***"), text);

  const send: typeof fetch = async (input, init) => {
    const call = calls.getStore();
    if (call === undefined) throw new Error("a request outside of `during`");
    try {
      const reach = await (proxied ??= fetchOf(env, options.proxy));
      const response = await reach(input, { ...init, redirect: "manual", signal: call.signal });
      const body = await readWhole(response, id);
      const headers = new Headers(response.headers);
      for (const name of ["content-encoding", "content-length", "transfer-encoding"]) headers.delete(name);
      const { status } = response;
      if (status < 200 || status >= 300)
        throw errorOf(id, { status, headers, body: scrub(body) }, options.meaning);
      return new Response(status === 204 ? null : body, { status, headers });
    } catch (thrown) {
      call.failure =
        thrown instanceof ProviderError ? thrown : networkError(id, thrown, call, options.timeoutMs);
      throw call.failure;
    }
  };

  return {
    fetch: send,
    async during(signal, ask) {
      const timeout = AbortSignal.timeout(options.timeoutMs);
      const call: Call = { signal: AbortSignal.any([signal, timeout]), timeout };
      try {
        if (signal.aborted) throw new ProviderError("aborted", "");
        return await calls.run(call, ask);
      } catch (thrown) {
        if (signal.aborted) throw new ProviderError("aborted", `${id}: the run was interrupted`);
        const { kind, message, retryable, retryAfterMs } =
          call.failure ?? (thrown instanceof ProviderError ? thrown : unreadable(id, thrown));
        // Without its cause: that of an SDK holds the request, and with it the key.
        throw new ProviderError(kind, scrub(message), {
          retryable,
          ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
        });
      }
    },
  };
}

/** An answer that is no JSON, or not of the shape that the service documents. */
function unreadable(id: string, thrown: unknown): ProviderError {
  const why = thrown instanceof Error ? (thrown.message.split("\n")[0] ?? "") : String(thrown);
  return new ProviderError("answer", `${id}: the answer could not be read: ${why.slice(0, 200)}`);
}

function networkError(id: string, thrown: unknown, call: Call, timeoutMs: number): ProviderError {
  if (call.timeout.aborted)
    return new ProviderError("unavailable", `${id}: no answer within ${timeoutMs} ms`, { retryable: true });
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  const why = cause instanceof Error ? ("code" in cause ? String(cause.code) : cause.message) : String(cause);
  return new ProviderError("unavailable", `${id}: the connection failed (${why})`, { retryable: true });
}

async function readWhole(response: Response, id: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream: AsyncIterable<Uint8Array> | null = response.body;
  for await (const piece of stream ?? []) {
    size += piece.byteLength;
    if (size > LARGEST_ANSWER)
      throw new ProviderError("answer", `${id}: the answer is larger than ${LARGEST_ANSWER} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** Through the desk's own proxy, else that of the environment, else none. */
async function fetchOf(env: DeskEnvironment, proxy: string | undefined): Promise<typeof fetch> {
  const dispatcher = await proxyAgent((name) => env.setting(name), proxy);
  if (dispatcher === undefined) return env.fetch;
  const undici = await import("undici");
  const reach = (input: string, init: object): unknown => undici.fetch(input, { ...init, dispatcher });
  return reach as typeof fetch;
}

/** As many texts as were asked for, each of them a text. */
export function answersOf(id: string, answers: unknown, count: number): string[] {
  if (!Array.isArray(answers) || answers.length !== count) {
    const came = Array.isArray(answers) ? `${answers.length}` : "none";
    throw new ProviderError("answer", `${id}: ${count} answers were expected, and ${came} came`);
  }
  if (!answers.every((answer) => typeof answer === "string"))
    throw new ProviderError("answer", `${id}: one of ${count} answers is no text`);
  return answers;
}
