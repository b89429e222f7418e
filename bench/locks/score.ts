/**
 * How well the detectors find the gold locks of a folder (`en-01.txt`, ...): precision and recall by language and group.
 * A lock counts as found when start, end, type and, for values, the value agree. A faulty file throws.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { detect } from "../../src/lock/detect.ts";
import { LANGUAGES, type Language } from "../../src/model/language.ts";
import type { LockType } from "../../src/model/lock.ts";
import { nameBook } from "../../src/names/book.ts";
import { territoryIds } from "../../src/names/territories.ts";
import { readGold, type GoldLock, type GoldText } from "./gold.ts";

export interface LockRow {
  readonly language: Language;
  readonly group: Group;
  /** The share of the group's found locks that are gold, and of its gold that is found; 1 where there is none. */
  readonly precision: number;
  readonly recall: number;
  readonly gold: number;
  readonly found: number;
}

export interface LockScores {
  readonly rows: readonly LockRow[];
  readonly text: string;
}

/** A lock, gold or found, in its own words. */
interface Fact extends GoldLock {
  readonly words: string;
}

const VALUED = new Set<LockType>(["date", "time", "number", "money", "percent"]);
const NAMES = new Set<LockType>(["person", "place", "organization", "acronym"]);
const CAPITALS = /(?<!\p{L})\p{Lu}{2}/u;

/** Which locks a line of the table counts, and what must agree besides the span: `name` is any of the four kinds. */
const GROUPS = {
  date: { holds: ofType("date"), as: "type" },
  time: { holds: ofType("time"), as: "type" },
  number: { holds: ofType("number"), as: "type" },
  money: { holds: ofType("money"), as: "type" },
  percent: { holds: ofType("percent"), as: "type" },
  url: { holds: ofType("url"), as: "type" },
  email: { holds: ofType("email"), as: "type" },
  handle: { holds: ofType("handle"), as: "type" },
  "people in capitals": { holds: (fact) => fact.type === "person" && CAPITALS.test(fact.words), as: "type" },
  acronyms: { holds: ofType("acronym"), as: "type" },
  territories: { holds: (fact) => fact.territory, as: "type" },
  "all names": { holds: (fact) => NAMES.has(fact.type), as: "name" },
} as const satisfies Record<string, { holds: (fact: Fact) => boolean; as: "type" | "name" }>;

type Group = keyof typeof GROUPS;

/** `folder` holds files named by language and number; others are left alone. */
export function lockScores(folder: string): LockScores {
  const rows = LANGUAGES.flatMap((language) => scoreTexts(readFolder(folder, language), language));
  return { rows, text: table(rows) };
}

/** The rows of one language over its texts. */
function scoreTexts(texts: readonly GoldText[], language: Language): LockRow[] {
  const compared = texts.map(({ text, locks }) => ({
    gold: locks.map((lock) => ({ ...lock, words: text.slice(lock.start, lock.end) })),
    found: findFacts(text, language),
  }));
  return Object.entries(GROUPS).map(([name, { holds, as }]) => {
    const group = name as Group;
    let [gold, found, expected, right] = [0, 0, 0, 0];
    for (const text of compared) {
      const [wanted, got] = [identities(text.gold, as), identities(text.found, as)];
      const [inGold, inFound] = [text.gold.filter(holds), text.found.filter(holds)];
      gold += inGold.length;
      found += inFound.length;
      expected += inGold.filter((fact) => got.has(identity(fact, as))).length;
      right += inFound.filter((fact) => wanted.has(identity(fact, as))).length;
    }
    return { language, group, precision: share(right, found), recall: share(expected, gold), gold, found };
  });
}

function readFolder(folder: string, language: Language): GoldText[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${language}-`) && file.endsWith(".txt"))
    .sort()
    .map((file) => readGold(readFileSync(join(folder, file), "utf8"), file));
}

function findFacts(text: string, language: Language): Fact[] {
  return detect(text, language, nameBook([], {})).map(({ type, start, end, value, name }) => ({
    type,
    start,
    end,
    words: text.slice(start, end),
    territory: type === "place" && name !== undefined && territoryIds().has(name),
    ...(VALUED.has(type) && { value }),
  }));
}

function identities(facts: readonly Fact[], as: "type" | "name"): ReadonlySet<string> {
  return new Set(facts.map((fact) => identity(fact, as)));
}

function identity(fact: Fact, as: "type" | "name"): string {
  return `${fact.start}-${fact.end} ${as === "name" ? "name" : fact.type} ${fact.value ?? ""}`;
}

function ofType(type: LockType): (fact: Fact) => boolean {
  return (fact) => fact.type === type;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** A line a group, a column a language: precision / recall (gold). */
function table(rows: readonly LockRow[]): string {
  const lines = Object.keys(GROUPS).map((group) => {
    const cells = LANGUAGES.map((language) => {
      const row = rows.find((row) => row.group === group && row.language === language)!;
      const cell = `${row.precision.toFixed(2)} / ${row.recall.toFixed(2)} (${row.gold})`;
      return row.gold + row.found === 0 ? "-".padEnd(18) : cell.padEnd(18);
    });
    return `${group.padEnd(20)}${cells.join("  ")}`.trimEnd();
  });
  const heads = LANGUAGES.map((language) => language.padEnd(18)).join("  ");
  return [`${"precision / recall".padEnd(20)}${heads}`.trimEnd(), ...lines].join("\n");
}
