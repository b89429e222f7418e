/**
 * Quotes and parentheses that stand inside a sentence: a short one after which the sentence goes on
 * (`(He was late. Again.) but`) is not cut, whatever it holds.
 */
import {
  CLOSER,
  DASH,
  LOWER,
  OPENER,
  PAUSE,
  QUOTE,
  SPACE,
  STOP,
  classAt,
  skipSpace,
} from "./character-class.ts";

/** UTF-16 code units, marks included: a longer quote is cut into its sentences. */
const SHORT = 60;

/** By opening mark, the last one seen: its offset, and how many sentences ended before it. */
export type Openings = Map<string, { readonly offset: number; readonly sentences: number }>;

const OPENING_OF: Readonly<Record<string, string>> = { ")": "(", "]": "[", "»": "«", "”": "“", '"': '"' };

/**
 * Notes the bracket or quote at `index`. If it closes a short enclosure inside a sentence, returns how many sentences
 * had ended when that one was opened: the later ones are part of it.
 */
export function visitEnclosure(
  text: string,
  index: number,
  openings: Openings,
  sentences: number,
): number | undefined {
  const mark = text[index]!;
  const opening = closes(text, index, openings);
  if (opening === undefined) {
    if (mark !== "'" && classAt(text, index) !== CLOSER) openings.set(mark, { offset: index, sentences });
    return undefined;
  }
  const opened = openings.get(opening);
  openings.delete(opening);
  if (opened === undefined || opened.sentences === sentences || index - opened.offset > SHORT)
    return undefined;
  return sentenceGoesOn(text, index) ? opened.sentences : undefined;
}

/** The mark that the one at `index` closes; undefined if it opens. */
function closes(text: string, index: number, openings: Openings): string | undefined {
  const mark = text[index]!;
  if (mark === "“") return openings.has("„") ? "„" : undefined;
  if (mark === '"') return closesStraight(text, index, openings) ? mark : undefined;
  return OPENING_OF[mark];
}

/** A straight quote between two spaces closes if one is open; otherwise what stands before it tells. */
export function closesStraight(text: string, index: number, openings: Openings): boolean {
  const before = classAt(text, index - 1);
  if (before === SPACE && classAt(text, index + 1) === SPACE) return openings.has('"');
  return before !== SPACE && before !== OPENER && before !== DASH;
}

function sentenceGoesOn(text: string, closer: number): boolean {
  let next = closer + 1;
  while (classAt(text, next) === CLOSER || classAt(text, next) === QUOTE) next++;
  next = skipSpace(text, next);
  let charClass = classAt(text, next);
  // `(One. Two).` is part of the sentence that the last stop ends; `«One. Two».` is how Russian writes two of them.
  if (charClass === STOP) return text[closer] === ")" || text[closer] === "]";
  if (charClass === PAUSE || classAt(text, closer - 1) === PAUSE) return true;
  if (charClass === DASH) charClass = classAt(text, skipSpace(text, next + 1));
  return charClass === LOWER;
}
