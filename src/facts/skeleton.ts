/** Full and day-month dates as ICU date arguments: the skeleton of their components and a `Date` to format. */
import { readFact, type FactOf } from "./fact.ts";
import type { Weekday } from "./weekday.ts";

/** Leap, so that `--02-29` exists. */
const YEAR_OF_YEARLESS = 2024;
/** After so many years the weekdays of all dates recur. */
const CALENDAR_CYCLE = 28;

/** `--04-03` -> `MMMMd`, `2025-04-03` -> `yMMMMd`, with weekday `EEEEMMMMd`, `yMMMMEEEEd`; undefined for any other value. */
export function skeletonOf(value: string, weekday: boolean): string | undefined {
  const day = dayOf(value);
  if (day === undefined) return undefined;
  if (day.year === undefined) return weekday ? "EEEEMMMMd" : "MMMMd";
  return weekday ? "yMMMMEEEEd" : "yMMMMd";
}

/**
 * Midnight UTC of a value that has a skeleton. Without a year it is a day of 2024, or of the first later year in which
 * that day falls on `weekday`. Throws a RangeError for a value that is no day.
 */
export function dateOf(value: string, weekday?: Weekday): Date {
  const day = dayOf(value);
  if (day === undefined)
    throw new RangeError(`expected a day such as 2025-04-03 or --04-03, came "${value}"`);
  if (day.year !== undefined) return utc(day.year, day);
  const last = YEAR_OF_YEARLESS + (weekday === undefined ? 0 : CALENDAR_CYCLE);
  for (let year = YEAR_OF_YEARLESS; year < last; year++) {
    const date = utc(year, day);
    if (date.getUTCDay() === weekday && date.getUTCDate() === day.day) return date;
  }
  return utc(YEAR_OF_YEARLESS, day);
}

/** The weekday to show: a full date's own, else the one that the source named, else none. */
export function weekdayOf(value: string, weekday: boolean | Weekday | undefined): Weekday | undefined {
  if (weekday === undefined || weekday === false) return undefined;
  const day = dayOf(value);
  if (day?.year !== undefined) return utc(day.year, day).getUTCDay() as Weekday;
  return weekday === true || day === undefined ? undefined : weekday;
}

function dayOf(value: string): FactOf<"day"> | undefined {
  const fact = readFact(value, "date");
  return fact?.kind === "day" ? fact : undefined;
}

function utc(year: number, { month, day }: FactOf<"day">): Date {
  const date = new Date(Date.UTC(2000, 0));
  // Not Date.UTC: it takes the years 0-99 for 1900-1999.
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
