/**
 * `npm run bench`: the budgets of the design, measured in one run. A report, not a test: it ends with 0 even where a
 * budget fails, and with 1 where something could not be measured. docs/benchmarks.md says what each line means.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { buildChildren } from "./child.ts";
import { goldenTable } from "./golden.ts";
import { lockScores } from "./locks/score.ts";
import { measureArticles } from "./measures/article.ts";
import { measureBuilds } from "./measures/build.ts";
import { measureDocuments } from "./measures/documents.ts";
import { measureMemory, measureModules, measureSimilar } from "./measures/engine.ts";
import { measureLocalEngine } from "./measures/local-engine.ts";
import { measureRequests } from "./measures/requests.ts";
import { mutationScore } from "./mutation.ts";
import { plantedScore } from "./planted.ts";
import { table, type Line } from "./report.ts";

const { values } = parseArgs({
  options: {
    json: { type: "string" },
    golden: { type: "string" },
    folder: { type: "string" },
    articles: { type: "string", default: "200" },
  },
});
const articles = Number(values.articles);
if (!Number.isInteger(articles) || articles < 1)
  throw new Error(`--articles: a whole number of at least 1 was expected, and ${values.articles} came.`);

const lines: Line[] = [];
const faults: string[] = [];

await buildChildren();
measured("builds", () => {
  const { lines: buildLines, manyDesk } = measureBuilds(articles);
  lines.push(...buildLines);
  measured("memory", () => lines.push(...measureMemory(manyDesk)));
});
measured("similar memory", () => lines.push(...measureSimilar()));
measured("one article", () => lines.push(...measureArticles()));
measured("requests", () => lines.push(...measureRequests()));
measured("local engine", () => lines.push(...measureLocalEngine()));
measured("modules", () => lines.push(...measureModules(articles)));
const { folder, golden: goldenFile, json } = values;
if (folder !== undefined) measured("documents", () => lines.push(...measureDocuments(folder)));
const golden = goldenFile === undefined ? undefined : goldenTable(goldenFile);

const locks = (["dev", "held-out", "fresh"] as const).map((set) => ({
  set,
  ...lockScores(`bench/locks/${set}`),
}));
const mutations = await mutationScore();
const planted = await plantedScore();

process.stdout.write(`${table(lines)}\n${golden === undefined ? "" : `\n${golden.text}\n`}`);
process.stdout.write(
  locks.map(({ set, text }) => `\nlocks, ${set}: precision / recall (gold)\n${text}\n`).join(""),
);
process.stdout.write(`\nplanted faults in the desk's texts, seen by verification alone\n${mutations.text}\n`);
process.stdout.write(
  `\nplanted faults of fact in the desk's editions, seen by every check\n${planted.text}\n`,
);
for (const fault of faults) process.stderr.write(`could not measure ${fault}\n`);
if (json !== undefined) {
  const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model ?? "" };
  writeFileSync(
    json,
    `${JSON.stringify({ date: new Date().toISOString(), machine, lines, faults, golden: golden?.rows, locks: locks.map(({ set, rows }) => ({ set, rows })), mutations: mutations.rows, planted: planted.rows }, null, 2)}\n`,
  );
}
if (faults.length > 0) process.exitCode = 1;

/** What cannot be measured is told at the end; the rest of the report still comes. */
function measured(name: string, work: () => void): void {
  process.stderr.write(`${name}...\n`);
  try {
    work();
  } catch (error) {
    faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
