/**
 * Planted faults of fact: one at a time in the desk's own approved editions, each edition checked whole, as `check` does.
 * A kind of fault is a line; what nothing reports is listed with its text. The editions as they are must be clean.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
import { LANGUAGES, type Language } from "../src/model/language.ts";
import { selectSeeds } from "../src/read/seeds.ts";
import { mend } from "../src/typography/mend.ts";
import { openWorkspace } from "../src/workspace/workspace.ts";
import { FAITHFUL, FAITHFUL_NAMES } from "./planted/faithful.ts";
import { FAULTS, type Place, type Plant } from "./planted/faults.ts";

const DESK = fileURLToPath(new URL("../", import.meta.url));

export interface PlantedRow {
  readonly fault: string;
  readonly planted: number;
  readonly caught: number;
  /** Rules that reported it, by how often. */
  readonly rules: Readonly<Record<string, number>>;
  /** Texts with a fault that nothing reported. */
  readonly missed: readonly string[];
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

/**
 * All faults, planted and counted; with `mostOfAKind`, so many of each kind, evenly spread. Reads the desk of this
 * repository; all of them take half a minute.
 */
export async function plantedScore(mostOfAKind = Infinity): Promise<PlantedScore> {
  const cleans = await readDesk();
  const falseAlarms = cleans.flatMap((clean) => findingsOf(clean).map(shown));
  const rows = Object.entries(FAULTS).map(([fault, plant]): PlantedRow => {
    const missed: string[] = [];
    const rules: Record<string, number> = {};
    const all = cleans.flatMap((clean) => plant(placeOf(clean)).map((one) => ({ clean, one })));
    const step = Math.max(1, Math.ceil(all.length / mostOfAKind));
    const planted = all.filter((_, index) => index % step === 0);
    for (const { clean, one } of planted) {
      const findings = findingsOf(clean, one);
      for (const rule of new Set(findings.map((finding) => finding.rule)))
        rules[rule] = (rules[rule] ?? 0) + 1;
      if (findings.length === 0) missed.push(textOf(one));
    }
    return { fault, planted: planted.length, caught: planted.length - missed.length, rules, missed };
  });
  const faithful = faithfulAlarms();
  const text = [
    tableOf(rows, falseAlarms, cleans.length),
    `findings on ${faithful.pairs} faithful pairs of sentences that look like faults: ${faithful.alarms.length}`,
    ...faithful.alarms,
  ].join("\n");
  return { rows, falseAlarms, editions: cleans.length, faithful, text };
}

const NAMES = `sergey_lavrov: { kind: person, gender: m, en: Sergey LAVROV, fr: Sergueï LAVROV, ru: Сергей ЛАВРОВ }
amina_traore: { kind: person, gender: f, en: Amina TRAORE, fr: Amina TRAORÉ, ru: Амина ТРАОРЕ }
traore: { kind: person, gender: f, of: amina_traore, en: TRAORE, fr: TRAORÉ, ru: ТРАОРЕ }
un: { kind: acronym, en: UN, fr: ONU, ru: ООН }
`;

/** The sentence as an author writes it. */
function withForms(sentence: string, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (_, id: string) => FAITHFUL_NAMES[language][id] ?? "");
}

/** The faithful sentences as three articles of a desk of their own, each translated into the other two languages. */
function faithfulAlarms(): PlantedScore["faithful"] {
  const root = mkdtempSync(join(tmpdir(), "communique-faithful-"));
  const put = (file: string, text: string): void => {
    mkdirSync(join(root, file, ".."), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  try {
    put("pipeline/pipeline.yaml", "");
    put("pipeline/names.yaml", NAMES);
    for (const language of LANGUAGES)
      put(`locales/${language}/names.json`, JSON.stringify(FAITHFUL_NAMES[language]));
    for (const language of LANGUAGES)
      put(
        `seeds/${language}-text.${language}.txt`,
        `${FAITHFUL.map((sentence) => withForms(sentence[language], language)).join("\n")}\n`,
      );
    const workspace = openWorkspace(root);
    const runs = selectSeeds(workspace, [], root).map((seed) => openArticle(openDesk(workspace), seed));
    for (const run of runs) {
      if (!isArticle(run)) throw new Error(run.findings[0]?.message);
      const lines = new Map(
        FAITHFUL.map((sentence) => [
          withForms(sentence[run.article.language], run.article.language),
          sentence,
        ]),
      );
      for (const language of LANGUAGES) {
        if (language === run.article.language) continue;
        const texts = run.segments.map(({ key, text }) => [
          key,
          mend(lines.get(text)?.[language] ?? "", language),
        ]);
        if (texts.some(([, text]) => text === ""))
          throw new Error("A faithful sentence is more than one segment.");
        put(`locales/${language}/${run.article.id}.json`, JSON.stringify(Object.fromEntries(texts)));
      }
    }
    const desk = openDesk(workspace);
    const alarms = selectSeeds(workspace, [], root).flatMap((seed) => {
      const run = openArticle(desk, seed) as ArticleRun;
      const languages = LANGUAGES.filter((language) => language !== run.article.language);
      const editions = languages.map((language) => openEdition(desk, run, language, ""));
      return editions.flatMap((edition) =>
        checkEdition(desk, run, edition, { editions, memory: FORGETFUL })
          .filter(({ rule }) => rule !== "name-unapproved")
          .map(shown),
      );
    });
    return { pairs: FAITHFUL.length * 6, alarms };
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function readDesk(): Promise<Clean[]> {
  const desk = openDesk(openWorkspace(DESK));
  await prepareChecks(desk, LANGUAGES);
  return selectSeeds(desk.workspace, [], DESK).flatMap((seed) => {
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

function textOf(plant: Plant): string {
  return [...plant.values()].map((text) => text ?? "(nothing)").join(" | ");
}

function tableOf(rows: readonly PlantedRow[], falseAlarms: readonly string[], editions: number): string {
  const width = Math.max(...rows.map(({ fault }) => fault.length));
  const planted = rows.reduce((sum, row) => sum + row.planted, 0);
  const caught = rows.reduce((sum, row) => sum + row.caught, 0);
  const line = (what: string, found: number, all: number, by = ""): string =>
    `${what.padEnd(width)}  ${String(found).padStart(5)} of ${String(all).padStart(5)}  ${all === 0 ? "-" : `${((100 * found) / all).toFixed(1)}%`.padStart(6)}  ${by}`.trimEnd();
  const commonest = (rules: Readonly<Record<string, number>>): string =>
    Object.entries(rules)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([rule]) => rule)
      .join(", ");
  return [
    ...rows.map((row) => line(row.fault, row.caught, row.planted, commonest(row.rules))),
    line("all", caught, planted),
    `findings on the ${editions} editions as they are: ${falseAlarms.length}`,
    ...falseAlarms,
    ...rows.flatMap(({ fault, missed }) => missed.map((text) => `missed (${fault}): ${text}`)),
  ].join("\n");
}
