/**
 * The Bergamot engine (https://browser.mt) with the models that Firefox ships, on this machine's own processor: no key, and
 * nothing leaves. `communique models` installs them. A pair without a model of its own goes through English.
 *
 * Limits: what keeps a request short enough to be saved, counted and interrupted; the engine itself has none.
 */
import { availableParallelism } from "node:os";
import { z } from "zod";
import {
  bytesOf,
  fileInStore,
  installLine,
  openModelStore,
  sha256Of,
  type ModelRecord,
  type ModelStore,
} from "../models/installed.ts";
import type { Role } from "../models/manifest.ts";
import { chainOf, throughPivot, type PairId } from "../models/pair.ts";
import type { Language } from "../model/language.ts";
import { ProviderError, type Provider, type TextContext } from "../model/provider.ts";
import { EngineFault, PACKAGE } from "./bergamot/engine.ts";
import { openPool, type Pool } from "./bergamot/pool.ts";
import type { ModelFiles } from "./bergamot/protocol.ts";
import { translateTexts, type TextOutcome } from "./bergamot/texts.ts";
import type { DeskEnvironment } from "./desk-environment.ts";
import { readOptions } from "./options.ts";
import { peer } from "./peer.ts";

const OPTIONS = {
  workers: z.number().int().min(1).max(64).optional(),
  memoryMb: z.number().int().min(1).default(2_048),
  models: z.string().min(1, { error: "expected a folder" }).optional(),
};

/** One engine a processor, and no more than these without being told. */
const USUAL_WORKERS = 4;
const MB = 2 ** 20;
/** What a model takes at work, measured: its files some six times over, and working memory. */
const WORKING_BYTES = 260 * MB;
const BYTES_A_FILE_BYTE = 6;

export function bergamot(options: Record<string, unknown>, env: DeskEnvironment): Provider {
  const { id } = env;
  const {
    workers: wanted = Math.min(USUAL_WORKERS, availableParallelism()),
    memoryMb,
    models,
  } = readOptions(OPTIONS, options, env);
  peer([PACKAGE], () => Promise.resolve());
  const store = openModelStore((name) => env.setting(name), env.folder, models);
  const installed = store.installed();
  const needs = [...installed.values()].map(bytesAtWork);
  const workers = Math.max(1, Math.min(wanted, Math.floor((memoryMb * MB) / Math.max(1, ...needs))));
  const load = openFiles(store, installed, id);
  let pool: Pool | undefined;
  const opened = (): Pool =>
    (pool ??= openPool({
      workers,
      bytesEach: (memoryMb * MB) / workers,
      bytesOf: (pair) => bytesAtWork(installed.get(pair)!),
      load,
    }));
  /** Outcomes of a request that held a text which no engine survives: the others are asked for again at once. */
  const known = new Map<string, TextOutcome>();

  const chain = (from: Language, to: Language): readonly PairId[] | undefined =>
    chainOf(from, to, (pair) => installed.has(pair));

  return {
    id,
    markup: "html",
    limits: { maxTexts: 200, maxChars: 16_000, concurrency: workers },
    local: true,
    uses: ["repair"],
    version: sha256Of(Buffer.from(JSON.stringify([...installed]))),
    supports: (from, to) => chain(from, to) !== undefined,
    advice(from, to) {
      if (installed.size === 0)
        return `${id} has no model yet and is passed over: \`communique models install\` fetches those of this desk.`;
      const missing = throughPivot(from, to).filter((pair) => !installed.has(pair));
      return `${id} has no model from ${from} to ${to}: \`${installLine(missing)}\` fetches it.`;
    },
    async translate({ from, to, texts, context }, signal) {
      const pairs = chain(from, to);
      if (pairs === undefined) throw new ProviderError("request", `${id}: no model from ${from} to ${to}`);
      const tooLarge = pairs.find((pair) => bytesAtWork(installed.get(pair)!) > memoryMb * MB);
      if (tooLarge !== undefined) {
        const needed = Math.ceil(bytesAtWork(installed.get(tooLarge)!) / MB);
        throw new ProviderError(
          "unavailable",
          `${id}: the model ${tooLarge} takes about ${needed} MB, and providers.${id}.memoryMb allows ${memoryMb}`,
        );
      }
      const keys = texts.map((text, index) =>
        JSON.stringify([from, to, isRepair(context?.texts?.[index]), text]),
      );
      const asked = texts.flatMap((text, index) =>
        known.has(keys[index]!) ? [] : [{ text, hidden: isRepair(context?.texts?.[index]), index }],
      );
      let fresh: TextOutcome[];
      try {
        fresh = await translateTexts(asked, pairs, opened(), signal);
      } catch (error) {
        throw failure(id, error, signal);
      }
      const byIndex = new Map(asked.map(({ index }, place) => [index, fresh[place]!]));
      const outcomes = keys.map((key, index) => byIndex.get(index) ?? known.get(key)!);
      for (const key of keys) known.delete(key);
      const faults = outcomes.flatMap((outcome, index) =>
        typeof outcome === "string"
          ? []
          : [[index, `${id}: the engine ends at ${quoted(texts[index]!)}: ${outcome.fault}`] as const],
      );
      if (faults.length === 0) return outcomes.map(String);
      for (const [index, key] of keys.entries()) known.set(key, outcomes[index]!);
      throw new ProviderError("answer", faults[0]![1], { culprits: new Map(faults) });
    },
    check() {
      for (const [pair] of installed) load(pair);
      const version = [...installed].map(([pair, { architecture }]) => `${pair} ${architecture}`).join(", ");
      return Promise.resolve({ version: version === "" ? "no models" : version });
    },
    async close() {
      await pool?.close();
    },
  };
}

function bytesAtWork(record: ModelRecord): number {
  return WORKING_BYTES + BYTES_A_FILE_BYTE * bytesOf(record);
}

/** The ladder asks again because an answer broke a lock. */
function isRepair(context: TextContext | undefined): boolean {
  return context?.repair !== undefined;
}

function quoted(text: string): string {
  const start = text.replace(/<[^<>]*>/g, "").slice(0, 60);
  return `"${start}${start.length === 60 ? "…" : ""}"`;
}

function failure(id: string, error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted)
    return signal.reason instanceof ProviderError
      ? signal.reason
      : new ProviderError("aborted", `${id}: the run was interrupted`);
  if (error instanceof EngineFault)
    return new ProviderError("unavailable", `${id}: the engine cannot be used: ${error.message}`);
  return error;
}

/** Reads the files of installed models, and checks their bytes once: the engine itself would load half a file. */
function openFiles(
  store: ModelStore,
  installed: ReadonlyMap<PairId, ModelRecord>,
  id: string,
): (pair: PairId) => ModelFiles {
  const sound = new Set<string>();
  return (pair) => {
    const { files } = installed.get(pair)!;
    const read = (...roles: readonly Role[]): Uint8Array<ArrayBuffer>[] =>
      files
        .filter(({ role }) => roles.includes(role))
        .map(({ sha256, name }) => {
          const bytes = store.folder.read(fileInStore(sha256));
          if (bytes === undefined || (!sound.has(sha256) && sha256Of(bytes) !== sha256))
            throw new ProviderError(
              "unavailable",
              `${id}: ${name} of the model ${pair} is ${bytes === undefined ? "gone" : "damaged"}; \`${installLine([pair])}\` mends it`,
            );
          sound.add(sha256);
          return new Uint8Array(bytes);
        });
    return {
      model: read("model")[0]!,
      lexicalShortlist: read("lexicalShortlist")[0]!,
      vocabularies: [...read("vocab"), ...read("srcVocab"), ...read("trgVocab")],
    };
  };
}
