/**
 * The ISO 8601 value of a date or time lock (see `Span.value`), read into its parts. An interval that is exactly a
 * quarter, half, decade or century is read as one. A value that is none of these gives undefined.
 */
export interface Month {
  readonly year: number | undefined;
  /** 1-12. */
  readonly month: number;
}

export interface Day extends Month {
  /** 1-31. */
  readonly day: number;
}

export interface Clock {
  /** 0-24. */
  readonly hour: number;
  readonly minute: number;
}

/** Minutes east of UTC. */
export type Zone = number;

export type Fact =
  | (Day & { readonly kind: "day" })
  | (Month & { readonly kind: "month" })
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "days"; readonly from: Day; readonly to: Day }
  | { readonly kind: "months"; readonly from: Month; readonly to: Month }
  | { readonly kind: "years"; readonly from: number; readonly to: number }
  /** `part` counts from 1. */
  | { readonly kind: "quarter" | "half"; readonly year: number | undefined; readonly part: number }
  /** The decade's first year. */
  | { readonly kind: "decade"; readonly year: number }
  | { readonly kind: "century"; readonly century: number }
  | (Clock & { readonly kind: "time"; readonly zone: Zone | undefined })
  | { readonly kind: "times"; readonly from: Clock; readonly to: Clock; readonly zone: Zone | undefined };

export type FactOf<Kind extends Fact["kind"]> = Extract<Fact, { kind: Kind }>;

const POINT = /^(\d{4}|-)-(\d\d)(?:-(\d\d))?$/;
const YEAR = /^\d{4}$/;
const TIME = /^(\d\d):(\d\d)(?:(Z)|([+-])(\d\d):(\d\d))?$/;
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function readFact(value: string, type: "date" | "time"): Fact | undefined {
  const [first = "", second] = value.split("/", 2);
  if (type === "time") return readTimes(first, second);
  const from = readPoint(first);
  if (second === undefined) return from;
  const to = readPoint(second);
  if (from?.kind === "day" && to?.kind === "day") return { kind: "days", from, to };
  if (from?.kind === "month" && to?.kind === "month") return readMonths(from, to);
  if (from?.kind === "year" && to?.kind === "year") return readYears(from.year, to.year);
  return undefined;
}

function readPoint(text: string): FactOf<"day" | "month" | "year"> | undefined {
  if (YEAR.test(text)) return { kind: "year", year: Number(text) };
  const match = POINT.exec(text);
  if (match === null) return undefined;
  const year = match[1] === "-" ? undefined : Number(match[1]);
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { kind: "month", year, month };
  const day = Number(match[3]);
  return isDay(year, month, day) ? { kind: "day", year, month, day } : undefined;
}

function isDay(year: number | undefined, month: number, day: number): boolean {
  if (day < 1 || day > DAYS_IN_MONTH[month - 1]!) return false;
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month !== 2 || day < 29 || leap;
}

function readMonths(from: Month, to: Month): Fact {
  const { year } = from;
  const length = to.month - from.month + 1;
  if (year === to.year && to.month % length === 0) {
    if (length === 3) return { kind: "quarter", year, part: to.month / 3 };
    if (length === 6) return { kind: "half", year, part: to.month / 6 };
  }
  return { kind: "months", from, to };
}

function readYears(from: number, to: number): Fact {
  if (from % 10 === 0 && to === from + 9) return { kind: "decade", year: from };
  if (from % 100 === 1 && to === from + 99) return { kind: "century", century: to / 100 };
  return { kind: "years", from, to };
}

function readTimes(first: string, second: string | undefined): Fact | undefined {
  const from = readTime(first);
  if (second === undefined || from === undefined) return from;
  const to = readTime(second);
  // Both ends stand in one zone; it is enough that one of them says so.
  return to === undefined ? undefined : { kind: "times", from, to, zone: to.zone ?? from.zone };
}

function readTime(text: string): FactOf<"time"> | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  if (hour > 24 || minute > 59) return undefined;
  return { kind: "time", hour, minute, zone: zoneOf(match) };
}

function zoneOf([, , , utc, sign, hours, minutes]: RegExpExecArray): Zone | undefined {
  if (utc !== undefined) return 0;
  if (sign === undefined) return undefined;
  // Never -0: a zone of no offset is UTC, whatever its sign.
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1) || 0;
}

/** The same interval by its two ends, for "from April to June" where the value reads as a quarter. */
export function endsOf(fact: Fact): Fact {
  if (fact.kind === "quarter" || fact.kind === "half") {
    const length = fact.kind === "quarter" ? 3 : 6;
    const [year, to] = [fact.year, fact.part * length];
    return { kind: "months", from: { year, month: to - length + 1 }, to: { year, month: to } };
  }
  if (fact.kind === "decade") return { kind: "years", from: fact.year, to: fact.year + 9 };
  if (fact.kind === "century")
    return { kind: "years", from: fact.century * 100 - 99, to: fact.century * 100 };
  return fact;
}
