/** Single modules, each timed in a process of its own. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { childPath, measure } from "../child.ts";
import type { EngineResults, SimilarResults } from "../children/engine-results.ts";
import { pressArticles } from "../corpus.ts";
import { temporaryFolder } from "../desk.ts";
import { budgeted, megabytesPerSecond, percent, perSecond, told, type Line } from "../report.ts";

/** Runs one task of children/engine.ts over a folder. */
export function engineTask<Task extends keyof EngineResults>(
  task: Task,
  folder: string,
): EngineResults[Task] {
  const result = join(temporaryFolder(), "result.json");
  measure([childPath("engine"), task, folder, result]);
  return JSON.parse(readFileSync(result, "utf8")) as EngineResults[Task];
}

export function measureModules(articles: number): Line[] {
  const folder = join(temporaryFolder(), "articles");
  mkdirSync(folder);
  for (const { file, text } of pressArticles(articles)) writeFileSync(join(folder, file), text);
  const { sentencesMbPerSecond, locksMbPerSecond } = engineTask("modules", folder);
  return [
    told("sentences", "sentence splitter", sentencesMbPerSecond, megabytesPerSecond),
    told("locks", "lock detection", locksMbPerSecond, megabytesPerSecond),
  ];
}

/** `desk` must have been built; its ledgers are changed. */
export function measureMemory(desk: string): Line[] {
  const { segments, found, openMs, lookupsPerSecond } = engineTask("memory", desk);
  if (found < segments || segments === 0)
    throw new Error(`memory recalled ${found} of ${segments} approved segments`);
  const what = `exact memory look-ups among ${segments.toLocaleString("en")} approved segments`;
  return [
    budgeted(
      "memory-exact",
      what,
      lookupsPerSecond,
      perSecond,
      { atLeast: 100_000 },
      `opened in ${openMs.toFixed(0)} ms`,
    ),
  ];
}

const AMONG = 100_000;

export function measureSimilar(): Line[] {
  const result = join(temporaryFolder(), "result.json");
  measure([childPath("similar"), String(AMONG), result]);
  const { buildMs, lookupsPerSecond, wanted, met } = JSON.parse(
    readFileSync(result, "utf8"),
  ) as SimilarResults;
  const among = `memory look-ups by similarity among ${AMONG.toLocaleString("en")}`;
  return [
    budgeted(
      "memory-similar",
      `${among}: speed`,
      lookupsPerSecond,
      perSecond,
      { atLeast: 300 },
      `index built in ${buildMs.toFixed(0)} ms`,
    ),
    budgeted(
      "memory-recall",
      `${among}: found of what looking at each one finds`,
      met / wanted,
      percent,
      { atLeast: 0.99 },
      `${met} : ${wanted}`,
    ),
  ];
}
