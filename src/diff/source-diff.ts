/**
 * What changed in a source text since its translation was written: the words, and the changes that a translation must not
 * miss. Pure. Facts are found by the lock detection, negations by the words of the check.
 */
import { denialPlaces } from "../check/denials.ts";
import { weekdayIn } from "../facts/weekday.ts";
import { detectIn } from "../lock/detect.ts";
import { readInput } from "../lock/input.ts";
import { doubts } from "../lock/suspects.ts";
import type { Language } from "../model/language.ts";
import type { LockType, Span } from "../model/lock.ts";
import type { NameBook } from "../model/names.ts";
import { nameBook } from "../names/book.ts";
import { modalsIn } from "./modality.ts";
import { wordDiff, type DiffPart } from "./word-diff.ts";

export const RISKS = ["number", "date", "name", "negation", "modality"] as const;
/** A kind of change that turns a statement into another one. */
export type Risk = (typeof RISKS)[number];

export interface SourceDiff {
  /** What is not `added` joins to the text before, what is not `removed` to the text after. */
  readonly parts: DiffPart[];
  /** In the order of RISKS; empty where the texts are the same. */
  readonly risks: Risk[];
}

/** `book`: the desk's names, so that they are known as such; the built-in places alone without. */
export function sourceDiff(
  before: string,
  after: string,
  language: Language,
  book: NameBook = nameBook([], {}),
): SourceDiff {
  const parts = wordDiff(before, after, language);
  if (before === after) return { parts, risks: [] };
  const changes = changesOf(parts);
  const old = statementsOf(before, language, book);
  const now = statementsOf(after, language, book);
  const found: Record<Risk, boolean> = {
    number: !sameList(old.number, now.number),
    date: !sameList(old.date, now.date),
    name: !sameList(old.name, now.name),
    negation: differ(old.negation, now.negation, changes),
    modality: differ(old.modality, now.modality, changes),
  };
  return { parts, risks: RISKS.filter((risk) => found[risk]) };
}

/** A word at its place; two of one value say the same. */
interface Word {
  readonly value: string;
  readonly start: number;
}

interface Statements {
  /** Values in the order of the text: facts that changed places are facts that changed. */
  readonly number: readonly string[];
  readonly date: readonly string[];
  readonly name: readonly string[];
  readonly negation: readonly Word[];
  readonly modality: readonly Word[];
}

const RISK_OF: Readonly<Partial<Record<LockType, "number" | "date" | "name">>> = {
  number: "number",
  money: "number",
  percent: "number",
  date: "date",
  time: "date",
  person: "name",
  place: "name",
  organization: "name",
  acronym: "name",
};

function statementsOf(text: string, language: Language, book: NameBook): Statements {
  const input = readInput(text, language, book);
  const spans = detectIn(input).filter(({ type }) => type !== "quote");
  const facts = { number: [] as Word[], date: [] as Word[], name: [] as Word[] };
  for (const span of spans) {
    const risk = RISK_OF[span.type];
    if (risk !== undefined) facts[risk].push({ start: span.start, value: valueOf(span, text) });
  }
  for (const { start, end, about } of doubts(input, spans))
    facts[about].push({ start, value: text.slice(start, end).toLowerCase() });
  const free = ({ start }: Word): boolean => !spans.some((span) => span.start <= start && start < span.end);
  return {
    number: inOrder(facts.number),
    date: inOrder(facts.date),
    name: inOrder(facts.name),
    negation: denialPlaces(text, language)
      .map((start) => ({ value: "not", start }))
      .filter(free),
    // The month of May and Will Smith say nothing about how sure a statement is.
    modality: modalsIn(text, language)
      .map(({ force, start }) => ({ value: force, start }))
      .filter(free),
  };
}

function valueOf({ type, value, name, weekday, start, end }: Span, text: string): string {
  if (type !== "date") return name ?? value;
  return weekday === true ? `${value} ${String(weekdayIn(text.slice(start, end)))}` : value;
}

function inOrder(facts: readonly Word[]): string[] {
  return [...facts].sort((a, b) => a.start - b.start).map(({ value }) => value);
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

/** Ranges of both texts, half-open, between what is the same in both. */
interface Change {
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
}

function changesOf(parts: readonly DiffPart[]): Change[] {
  const changes: Change[] = [];
  let [before, after] = [0, 0];
  let [beforeStart, afterStart] = [0, 0];
  const close = (): void => {
    if (before > beforeStart || after > afterStart)
      changes.push({ before: [beforeStart, before], after: [afterStart, after] });
  };
  for (const { kind, text } of parts) {
    if (kind === "same") {
      close();
      before += text.length;
      after += text.length;
      [beforeStart, afterStart] = [before, after];
    } else if (kind === "removed") before += text.length;
    else after += text.length;
  }
  close();
  return changes;
}

/** Other words in all, or one that left its place for another. */
function differ(old: readonly Word[], now: readonly Word[], changes: readonly Change[]): boolean {
  const values = (words: readonly Word[]): string[] => words.map(({ value }) => value);
  const within = (words: readonly Word[], [start, end]: readonly [number, number]): string[] =>
    values(words.filter((word) => start <= word.start && word.start < end));
  return (
    !sameList(values(old), values(now)) ||
    changes.some(({ before, after }) => !sameList(within(old, before), within(now, after)))
  );
}
