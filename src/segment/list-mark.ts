/**
 * Numbering: `1.` `1)` `1.)` `(1)` `b)` `• 9.`. A number never makes a sentence of its own, and a run of numbered
 * items on one line is cut before each next mark, stops or not.
 */
import { BULLET, DIGIT, LOWER, SPACE, UPPER, classAt } from "./character-class.ts";

export interface ListMark {
  readonly start: number;
  /** What all marks of one list share: the kind of numeral and the signs around it. */
  readonly series: string;
  readonly ordinal: number;
}

/** What may stand alone before a first stop: `1`, `2.1`, `IV`, `A`, `iii`. */
const NUMERAL = /^[([]?(?:\d{1,4}(?:\.\d{1,3})*|\p{L}|[IVXLC]{1,7}|[ivx]{1,5})$/u;
const LONGEST_NUMERAL = 10;
const LATIN_A = 0x61;
const CYRILLIC_A = 0x430;

/** Whether all that stands in `text[start..end)` is a list item's or heading's number. */
export function isNumeral(text: string, start: number, end: number): boolean {
  const from = afterBullet(text, start);
  return end - from <= LONGEST_NUMERAL && NUMERAL.test(text.slice(from, end));
}

/** Whether a mark in small letters stands at `start`, before a space: `b)`, `iv)`, or the `a.` of a new list. */
export function opensWithMark(text: string, start: number): boolean {
  if (text[start + 1] === "." && classAt(text, start + 2) === SPACE)
    return text[start] === "a" || text[start] === "а";
  let end = start;
  while (end - start < 5 && classAt(text, end) === LOWER) end++;
  return end > start && text[end] === ")" && classAt(text, end + 1) === SPACE;
}

/** The mark that ends with the `.` or `)` at `index`, if there is one and a space follows. */
export function listMarkAt(text: string, index: number): ListMark | undefined {
  if (classAt(text, index + 1) !== SPACE) return undefined;
  const dotted = text[index] === ")" && text[index - 1] === ".";
  const end = dotted ? index - 1 : index;
  let start = end;
  while (end - start < 4 && classAt(text, start - 1) === DIGIT) start--;
  const isNumber = start < end;
  if (!isNumber) start--;
  const letter = classAt(text, start);
  // `A.` is an initial, not a mark.
  if (!isNumber && letter !== LOWER && !(letter === UPPER && text[index] === ")")) return undefined;
  const ordinal = isNumber ? Number(text.slice(start, end)) : text.charCodeAt(start);
  const bracketed = text[start - 1] === "(";
  if (bracketed) start--;
  if (classAt(text, start - 1) !== SPACE && classAt(text, start - 1) !== BULLET) return undefined;
  return {
    start: beforeBullet(text, start),
    series: `${isNumber ? "1" : "a"}${bracketed ? "(" : ""}${dotted ? "." : ""}${text[index]!}`,
    ordinal,
  };
}

/** Whether a mark can be the first of its list: any number, any `b)`, but of the letters with a stop only the first. */
export function opensList(mark: ListMark): boolean {
  return mark.series !== "a." || mark.ordinal === LATIN_A || mark.ordinal === CYRILLIC_A;
}

function afterBullet(text: string, start: number): number {
  if (classAt(text, start) !== BULLET) return start;
  return classAt(text, start + 1) === SPACE ? start + 2 : start + 1;
}

function beforeBullet(text: string, start: number): number {
  if (classAt(text, start - 1) === BULLET) return start - 1;
  return classAt(text, start - 1) === SPACE && classAt(text, start - 2) === BULLET ? start - 2 : start;
}
