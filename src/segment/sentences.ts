/**
 * Cuts a block of press text into sentences: one pass over the text by offset, linear in its length.
 * Nothing is lost: what stands outside the ranges is white space. Nothing here fails; a text that says nothing about
 * its sentences is one range.
 */
import type { Language } from "../model/language.ts";
import { abbreviationsOf } from "./abbreviations/abbreviations.ts";
import {
  BULLET,
  CLOSER,
  OPENER,
  QUOTE,
  SPACE,
  STOP,
  PAUSE,
  classAt,
  skipSpace,
  trimSpace,
} from "./character-class.ts";
import { visitEnclosure, type Openings } from "./enclosure.ts";
import { listMarkAt, opensList, type ListMark } from "./list-mark.ts";
import { breakAfter, endOfStops } from "./sentence-break.ts";

/** UTF-16 code units, half-open; no white space at either end. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentences of one block of text (a paragraph, heading, cell...), in order; none when it is blank.
 * Line breaks and no-break spaces are white space like any other. A closing quote or parenthesis belongs to the
 * sentence whose stop it follows.
 */
export function splitSentences(text: string, language: Language): SentenceRange[] {
  const abbreviations = abbreviationsOf(language);
  const sentences: SentenceRange[] = [];
  const openings: Openings = new Map();
  let start = skipSpace(text, 0);
  let list: ListMark | undefined;

  for (let index = start; index < text.length; index++) {
    const charClass = classAt(text, index);
    if (charClass <= SPACE) continue;

    if (charClass === BULLET && index > start && classAt(text, index - 1) === SPACE) {
      sentences.push({ start, end: trimSpace(text, index) });
      start = index;
    }
    if (charClass === STOP || text[index] === ")") {
      const mark = listMarkAt(text, text[index + 1] === ")" ? index + 1 : index);
      if (mark !== undefined && list !== undefined && isNextItem(text, mark, list, start)) {
        sentences.push({ start, end: trimSpace(text, mark.start) });
        start = mark.start;
        list = mark;
      } else if (mark?.start === start && opensList(mark)) {
        list = mark;
      }
    }
    if (charClass === STOP) {
      const stopsEnd = endOfStops(text, index);
      const found = breakAfter(text, start, index, stopsEnd, abbreviations, openings);
      if (found !== undefined) {
        sentences.push({ start, end: found.end });
        start = found.next;
      }
      index = stopsEnd - 1;
    } else if (charClass === OPENER || charClass === CLOSER || charClass === QUOTE) {
      const kept = visitEnclosure(text, index, openings, sentences.length);
      if (kept !== undefined) {
        start = sentences[kept]!.start;
        sentences.length = kept;
      }
    }
  }
  const end = trimSpace(text, text.length);
  if (start < end) sentences.push({ start, end });
  return sentences;
}

/** Whether a mark goes on with the list that was opened: not in a series within the sentence (`1) one, 2) two`). */
function isNextItem(text: string, mark: ListMark, list: ListMark, start: number): boolean {
  return (
    mark.series === list.series &&
    mark.ordinal === list.ordinal + 1 &&
    mark.start > start &&
    classAt(text, trimSpace(text, mark.start) - 1) !== PAUSE
  );
}
