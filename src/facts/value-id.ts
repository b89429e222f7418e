/** Readable argument ids of dates and times. Ids are ASCII snake case and never end in a case or plural suffix. */
import type { LockType } from "../model/lock.ts";
import { readFact, type Clock, type Day, type Fact, type Month, type Zone } from "./fact.ts";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/**
 * `--04-03` -> `april_3`, `2025-07/2025-09` -> `q3_2025`, `14:30+03:00` -> `time_14_30_plus_3`.
 * Any other value keeps its own letters and digits behind its type.
 */
export function valueId(type: LockType, value: string): string {
  const fact = readFact(value, type === "time" ? "time" : "date");
  return fact === undefined ? `${type}_${plain(value)}` : idOf(fact);
}

/** Is this the id of a date or time, and of no name? `years_2024_to_2026`, `april_3`, `time_14_30`. */
export function isValueId(id: string): boolean {
  return VALUE_ID.test(id);
}

const VALUE_ID = new RegExp(
  `^(?:(?:q[1-4]|h[12])(?:_|$)|(?:years?|decade|century|time|date)_\\d|(?:${MONTHS.join("|")})(?:_\\d|_to_|$))`,
);

function idOf(fact: Fact): string {
  switch (fact.kind) {
    case "day":
      return dayId(fact);
    case "month":
      return monthId(fact);
    case "year":
      return `year_${year(fact.year)}`;
    case "days":
      return daysId(fact.from, fact.to);
    case "months":
      return `${fact.from.year === fact.to.year ? monthName(fact.from) : monthId(fact.from)}_to_${monthId(fact.to)}`;
    case "years":
      return `years_${year(fact.from)}_to_${year(fact.to)}`;
    case "quarter":
      return withYear(`q${fact.part}`, fact.year);
    case "half":
      return withYear(`h${fact.part}`, fact.year);
    case "decade":
      return `decade_${year(fact.year)}`;
    case "century":
      return `century_${fact.century}`;
    case "time":
      return `time_${clockId(fact)}${zoneId(fact.zone)}`;
    case "times":
      return `time_${clockId(fact.from)}_to_${clockId(fact.to)}${zoneId(fact.zone)}`;
  }
}

function daysId(from: Day, to: Day): string {
  if (from.year !== to.year) return `${dayId(from)}_to_${dayId(to)}`;
  const end = from.month === to.month ? String(to.day) : `${monthName(to)}_${to.day}`;
  return withYear(`${monthName(from)}_${from.day}_to_${end}`, to.year);
}

function dayId(day: Day): string {
  return withYear(`${monthName(day)}_${day.day}`, day.year);
}

function monthId(month: Month): string {
  return withYear(monthName(month), month.year);
}

function monthName({ month }: Month): string {
  return MONTHS[month - 1]!;
}

function withYear(id: string, value: number | undefined): string {
  return value === undefined ? id : `${id}_${year(value)}`;
}

function year(value: number): string {
  return String(value).padStart(4, "0");
}

function clockId({ hour, minute }: Clock): string {
  return `${hour}_${String(minute).padStart(2, "0")}`;
}

function zoneId(zone: Zone | undefined): string {
  if (zone === undefined) return "";
  if (zone === 0) return "_utc";
  const minutes = Math.abs(zone) % 60;
  const hours = `${zone < 0 ? "_minus" : "_plus"}_${Math.floor(Math.abs(zone) / 60)}`;
  return minutes === 0 ? hours : `${hours}_${minutes}`;
}

/** Not ending in letters: a trailing word could be read as a case or a plural. */
function plain(value: string): string {
  const words = value.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const id = words.join("_");
  return /\d$/.test(id) ? id : `${id}_1`.replace(/^_/, "");
}
