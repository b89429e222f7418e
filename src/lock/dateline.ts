/** The city at the head of an article: "Moscow – ", "МОСКВА, 3 апреля (ТАСС) –", "PARIS, 3 avril –", or "Lyon, le 3 avril" alone. */
import type { Dates } from "./date-grammar.ts";
import { joined, sameLine, type Token } from "./tokens.ts";
import type { Unit } from "./units.ts";

const LINES = 4;
const LONGEST_CITY = 3;
/** A dateline's dash stands within these many tokens. */
const REACH = 16;

/** Unit indices of the city, the last one inclusive. */
export function readDateline(
  tokens: readonly Token[],
  units: readonly Unit[],
  dates: Dates,
): { readonly from: number; readonly to: number } | undefined {
  let lines = 0;
  for (let from = 0; from < units.length && lines < LINES; from++) {
    if (tokens[units[from]!.first]!.gap !== "line") continue;
    lines++;
    const to = cityEnd(units, from);
    if (to !== undefined && isDateline(tokens, units[to]!.last + 1, units[from]!.shape === "upper", dates))
      return { from, to };
  }
  return undefined;
}

function cityEnd(units: readonly Unit[], from: number): number | undefined {
  let to = from;
  while (
    units[to + 1]?.follows === true &&
    units[to + 1]!.shape === units[from]!.shape &&
    to - from + 1 < LONGEST_CITY
  )
    to++;
  const city = units.slice(from, to + 1);
  return city.every(
    (unit) => unit.shape !== "lower" && !unit.initial && (!unit.common || CITIES.has(unit.key)),
  )
    ? to
    : undefined;
}

/** City names that the word lists hold for other reasons. */
const CITIES = new Set(["moscow", "paris", "moscou", "москва"]);

function isDateline(tokens: readonly Token[], at: number, capitals: boolean, dates: Dates): boolean {
  let dated = false;
  let here = at;
  for (; here < at + REACH && sameLine(tokens[here]); here++) {
    const token = tokens[here]!;
    if (token.key === "–" || (token.key === "-" && !joined(token))) {
      const next = tokens[here + 1];
      return !joined(token) && sameLine(next) && next.shape !== "lower";
    }
    const date = dates.spans.find((span) => span.start <= token.start && token.end <= span.end);
    if (date !== undefined) {
      dated = true;
      if (capitals && tokens[at]!.key === ",") return true;
      continue;
    }
    if (here === at && token.key !== "," && token.key !== "(") return false;
    if (token.shape === "lower" && !dated && token.key !== "le") return false;
    if (token.kind === "mark" && !",()./".includes(token.key)) return false;
  }
  // A line of its own: "Баня-Лука, 8 мая 2026 г."
  return dated && tokens[at]!.key === "," && !sameLine(tokens[here]);
}
