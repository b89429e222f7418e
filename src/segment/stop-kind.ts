/** Which kind of word stands before a full stop: looked up in the language's abbreviations, else judged by its shape. */
import type { Abbreviations, StopKind } from "./abbreviations/abbreviations.ts";
import { DIGIT, SPACE, UPPER, classAt, isLetter } from "./character-class.ts";

/** UTF-16 code units; a longer run of letters is an ordinary word, however it goes on. */
const LONGEST_ABBREVIATION = 12;

/** `U.S`, `т.е`, `J.-C`, `LL.AA`, `Ph.D`: parts of one or two letters, joined by stops. */
const DOTTED = /^\p{L}\p{L}?(?:\.-?\p{L}\p{L}?)+$/u;
/** `J.-M`, `А.С`, `U.S`: it may be the initials of a name. */
const TWO_INITIALS = /^\p{Lu}\.-?\p{Lu}$/u;

/** The kind of the word that ends at `end`, where a full stop stands, in a sentence that starts at `sentenceStart`. */
export function stopKind(
  text: string,
  sentenceStart: number,
  end: number,
  abbreviations: Abbreviations,
): StopKind {
  // `г-н` is an abbreviation of its own; of `Missouri-St` only the last part is one.
  const compound = wordStart(text, sentenceStart, end, true);
  let start = wordStart(text, sentenceStart, end, false);
  if (compound < start && end - compound <= LONGEST_ABBREVIATION) {
    const known = lookUp(abbreviations, text.slice(compound, end));
    if (known !== undefined) return known;
  }
  while (start < end && text[start] === ".") start++;
  if (start === end || end - start > LONGEST_ABBREVIATION) return "word";
  if (end - start === 1) return letterKind(text, start, abbreviations);
  const word = text.slice(start, end);
  return lookUp(abbreviations, word) ?? dottedKind(word);
}

function dottedKind(word: string): StopKind {
  if (!word.includes(".") || !DOTTED.test(word)) return "word";
  return TWO_INITIALS.test(word) ? "initial" : "closed";
}

function lookUp(abbreviations: Abbreviations, word: string): StopKind | undefined {
  return abbreviations.kinds.get(word) ?? abbreviations.kinds.get(word.toLowerCase());
}

/** Where the letters and inner stops before `end` begin, hyphens included in a compound; at most one too far. */
function wordStart(text: string, sentenceStart: number, end: number, compound: boolean): number {
  let start = end;
  while (start > sentenceStart && end - start <= LONGEST_ABBREVIATION) {
    const before = text[start - 1];
    if (!isLetter(classAt(text, start - 1)) && before !== "." && !(compound && before === "-")) break;
    start--;
  }
  return start;
}

/** A single letter before a stop: an initial, a unit after a number, half of `т. е.`, or an address (`с. Ивановка`). */
function letterKind(text: string, start: number, abbreviations: Abbreviations): StopKind {
  const before = text[start - 1];
  // `км/ч`, `R&B`
  if (before === "/" || before === "&") return "word";
  const known = abbreviations.kinds.get(spacedWord(text, start)) ?? abbreviations.kinds.get(text[start]!);
  if (known !== undefined) return known;
  const afterDigit = classAt(text, start - 1) === DIGIT;
  if (classAt(text, start) === UPPER) return afterDigit ? "word" : "initial";
  // `Barron's`, `1990-х`
  if (before === "'" || before === "’" || before === "-") return "word";
  return afterDigit || (classAt(text, start - 1) === SPACE && endsNumber(text, start - 1))
    ? "measure"
    : "closed";
}

/** `т.е` where the text has `т. е`: the letter at `start` with the abbreviated word before it; else nothing. */
function spacedWord(text: string, start: number): string {
  if (text[start - 2] !== "." || classAt(text, start - 1) !== SPACE) return "";
  const word = text.slice(wordStart(text, 0, start - 2, false), start - 1);
  return `${word}${text[start]!}`.toLowerCase();
}

/** Whether digits or a Roman numeral stand before `end`. */
function endsNumber(text: string, end: number): boolean {
  const last = text[end - 1];
  return classAt(text, end - 1) === DIGIT || last === "X" || last === "I" || last === "V";
}

/** The word at `start`, hyphens included, up to an apostrophe. */
export function wordAt(text: string, start: number): string {
  let end = start;
  while (end - start <= 2 * LONGEST_ABBREVIATION && (isLetter(classAt(text, end)) || text[end] === "-"))
    end++;
  return text.slice(start, end);
}

/** Whether a word is written in two capitals or more: an acronym or a Roman numeral. */
export function isAllCapitals(word: string): boolean {
  if (word.length < 2) return false;
  for (let i = 0; i < word.length; i++) {
    if (classAt(word, i) !== UPPER) return false;
  }
  return true;
}
