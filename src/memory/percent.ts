/**
 * How good a match is, in per cent, as tools for translators count it: one minus the word edit distance over the longer
 * text. What is not the same text is 99 at most; what could mislead costs more than its words.
 */
import { denialCount } from "../check/denials.ts";
import { editDistance } from "../locale/similarity.ts";
import type { Language } from "../model/language.ts";
import { lockDifference } from "./terms.ts";

/** Per lock that one side has and the other lacks. */
const LOCK_PENALTY = 5;
/** A negation added or lost turns a text into its contrary: no draft, whatever `memory.minimum` says. */
export const CONTRARY = 40;
const NOT_THE_SAME = 99;

export interface Comparable {
  /** Visible text, or its message: where denials are looked for. */
  readonly text: string;
  readonly terms: readonly string[];
}

/** 0-99, or less than `least` where it is less than that. Symmetric. */
export function percentOf(a: Comparable, b: Comparable, language: Language, least = 0): number {
  const longer = Math.max(a.terms.length, b.terms.length);
  if (longer === 0) return 0;
  const distance = editDistance(a.terms, b.terms, mostChanges(longer, least));
  const words = Math.floor((100 * (longer - distance)) / longer);
  const percent = Math.max(
    0,
    Math.min(NOT_THE_SAME, words - LOCK_PENALTY * lockDifference(a.terms, b.terms)),
  );
  if (percent <= CONTRARY || percent < least) return percent;
  return denialCount(a.text, language) === denialCount(b.text, language) ? percent : CONTRARY;
}

/** Words that may differ in a text of this length for a match of `least` per cent. */
export function mostChanges(length: number, least: number): number {
  return Math.floor((length * (100 - least)) / 100 + 1e-9);
}
