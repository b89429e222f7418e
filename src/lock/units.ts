/**
 * Words as names use them: tokens joined by a hyphen or an apostrophe are one unit (`Jean-Pierre`, `N'DIAYE`, `al-Assad`),
 * without possessives and elided articles. Each line is classed too: a heading in capitals tells nothing by its capitals.
 */
import type { Language } from "../model/language.ts";
import { joined, type Token } from "./tokens.ts";
import { VOCABULARIES, type Vocabulary } from "./vocabulary/vocabulary.ts";
import { words } from "./vocabulary/words.ts";

export interface Unit {
  /** Token indices, the last one inclusive. */
  readonly first: number;
  readonly last: number;
  /** The keys of its tokens, joined. */
  readonly key: string;
  readonly shape: "upper" | "capital" | "lower";
  /** A single capital letter with its stop: `S.` */
  readonly initial: boolean;
  /** Never part of a person's name: offices, months, function words. */
  readonly common: boolean;
  /** Nothing but a space stands between this unit and the one before. */
  readonly follows: boolean;
  readonly line: LineKind;
  /** First of a segment or of a sentence. */
  readonly opens: boolean;
}

/** `caps`: a line in capitals; `title`: every longer word has one. */
export type LineKind = "caps" | "title" | "plain";

const ELIDED = words("l d j m n s t c qu jusqu lorsqu puisqu quelqu aujourd");
/** Capital elisions that are more often part of a name than an article. */
const NAME_ELISIONS = words("n o d");

export function readUnits(tokens: readonly Token[], language: Language): Unit[] {
  const vocabulary = VOCABULARIES[language];
  const units: Unit[] = [];
  let line: LineKind = "plain";
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.gap === "line") line = lineKind(tokens, at, language);
    if (token.kind !== "word" || (isPossessive(tokens, at) && language === "en")) continue;
    const last = unitEnd(tokens, at, language);
    const parts = tokens.slice(at, last + 1).filter((part) => part.kind === "word");
    const key =
      last === at
        ? token.key
        : tokens
            .slice(at, last + 1)
            .map((part) => part.key)
            .join("");
    const initial =
      token.text.length === 1 &&
      token.shape === "capital" &&
      last === at &&
      tokens[at + 1]?.key === "." &&
      joined(tokens[at + 1]);
    units.push({
      first: at,
      last: initial ? at + 1 : last,
      key,
      shape: shapeOf(parts),
      initial,
      common: initial
        ? (language === "fr" && key === "m") || isExcellency(tokens, at, language)
        : isCommon(key, parts, vocabulary) && !isFamilyName(tokens, at, units.at(-1), vocabulary),
      follows:
        (token.gap === "space" && units.length > 0 && units.at(-1)!.last === at - 1) ||
        (joined(token) && units.at(-1)?.initial === true && units.at(-1)!.last === at - 1),
      line,
      opens: token.gap === "line" || opensSentence(tokens, at),
    });
    at = initial ? at + 1 : last;
  }
  return units;
}

const EXCELLENCY = { en: "h.e.", fr: "s.e.", ru: "е.п." } as const satisfies Record<Language, string>;

/** One of the two letters of "H.E. Jean Ndayishimiye", written together. */
function isExcellency(tokens: readonly Token[], at: number, language: Language): boolean {
  return [at, at - 2].some((first) => {
    const four = tokens.slice(Math.max(first, 0), first + 4);
    return (
      four.map(({ key }) => key).join("") === EXCELLENCY[language] &&
      four.every((token, index) => index === 0 || joined(token))
    );
  });
}

function unitEnd(tokens: readonly Token[], at: number, language: Language): number {
  let last = at;
  for (;;) {
    const mark = tokens[last + 1];
    const word = tokens[last + 2];
    if (!joined(mark) || !joined(word) || word?.kind !== "word") return last;
    if (mark?.key === "'") {
      const head = tokens[last]!;
      const elided =
        language === "fr" &&
        ELIDED.has(head.key) &&
        (head.shape === "lower" || !NAME_ELISIONS.has(head.key) || head.gap === "line");
      if (elided || (word.key === "s" && language === "en")) return last;
    } else if (mark?.key !== "-") return last;
    last += 2;
  }
}

function isPossessive(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.key === "s" &&
    joined(tokens[at]) &&
    tokens[at - 1]?.key === "'" &&
    joined(tokens[at - 1]) &&
    tokens[at - 2]?.kind === "word"
  );
}

function shapeOf(parts: readonly Token[]): Unit["shape"] {
  const first = parts[0]!.shape;
  // "el-Sisi", "al-Assad"
  if (first === "lower")
    return parts.length > 1 && parts[0]!.key.length <= 3 && parts.at(-1)!.shape !== "lower"
      ? "capital"
      : "lower";
  const upper = parts.every(
    (part) => part.shape === "upper" || (part.text.length === 1 && part.shape === "capital"),
  );
  return upper && parts.some((part) => part.shape === "upper") ? "upper" : "capital";
}

function isCommon(key: string, parts: readonly Token[], vocabulary: Vocabulary): boolean {
  if (vocabulary.notNames.has(key) || vocabulary.titles.has(key) || vocabulary.roles.has(key)) return true;
  if (vocabulary.titles.has(parts[0]!.key) && parts[1]?.shape === "lower") return true; // "President-elect"
  return (
    parts.length > 1 &&
    parts.every((part) => vocabulary.notNames.has(part.key) || vocabulary.titles.has(part.key))
  );
}

/** "Vietnamese leader To Lam": a capital inside a sentence, behind a title and before another name. */
function isFamilyName(
  tokens: readonly Token[],
  at: number,
  before: Unit | undefined,
  { titles }: Vocabulary,
): boolean {
  const token = tokens[at]!;
  if (token.shape !== "capital" || before?.last !== at - 1 || token.gap !== "space") return false;
  if (token.key === "king") return before.shape === "capital" && !before.common; // "Martin Luther King"
  return token.key === "to" && titles.has(before.key) && tokens[at + 1]?.shape === "capital";
}

const OPENERS = '“«"„(‘';

function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== "mark") return false;
  if (OPENERS.includes(before.key)) return true;
  return ".!?…:".includes(before.key) && tokens[at]!.gap === "space" && !isAbbreviation(tokens, at - 1);
}

/** The stop behind an initial or a title ends no sentence. */
function isAbbreviation(tokens: readonly Token[], stop: number): boolean {
  const word = tokens[stop - 1];
  return word?.kind === "word" && word.text.length <= 4 && word.shape === "capital" && joined(tokens[stop]);
}

/** Only English puts capitals on the words of a heading. A row of acronyms is no heading in capitals. */
function lineKind(tokens: readonly Token[], at: number, language: Language): LineKind {
  let [upper, capital, words, long, longest] = [0, 0, 0, 0, 0];
  let end = at;
  for (; end < tokens.length && (end === at || tokens[end]!.gap !== "line"); end++) {
    const token = tokens[end]!;
    if (token.kind !== "word") continue;
    words++;
    if (token.shape === "upper") {
      upper++;
      longest = Math.max(longest, token.text.length);
    }
    if (token.text.length > 3) long++;
    if (token.text.length > 3 && token.shape !== "lower") capital++;
  }
  if (words >= 3 && upper >= words * 0.7 && longest >= 5) return "caps";
  if (language !== "en") return "plain";
  const closed = ".!?…".includes(tokens[end - 1]!.key);
  return !closed && long >= 3 && capital >= long * 0.8 && words <= 20 ? "title" : "plain";
}
