/** Bodies: known ones, those spelled out beside their acronym, and capitalised runs around a word such as "Ministry". */
import type { Span } from "../model/lock.ts";
import { argumentId } from "../ids/argument-id.ts";
import type { DetectorInput } from "./input.ts";
import { hitSpans } from "./name-hits.ts";
import type { Unit } from "./units.ts";

export function organization(input: DetectorInput): Span[] {
  return [...hitSpans(input, "organization"), ...byHead(input)];
}

/** English writes every word of a body with a capital; in the other languages only the name book or an acronym can tell its end. */
function byHead({ tokens, units, language, vocabulary, text }: DetectorInput): Span[] {
  if (language !== "en") return [];
  const spans: Span[] = [];
  for (let at = 0; at < units.length; at++) {
    if (!isCapital(units[at]!) || units[at]!.line !== "plain") continue;
    let last = at;
    let heads = vocabulary.bodies.has(units[at]!.key) ? 1 : 0;
    for (let next = at + 1; next < units.length && units[next]!.follows; next++) {
      if (isCapital(units[next]!)) {
        last = next;
        if (vocabulary.bodies.has(units[next]!.key)) heads++;
      } else if (!CONNECTORS.has(units[next]!.key)) break;
    }
    const first = skipArticles(units, at, last);
    if (heads > 0 && last > first && isBody(units.slice(first, last + 1))) {
      const [start, end] = [tokens[units[first]!.first]!.start, tokens[units[last]!.last]!.end];
      const value = text.slice(start, end);
      spans.push({ type: "organization", start, end, value, name: argumentId(value) });
    }
    at = last;
  }
  return spans;
}

const CONNECTORS = new Set(["of", "the", "for"]);
const ARTICLES = new Set([
  "the",
  "a",
  "an",
  "in",
  "at",
  "on",
  "under",
  "this",
  "that",
  "its",
  "our",
  "their",
  "by",
  "for",
  "from",
  "with",
  "when",
  "while",
]);
const ROLES = new Set([
  "minister",
  "president",
  "secretary",
  "director",
  "chairman",
  "ambassador",
  "commissioner",
  "spokesman",
  "general",
  "head",
]);

function isCapital(unit: Unit): boolean {
  return unit.shape !== "lower" && !unit.initial;
}

function skipArticles(units: readonly Unit[], first: number, last: number): number {
  let at = first;
  while (at < last && (ARTICLES.has(units[at]!.key) || units[at]!.shape === "lower")) at++;
  return at;
}

/** A run with an office in it is a person's title, not a body ("Council President Charles Michel"). */
function isBody(units: readonly Unit[]): boolean {
  return units.every((unit) => !ROLES.has(unit.key)) && units.filter(isCapital).length >= 2;
}
