/** English dates and times, American order as in the house's sources: April 3, 2025; 2:30 p.m.; the third quarter of 2025. */
import type { Clock, Day, Month } from "./fact.ts";
import { two, zoneText, type FactContext, type FactStyle } from "./style.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const ORDINALS = ["first", "second", "third", "fourth"];
const LINKS = new Map([
  ["from", "to"],
  ["between", "and"],
]);
/** Words after which a quarter or half needs an article: "in Q3" -> "in the third quarter". */
const PREPOSITIONS = new Set(
  "after and as before beyond by during for from in into of or over since than through throughout till to until versus vs with within".split(
    " ",
  ),
);

export const ENGLISH: FactStyle = {
  day: (day, { weekday }) => (weekday === undefined ? "" : `${WEEKDAYS[weekday]!}, `) + dayText(day),
  month: (month) => monthText(month),
  year: ({ year }) => String(year),
  days: ({ from, to }, { link }) => {
    const tight = from.month === to.month && from.year === to.year;
    const end = tight ? `${to.day}${yearText(to.year)}` : dayText(to);
    return range(from.year === to.year ? `${monthName(from)} ${from.day}` : dayText(from), end, link);
  },
  months: ({ from, to }, { link }) =>
    range(from.year === to.year ? monthName(from) : monthText(from), monthText(to), link),
  years: ({ from, to }, { link }) => range(String(from), String(to), link),
  quarter: ({ part, year }, context) => share(`${ORDINALS[part - 1]!} quarter`, year, context),
  half: ({ part, year }, context) => share(`${ORDINALS[part - 1]!} half`, year, context),
  decade: ({ year }) => `${year}s`,
  century: ({ century }) => `${century}${ordinalEnding(century)} century`,
  time: (time) => clockText(time, true) + zoneText(time.zone, " "),
  times: ({ from, to, zone }, { link }) =>
    range(clockText(from, !sharesHalf(from, to)), clockText(to, true), link) + zoneText(zone, " "),
  link: (before) => LINKS.get(before),
};

function range(from: string, to: string, link: string | undefined): string {
  return link === undefined ? `${from}–${to}` : `${from} ${link} ${to}`;
}

function dayText(day: Day): string {
  return `${monthName(day)} ${day.day}${yearText(day.year)}`;
}

function yearText(year: number | undefined): string {
  return year === undefined ? "" : `, ${year}`;
}

function monthText(month: Month): string {
  return month.year === undefined ? monthName(month) : `${monthName(month)} ${month.year}`;
}

function monthName({ month }: Month): string {
  return MONTHS[month - 1]!;
}

/** "third quarter of 2025", as a lock's text has it; only directly behind a preposition the article is its own. */
function share(part: string, year: number | undefined, { before }: FactContext): string {
  const article = before !== undefined && PREPOSITIONS.has(before) ? "the " : "";
  return `${article}${part}${year === undefined ? "" : ` of ${year}`}`;
}

function ordinalEnding(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
}

/** Noon and midnight by name: 12 a.m. and 12 p.m. are read both ways. */
function named({ hour, minute }: Clock): string | undefined {
  if (minute !== 0 || hour % 12 !== 0) return undefined;
  return hour === 12 ? "noon" : "midnight";
}

function clockText(clock: Clock, half: boolean): string {
  const name = named(clock);
  if (name !== undefined) return name;
  const hour = clock.hour % 12 === 0 ? 12 : clock.hour % 12;
  const minute = clock.minute === 0 ? "" : `:${two(clock.minute)}`;
  return `${hour}${minute}${half ? ` ${halfOf(clock)}` : ""}`;
}

function halfOf({ hour }: Clock): "a.m." | "p.m." {
  return hour % 24 < 12 ? "a.m." : "p.m.";
}

/** "2:30–4 p.m.": one half of the day serves both ends, unless one of them is noon or midnight. */
function sharesHalf(from: Clock, to: Clock): boolean {
  return halfOf(from) === halfOf(to) && named(from) === undefined && named(to) === undefined;
}
