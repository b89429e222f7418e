/** The smallest parts of a date in a token stream: a day, a month word, a year, a weekday. Each reader returns undefined where there is none. */
import type { Language } from "../model/language.ts";
import type { Case } from "../model/lock.ts";
import { joined, sameLine, type Token } from "./tokens.ts";
import { VOCABULARIES } from "./vocabulary/vocabulary.ts";
import { words } from "./vocabulary/words.ts";

export interface Calendar {
  readonly tokens: readonly Token[];
  readonly language: Language;
}

/** Token index of the part's last token, inclusive. */
interface Part {
  readonly last: number;
}

interface MonthWord {
  readonly month: number;
  readonly short: boolean;
}

const MONTHS = new Map<Language, ReadonlyMap<string, MonthWord>>();
const ORDINALS = new Map<Language, ReadonlyMap<string, number>>();
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY_SUFFIXES = { en: words("st nd rd th"), fr: words("er"), ru: words("го е ое й") } as const;
const YEAR_SUFFIXES = words("го м й му");
const YEAR_WORDS = words("год года году годом годе годы годов годам годами годах г гг");

function monthWords(language: Language): ReadonlyMap<string, MonthWord> {
  const known = MONTHS.get(language);
  if (known !== undefined) return known;
  const { months, shortMonths } = VOCABULARIES[language];
  const map = new Map<string, MonthWord>();
  shortMonths.forEach((forms, index) => {
    for (const form of forms) map.set(form, { month: index + 1, short: true });
  });
  months.forEach((forms, index) => {
    for (const form of forms) map.set(form, { month: index + 1, short: false });
  });
  MONTHS.set(language, map);
  return map;
}

export function ordinalWords(language: Language): ReadonlyMap<string, number> {
  const known = ORDINALS.get(language) ?? VOCABULARIES[language].ordinals();
  ORDINALS.set(language, known);
  return known;
}

export function dayAt(
  { tokens, language }: Calendar,
  at: number,
): (Part & { readonly day: number; readonly bare: boolean }) | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === "word") {
    const tens = VOCABULARIES[language].tens[token.key];
    const unit =
      tens === undefined || tens > 30 || language !== "ru"
        ? undefined
        : ordinalWords(language).get(tokens[at + 1]?.key ?? "");
    if (unit !== undefined && unit < 10) return { day: tens! + unit, last: at + 1, bare: false }; // "двадцать первого апреля"
    const day = token.key.length > 3 ? ordinalWords(language).get(token.key) : undefined;
    return day === undefined || day > 20 ? undefined : { day, last: at, bare: false };
  }
  if (token.kind !== "digits" || token.text.length > 2) return undefined;
  const day = Number(token.text);
  if (day < 1 || day > 31 || isGlued(tokens, at)) return undefined;
  const hyphen = tokens[at + 1]?.key === "-" && joined(tokens[at + 1]) ? 1 : 0;
  const suffix = tokens[at + 1 + hyphen];
  const hasSuffix = suffix?.kind === "word" && joined(suffix) && DAY_SUFFIXES[language].has(suffix.key);
  return hasSuffix ? { day, last: at + 1 + hyphen, bare: false } : { day, last: at, bare: true };
}

/** Digits that go on from a word, a decimal or another number are no day. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!joined(tokens[at]) || before === undefined) return false;
  if (before.kind !== "mark") return true;
  return (
    ".,:/$€£".includes(before.key) &&
    ((before.key.length > 0 && tokens[at - 2]?.kind === "digits") || "$€£".includes(before.key))
  );
}

export function monthAt(
  calendar: Calendar,
  at: number,
): (Part & MonthWord & { readonly key: string }) | undefined {
  const token = calendar.tokens[at];
  if (token?.kind !== "word") return undefined;
  const found = monthWords(calendar.language).get(token.key);
  if (found === undefined) return undefined;
  if (calendar.language === "en" && token.shape === "lower") return undefined;
  const dot = calendar.tokens[at + 1];
  const last = found.short && dot?.key === "." && joined(dot) ? at + 1 : at;
  return { ...found, key: token.key, last };
}

/** Four digits, with "года", "г." behind them in Russian. `marked` tells that such a word was there. */
export function yearAt(
  { tokens, language }: Calendar,
  at: number,
): (Part & { readonly year: number; readonly marked: string }) | undefined {
  const token = tokens[at];
  if (token?.kind !== "digits" || token.text.length !== 4) return undefined;
  const year = Number(token.text);
  if (year < 1000 || year > 2199) return undefined;
  const after = tokens[at + 1];
  if (
    joined(after) &&
    ",.".includes(after!.key) &&
    tokens[at + 2]?.kind === "digits" &&
    joined(tokens[at + 2])
  )
    return undefined;
  if (language !== "ru") return { year, last: at, marked: "" };
  const suffixed =
    after?.key === "-" && joined(after) && YEAR_SUFFIXES.has(tokens[at + 2]?.key ?? "") ? at + 2 : at;
  const word = tokens[suffixed + 1];
  if (!sameLine(word) || (joined(word) && word.key !== "г") || !YEAR_WORDS.has(word.key))
    return { year, last: suffixed, marked: suffixed > at ? "-" : "" };
  const dot = tokens[suffixed + 2];
  const stop = word.key.length <= 2 && dot?.key === "." && joined(dot);
  return { year, last: stop ? suffixed + 2 : suffixed + 1, marked: word.key };
}

/** A weekday with the comma behind it, where a date may follow. `next` is the token after both. */
export function weekdayAt({ tokens, language }: Calendar, at: number): { readonly next: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== "word" || !VOCABULARIES[language].weekdays.has(token.key)) return undefined;
  if (language === "en" && token.shape === "lower") return undefined;
  let next = at + 1;
  if (tokens[next]?.key === "." && joined(tokens[next]) && token.key.length <= 5) next++;
  if (tokens[next]?.key === ",") next++;
  if (tokens[next]?.key === "the" || tokens[next]?.key === "le") next++;
  return { next };
}

const BETWEEN = words("between entre между");
const ARTICLES = words("the le");

/** "between 3 and 5 April", "entre le 3 et le 5 avril": what stands at `first` is one end of a range. */
export function isBetween({ tokens }: Calendar, first: number): boolean {
  if (!sameLine(tokens[first])) return false;
  const before = ARTICLES.has(tokens[first - 1]?.key ?? "") ? first - 2 : first - 1;
  return BETWEEN.has(tokens[before]?.key ?? "");
}

/** A dash or a range word; "and" where the range opened with "between". */
export function isRangeLink(calendar: Calendar, first: number, link: Token | undefined): link is Token {
  if (!sameLine(link)) return false;
  const { rangeWords, and } = VOCABULARIES[calendar.language];
  if (link.key === "-" || link.key === "–" || rangeWords.has(link.key)) return true;
  return and.has(link.key) && isBetween(calendar, first);
}

export function isDay(year: number | undefined, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > DAYS_IN_MONTH[month - 1]!) return false;
  return month !== 2 || day < 29 || year === undefined || new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
}

/** ISO 8601 with what is given: `2025-04-03`, `--04-03`, `2025-04`, `--04`. */
export function isoDate(year: number | undefined, month: number, day?: number): string {
  const head = year === undefined ? "-" : String(year);
  const tail = day === undefined ? "" : `-${two(day)}`;
  return `${head}-${two(month)}${tail}`;
}

export function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** The case of a Russian month or year word, where its ending tells. */
export function caseOfWord(key: string): Case | undefined {
  if (/(?:ем|ом)$/u.test(key)) return "ins";
  if (/(?:е|ах)$/u.test(key)) return "loc";
  if (/(?:а|я|ов)$/u.test(key)) return "gen";
  if (/(?:у|ю|ам)$/u.test(key)) return key === "году" ? "loc" : "dat";
  return undefined;
}
