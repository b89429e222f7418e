/**
 * Any program of the machine. It is started once a request, without a shell, in the desk's folder, and gets the texts as
 * JSON lines: {"id": 1, "from": "en", "to": "fr", "text": "...", "context": {...}}. It writes {"id": 1, "text": "..."} for
 * each, in any order, and ends with exit code 0.
 *
 * Limits: what the desk says; those that stand here suit a small model.
 */
import { spawn } from "node:child_process";
import { z } from "zod";
import type { Language } from "../model/language.ts";
import { ProviderError, type Provider, type TranslateRequest } from "../model/provider.ts";
import type { DeskEnvironment } from "./desk-environment.ts";
import { readOptions } from "./options.ts";

const OPTIONS = {
  run: z
    .array(z.string(), { error: "expected a list: the program and its arguments" })
    .min(1, { error: "expected a list: the program and its arguments" }),
  markup: z.enum(["text", "html", "xml"]).default("text"),
  /** "en-fr"; all of them without it. */
  pairs: z.array(z.string().regex(/^(?:en|fr|ru)-(?:en|fr|ru)$/)).optional(),
  maxTexts: z.number().int().min(1).default(100),
  maxChars: z.number().int().min(1).default(50_000),
  concurrency: z.number().int().min(1).default(1),
  timeoutMs: z.number().min(1).default(600_000),
};

const LARGEST_ANSWER = 8 * 1024 * 1024;
const KEPT_OF_ERRORS = 4_000;
/** Between being asked to end and being ended. */
const GRACE_MS = 2_000;

export function command(options: Record<string, unknown>, env: DeskEnvironment): Provider {
  const { id } = env;
  const { run, markup, pairs, maxTexts, maxChars, concurrency, timeoutMs } = readOptions(
    OPTIONS,
    options,
    env,
  );
  const supports = (from: Language, to: Language): boolean =>
    from !== to && (pairs?.includes(`${from}-${to}`) ?? true);
  return {
    id,
    markup,
    limits: { maxTexts, maxChars, concurrency },
    uses: ["neighbours", "names", "repair"],
    supports,
    advice: (from, to) =>
      pairs === undefined ? undefined : `Add ${from}-${to} to providers.${id}.pairs if the program knows it.`,
    async translate(request, signal) {
      if (signal.aborted) throw new ProviderError("aborted", `${id}: the run was interrupted`);
      if (request.texts.length === 0) return [];
      const timeout = AbortSignal.timeout(timeoutMs);
      const said = await output(
        id,
        run,
        env.folder,
        linesOf(request),
        AbortSignal.any([signal, timeout]),
      ).catch((error: unknown) => {
        if (signal.aborted) throw new ProviderError("aborted", `${id}: the run was interrupted`);
        if (timeout.aborted)
          throw new ProviderError("unavailable", `${id}: no answer within ${timeoutMs} ms`, {
            retryable: true,
          });
        throw error;
      });
      return answersIn(id, said, request.texts.length);
    },
  };
}

function linesOf({ from, to, texts, context }: TranslateRequest): string {
  return texts
    .map((text, i) => {
      const around = { names: context?.names, cases: context?.cases, ...context?.texts?.[i] };
      return `${JSON.stringify({ id: i + 1, from, to, text, context: around })}\n`;
    })
    .join("");
}

/** All that the program writes on its standard output. */
function output(
  id: string,
  [program = "", ...args]: readonly string[],
  folder: string,
  input: string,
  signal: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, stdio: "pipe", windowsHide: true });
    const pieces: Buffer[] = [];
    let size = 0;
    let errors = "";
    let last: NodeJS.Timeout | undefined;
    const fail = (message: string, kind: "unavailable" | "answer" = "unavailable"): void => {
      reject(new ProviderError(kind, `${id}: ${message}`));
      child.kill("SIGTERM");
      last ??= setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
    };
    const end = (): void => {
      fail("the program was ended");
    };
    signal.addEventListener("abort", end, { once: true });
    child.on("error", (error) => {
      const why = "code" in error && error.code === "ENOENT" ? "there is no such program" : error.message;
      fail(`${program} could not be started: ${why}`);
    });
    // A program that ends without reading tells by its exit code.
    child.stdin.on("error", () => undefined);
    child.stdout.on("data", (piece: Buffer) => {
      size += piece.byteLength;
      if (size > LARGEST_ANSWER) fail(`the answer is larger than ${LARGEST_ANSWER} bytes`, "answer");
      else pieces.push(piece);
    });
    child.stderr.on("data", (piece: Buffer) => {
      errors = (errors + piece.toString("utf8")).slice(-KEPT_OF_ERRORS);
    });
    child.on("close", (code, killed) => {
      signal.removeEventListener("abort", end);
      clearTimeout(last);
      if (code === 0) resolve(Buffer.concat(pieces).toString("utf8"));
      else {
        const line = errors.trim().split("\n").at(-1)?.slice(0, 200) ?? "";
        fail(
          `the program ended with ${killed ?? `exit code ${String(code)}`}${line === "" ? "" : `: ${line}`}`,
        );
        clearTimeout(last);
      }
    });
    child.stdin.end(input);
  });
}

const answerLine = z.object({ id: z.number(), text: z.string() });

function answersIn(id: string, said: string, count: number): string[] {
  const byId = new Map<number, string>();
  const lines = said.split("\n").filter((line) => line.trim() !== "");
  for (const [i, line] of lines.entries()) {
    const read = answerLine.safeParse(parsed(line));
    if (!read.success)
      throw new ProviderError("answer", `${id}: line ${i + 1} of the answer is not {"id": ..., "text": ...}`);
    byId.set(read.data.id, read.data.text);
  }
  if (lines.length !== count)
    throw new ProviderError("answer", `${id}: ${count} answers were expected, and ${lines.length} came`);
  return Array.from({ length: count }, (_, i) => {
    const text = byId.get(i + 1);
    if (text === undefined) throw new ProviderError("answer", `${id}: no answer has the id ${i + 1}`);
    return text;
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
