/** French dates and times in press style: 1er avril, 14 h 30, troisième trimestre 2025; no-break spaces inside. */
import type { Clock, Day, Month } from "./fact.ts";
import { roman } from "./roman.ts";
import { NBSP, two, zoneText, type FactStyle } from "./style.ts";

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
  " ",
);
const WEEKDAYS = "dimanche lundi mardi mercredi jeudi vendredi samedi".split(" ");
const QUARTERS = ["premier", "deuxième", "troisième", "quatrième"];
const HALVES = ["premier", "second"];
const LINKS = new Map([
  ["de", "à"],
  ["d'", "à"],
  ["entre", "et"],
]);

export const FRENCH: FactStyle = {
  day: (day, { weekday }) => (weekday === undefined ? "" : `${WEEKDAYS[weekday]!} `) + dayText(day),
  month: (month) => monthText(month),
  year: ({ year }) => String(year),
  days: ({ from, to }, { link }) => {
    if (from.month === to.month && from.year === to.year) return range(dayNumber(from), dayText(to), link);
    return wideRange(
      from.year === to.year ? dayText({ ...from, year: undefined }) : dayText(from),
      dayText(to),
      link,
    );
  },
  months: ({ from, to }, { link }) => {
    if (from.year === to.year) return range(monthName(from), monthText(to), link);
    return wideRange(monthText(from), monthText(to), link);
  },
  years: ({ from, to }, { link }) => range(String(from), String(to), link),
  quarter: ({ part, year }) => `${QUARTERS[part - 1]!} trimestre${yearText(year)}`,
  half: ({ part, year }) => `${HALVES[part - 1]!} semestre${yearText(year)}`,
  decade: ({ year }) => `années ${year}`,
  century: ({ century }) => `${roman(century)}${century === 1 ? "er" : "e"}${NBSP}siècle`,
  time: (time) => clockText(time) + zoneText(time.zone, NBSP),
  times: ({ from, to, zone }, { link }) => range(clockText(from), clockText(to), link) + zoneText(zone, NBSP),
  // "du 3 au 5 avril", but "du troisième trimestre": the article opens a range of days only.
  link: (before, { kind }) => (before === "du" && kind === "days" ? "au" : LINKS.get(before)),
};

function range(from: string, to: string, link: string | undefined): string {
  return link === undefined ? `${from}-${to}` : `${from} ${link} ${to}`;
}

/** Ends of several words are joined by a dash between spaces. */
function wideRange(from: string, to: string, link: string | undefined): string {
  return link === undefined ? `${from}${NBSP}– ${to}` : `${from} ${link} ${to}`;
}

function dayText(day: Day): string {
  return `${dayNumber(day)}${NBSP}${monthText(day)}`;
}

/** The first of a month is an ordinal. */
function dayNumber({ day }: Day): string {
  return day === 1 ? "1er" : String(day);
}

function monthText(month: Month): string {
  return monthName(month) + yearText(month.year);
}

function monthName({ month }: Month): string {
  return MONTHS[month - 1]!;
}

function yearText(year: number | undefined): string {
  return year === undefined ? "" : ` ${year}`;
}

function clockText({ hour, minute }: Clock): string {
  return `${hour}${NBSP}h${minute === 0 ? "" : NBSP + two(minute)}`;
}
