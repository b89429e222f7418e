/** Longer times: years and their ranges, decades, quarters, halves. */
import type { Case } from "../model/lock.ts";
import { caseOfWord, isoDate, isRangeLink, ordinalWords, yearAt, type Calendar } from "./calendar.ts";
import { isLoneYear } from "./date-evidence.ts";
import type { DateRead } from "./date-grammar.ts";
import { readRoman } from "./roman.ts";
import { joined, sameLine, type Token } from "./tokens.ts";
import { VOCABULARIES } from "./vocabulary/vocabulary.ts";
import { words } from "./vocabulary/words.ts";

const QUARTERS = words("quarter trimestre квартал квартала квартале кварталу кварталом");
const HALVES = words("semestre полугодие полугодия полугодии полугодию полугодием");
/** Half of anything, until a year says of what. */
const HALVES_OF_YEAR = words("half moitié половина половины половине половину половиной");
const DECADE_WORDS = words("годы годов годам годами годах гг");

export function readPeriod(calendar: Calendar, at: number): DateRead | undefined {
  return (
    readDecade(calendar, at) ??
    readShareOfYear(calendar, at) ??
    readLetterPeriod(calendar, at) ??
    readYears(calendar, at)
  );
}

function readYears(calendar: Calendar, at: number): DateRead | undefined {
  const { tokens } = calendar;
  const from = yearAt(calendar, at);
  if (from === undefined) return undefined;
  const link = tokens[from.last + 1];
  const to =
    isRangeLink(calendar, at, link) && sameLine(tokens[from.last + 2])
      ? (yearAt(calendar, from.last + 2) ?? shortYear(calendar, from.last + 2, from.year))
      : undefined;
  if (
    to !== undefined &&
    to.year > from.year &&
    from.year >= 1000 &&
    to.year <= 2199 &&
    isYearRange(calendar, at, from, to)
  ) {
    return {
      first: at,
      last: to.last,
      value: `${from.year}/${to.year}`,
      case: yearCase(calendar, to.marked),
    };
  }
  if (from.marked === "" && !isLoneYear(calendar, at, from.year)) return undefined;
  return { first: at, last: from.last, value: String(from.year), case: yearCase(calendar, from.marked, at) };
}

interface YearRead {
  readonly year: number;
  readonly last: number;
  readonly marked: string;
}

/** Between two numbers of four digits a dash is a range of years only in our times, or with the word for it. */
function isYearRange(calendar: Calendar, at: number, from: YearRead, to: YearRead): boolean {
  if (to.marked !== "") return true;
  return (
    from.year >= 1700 &&
    to.year <= 2100 &&
    (isLoneYear(calendar, to.last, to.year) ||
      isLoneYear(calendar, at, from.year) ||
      calendar.language === "ru")
  );
}

/** The second year of "2019-23". */
function shortYear({ tokens }: Calendar, at: number, from: number): YearRead | undefined {
  const token = tokens[at];
  if (token?.kind !== "digits" || token.text.length !== 2 || !joined(token) || !joined(tokens[at - 1]))
    return undefined;
  if (joined(tokens[at + 1]) && tokens[at + 1]?.key === "-") return undefined;
  return { year: from - (from % 100) + Number(token.text), last: at, marked: "" };
}

function yearCase({ language, tokens }: Calendar, marked: string, at = 0): Case | undefined {
  if (language !== "ru" || marked === "") return undefined;
  const before = tokens[at - 1]?.key;
  return marked === "году" && (before === "к" || before === "по") ? "dat" : caseOfWord(marked);
}

/** "1990s", "années 1990", "1990-е годы", "the '90s". */
function readDecade(calendar: Calendar, at: number): DateRead | undefined {
  const { tokens, language } = calendar;
  const first = language === "fr" ? "années" : "";
  const quoted = tokens[at]!.key === "'" && language === "en" && joined(tokens[at + 1]);
  const digits = quoted || (first !== "" && tokens[at]!.key === first) ? at + 1 : at;
  const start = decadeOf(tokens[digits]?.kind === "digits" ? tokens[digits].text : "");
  if (start === undefined || (!sameLine(tokens[digits]) && digits !== at)) return undefined;
  const end = decadeEnd(calendar, digits, digits > at && !quoted);
  return end === undefined ? undefined : { first: at, last: end, value: `${start}/${start + 9}` };
}

function decadeOf(text: string): number | undefined {
  if (/^(?:1[0-9]|20)\d0$/u.test(text)) return Number(text);
  return /^[2-9]0$/u.test(text) ? 1900 + Number(text) : undefined;
}

function decadeEnd({ tokens, language }: Calendar, at: number, named: boolean): number | undefined {
  if (language === "fr") return named ? at : undefined;
  const next = tokens[at + 1];
  if (!joined(next)) return undefined;
  if (language === "en") {
    const s = next!.key === "'" ? at + 2 : at + 1;
    return tokens[s]?.key === "s" && joined(tokens[s]) ? s : undefined;
  }
  const suffix = tokens[at + 2];
  if (next!.key !== "-" || !["е", "х", "м", "ми"].includes(suffix?.key ?? "")) return undefined;
  const word = tokens[at + 3];
  if (!sameLine(word) || !DECADE_WORDS.has(word.key)) return isBareDecade(tokens, at) ? at + 2 : undefined;
  return word.key === "гг" && joined(tokens[at + 4]) && tokens[at + 4]?.key === "." ? at + 4 : at + 3;
}

/** "в 1990-х", "в 90-е": four digits, or two with no noun behind them that they could count. */
function isBareDecade(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 2]!.key === "м") return false;
  const noun = sameLine(tokens[at + 3]) && tokens[at + 3]!.kind === "word";
  return tokens[at]!.text.length === 4 || (!noun && tokens[at - 1]?.key === "в" && sameLine(tokens[at]));
}

/** "third quarter of 2025", "3e trimestre 2025", "III квартал", "premier semestre", "first half of 2025". */
function readShareOfYear(calendar: Calendar, at: number): DateRead | undefined {
  const { tokens } = calendar;
  const ordinal = ordinalAt(calendar, at);
  if (ordinal === undefined) return undefined;
  const noun = tokens[ordinal.last + 1];
  if (!sameLine(noun)) return undefined;
  const year = yearOfPeriod(calendar, ordinal.last + 1);
  const last = year?.last ?? ordinal.last + 1;
  const grammatical = calendar.language === "ru" ? caseOfWord(noun.key) : undefined;
  if (QUARTERS.has(noun.key)) return share(at, last, year?.year, 4, ordinal.value, grammatical);
  const half = HALVES.has(noun.key) || (HALVES_OF_YEAR.has(noun.key) && year !== undefined);
  return half ? share(at, last, year?.year, 2, ordinal.value, undefined) : undefined;
}

function share(
  first: number,
  last: number,
  year: number | undefined,
  parts: 2 | 4,
  part: number,
  grammatical?: Case,
): DateRead | undefined {
  if (part < 1 || part > parts) return undefined;
  const months = 12 / parts;
  const value = `${isoDate(year, (part - 1) * months + 1)}/${isoDate(year, part * months)}`;
  return { first, last, value, case: grammatical };
}

function ordinalAt(
  { tokens, language }: Calendar,
  at: number,
): { readonly value: number; readonly last: number } | undefined {
  const token = tokens[at]!;
  if (token.kind === "word") {
    const value =
      ordinalWords(language).get(token.key) ?? (token.shape !== "lower" ? readRoman(token.text) : undefined);
    return value === undefined || value > 4 ? undefined : { value, last: at };
  }
  if (token.kind !== "digits" || token.text.length > 1) return undefined;
  const hyphen = tokens[at + 1]?.key === "-" ? 1 : 0;
  const suffix = tokens[at + 1 + hyphen];
  const suffixed =
    suffix?.kind === "word" && joined(suffix) && VOCABULARIES[language].ordinalSuffixes.has(suffix.key);
  return { value: Number(token.text), last: suffixed ? at + 1 + hyphen : at };
}

function yearOfPeriod(
  calendar: Calendar,
  at: number,
): { readonly year: number; readonly last: number } | undefined {
  const link = calendar.tokens[at + 1];
  if (!sameLine(link)) return undefined;
  const next = ["of", "de", ","].includes(link.key) ? at + 2 : at + 1;
  return sameLine(calendar.tokens[next]) ? yearAt(calendar, next) : undefined;
}

/** "Q3 2025", "T3 2025", "H1 2025", "S1 2025". */
function readLetterPeriod(calendar: Calendar, at: number): DateRead | undefined {
  const { tokens, language } = calendar;
  const letter = tokens[at]!.text;
  const digit = tokens[at + 1];
  if (letter.length !== 1 || !joined(digit) || digit?.kind !== "digits" || digit.text.length !== 1)
    return undefined;
  const quarter = language === "fr" ? "T" : "Q";
  const half = language === "fr" ? "S" : "H";
  const year = yearOfPeriod(calendar, at + 1);
  if (letter === quarter && (language !== "fr" || year !== undefined))
    return share(at, year?.last ?? at + 1, year?.year, 4, Number(digit.text));
  return letter === half && year !== undefined
    ? share(at, year.last, year.year, 2, Number(digit.text))
    : undefined;
}
