/**
 * The provider `bergamot` at work, in a process of its own:
 * `node local-engine.mjs compare|run <models folder> <workers> <sentences file> <result file>`.
 * `compare` takes turns with the bare engine (one call for all sentences); `run` starts up and translates.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileInStore, openModelStore } from "../../src/models/installed.ts";
import type { Provider } from "../../src/model/provider.ts";
import { startEngine } from "../../src/provider/bergamot/engine.ts";
import { bergamot } from "../../src/provider/bergamot.ts";
import { median } from "../report.ts";
import type { LocalEngineResults } from "./local-engine-results.ts";

const [, , task, models, workers, sentencesFile, resultFile] = process.argv;
const rounds = JSON.parse(readFileSync(sentencesFile!, "utf8")) as string[][];
const provider = bergamot(
  { models, workers: Number(workers), memoryMb: 4_096 },
  {
    id: "bergamot",
    folder: process.cwd(),
    fetch: globalThis.fetch,
    setting: () => undefined,
    file: () => undefined,
  },
);
const result = task === "compare" ? await compare(provider) : await run(provider);
await provider.close?.();
writeFileSync(resultFile!, JSON.stringify(result));

async function compare(ours: Provider): Promise<LocalEngineResults["compare"]> {
  const bare = await startEngine(0);
  const store = openModelStore(() => undefined, "/", models);
  const read = (role: string): Uint8Array<ArrayBuffer> => {
    const { sha256 } = store
      .installed()
      .get("en-fr")!
      .files.find((file) => file.role === role)!;
    return new Uint8Array(store.folder.read(fileInStore(sha256))!);
  };
  const files = {
    model: read("model"),
    lexicalShortlist: read("lexicalShortlist"),
    vocabularies: [read("vocab")],
  };
  await bare.call({ name: "load", model: "en-fr", files });
  const byBare = (texts: readonly string[]): Promise<unknown> =>
    bare.call({ name: "translate", model: "en-fr", lines: texts.map((text) => ({ text, html: false })) });
  const byOurs = (texts: readonly string[]): Promise<unknown> => translated(ours, texts);
  // The first round warms up both.
  const [warm = [], ...measured] = rounds;
  await byBare(warm);
  await byOurs(warm);
  const turns: { readonly bareMs: number; readonly oursMs: number }[] = [];
  for (const [turn, texts] of measured.entries()) {
    const before = turn % 2 === 0 ? await cpuMs(() => byBare(texts)) : undefined;
    const oursMs = await cpuMs(() => byOurs(texts));
    turns.push({ oursMs, bareMs: before ?? (await cpuMs(() => byBare(texts))) });
  }
  await bare.end();
  const words = wordsIn(measured.flat());
  const perSecond = (ms: readonly number[]): number =>
    words / (ms.reduce((sum, one) => sum + one, 0) / 1_000);
  return {
    bareWordsPerCpuSecond: perSecond(turns.map(({ bareMs }) => bareMs)),
    oursWordsPerCpuSecond: perSecond(turns.map(({ oursMs }) => oursMs)),
    // Turn by turn: the pace of a machine that others use changes within seconds.
    ratio: median(turns.map(({ bareMs, oursMs }) => bareMs / oursMs)),
  };
}

async function run(ours: Provider): Promise<LocalEngineResults["run"]> {
  const started = performance.now();
  const [first = [], ...rest] = rounds;
  await translated(ours, first.slice(0, 1));
  const firstMs = performance.now() - started;
  await translated(ours, first);
  const texts = rest.flat();
  const from = performance.now();
  const usedMs = await cpuMs(() => translated(ours, texts));
  const seconds = (performance.now() - from) / 1_000;
  const words = wordsIn(texts);
  return { firstMs, wordsPerSecond: words / seconds, wordsPerCpuSecond: words / (usedMs / 1_000) };
}

function translated(ours: Provider, texts: readonly string[]): Promise<unknown> {
  return ours.translate({ from: "en", to: "fr", texts }, new AbortController().signal);
}

async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function wordsIn(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.split(" ").length, 0);
}
