/**
 * Russian dates and times, in six cases: в апреле 2025 года, третьего квартала, 1990-х годов; "года" in full.
 * A day's number is read in any case and its month stays in the genitive, so days only inflect their weekday.
 */
import type { Case } from "../model/lock.ts";
import type { Clock, Day, Fact, Month } from "./fact.ts";
import { roman } from "./roman.ts";
import { NBSP, two, zoneText, type FactStyle } from "./style.ts";

/** Nominative, genitive, dative, accusative, instrumental, locative. */
type Declension = readonly [string, string, string, string, string, string];

const COLUMN = { gen: 1, dat: 2, acc: 3, ins: 4, loc: 5 } as const satisfies Record<Case, number>;

// Masculines: soft (январь), hard (март), and май.
const soft = (stem: string): Declension => decline(stem, "ь я ю ь ем е");
const hard = (stem: string): Declension => decline(stem, " а у  ом е");
// prettier-ignore
const MONTHS: readonly Declension[] = [
  soft("январ"), soft("феврал"), hard("март"), soft("апрел"), decline("ма", "й я ю й ем е"), soft("июн"),
  soft("июл"), hard("август"), soft("сентябр"), soft("октябр"), soft("ноябр"), soft("декабр"),
];
const WEEKDAYS: readonly Declension[] = [
  decline("воскресень", "е я ю е ем е"),
  hard("понедельник"),
  hard("вторник"),
  decline("сред", "а ы е у ой е"),
  hard("четверг"),
  decline("пятниц", "а ы е у ей е"),
  decline("суббот", "а ы е у ой е"),
];
const YEAR = decline("год", " а у  ом у");
const YEARS = decline("год", "ы ов ам ы ами ах");
const DECADE = decline("-", "е х м е ми х");
const QUARTER = hard("квартал");
const QUARTERS: readonly Declension[] = [
  decline("перв", "ый ого ому ый ым ом"),
  decline("втор", "ой ого ому ой ым ом"),
  decline("трет", "ий ьего ьему ий ьим ьем"),
  decline("четверт", "ый ого ому ый ым ом"),
];
const HALF = decline("полугоди", "е я ю е ем и");
const HALVES: readonly Declension[] = [
  decline("перв", "ое ого ому ое ым ом"),
  decline("втор", "ое ого ому ое ым ом"),
];
const CENTURY = hard("век");

/** The case that a word directly before a weekday calls for ("в среду", "к пятнице"). */
const GOVERNMENT: Readonly<Record<Case, ReadonlySet<string>>> = {
  gen: words("с со до от после кроме около накануне утром днем днём вечером ночью"),
  dat: words("к ко"),
  acc: words("в во на по за через"),
  ins: words("перед между над"),
  loc: words("о об при"),
};

export function governedCase(before: string | undefined): Case | undefined {
  if (before === undefined) return undefined;
  return (Object.keys(GOVERNMENT) as Case[]).find((key) => GOVERNMENT[key].has(before));
}

export const RUSSIAN: FactStyle = {
  day: (day, context) => {
    if (context.weekday === undefined) return dayText(day);
    return `${form(WEEKDAYS[context.weekday]!, context.case)}, ${dayText(day)}`;
  },
  month: (month, context) => form(MONTHS[month.month - 1]!, context.case) + yearText(month.year),
  year: ({ year }, context) =>
    context.bracketed ? String(year) : `${year}${NBSP}${form(YEAR, context.case)}`,
  days: ({ from, to }, { link }) => {
    if (from.month === to.month && from.year === to.year) return range(String(from.day), dayText(to), link);
    return wideRange(
      from.year === to.year ? dayText({ ...from, year: undefined }) : dayText(from),
      dayText(to),
      link,
    );
  },
  months: ({ from, to }, context) => {
    const { link } = context;
    const [first, second] = link === undefined ? [context.case, context.case] : (["gen", "acc"] as const);
    const end = monthName(to, second) + yearText(to.year);
    if (from.year === to.year) return range(monthName(from, first), end, link);
    return wideRange(monthName(from, first) + yearText(from.year), end, link);
  },
  years: ({ from, to }, context) => {
    const { link } = context;
    // "с 2019 по 2023 год": each year by itself, so the noun is singular.
    const noun = link === undefined ? form(YEARS, context.case) : form(YEAR, "acc");
    return `${range(String(from), String(to), link)}${NBSP}${noun}`;
  },
  quarter: ({ part, year }, context) => share(QUARTERS[part - 1]!, QUARTER, year, context.case),
  half: ({ part, year }, context) => share(HALVES[part - 1]!, HALF, year, context.case),
  decade: ({ year }, context) => `${year}${form(DECADE, context.case)}${NBSP}${form(YEARS, context.case)}`,
  century: ({ century }, context) => `${roman(century)}${NBSP}${form(CENTURY, context.case)}`,
  time: (time) => clockText(time) + zoneText(time.zone, NBSP),
  times: ({ from, to, zone }, { link }) => range(clockText(from), clockText(to), link) + zoneText(zone, NBSP),
  link: (before, fact) => (before === "с" || before === "со" ? linkOf(fact) : undefined),
};

function linkOf(fact: Fact): string {
  return fact.kind === "times" ? "до" : "по";
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

function decline(stem: string, endings: string): Declension {
  return endings.split(" ").map((ending) => stem + ending) as unknown as Declension;
}

function form(word: Declension, grammaticalCase: Case | undefined): string {
  return word[grammaticalCase === undefined ? 0 : COLUMN[grammaticalCase]];
}

function range(from: string, to: string, link: string | undefined): string {
  return link === undefined ? `${from}–${to}` : `${from} ${link} ${to}`;
}

/** Ends of several words are joined by a dash between spaces. */
function wideRange(from: string, to: string, link: string | undefined): string {
  return link === undefined ? `${from}${NBSP}– ${to}` : `${from} ${link} ${to}`;
}

function dayText(day: Day): string {
  return `${day.day}${NBSP}${monthName(day, "gen")}${yearText(day.year)}`;
}

function monthName({ month }: Month, grammaticalCase: Case | undefined): string {
  return form(MONTHS[month - 1]!, grammaticalCase);
}

/** " 2025 года": the year of a month or quarter stands in the genitive whatever their case. */
function yearText(year: number | undefined): string {
  return year === undefined ? "" : ` ${year}${NBSP}${form(YEAR, "gen")}`;
}

function share(
  ordinal: Declension,
  noun: Declension,
  year: number | undefined,
  grammaticalCase: Case | undefined,
): string {
  return `${form(ordinal, grammaticalCase)} ${form(noun, grammaticalCase)}${yearText(year)}`;
}

function clockText({ hour, minute }: Clock): string {
  return `${hour}:${two(minute)}`;
}
