/** Whether a run of stops ends its sentence, judged by the word before it and by what follows. Nothing here fails. */
import type { Abbreviations, StopKind } from "./abbreviations/abbreviations.ts";
import {
  CLOSER,
  DASH,
  DIGIT,
  LOWER,
  OPENER,
  PAUSE,
  QUOTE,
  SPACE,
  STOP,
  UPPER,
  classAt,
  skipSpace,
} from "./character-class.ts";
import { closesStraight, type Openings } from "./enclosure.ts";
import { isNumeral, opensWithMark } from "./list-mark.ts";
import { isAllCapitals, stopKind, wordAt } from "./stop-kind.ts";

export interface SentenceBreak {
  /** After the stops and the closing marks that belong to them. */
  readonly end: number;
  /** Where the next sentence starts. */
  readonly next: number;
}

/** The offset after the stops at `index`, those of a spaced ellipsis (`. . .`) included. */
export function endOfStops(text: string, index: number): number {
  let end = index + 1;
  for (;;) {
    if (classAt(text, end) === STOP) end++;
    else if (text[end - 1] === "." && isSpacedStop(text, end)) end += 2;
    else return end;
  }
}

function isSpacedStop(text: string, index: number): boolean {
  if (text[index + 1] !== "." || classAt(text, index) !== SPACE) return false;
  const after = classAt(text, index + 2);
  return after === SPACE || after === STOP || after === CLOSER || after === QUOTE;
}

/** UTF-16 code units. */
const LONGEST_PHRASE = 32;

/** The break after the stops `text[stop..stopsEnd)`, if they end the sentence that began at `sentenceStart`. */
export function breakAfter(
  text: string,
  sentenceStart: number,
  stop: number,
  stopsEnd: number,
  abbreviations: Abbreviations,
  openings: Openings,
): SentenceBreak | undefined {
  // `(...)`, `[…]`, `“... and`: nothing was said yet that could end.
  if (classAt(text, stop - 1) === OPENER) return undefined;
  const isFullStop = stopsEnd - stop === 1 && text[stop] === ".";
  if (isFullStop && isNumeral(text, sentenceStart, stop)) return undefined;
  const kind = isFullStop ? stopKind(text, sentenceStart, stop, abbreviations) : "word";

  const end = skipNotes(text, stop, skipClosers(text, stopsEnd, openings));
  if (classAt(text, end) !== SPACE)
    return kind === "word" ? gluedBreak(text, stop, end, abbreviations) : undefined;
  const next = skipSpace(text, end);
  if (next === text.length) return undefined;

  const opening = classAt(text, next);
  if (opening === CLOSER || opening === PAUSE) return undefined;
  const right = skipOpeners(text, next);
  const charClass = classAt(text, right);
  if (charClass === SPACE || charClass === PAUSE) return undefined;
  if (charClass === LOWER && !opensWithMark(text, right)) {
    // Only a full stop after a whole word outweighs a small letter, and only when a quote opens there.
    return kind === "word" && isFullStop && OPENING_QUOTES.includes(text[next]!) ? { end, next } : undefined;
  }
  const isPhrase = kind === "measure" && opensWithPhrase(text, sentenceStart, stop, abbreviations);
  if (isPhrase && isTitle(abbreviations, wordAt(text, right))) return undefined;
  if (!mayEnd(isPhrase ? "closed" : kind, text, end, right, abbreviations)) return undefined;
  if (!isFullStop && end > stopsEnd && namesSpeaker(text, right, abbreviations)) return undefined;
  return { end, next };
}

/** Whether the sentence is so far only a phrase of time or measure: `В 2003 г. Диоп`, `At 10 a.m. Mr. Diop`. */
function opensWithPhrase(text: string, start: number, end: number, abbreviations: Abbreviations): boolean {
  if (end - start > LONGEST_PHRASE) return false;
  return classAt(text, start) === DIGIT || abbreviations.phrases.has(wordAt(text, start));
}

function mayEnd(
  kind: StopKind,
  text: string,
  end: number,
  right: number,
  abbreviations: Abbreviations,
): boolean {
  if (kind === "word") return true;
  // Whoever typed a no-break space after an abbreviation says that it goes on.
  if (kind === "title" || text[end] === "\u00a0" || text[end] === "\u202f") return false;
  if (classAt(text, right) !== UPPER) return false;
  const word = wordAt(text, right);
  switch (kind) {
    case "number":
      return !isAllCapitals(word);
    case "measure":
      return !isAllCapitals(word) && !abbreviations.calendar.has(word);
    case "closed":
      return begins(abbreviations, "starters", text, right, word);
    case "initial":
      return (
        begins(abbreviations, "starters", text, right, word) &&
        !begins(abbreviations, "particles", text, right, word)
      );
  }
}

/** Whether `word` at `start` is in a list, elided or whole. A stop after it makes it an initial (`А. В. Диоп`), or a title. */
function begins(
  abbreviations: Abbreviations,
  list: "starters" | "particles",
  text: string,
  start: number,
  word: string,
): boolean {
  const after = text[start + word.length];
  if (after === "." && !isTitle(abbreviations, word)) return false;
  return (
    abbreviations[list].has(word) || ((after === "'" || after === "’") && abbreviations[list].has(`${word}'`))
  );
}

function isTitle(abbreviations: Abbreviations, word: string): boolean {
  return abbreviations.kinds.get(word.toLowerCase()) === "title";
}

/** Past the marks that close what the sentence opened: attached ones, and `»` or a closing `"` after one space. */
function skipClosers(text: string, index: number, openings: Openings): number {
  let isStraightClosed = false;
  for (;;) {
    const charClass = classAt(text, index);
    if (charClass === CLOSER || charClass === QUOTE) index++;
    else if (charClass === SPACE && text[index + 1] === "»") index += 2;
    else if (charClass === SPACE && text[index + 1] === '"' && !isStraightClosed) {
      if (!closesStraight(text, index + 1, openings)) return index;
      isStraightClosed = true;
      index += 2;
    } else return index;
  }
}

const BRACKETED_NOTES = /(?:\[\d{1,3}\])+|[¹²³⁰⁴-⁹]+/uy;
/** Figures that were superscripts before the text was copied. */
const BARE_NOTES = /\d{1,2}(?:[ ,]\d{1,2}){0,4}(?= \p{Lu})/uy;

/** Past the note marks that follow the stops: `law.[1][2] The`, `law.² The`, `(1987).1 The`. */
function skipNotes(text: string, stop: number, index: number): number {
  const charClass = classAt(text, index);
  if (charClass === SPACE) return index;
  const before = classAt(text, stop - 1);
  const notes =
    charClass !== DIGIT ? BRACKETED_NOTES : before === LOWER || before === CLOSER ? BARE_NOTES : undefined;
  if (notes === undefined) return index;
  notes.lastIndex = index;
  return notes.test(text) ? notes.lastIndex : index;
}

/** A forgotten space is forgiven only before a word that begins sentences: `Node.js` and `Gazeta.Ru` are names. */
function gluedBreak(
  text: string,
  stop: number,
  end: number,
  abbreviations: Abbreviations,
): SentenceBreak | undefined {
  const before = classAt(text, stop - 1);
  if ((before !== LOWER && before !== DIGIT) || classAt(text, end) !== UPPER) return undefined;
  return begins(abbreviations, "starters", text, end, wordAt(text, end)) ? { end, next: end } : undefined;
}

const OPENING_QUOTES = "«“„‘‹\"'";

/** UTF-16 code units; opening marks beyond it say nothing, and cost nothing. */
const LONGEST_OPENING = 16;

/** The first character that tells how the text goes on, behind dashes, opening marks and `[...]`. */
function skipOpeners(text: string, next: number): number {
  const limit = next + LONGEST_OPENING;
  let index = next;
  while (index < limit && MARKS_BEFORE.has(classAt(text, index))) index++;
  return index;
}

const MARKS_BEFORE: ReadonlySet<number> = new Set([OPENER, CLOSER, QUOTE, DASH, STOP, SPACE]);

/** `Russian Foreign Minister Sergey Lavrov said` */
const SPEAKER_WORDS = 6;

/** Whether a speaker and a verb of speech follow: `“Why now?” Mr. Diop asked.` */
function namesSpeaker(text: string, start: number, abbreviations: Abbreviations): boolean {
  if (abbreviations.speech.size === 0) return false;
  let word = wordAt(text, start);
  if (abbreviations.starters.has(word) && !isTitle(abbreviations, word)) return false;
  for (let count = 1; count < SPEAKER_WORDS && word !== ""; count++) {
    start += word.length;
    if (text[start] === ".") start++;
    if (classAt(text, start) !== SPACE) return false;
    word = wordAt(text, ++start);
    if (abbreviations.speech.has(word)) return true;
  }
  return false;
}
