/**
 * The closed grammar of dates: a day of a month, a month of a year, ranges of both within and across months.
 * What looks like a date and is not sure ("03/04", a lone "May", "last Tuesday") is a doubt, never a lock.
 */
import type { Language } from "../model/language.ts";
import type { Case, Span } from "../model/lock.ts";
import {
  caseOfWord,
  dayAt,
  isBetween,
  isDay,
  isoDate,
  isRangeLink,
  monthAt,
  weekdayAt,
  yearAt,
  type Calendar,
} from "./calendar.ts";
import { isLoneMonth } from "./date-evidence.ts";
import { readNumericDate } from "./date-numeric.ts";
import { readPeriod } from "./date-period.ts";
import { joined, sameLine, type Token } from "./tokens.ts";
import { VOCABULARIES } from "./vocabulary/vocabulary.ts";

/** A date read from token `first` to token `last`, inclusive. */
export interface DateRead {
  readonly first: number;
  readonly last: number;
  /** ISO 8601; empty for a doubt. */
  readonly value: string;
  readonly weekday?: boolean;
  readonly case?: Case | undefined;
  /** Why it is no lock. */
  readonly doubt?: string;
}

export interface Dates {
  readonly spans: readonly Span[];
  readonly doubts: readonly { readonly start: number; readonly end: number; readonly why: string }[];
}

/** A day or month, and the year if it stands there. */
interface Point {
  readonly year?: number | undefined;
  readonly month: number;
  readonly day?: number;
  readonly last: number;
  readonly weekday: boolean;
  readonly case?: Case | undefined;
}

export function readDates(tokens: readonly Token[], language: Language): Dates {
  const calendar: Calendar = { tokens, language };
  const spans: Span[] = [];
  const doubts: { start: number; end: number; why: string }[] = [];
  for (let at = 0; at < tokens.length;) {
    const reads = readAt(calendar, at);
    for (const read of reads) {
      const start = tokens[read.first]!.start;
      const end = tokens[read.last]!.end;
      if (read.doubt !== undefined) doubts.push({ start, end, why: read.doubt });
      else spans.push({ type: "date", start, end, value: read.value, ...extras(read) });
    }
    at = Math.max(at, reads.at(-1)?.last ?? at) + 1;
  }
  return { spans, doubts };
}

function extras(read: DateRead): Pick<Span, "weekday" | "case"> {
  return {
    ...(read.weekday === true && { weekday: true }),
    ...(read.case !== undefined && { case: read.case }),
  };
}

function readAt(calendar: Calendar, at: number): readonly DateRead[] {
  const token = calendar.tokens[at]!;
  if (token.kind === "mark" && token.key !== "'") return [];
  const numeric = token.kind === "digits" ? readNumericDate(calendar, at) : undefined;
  if (numeric !== undefined) return [numeric];
  const list = token.kind === "digits" ? readDayList(calendar, at) : [];
  if (list.length > 0) return list;
  const range = readRange(calendar, at);
  if (range !== undefined) return [range];
  const period = readPeriod(calendar, at);
  return period === undefined ? [] : [period];
}

function readRange(calendar: Calendar, at: number): DateRead | undefined {
  const bare = readBareDayRange(calendar, at);
  if (bare !== undefined) return bare;
  const from = readPoint(calendar, at);
  if (from === undefined) return undefined;
  const next = linkAfter(calendar, at, from.last);
  const to =
    next === undefined ? undefined : (readPoint(calendar, next) ?? readSecondDay(calendar, next, from));
  if (
    to === undefined ||
    (from.day === undefined) !== (to.day === undefined) ||
    !isSound(calendar, at, from, to)
  ) {
    return readSingle(calendar, at, from);
  }
  const year = to.year ?? from.year;
  const early = from.year ?? (year !== undefined && from.month > to.month ? year - 1 : year);
  const value = `${isoDate(early, from.month, from.day)}/${isoDate(year, to.month, to.day)}`;
  return {
    first: at,
    last: to.last,
    value,
    weekday: from.weekday || to.weekday,
    case: from.day === undefined ? to.case : undefined,
  };
}

/** A range of lone months needs the evidence of one of them ("May to June" is one, "May to speak" is none). */
function isSound(calendar: Calendar, at: number, from: Point, to: Point): boolean {
  return (
    from.day !== undefined || to.year !== undefined || isLoneMonth(calendar, at) || to.month > from.month
  );
}

function readSingle(calendar: Calendar, at: number, point: Point): DateRead | undefined {
  const read = {
    first: at,
    last: point.last,
    value: isoDate(point.year, point.month, point.day),
    weekday: point.weekday,
    case: point.case,
  };
  if (point.day !== undefined || point.year !== undefined || isLoneMonth(calendar, at)) return read;
  if (calendar.language !== "en" || monthAt(calendar, at)?.short === true) return undefined;
  return { ...read, value: "", doubt: `"${calendar.tokens[at]!.text}" may be a month or a name` };
}

/** "3-5 April", "3 au 5 avril", "с 3 по 5 апреля", each end with its weekday or without. */
function readBareDayRange(calendar: Calendar, at: number): DateRead | undefined {
  const named = weekdayAt(calendar, at);
  const day = dayAt(calendar, named?.next ?? at);
  if (day === undefined || (named === undefined && calendar.tokens[at]!.kind !== "digits")) return undefined;
  const next = linkAfter(calendar, at, day.last);
  const to = next === undefined ? undefined : readPoint(calendar, next);
  if (to?.day === undefined || !isDay(to.year, to.month, day.day) || day.day >= to.day) return undefined;
  const value = `${isoDate(to.year, to.month, day.day)}/${isoDate(to.year, to.month, to.day)}`;
  return { first: at, last: to.last, value, weekday: named !== undefined || to.weekday };
}

/** The second day of "April 3-5, 2025". */
function readSecondDay(calendar: Calendar, at: number, from: Point): Point | undefined {
  if (calendar.language !== "en" || from.day === undefined || from.year !== undefined) return undefined;
  const day = dayAt(calendar, at);
  if (day === undefined || day.day <= from.day || !isDay(undefined, from.month, day.day)) return undefined;
  if (calendar.tokens[day.last + 1]?.kind === "word" && joined(calendar.tokens[day.last + 1]))
    return undefined;
  const year = yearAfter(calendar, day.last);
  const follower = calendar.tokens[day.last + 1];
  const dashed = "-–".includes(calendar.tokens[at - 1]!.key);
  // "April 3 to 5 ministers": after a word the second number needs more than its place.
  if (
    year === undefined &&
    !dashed &&
    day.bare &&
    sameLine(follower) &&
    follower.kind === "word" &&
    !JOINERS.has(follower.key)
  )
    return undefined;
  return { month: from.month, day: day.day, year: year?.year, last: year?.last ?? day.last, weekday: false };
}

const JOINERS = new Set(["in", "at", "and", "for", "with", "on", "to"]);

/** "8, 9 and 10 August": each day is a date of its own. */
function readDayList(calendar: Calendar, at: number): readonly DateRead[] {
  const { and } = VOCABULARIES[calendar.language];
  const { tokens } = calendar;
  if (isBetween(calendar, at)) return [];
  const days: { first: number; last: number; day: number }[] = [];
  for (let here = at; days.length < 8;) {
    const day = dayAt(calendar, here);
    if (day === undefined || tokens[here]!.kind !== "digits") return [];
    const point = readPoint(calendar, here);
    if (point?.day !== undefined) {
      if (days.length === 0) return [];
      const reads = days.map(({ first, last, day: number }) => ({
        first,
        last,
        value: isoDate(point.year, point.month, number),
        ok: isDay(point.year, point.month, number),
      }));
      if (!reads.every(({ ok }) => ok)) return [];
      return [
        ...reads,
        { first: here, last: point.last, value: isoDate(point.year, point.month, point.day) },
      ];
    }
    days.push({ first: here, last: day.last, day: day.day });
    const link = tokens[day.last + 1];
    if (!sameLine(link) || (link.key !== "," && !and.has(link.key))) return [];
    here = day.last + 2;
    if (tokens[here]?.key === "le") here++; // "le 8 et le 10 août"
  }
  return [];
}

function readPoint(calendar: Calendar, at: number): Point | undefined {
  const named = weekdayAt(calendar, at);
  const first = named?.next ?? at;
  if (named !== undefined && !sameLine(calendar.tokens[first])) return undefined;
  const point = readDayMonth(calendar, first) ?? readMonthFirst(calendar, first);
  if (point === undefined || (named !== undefined && point.day === undefined)) return undefined;
  return { ...point, weekday: named !== undefined };
}

function readDayMonth(calendar: Calendar, at: number): Point | undefined {
  const day = dayAt(calendar, at);
  if (day === undefined) return undefined;
  let next = day.last + 1;
  if (
    calendar.tokens[next]?.key === "of" ||
    (calendar.tokens[next]?.key === "-" && joined(calendar.tokens[next + 1]))
  )
    next++;
  const month = monthAt(calendar, next);
  if (month === undefined || !sameLine(calendar.tokens[next])) return undefined;
  if (calendar.tokens[at]!.kind === "word" && calendar.language === "en" && next === day.last + 1)
    return undefined;
  const year = yearAfter(calendar, month.last);
  if (!isDay(year?.year, month.month, day.day)) return undefined;
  return {
    year: year?.year,
    month: month.month,
    day: day.day,
    last: year?.last ?? month.last,
    weekday: false,
  };
}

/** "April 3rd, 2025", "April 2025", "April"; only English puts the day behind. */
function readMonthFirst(calendar: Calendar, at: number): Point | undefined {
  const month = monthAt(calendar, at);
  if (month === undefined) return undefined;
  const day =
    calendar.language === "en" && sameLine(calendar.tokens[month.last + 1])
      ? dayAt(calendar, month.last + 1)
      : undefined;
  if (
    day !== undefined &&
    isDay(undefined, month.month, day.day) &&
    calendar.tokens[month.last + 1]!.kind === "digits" &&
    !isTimeOrUnit(calendar, day.last)
  ) {
    const year = yearAfter(calendar, day.last);
    if (isDay(year?.year, month.month, day.day)) {
      return {
        year: year?.year,
        month: month.month,
        day: day.day,
        last: year?.last ?? day.last,
        weekday: false,
      };
    }
  }
  const year = yearAfter(calendar, month.last);
  const word = year === undefined ? undefined : calendar.tokens[at]!.key;
  const grammatical = calendar.language === "ru" ? caseOfWord(word ?? month.key) : undefined;
  return {
    year: year?.year,
    month: month.month,
    last: year?.last ?? month.last,
    weekday: false,
    case: grammatical,
  };
}

/** "April 10:30" and "April 5%" hold no day. */
function isTimeOrUnit({ tokens }: Calendar, last: number): boolean {
  const after = tokens[last + 1];
  if (after === undefined || !joined(after)) return false;
  return (
    after.kind === "word" ||
    after.key === "%" ||
    (":/".includes(after.key) && tokens[last + 2]?.kind === "digits")
  );
}

function yearAfter(
  calendar: Calendar,
  last: number,
): { readonly year: number; readonly last: number } | undefined {
  let next = last + 1;
  const link = calendar.tokens[next];
  if (!sameLine(link)) return undefined;
  if (
    (calendar.language === "en" && (link.key === "," || link.key === "of")) ||
    (calendar.language === "fr" && link.key === "de")
  )
    next++;
  if (!sameLine(calendar.tokens[next])) return undefined;
  return yearAt(calendar, next);
}

/** The token after a dash or range word, articles stepped over; undefined when there is no link. */
function linkAfter(calendar: Calendar, first: number, last: number): number | undefined {
  const { tokens } = calendar;
  const link = tokens[last + 1];
  if (!isRangeLink(calendar, first, link)) return undefined;
  const article = tokens[last + 2]?.key;
  const next = article === "the" || article === "le" ? last + 3 : last + 2;
  return sameLine(tokens[next]) ? next : undefined;
}
