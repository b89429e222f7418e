/** A numeral written in digits: `2 000,5`, `2.5bn`, `3rd`, `10-15 млн`, each language with its own marks. */
import type { Language } from "../model/language.ts";
import { plainDecimal } from "./decimal.ts";
import { isCurrency } from "./money.ts";
import type { Numeral } from "./numeral.ts";
import { isLatin, joined, sameLine, type Token } from "./tokens.ts";
import { VOCABULARIES, type Vocabulary } from "./vocabulary/vocabulary.ts";
import { words } from "./vocabulary/words.ts";

const MARKS = {
  en: { group: ",'", decimal: "." },
  fr: { group: ".'", decimal: ",." },
  ru: { group: "'", decimal: ",." },
} as const satisfies Record<Language, { group: string; decimal: string }>;

/** Units that stand right behind a number; any other letter makes it a code (`5G`, `4x4`). */
export const UNITS = words(
  "km m cm mm kg g mg t mt ha gw mw kw gwh mwh kwh gb mb tb hz mhz ghz s h min c f l ml eur usd км м см мм кг г т га гвт мвт квт гб мб л ч р руб x",
);
/** "2½" */
const VULGAR: Readonly<Record<string, string>> = { "½": "5", "¼": "25", "¾": "75" };
/** Longer numbers are identifiers. */
const LONGEST = 24;
const LATIN_SCALES = words("m k b");

interface Read {
  readonly numeral?: Numeral;
  readonly next: number;
}

export function readDigits(tokens: readonly Token[], at: number, language: Language): Read {
  const vocabulary = VOCABULARIES[language];
  const chain = readChain(tokens, at, language);
  const next = chain.last + 1;
  if (!chain.plain || insideWord(tokens, at) || chain.integer.length > LONGEST) return { next };
  const ordinal = ordinalEnd(tokens, chain.last, vocabulary);
  if (ordinal !== undefined) {
    const numeral = {
      first: at,
      last: ordinal,
      value: plainDecimal(chain.integer),
      form: "ordinal",
      scale: 0,
    } as const;
    return { numeral, next: ordinal + 1 };
  }
  const money = symbolBefore(tokens, at) || isCurrency(tokens, chain.last + 2, language);
  const scale = scaleAfter(tokens, chain.last, vocabulary, money);
  const last = scale?.last ?? chain.last;
  if (scale === undefined && gluedToWord(tokens, last)) return { next };
  const minus = isMinus(tokens, at);
  const size = plainDecimal(chain.integer, chain.fraction, scale?.power ?? 0);
  const value = minus ? `-${size}` : size;
  const numeral = {
    first: minus ? at - 1 : at,
    last,
    value,
    form: "digits",
    scale: scale?.power ?? 0,
  } as const;
  if (isFraction(tokens, at, last, vocabulary)) return { next: last + 1 };
  return { numeral, next: last + 1 };
}

/** Digits with grouping and decimals; not plain when a version, an address or a date stands there. */
function readChain(tokens: readonly Token[], at: number, language: Language) {
  const { group, decimal } = MARKS[language];
  let integer = tokens[at]!.text;
  let last = at;
  let grouped = false;
  if (integer.length <= 3) {
    for (;;) {
      const spaced = isSpaceGroup(tokens, last);
      const marked = !spaced && followsMark(tokens, last, group) && tokens[last + 2]!.text.length === 3;
      if (!spaced && !marked) break;
      last += spaced ? 1 : 2;
      integer += tokens[last]!.text;
      grouped = true;
    }
  }
  let fraction = "";
  if (followsMark(tokens, last, decimal)) {
    fraction = tokens[last + 2]!.text;
    last += 2;
  } else if (joined(tokens[last + 1]) && Object.hasOwn(VULGAR, tokens[last + 1]!.key)) {
    fraction = VULGAR[tokens[++last]!.key]!;
  }
  const more =
    followsMark(tokens, last, ".,:/-") && (fraction !== "" || !grouped) && isVersion(tokens, last, fraction);
  let end = last;
  if (more) while (followsMark(tokens, end, ".,:/")) end += 2;
  return { integer, fraction, last: end, plain: !more };
}

/** After a decimal another point, or a colon or slash between digits, make it something else than a number. */
function isVersion(tokens: readonly Token[], last: number, fraction: string): boolean {
  const mark = tokens[last + 1]!.key;
  if (mark === ":" || mark === "/") return true;
  return fraction !== "" && mark === ".";
}

function isSpaceGroup(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  if (next?.kind !== "digits" || next.gap !== "space" || next.text.length !== 3) return false;
  return next.start - tokens[last]!.end === 1;
}

function followsMark(tokens: readonly Token[], last: number, marks: string): boolean {
  const mark = tokens[last + 1];
  if (mark?.kind !== "mark" || !joined(mark) || !marks.includes(mark.key)) return false;
  const digits = tokens[last + 2];
  return digits?.kind === "digits" && joined(digits);
}

function insideWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (!joined(token)) return false;
  const before = tokens[at - 1];
  if (before?.kind === "word") return true;
  if (before === undefined || !joined(before)) return before?.key === "@";
  const head = tokens[at - 2];
  if (before.key === "-") return head?.kind === "word" && head.shape !== "lower";
  return ".:/_@".includes(before.key) && (head?.kind === "digits" || head?.kind === "word");
}

function ordinalEnd(tokens: readonly Token[], last: number, vocabulary: Vocabulary): number | undefined {
  const next = tokens[last + 1];
  if (!joined(next)) return undefined;
  if (next?.kind === "word")
    return vocabulary.ordinalSuffixes.has(next.key) && isLatin(next.key) ? last + 1 : undefined;
  const suffix = tokens[last + 2];
  if (next?.key !== "-" || !joined(suffix) || suffix?.kind !== "word" || isLatin(suffix.key))
    return undefined;
  return vocabulary.ordinalSuffixes.has(suffix.key) ? last + 2 : undefined;
}

function gluedToWord(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  if (!joined(next) || next?.kind !== "word") return false;
  if (next.text === "G" || next.text === "D") return true; // "5G", "3D"
  return !UNITS.has(next.key) || joined(tokens[last + 2]) === (tokens[last + 2]?.kind === "digits");
}

function symbolBefore(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === "mark" && "$€£¥₽₺₴₦".includes(before.key);
}

function scaleAfter(tokens: readonly Token[], last: number, vocabulary: Vocabulary, money: boolean) {
  let at = last + 1;
  if (tokens[at]?.key === "-" && joined(tokens[at]) && joined(tokens[at + 1])) at++;
  const power = scaleOf(tokens, at, vocabulary, money);
  if (power === undefined) return undefined;
  const second = scaleOf(tokens, at + 1, vocabulary, false); // "5 thousand billion", "2 mille milliards"
  const end = second === undefined ? at : at + 1;
  const dot = tokens[end + 1];
  const closes =
    dot?.key === "." && joined(dot) && ABBREVIATED.has(tokens[end]!.key) && goesOn(tokens[end + 2]);
  return { power: power + (second ?? 0), last: closes ? end + 1 : end };
}

const ABBREVIATED = words("тыс млн млрд трлн mln");

function goesOn(token: Token | undefined): boolean {
  return sameLine(token) && token.shape !== "capital" && token.shape !== "upper";
}

function scaleOf(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
  money: boolean,
): number | undefined {
  const token = tokens[at];
  if (!sameLine(token) || token.kind !== "word") return undefined;
  if (LATIN_SCALES.has(token.key)) {
    if (!money && !(token.key === "k" && joined(token))) return undefined;
  }
  return Object.hasOwn(vocabulary.scales, token.key) ? vocabulary.scales[token.key] : undefined;
}

/** A minus stands free on its left and close on its right. */
function isMinus(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at - 1];
  if (sign === undefined || !joined(tokens[at])) return false;
  if (sign.text !== "−" && sign.text !== "-" && sign.text !== "–") return false;
  if (sign.gap === "none") return tokens[at - 2]?.key === "(";
  return sign.gap === "space" || sign.text === "−";
}

function isFraction(tokens: readonly Token[], at: number, last: number, vocabulary: Vocabulary): boolean {
  if (tokens[at - 1]?.key === "/" && joined(tokens[at])) return true;
  const next = tokens[last + 1];
  return sameLine(next) && vocabulary.fractions.has(next.key) && next.gap === "space";
}
