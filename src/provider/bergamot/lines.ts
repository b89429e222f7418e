/**
 * A text as the lines that go into the engine, and back: one sentence a line, since the engine would split after "Dr.", and an
 * over-long one in parts, since it would cut that in the middle of a word. White space between lines is kept as it was.
 */
import type { Language } from "../../model/language.ts";
import { splitSentences } from "../../segment/sentences.ts";

/** UTF-16 code units, half-open; in the text with its markup. */
interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Lines {
  readonly lines: readonly string[];
  /** The text with these in the lines' places. */
  join(translated: readonly string[]): string;
}

/** `text` holds elements as `html` markup writes them; inside an element there is no cut. */
export function sentenceLines(text: string, language: Language): Lines {
  const visible = visibleText(text);
  const sentences = splitSentences(visible.text, language).map(({ start, end }) => ({
    start: visible.at(start),
    end: visible.endAt(end),
  }));
  return linesAt(text, whole(sentences, text));
}

/** UTF-16 code units of a part that is not cut again. */
const SHORTEST = 24;

/** The halves of a line, cut where a clause ends, else at a space; undefined where there is no place for a cut. */
export function clauseLines(line: string): Lines | undefined {
  const middle = line.length / 2;
  const cuts = [...line.matchAll(/([;:,—–.!?]|\s-)?\s+/gu)]
    .filter(({ index }) => depthAt(line, index) === 0)
    .map(({ 0: written, 1: mark, index }) => ({
      end: index + (mark?.length ?? 0),
      start: index + written.length,
      // A clause may end well away from the middle before a cut between any two words is better.
      cost: Math.abs(index - middle) + (mark === undefined ? line.length / 4 : 0),
    }))
    .filter(({ end, start }) => end >= SHORTEST && line.length - start >= SHORTEST);
  if (cuts.length === 0) return undefined;
  const best = cuts.reduce((least, cut) => (cut.cost < least.cost ? cut : least));
  return linesAt(line, [
    { start: 0, end: best.end },
    { start: best.start, end: line.length },
  ]);
}

function linesAt(text: string, ranges: readonly Range[]): Lines {
  return {
    // A line end inside of a sentence would end it.
    lines: ranges.map(({ start, end }) => text.slice(start, end).replace(/\s*[\r\n\u2028\u2029]\s*/g, " ")),
    join(translated) {
      let joined = "";
      let last = 0;
      for (const [index, { start, end }] of ranges.entries()) {
        joined += text.slice(last, start) + (translated[index] ?? "");
        last = end;
      }
      return joined + text.slice(last);
    },
  };
}

const ELEMENT = /<[^<>]*>/g;

/** The text without its elements, and the places of its characters in the text. */
function visibleText(text: string): {
  readonly text: string;
  /** Where a character stands, elements before it included. */
  readonly at: (index: number) => number;
  /** Where the character before ends, elements after it included. */
  readonly endAt: (index: number) => number;
} {
  const pieces: { readonly visible: number; readonly at: number }[] = [];
  let visible = "";
  let last = 0;
  for (const match of [...text.matchAll(ELEMENT), undefined]) {
    const until = match?.index ?? text.length;
    if (until > last) {
      pieces.push({ visible: visible.length, at: last });
      visible += text.slice(last, until);
    }
    if (match !== undefined) last = until + match[0].length;
  }
  const place = (index: number): number => {
    const piece = pieces.findLast((one) => one.visible <= index);
    return piece === undefined ? 0 : piece.at + index - piece.visible;
  };
  const elementsBefore = (at: number): number => {
    const [elements = ""] = /(?:<[^<>]*>)*$/.exec(text.slice(0, at)) ?? [];
    return at - elements.length;
  };
  const elementsAfter = (at: number): number => {
    const [elements = ""] = /^(?:<[^<>]*>)*/.exec(text.slice(at)) ?? [];
    return at + elements.length;
  };
  return {
    text: visible,
    at: (index) => elementsBefore(place(index)),
    endAt: (index) => (index === 0 ? 0 : elementsAfter(place(index - 1) + 1)),
  };
}

/** Joins ranges that would cut an element in two, and those that meet. */
function whole(ranges: readonly Range[], text: string): Range[] {
  const joined: Range[] = [];
  for (const range of ranges) {
    const before = joined.at(-1);
    if (before !== undefined && (range.start < before.end || depthAt(text, before.end) > 0))
      joined.splice(-1, 1, { start: before.start, end: Math.max(before.end, range.end) });
    else joined.push(range);
  }
  return joined;
}

/** How many elements are open at a place; more than none inside of a tag, too. */
function depthAt(text: string, place: number): number {
  let depth = 0;
  for (const { 0: tag, index } of text.matchAll(ELEMENT)) {
    if (index >= place) break;
    if (index + tag.length > place) return depth + 1;
    if (tag.startsWith("</")) depth--;
    else if (!tag.startsWith("<br")) depth++;
  }
  return depth;
}
