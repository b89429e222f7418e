/** The cost of whole builds with the identity provider, against parsing; a second build; memory. */
import { join } from "node:path";
import { childPath, measure, BIN, type Usage } from "../child.ts";
import { pressArticles } from "../corpus.ts";
import { makeDesk, measureBuild, temporaryFolder, copyDesk } from "../desk.ts";
import {
  budgeted,
  median,
  mebibytes,
  megabytesPerSecond,
  seconds,
  times,
  told,
  type Line,
} from "../report.ts";

const OPTIONS = ["--via", "identity", "--format", "md"];
const REPETITIONS = 3;
/** How many times the articles of the first measure are built for the memory lines. */
const MANY = 10;

export interface BuildMeasures {
  readonly lines: Line[];
  /** A desk of many articles, built. */
  readonly manyDesk: string;
}

export function measureBuilds(articles: number): BuildMeasures {
  const folder = temporaryFolder();
  const fresh = join(folder, "fresh");
  const corpus = pressArticles(articles);
  makeDesk(fresh, corpus);
  const bytes = corpus.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

  // One after the other, so that a change of the machine's pace meets all of them.
  const runs = Array.from({ length: REPETITIONS }, (_, i) => {
    const desk = copyDesk(fresh, join(folder, `run-${i}`));
    const parse = measure([childPath("parse"), join(desk, "seeds")]);
    return { parse, first: measureBuild(desk, OPTIONS), second: measureBuild(desk, OPTIONS) };
  });
  const middle = (pick: (run: (typeof runs)[number]) => Usage): number =>
    median(runs.map((run) => pick(run).cpuMs));
  const parseMs = middle(({ parse }) => parse);
  const firstMs = middle(({ first }) => first);
  const secondMs = middle(({ second }) => second);
  const peakMb = median(runs.map(({ first }) => first.peakMb));

  const manyDesk = join(folder, "many");
  makeDesk(manyDesk, pressArticles(articles * MANY));
  const manyParse = measure([childPath("parse"), join(manyDesk, "seeds")]);
  const many = measureBuild(manyDesk, OPTIONS);
  const manyAgain = measureBuild(manyDesk, OPTIONS);
  const count = (articles * MANY).toLocaleString("en");

  const startUp = (args: readonly string[]): number =>
    median([1, 2, 3].map(() => measure(args).cpuMs)) / 1_000;
  const empty = join(folder, "run-0", "locales");
  const secondsEach = (...ms: readonly number[]): string => ms.map((one) => seconds(one / 1_000)).join(" : ");
  const failed = runs.some(({ first }) => first.code !== 0) || many.code !== 0;
  const lines = [
    budgeted(
      "build-to-parse",
      `full build of ${articles} articles, identity, md : parsing them`,
      firstMs / parseMs,
      times,
      { atMost: 2 },
      secondsEach(firstMs, parseMs),
    ),
    told(
      "build-to-parse-many",
      `the same with ${count} articles`,
      many.cpuMs / manyParse.cpuMs,
      times,
      secondsEach(many.cpuMs, manyParse.cpuMs),
    ),
    budgeted(
      "second-build",
      "second build, nothing changed : first",
      secondMs / firstMs,
      times,
      { atMost: 0.1 },
      secondsEach(secondMs, firstMs),
    ),
    told(
      "second-build-many",
      `the same with ${count} articles`,
      manyAgain.cpuMs / many.cpuMs,
      times,
      secondsEach(manyAgain.cpuMs, many.cpuMs),
    ),
    told("build-speed", `full build of ${articles} articles`, bytes / 1e3 / firstMs, megabytesPerSecond),
    told("start-up-node", "start-up: node alone", startUp(["--eval", ""]), seconds),
    told(
      "start-up-parse",
      "start-up: the parsing process, no files",
      startUp([childPath("parse"), empty]),
      seconds,
    ),
    told("start-up-bin", "start-up: communique --version", startUp([BIN, "--version"]), seconds),
    budgeted("peak-memory", `peak memory, build of ${count} articles`, many.peakMb, mebibytes, {
      atMost: 256,
    }),
    budgeted(
      "peak-memory-growth",
      `peak memory, ${count} articles : ${articles}`,
      many.peakMb / peakMb,
      times,
      { atMost: 1.5 },
      `${mebibytes(many.peakMb)} : ${mebibytes(peakMb)}`,
    ),
    ...(failed ? [told("build-errors", "builds that ended with error findings (exit 1)", 1, String)] : []),
  ];
  return { lines, manyDesk };
}
