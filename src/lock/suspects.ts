/**
 * What looks like a name or a date and is not sure: shown to a reviewer, never locked. Offsets are into the text that was read.
 */
import type { DetectorInput } from "./input.ts";
import { doubtfulPlaces } from "./place.ts";
import { readRuns, unitText } from "./runs.ts";
import { sameLine, type Token } from "./tokens.ts";
import type { Unit } from "./units.ts";
import type { Span } from "../model/lock.ts";

export interface Doubt {
  readonly start: number;
  readonly end: number;
  readonly why: string;
  readonly about: "name" | "date";
}

/** Sorted by start; none overlaps a span. */
export function doubts(input: DetectorInput, spans: readonly Span[]): Doubt[] {
  const covered = new Uint8Array(input.text.length);
  for (const span of spans) if (span.type !== "quote") covered.fill(1, span.start, span.end);
  const dates = [...input.dates.doubts, ...relativeDates(input)];
  const names = [...places(input), ...capitals(input)];
  const all = [
    ...dates.map((doubt): Doubt => ({ ...doubt, about: "date" })),
    ...names.map((doubt): Doubt => ({ ...doubt, about: "name" })),
  ].sort((a, b) => a.start - b.start);
  const kept: Doubt[] = [];
  for (const doubt of all) {
    if (covered[doubt.start] === 1 || covered[doubt.end - 1] === 1) continue;
    covered.fill(1, doubt.start, doubt.end);
    kept.push(doubt);
  }
  return kept;
}

type Found = Omit<Doubt, "about">;

function places(input: DetectorInput): Found[] {
  return doubtfulPlaces(input).map(({ first, last, spelling }) => ({
    start: input.tokens[first]!.start,
    end: input.tokens[last]!.end,
    why: `"${spelling}" may be a place, a person or a word`,
  }));
}

const NEXT_LAST = {
  en: new Set(["last", "next", "this", "on", "by", "until"]),
  fr: new Set(["dernier", "prochain"]),
  ru: new Set(["прошлый", "прошлую", "прошлое", "следующий", "следующую", "следующее", "в", "во"]),
} as const;

function relativeDates({ tokens, language, vocabulary }: DetectorInput): Found[] {
  const found: Found[] = [];
  const phrases = phrasesByHead(vocabulary.relativeDates);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const phrase = phrases
      .get(token.key)
      ?.find((keys) => keys.every((key, offset) => tokens[at + offset]?.key === key));
    if (phrase !== undefined)
      found.push({ start: token.start, end: tokens[at + phrase.length - 1]!.end, why: "a relative date" });
    else if (vocabulary.weekdays.has(token.key) && isWeekday(token)) {
      const side = language === "fr" ? tokens[at + 1] : tokens[at - 1];
      const related =
        side !== undefined &&
        (language === "fr" ? sameLine(side) : sameLine(token)) &&
        NEXT_LAST[language].has(side.key);
      const start = related ? Math.min(side.start, token.start) : token.start;
      found.push({
        start,
        end: related ? Math.max(side.end, token.end) : token.end,
        why: "a weekday without a date",
      });
    }
  }
  return found;

  function isWeekday(token: Token): boolean {
    return token.key.length > 4 && (language === "en") === (token.shape !== "lower");
  }
}

function phrasesByHead(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const map = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const keys = phrase.match(/[\p{L}\p{M}]+|[^\s]/gu)!;
    map.set(
      keys[0],
      [...(map.get(keys[0]) ?? []), keys].sort((a, b) => b.length - a.length),
    );
  }
  return map;
}

/** Capitals that no rule explains: inside a sentence always, at its start only where the word recurs inside one. */
function capitals(input: DetectorInput): Found[] {
  const { tokens, units, language, text } = input;
  const inside = new Set<string>();
  const runs = readRuns(units, new Uint8Array(tokens.length), language).filter(
    ({ units: [head] }) => head!.line === "plain",
  );
  for (const { units: members } of runs) for (const unit of members) if (!unit.opens) inside.add(unit.key);
  return runs.flatMap(({ units: members }) => {
    const named =
      members[0]!.opens && !isNamed(members[0]!, members[1], inside, input) ? members.slice(1) : members;
    if (named.length === 0 || isAdjective(named, input)) return [];
    const [first, last] = [named[0]!.first, named.at(-1)!.last];
    const words = unitText(tokens, text, { first, last });
    if (words.length < 2) return [];
    return [{ start: tokens[first]!.start, end: tokens[last]!.end, why: "capitals: perhaps a name" }];
  });
}

function isNamed(
  unit: Unit,
  second: Unit | undefined,
  inside: ReadonlySet<string>,
  input: DetectorInput,
): boolean {
  const { tokens, vocabulary, language } = input;
  if (inside.has(unit.key) || second !== undefined) return true;
  const next = tokens[unit.last + 1];
  if (!sameLine(next)) return false;
  const verb = language === "fr" && next.key === "a" ? tokens[unit.last + 2] : next;
  return vocabulary.speechVerbs.has(verb?.key ?? "");
}

/** English writes demonyms with capitals. */
function isAdjective(members: readonly Unit[], { language }: DetectorInput): boolean {
  return language === "en" && members.length === 1 && /(?:ian|ean|ish|ese|ians|eans)$/u.test(members[0]!.key);
}
