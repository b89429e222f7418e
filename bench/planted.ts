/**
 * Planted faults of fact: one at a time in the desk's own approved editions, each edition checked whole, as `check` does.
 * A kind of fault is a line; what nothing reports is listed with its text. The editions as they are must be clean.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { prepareChecks } from "../src/check/prepare.ts";
import { checkEdition } from "../src/check/run.ts";
import { openDesk, type Desk } from "../src/desk/desk.ts";
import { isArticle, openArticle, type ArticleRun } from "../src/draft/article-run.ts";
import { openEdition, type EditionRun } from "../src/draft/edition-run.ts";
import type { Target } from "../src/locale/reconcile.ts";
import type { Memory } from "../src/memory/exact.ts";
import type { Finding } from "../src/model/finding.ts";
import { LANGUAGES } from "../src/model/language.ts";
import { selectSeeds } from "../src/read/seeds.ts";
import { openWorkspace } from "../src/workspace/workspace.ts";
import { makeFaithfulDesk } from "./planted/faithful-desk.ts";
import { FAULTS, type Fault, type Place, type Plant } from "./planted/faults.ts";

const DESK = fileURLToPath(new URL("../", import.meta.url));

export interface Planted {
  readonly planted: number;
  readonly caught: number;
  /** Rules that reported it, by how often. */
  readonly rules: Readonly<Record<string, number>>;
  /** Texts with a fault that nothing reported. */
  readonly missed: readonly string[];
}

export interface PlantedRow extends Planted {
  readonly fault: string;
  /** The same kind in the faithful sentences, which no check was made for. */
  readonly elsewhere: Planted;
}

export interface PlantedScore {
  readonly rows: readonly PlantedRow[];
  /** Findings on the editions as they are: must be none. */
  readonly falseAlarms: readonly string[];
  readonly editions: number;
  /** Findings on faithful sentences that look like faults, and how many pairs of sentences there were. */
  readonly faithful: { readonly pairs: number; readonly alarms: readonly string[] };
  readonly text: string;
}

interface Clean {
  readonly desk: Desk;
  readonly run: ArticleRun;
  readonly edition: EditionRun;
  readonly editions: readonly EditionRun[];
}

/** Plants of a kind in the other sentences: they are many. */
const MOST_ELSEWHERE = 60;

/**
 * All faults, planted and counted; with `mostOfAKind`, so many of each kind, evenly spread. Reads the desk of this
 * repository; all of them take a minute.
 */
export async function plantedScore(mostOfAKind = Infinity): Promise<PlantedScore> {
  const root = mkdtempSync(join(tmpdir(), "communique-faithful-"));
  try {
    makeFaithfulDesk(root);
    const own = await readDesk(DESK);
    const other = await readDesk(root);
    const rows = Object.entries(FAULTS).map(([fault, plant]): PlantedRow => {
      const elsewhere = plantAll(plant, other, Math.min(mostOfAKind, MOST_ELSEWHERE));
      return { fault, ...plantAll(plant, own, mostOfAKind), elsewhere };
    });
    const score = {
      rows,
      editions: own.length,
      falseAlarms: own.flatMap((clean) => findingsOf(clean).map(shown)),
      faithful: {
        pairs: other.reduce((sum, { run }) => sum + run.segments.length, 0),
        alarms: other.flatMap((clean) => findingsOf(clean).map(shown)),
      },
    };
    return { ...score, text: textOf(score) };
  } finally {
    rmSync(root, { recursive: true });
  }
}

function plantAll(fault: Fault, cleans: readonly Clean[], most: number): Planted {
  const missed: string[] = [];
  const rules: Record<string, number> = {};
  const all = cleans.flatMap((clean) => fault(placeOf(clean)).map((plant) => ({ clean, plant })));
  const step = Math.max(1, Math.ceil(all.length / most));
  const chosen = all.filter((_, index) => index % step === 0);
  for (const { clean, plant } of chosen) {
    const findings = findingsOf(clean, plant);
    for (const rule of new Set(findings.map((finding) => finding.rule))) rules[rule] = (rules[rule] ?? 0) + 1;
    if (findings.length === 0)
      missed.push([...plant.values()].map((text) => text ?? "(nothing)").join(" | "));
  }
  return { planted: chosen.length, caught: chosen.length - missed.length, rules, missed };
}

async function readDesk(root: string): Promise<Clean[]> {
  const desk = openDesk(openWorkspace(root));
  await prepareChecks(desk, LANGUAGES);
  return selectSeeds(desk.workspace, [], root).flatMap((seed) => {
    const run = openArticle(desk, seed);
    if (!isArticle(run)) throw new Error(`${seed.file} cannot be read.`);
    const languages = LANGUAGES.filter((language) => language !== run.article.language);
    const editions = languages.map((language) => openEdition(desk, run, language, ""));
    return editions.map((edition) => ({ desk, run, edition, editions }));
  });
}

function placeOf({ desk, run, edition }: Clean): Place {
  const texts = run.segments.flatMap((segment) => {
    const text = edition.targets.get(segment.key)?.text;
    return text === undefined ? [] : [{ segment, text, locks: run.locks.get(segment.key) ?? [] }];
  });
  return { texts, language: edition.language, names: desk.names, messages: run.messages };
}

/** The desk's memory holds the very texts that the faults are planted in, and would know each of them. */
const FORGETFUL: Memory = { recall: () => [] };

/** A plant changes the targets for as long as the edition is looked at. */
function findingsOf({ desk, run, edition, editions }: Clean, plant: Plant = new Map()): Finding[] {
  const before = new Map<string, Target | undefined>();
  for (const [key, text] of plant) {
    const target = edition.targets.get(key)!;
    before.set(key, target);
    if (text === undefined) edition.targets.delete(key);
    else edition.targets.set(key, { ...target, text, person: true });
  }
  try {
    return checkEdition(desk, run, edition, { editions, memory: FORGETFUL });
  } finally {
    for (const [key, target] of before) edition.targets.set(key, target!);
  }
}

function shown({ rule, key, message, file }: Finding): string {
  return `${file ?? ""} ${key ?? ""} ${rule}: ${message}`;
}

function textOf({ rows, falseAlarms, editions, faithful }: Omit<PlantedScore, "text">): string {
  const width = Math.max(...rows.map(({ fault }) => fault.length));
  const share = ({ caught, planted }: Pick<Planted, "caught" | "planted">): string => {
    const percent = planted === 0 ? "-" : `${((100 * caught) / planted).toFixed(1)}%`;
    return `${String(caught).padStart(5)} of ${String(planted).padStart(5)}  ${percent.padStart(6)}`;
  };
  const sum = (parts: readonly Planted[]): Pick<Planted, "caught" | "planted"> => ({
    planted: parts.reduce((all, { planted }) => all + planted, 0),
    caught: parts.reduce((all, { caught }) => all + caught, 0),
  });
  const commonest = (rules: Readonly<Record<string, number>>): string =>
    Object.entries(rules)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([rule]) => rule)
      .join(", ");
  return [
    `${"".padEnd(width)}  ${"the desk's editions".padStart(22)}  ${"other sentences".padStart(22)}  rules that tell`,
    ...rows.map((row) =>
      `${row.fault.padEnd(width)}  ${share(row)}  ${share(row.elsewhere)}  ${commonest(row.rules)}`.trimEnd(),
    ),
    `${"all".padEnd(width)}  ${share(sum(rows))}  ${share(sum(rows.map(({ elsewhere }) => elsewhere)))}`,
    `findings on the ${editions} editions as they are: ${falseAlarms.length}`,
    ...falseAlarms,
    `findings on ${faithful.pairs} faithful pairs of sentences that look like faults: ${faithful.alarms.length}`,
    ...faithful.alarms,
    ...rows.flatMap(({ fault, missed }) => missed.map((text) => `missed (${fault}): ${text}`)),
    ...rows.flatMap(({ fault, elsewhere }) =>
      elsewhere.missed.map((text) => `missed elsewhere (${fault}): ${text}`),
    ),
  ].join("\n");
}
