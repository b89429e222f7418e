/**
 * Numerals of a text, read once: digits with grouping, decimals, ordinals and scale words, and spelled-out numbers.
 * Numbers, money, percentages are all made from these. What is part of a word (`G20`, `COVID-19`), of a version
 * (`1.2.3`) or of a fraction is no numeral.
 */
import type { Language } from "../model/language.ts";
import { readDigits } from "./numeral-digits.ts";
import { readWords } from "./numeral-words.ts";
import { scaleDecimal } from "./decimal.ts";
import { joined, sameLine, type Token } from "./tokens.ts";
import { VOCABULARIES } from "./vocabulary/vocabulary.ts";

export interface Numeral {
  /** Token indices, the last one inclusive. */
  readonly first: number;
  readonly last: number;
  /** A plain decimal. */
  readonly value: string;
  readonly form: "digits" | "ordinal" | "words" | "ordinal-word";
  /** The power of ten of a scale word that is part of it: 9 in "2.5 billion". */
  readonly scale: number;
  /** Another numeral follows, joined by a dash or a range word: `3` in "3 to 5 million". */
  readonly rangeTo?: number;
}

export function readNumerals(tokens: readonly Token[], language: Language): Numeral[] {
  const numerals: Numeral[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!;
    const read =
      token.kind === "digits"
        ? readDigits(tokens, at, language)
        : token.kind === "word"
          ? readWords(tokens, at, language)
          : undefined;
    if (read?.numeral !== undefined) numerals.push(read.numeral);
    at = read?.next ?? at + 1;
  }
  return shareScales(tokens, numerals, language);
}

/** "5-10 million" is five million to ten million. */
function shareScales(tokens: readonly Token[], numerals: readonly Numeral[], language: Language): Numeral[] {
  const { rangeWords } = VOCABULARIES[language];
  return numerals.map((numeral, index) => {
    const next = numerals[index + 1];
    if (next === undefined || !isRange(tokens, numeral.last, next.first, rangeWords)) return numeral;
    const linked = { ...numeral, rangeTo: index + 1 };
    const unscaled = numeral.scale === 0 && numeral.form === next.form && next.scale > 0;
    if (!unscaled || !isSmaller(numeral, next)) return linked;
    return { ...linked, value: scaleDecimal(numeral.value, next.scale), scale: next.scale };
  });
}

function isSmaller(low: Numeral, high: Numeral): boolean {
  return Number(low.value) < Number(high.value) / 10 ** high.scale;
}

function isRange(
  tokens: readonly Token[],
  last: number,
  first: number,
  rangeWords: ReadonlySet<string>,
): boolean {
  const link = tokens[last + 1];
  let at = last + 2;
  if (!sameLine(link)) return false;
  if (link.key !== "-" && link.key !== "–" && !rangeWords.has(link.key)) return false;
  if (tokens[at]?.kind === "mark" && joined(tokens[at + 1]) && tokens[at]?.key !== "(") at++; // "$5-$10 million"
  return at === first && sameLine(tokens[first]);
}
