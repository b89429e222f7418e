/**
 * One file over HTTP, into a folder: what came of it stays there when the line breaks or the process ends, and the next try
 * goes on from there. Proxies of the environment are honoured. The bytes are those that the server keeps, packed or not.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Dispatcher } from "undici";
import { Failure } from "../model/failure.ts";
import { proxyAgent } from "../provider/proxy.ts";
import type { UserFolder } from "../workspace/user-folder.ts";
import { sha256Of } from "./installed.ts";

export interface Download {
  readonly bytes: Buffer;
  /** Some of them came in an earlier try. */
  readonly resumed: boolean;
}

/** Bytes of the file that are there, and in all where the server says so. */
export type OnBytes = (received: number, total: number | undefined) => void;

/** The server cannot be reached or has no such file. The message says why; what to do is for the caller to say. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

const ATTEMPTS = 4;
const SILENCE_MS = 30_000;
/** No model's file comes near to this. */
const LARGEST = 2 ** 30;

export function openDownloads(setting: (name: string) => string | undefined, into: UserFolder) {
  let opened: Promise<{ undici: typeof import("undici"); dispatcher: Dispatcher }> | undefined;
  const open = async (): Promise<{ undici: typeof import("undici"); dispatcher: Dispatcher }> => {
    const undici = await import("undici");
    const agent: Dispatcher = (await proxyAgent(setting)) ?? new undici.Agent();
    return { undici, dispatcher: agent.compose(undici.interceptors.redirect({ maxRedirections: 3 })) };
  };

  /** One try; resolves when the file is whole. */
  async function fetchRest(url: string, part: string, onBytes: OnBytes): Promise<void> {
    const { undici, dispatcher } = await (opened ??= open());
    const there = into.size(part);
    const { statusCode, headers, body } = await undici.request(url, {
      dispatcher,
      headersTimeout: SILENCE_MS,
      bodyTimeout: SILENCE_MS,
      headers: {
        // Some servers unpack for who does not take packed bytes, and then know no ranges.
        "accept-encoding": "gzip",
        ...(there === 0 ? {} : { range: `bytes=${there}-` }),
      },
    });
    if (statusCode === 416) {
      // Whole already, or not the file that it was.
      await body.dump();
      into.remove(part);
      throw new Again("the file has changed");
    }
    if (statusCode !== 200 && statusCode !== 206) {
      await body.dump();
      const why = `HTTP ${statusCode}`;
      throw statusCode >= 500 || statusCode === 429 ? new Again(why) : new Unreachable(why);
    }
    const from = statusCode === 206 ? there : 0;
    const length = Number(headers["content-length"] ?? Number.NaN);
    const total = Number.isNaN(length) ? undefined : from + length;
    const file = into.append(part, from);
    let received = from;
    try {
      onBytes(received, total);
      for await (const piece of body as AsyncIterable<Uint8Array>) {
        received += piece.byteLength;
        if (received > LARGEST) throw new Unreachable(`more than ${LARGEST} bytes came`);
        file.write(piece);
        onBytes(received, total);
      }
    } finally {
      file.close();
    }
    if (total !== undefined && received < total) throw new Again(`${received} of ${total} bytes came`);
  }

  return {
    async download(url: string, onBytes: OnBytes): Promise<Download> {
      const part = partOf(url);
      const resumed = into.size(part) > 0;
      for (let attempt = 1; ; attempt++) {
        try {
          await fetchRest(url, part, onBytes);
          return { bytes: into.read(part) ?? Buffer.alloc(0), resumed: resumed || attempt > 1 };
        } catch (error) {
          if (error instanceof Unreachable || error instanceof Failure) throw error;
          if (attempt === ATTEMPTS || isHopeless(error))
            throw new Unreachable(reasonOf(error), { cause: error });
          await sleep(250 * attempt);
        }
      }
    },
    /** Lets go of what came of a file. */
    forget(url: string): void {
      into.remove(partOf(url));
    },
    async close(): Promise<void> {
      await (await opened)?.dispatcher.destroy();
    },
  };
}

export type Downloads = ReturnType<typeof openDownloads>;

/** Worth another try. */
class Again extends Error {}

function partOf(url: string): string {
  return `partial/${sha256Of(Buffer.from(url))}`;
}

/** Nobody is there at all: another try a moment later would not help. */
function isHopeless(error: unknown): boolean {
  return ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ENETUNREACH", "ERR_INVALID_URL"].includes(
    reasonOf(error),
  );
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
