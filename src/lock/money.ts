/** Amounts of money: sign, ISO code or currency words around a numeral; both ends of a range share them. */
import type { Language } from "../model/language.ts";
import type { Span } from "../model/lock.ts";
import { CODES, CURRENCY_WORDS, SIGN_LETTERS, SIGNS } from "./currencies.ts";
import type { ValueInput } from "./input.ts";
import type { Numeral } from "./numeral.ts";
import { joined, sameLine, type Token } from "./tokens.ts";

interface Currency {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

interface Pattern {
  readonly keys: readonly string[];
  readonly code: string;
}

const PATTERNS = new Map<Language, ReadonlyMap<string, readonly Pattern[]>>();

export function money({ tokens, numerals, language }: ValueInput): Span[] {
  const patterns = patternsOf(language);
  const before = numerals.map((numeral) => currencyBefore(tokens, numeral.first));
  const after = numerals.map((numeral) => currencyAfter(tokens, numeral.last, patterns));
  const spans: Span[] = [];
  const codes: (string | undefined)[] = numerals.map((_, index) => before[index]?.code ?? after[index]?.code);
  for (let index = numerals.length - 1; index >= 0; index--) {
    if (numerals[index]!.rangeTo !== undefined) codes[index] ??= codes[index + 1];
  }
  numerals.forEach((numeral, index) => {
    if (index > 0 && numerals[index - 1]!.rangeTo === index && before[index - 1] !== undefined)
      codes[index] ??= codes[index - 1];
    const code = codes[index];
    if (code === undefined || !isAmount(numeral)) return;
    // "$5 million dollars" and "US$5" own both sides; a following code is not repeated.
    const start = before[index]?.start ?? tokens[numeral.first]!.start;
    const end = sameCode(after[index], code)?.end ?? tokens[numeral.last]!.end;
    spans.push({ type: "money", start, end, value: `${code} ${numeral.value}` });
  });
  return spans;
}

function isAmount(numeral: Numeral): boolean {
  return numeral.form === "digits" || numeral.form === "words";
}

function sameCode(currency: Currency | undefined, code: string): Currency | undefined {
  return currency?.code === code ? currency : undefined;
}

function currencyBefore(tokens: readonly Token[], first: number): Currency | undefined {
  const token = tokens[first - 1];
  if (token === undefined || !sameLine(tokens[first])) return undefined;
  if (Object.hasOwn(SIGNS, token.key)) {
    const letters = joined(token) ? tokens[first - 2] : undefined;
    if (letters?.kind === "word") {
      const code = SIGN_LETTERS[letters.key + token.key] ?? SIGN_LETTERS[letters.key];
      // "E£120" is no sum in sterling.
      return code === undefined ? undefined : { code, start: letters.start, end: token.end };
    }
    return { code: SIGNS[token.key]!, start: token.start, end: token.end };
  }
  const code = codeOf(token);
  return code === undefined ? undefined : { code, start: token.start, end: token.end };
}

function codeOf(token: Token | undefined): string | undefined {
  return token?.shape === "upper" && Object.hasOwn(CODES, token.text) ? CODES[token.text] : undefined;
}

function currencyAfter(
  tokens: readonly Token[],
  last: number,
  patterns: ReadonlyMap<string, readonly Pattern[]>,
): Currency | undefined {
  let at = last + 1;
  if (tokens[at]?.key === "-" && joined(tokens[at])) at++;
  // "2,5 milliards de dollars", "2 millions d'euros"
  if (tokens[at]?.key === "de" && sameLine(tokens[at])) at++;
  else if (tokens[at]?.key === "d" && tokens[at + 1]?.key === "'") at += 2;
  const token = tokens[at];
  if (!sameLine(token)) return undefined;
  if (Object.hasOwn(SIGNS, token.key)) {
    const nextAmount = token.gap === "space" && joined(tokens[at + 1]) && tokens[at + 1]?.kind === "digits";
    return nextAmount ? undefined : { code: SIGNS[token.key]!, start: token.start, end: signEnd(tokens, at) };
  }
  const code = codeOf(token);
  const words = longest(tokens, at, patterns);
  if (words !== undefined) return words;
  return code === undefined ? undefined : { code, start: token.start, end: token.end };
}

/** A sign, a code or a word of money: what makes "850m" millions, and not metres. */
export function isCurrency(tokens: readonly Token[], at: number, language: Language): boolean {
  const token = tokens[at];
  if (!sameLine(token)) return false;
  if (Object.hasOwn(SIGNS, token.key) || codeOf(token) !== undefined) return true;
  return longest(tokens, at, patternsOf(language)) !== undefined;
}

/** "5 $US" */
function signEnd(tokens: readonly Token[], at: number): number {
  const letters = tokens[at + 1];
  return joined(letters) && letters?.text === "US" ? letters.end : tokens[at]!.end;
}

function longest(
  tokens: readonly Token[],
  at: number,
  patterns: ReadonlyMap<string, readonly Pattern[]>,
): Currency | undefined {
  const key = tokens[at]!.key;
  for (const pattern of patterns.get(key.slice(0, STEM)) ?? []) {
    if (!pattern.keys.every((part, offset) => fits(tokens[at + offset], part))) continue;
    let end = at + pattern.keys.length - 1;
    // The stop of an abbreviation at the end of a sentence belongs to both.
    if (tokens[end]!.key === "." && !sameLine(tokens[end + 1])) end -= 1;
    return { code: pattern.code, start: tokens[at]!.start, end: tokens[end]!.end };
  }
  return undefined;
}

function fits(token: Token | undefined, part: string): boolean {
  if (token === undefined || token.gap === "line") return false;
  if (part.endsWith("*"))
    return token.key.startsWith(part.slice(0, -1)) && token.key.length <= part.length + 4;
  return token.key === part;
}

/** Patterns are found by the first letters of their first word. */
const STEM = 2;

function patternsOf(language: Language): ReadonlyMap<string, readonly Pattern[]> {
  const known = PATTERNS.get(language);
  if (known !== undefined) return known;
  const map = new Map<string, Pattern[]>();
  const patterns = CURRENCY_WORDS[language]
    .map(([words, code]) => ({ keys: words.split(" "), code }))
    .sort((a, b) => b.keys.length - a.keys.length || b.keys[0]!.length - a.keys[0]!.length);
  for (const pattern of patterns) {
    const first = pattern.keys[0]!.slice(0, STEM).replace("*", "");
    map.set(first, [...(map.get(first) ?? []), pattern]);
  }
  PATTERNS.set(language, map);
  return map;
}
