/** A translation service on the loopback interface that counts what it gets, and a desk's provider that asks it. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { onTestFinished } from "vitest";
import type { TranslateRequest } from "../../src/model/provider.ts";
import type { LedgerEntry } from "../../src/model/target.ts";
import type { TestDesk } from "./desk.ts";

export type Reply = readonly string[] | { readonly status: number; readonly retryAfter?: string } | "cut";

export interface Service {
  readonly url: string;
  /** Requests in the order in which they came, answered or not. */
  readonly requests: TranslateRequest[];
  /** Texts that went out in an answer of 200. */
  readonly answered: string[];
  /** Says how the nth request, from 1, is answered; every text in capitals until it is set. */
  reply: (request: TranslateRequest, nth: number) => Reply | Promise<Reply>;
  /** Resolves when so many requests have come. */
  reached(count: number): Promise<void>;
  readonly texts: () => string[];
}

/** Capitals outside of markup: another text, with every protected span in its place. */
export function inCapitals({ texts }: TranslateRequest): string[] {
  return texts.map((text) =>
    text.replace(/(<[^>]*>)|[^<]+/g, (part: string, tag?: string) => tag ?? part.toUpperCase()),
  );
}

export async function startService(): Promise<Service> {
  const service: Service = {
    url: "",
    requests: [],
    answered: [],
    reply: inCapitals,
    async reached(count) {
      while (service.requests.length < count) await sleep(5);
    },
    texts: () => service.requests.flatMap(({ texts }) => texts),
  };
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    let body = "";
    for await (const part of incoming.setEncoding("utf8")) body += part as string;
    const request = JSON.parse(body) as TranslateRequest;
    const nth = service.requests.push(request);
    const reply = await service.reply(request, nth);
    if (reply === "cut") outgoing.destroy();
    else if ("status" in reply) {
      if (reply.retryAfter !== undefined) outgoing.setHeader("retry-after", reply.retryAfter);
      outgoing.writeHead(reply.status).end();
    } else {
      outgoing.end(JSON.stringify(reply));
      service.answered.push(...request.texts);
    }
  };
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return Object.assign(service, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
}

const MODULE = `const fault = (kind, message, rest = {}) => Object.assign(new Error(message), { name: "ProviderError", kind, retryable: false, ...rest });
export default ({ url, maxTexts = 3, maxChars = 5000, concurrency = 1, requestsPerSecond, uses, version, pairs }, { fetch }) => ({
  id: "remote",
  markup: "html",
  limits: { maxTexts, maxChars, concurrency, ...(requestsPerSecond && { requestsPerSecond }) },
  ...(uses && { uses }),
  ...(version && { version }),
  supports: (from, to) => pairs === undefined || pairs.includes(from + "-" + to),
  async translate(request, signal) {
    let response;
    try {
      response = await fetch(url, { method: "POST", body: JSON.stringify(request), signal });
      if (response.ok) return await response.json();
    } catch {
      throw fault("unavailable", "the connection was cut", { retryable: true });
    }
    const seconds = Number(response.headers.get("retry-after") ?? NaN);
    if (response.status === 429) throw fault("rate", "too many requests", { retryable: true, ...(seconds >= 0 && { retryAfterMs: seconds * 1000 }) });
    if (response.status === 401) throw fault("authentication", "the key is not accepted");
    if (response.status === 400) throw fault("request", "the request is not understood");
    throw fault("unavailable", "HTTP " + response.status, { retryable: true });
  },
});
`;

/** Gives a desk providers that ask these services, by id, and these routes. */
export function configure(
  desk: TestDesk,
  providers: Readonly<Record<string, { readonly url: string } & Readonly<Record<string, unknown>>>>,
  config: Readonly<Record<string, unknown>> = {},
): void {
  desk.write("pipeline/remote.mjs", MODULE);
  const declared = Object.fromEntries(
    Object.entries(providers).map(([id, options]) => [id, { module: "./remote.mjs", ...options }]),
  );
  const routes = [{ use: Object.keys(providers) }];
  // JSON is YAML.
  desk.write(
    "pipeline/pipeline.yaml",
    JSON.stringify({ editions: ["en", "fr"], formats: ["md"], routes, providers: declared, ...config }),
  );
}

const COLORS = ["red", "green", "blue", "white", "black", "brown", "amber", "pink"];

/** Wire stories of so many sentences each, none of which comes twice. */
export function stories(regions: readonly string[], sentences = COLORS.length): Record<string, string> {
  const story = (region: string): string =>
    COLORS.slice(0, sentences)
      .map((color) => `The ${color} delegation of the ${region} thanked its hosts.`)
      .join(" ");
  return Object.fromEntries(regions.map((region) => [`${region}.txt`, story(region)]));
}

/** What the ledger says of each target, in its order; nothing where there is no ledger. */
export function ledgerOf(desk: TestDesk, language: string, id: string): LedgerEntry[] {
  const file = `pipeline/ledger/${language}/${id}.json`;
  return desk.exists(file) ? (Object.values(desk.readJson(file)) as LedgerEntry[]) : [];
}

export function origins(desk: TestDesk, language: string, id: string): string[] {
  return ledgerOf(desk, language, id).map(({ origin }) => origin);
}
