/** Dates in digits alone: ISO 8601, and `03/04/2025` in the language's own order. */
import { isDay, isoDate, type Calendar } from "./calendar.ts";
import type { DateRead } from "./date-grammar.ts";
import { joined, sameLine, type Token } from "./tokens.ts";
import { words } from "./vocabulary/words.ts";

export function readNumericDate(calendar: Calendar, at: number): DateRead | undefined {
  const { tokens } = calendar;
  const separator = tokens[at + 1];
  if (!joined(separator) || !"-/.".includes(separator!.key) || startsInside(tokens, at)) return undefined;
  const parts = [at, at + 2, at + 4].map((index) => partAt(tokens, index, index === at));
  const [a, b, c] = parts;
  if (a === undefined || b === undefined || !joined(tokens[at + 2])) return undefined;
  if (
    c === undefined ||
    tokens[at + 3]?.key !== separator!.key ||
    !joined(tokens[at + 3]) ||
    !joined(tokens[at + 4])
  ) {
    return readShort(calendar, at, a, b, separator!.key);
  }
  if (isJoinedDigits(tokens, at + 5)) return undefined;
  const last = at + 4;
  if (a.length === 4 && b.length === 2 && c.length === 2)
    return exact(at, last, Number(a), Number(b), Number(c));
  if (a.length > 2 || b.length > 2 || c.length !== 4) return undefined;
  return byOrder(calendar, at, last, Number(a), Number(b), Number(c));
}

function partAt(tokens: readonly Token[], at: number, first: boolean): string | undefined {
  const token = tokens[at];
  return token?.kind === "digits" && (first || joined(token)) && token.text.length <= 4
    ? token.text
    : undefined;
}

function startsInside(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    joined(tokens[at]) && before !== undefined && (before.kind !== "mark" || "-/.,:#".includes(before.key))
  );
}

function isJoinedDigits(tokens: readonly Token[], at: number): boolean {
  return (
    joined(tokens[at]) &&
    joined(tokens[at + 1]) &&
    tokens[at + 1]?.kind === "digits" &&
    tokens[at]?.kind === "mark"
  );
}

function exact(first: number, last: number, year: number, month: number, day: number): DateRead | undefined {
  return isDay(year, month, day) ? { first, last, value: isoDate(year, month, day) } : undefined;
}

/** French and Russian put the day first; English has both orders, so only an unambiguous pair is read. */
function byOrder(
  { language }: Calendar,
  first: number,
  last: number,
  a: number,
  b: number,
  year: number,
): DateRead | undefined {
  if (language !== "en") return exact(first, last, year, b, a);
  if (a > 12 || a === b) return exact(first, last, year, b, a);
  if (b > 12) return exact(first, last, year, a, b);
  return { first, last, value: "", doubt: "day and month cannot be told apart" };
}

const DAY_ARTICLES = words("le du au");

function readShort(
  calendar: Calendar,
  at: number,
  a: string,
  b: string,
  separator: string,
): DateRead | undefined {
  const { tokens, language } = calendar;
  if (separator !== "/" || a.length > 2 || b.length > 2 || isJoinedDigits(tokens, at + 3)) return undefined;
  const [day, month] = [Number(a), Number(b)];
  const before = tokens[at - 1];
  if (
    language === "fr" &&
    sameLine(tokens[at]) &&
    DAY_ARTICLES.has(before?.key ?? "") &&
    isDay(undefined, month, day)
  ) {
    return { first: at, last: at + 2, value: isoDate(undefined, month, day) };
  }
  const possible = a.length + b.length > 2 && (isDay(undefined, month, day) || isDay(undefined, day, month));
  return possible ? { first: at, last: at + 2, value: "", doubt: "a date or a fraction" } : undefined;
}
