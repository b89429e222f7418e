/** Places: known ones and the dateline's city. A territory whose name is also a word or a first name needs evidence. */
import type { Span } from "../model/lock.ts";
import type { NameHit } from "../names/find.ts";
import { isDoubtfulPlace } from "../names/territories.ts";
import { EVIDENCE } from "../names/territory-spellings.ts";
import type { DetectorInput } from "./input.ts";
import { hitSpans } from "./name-hits.ts";
import { joined, sameLine } from "./tokens.ts";
import { words } from "./vocabulary/words.ts";

export function place(input: DetectorInput): Span[] {
  const refused = new Set(doubtfulPlaces(input).map((hit) => input.tokens[hit.first]!.start));
  return hitSpans(input, "place").filter((span) => !refused.has(span.start));
}

/** Hits of the built-in places that nothing supports. */
export function doubtfulPlaces(input: DetectorInput): NameHit[] {
  return input.hits.filter(
    (hit) =>
      hit.kind === "place" &&
      (isNewPlace(input, hit) || (isDoubtful(input, hit) && !hasEvidence(input, hit))),
  );
}

/** "New Mexico" is not Mexico. */
function isNewPlace({ tokens }: DetectorInput, hit: NameHit): boolean {
  const before = tokens[hit.first - 1];
  const word = before?.key === "-" && joined(tokens[hit.first]) ? tokens[hit.first - 2] : before;
  return sameLine(tokens[hit.first]) && word?.shape === "capital" && NEW.has(word.key);
}

const NEW = words("new nouveau nouvelle новый новая");

function isDoubtful(input: DetectorInput, hit: NameHit): boolean {
  return hit.first === hit.last && input.isBuiltIn(hit.id) && isDoubtfulPlace(hit.spelling, input.language);
}

const IN = {
  en: words("in into across throughout outside"),
  fr: words("en au île"),
  ru: words("в во из"),
} as const;

function hasEvidence(input: DetectorInput, hit: NameHit): boolean {
  const { tokens, language } = input;
  const token = tokens[hit.first]!;
  const before = sameLine(token) ? tokens[hit.first - 1] : undefined;
  const next = sameLine(tokens[hit.last + 1]) ? tokens[hit.last + 1] : undefined;
  if (language === "ru" && before !== undefined && !'.!?…«“"'.includes(before.key)) return true;
  if (before?.key === "(" && (next?.key === ")" || next?.key === ",")) return true;
  const governed = before !== undefined && IN[language].has(before.key) && hit.id !== "georgia";
  if (governed && next?.shape !== "capital") return true;
  if (input.hits.some((other) => other.kind === "place" && other !== hit && isListed(input, other, hit)))
    return true;
  return (EVIDENCE[hit.id] ?? []).some((word) => input.words().has(word));
}

/** Named in one breath with a place that is sure: "Chad and Niger", "Egypt, Jordan". */
function isListed(input: DetectorInput, other: NameHit, hit: NameHit): boolean {
  if (isDoubtful(input, other)) return false;
  const [first, second] = other.first < hit.first ? [other, hit] : [hit, other];
  const gap = second.first - first.last - 1;
  if (gap < 1 || gap > 2) return false;
  return input.tokens
    .slice(first.last + 1, second.first)
    .every((token) => token.gap !== "line" && (token.key === "," || input.vocabulary.and.has(token.key)));
}
