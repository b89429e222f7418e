/** Which tokens no person's name goes over: dates, and known places and bodies, but for a city that is part of the name. */
import type { Language } from "../model/language.ts";
import type { NameHit } from "../names/find.ts";
import { territoryIds } from "../names/territories.ts";
import type { Dates } from "./date-grammar.ts";
import type { Token } from "./tokens.ts";
import { EVERYDAY } from "./vocabulary/everyday.ts";
import { isLatinGivenName } from "./vocabulary/given-names.ts";
import { VOCABULARIES } from "./vocabulary/vocabulary.ts";

interface Known {
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly dates: Dates;
  /** Hits of the name book. */
  readonly hits: readonly NameHit[];
}

/** One a token. A person of the book may be part of a longer name. */
export function takenTokens({ tokens, hits, dates, language }: Known): Uint8Array {
  const taken = new Uint8Array(tokens.length);
  let next = 0;
  for (const { start, end } of dates.spans) {
    while (tokens[next]!.start < start) next++;
    for (; next < tokens.length && tokens[next]!.end <= end; next++) taken[next] = 1;
  }
  for (const hit of hits) {
    if (hit.kind === "person" || hit.kind === "acronym") continue;
    if (hit.kind !== "place" || !isInPersonsName(hit, tokens, language))
      taken.fill(1, hit.first, hit.last + 1);
  }
  return taken;
}

/** "Mutinta MWANZA", "Aksel VON BERGEN", "Sofia Ribeiro": a city's name that is a surname or a first name here. */
function isInPersonsName(hit: NameHit, tokens: readonly Token[], language: Language): boolean {
  const token = tokens[hit.first]!;
  if (hit.first !== hit.last || territoryIds().has(hit.id)) return false;
  if (token.shape === "upper") {
    let before = hit.first;
    do before--;
    while (tokens[before]?.shape === "upper" && tokens[before + 1]!.gap === "space");
    return tokens[before + 1]!.gap === "space" && isGivenNameShaped(tokens[before], language);
  }
  const next = tokens[hit.last + 1];
  return (
    isLatinGivenName(token.key) &&
    next?.gap === "space" &&
    (next.shape === "capital" || next.shape === "upper") &&
    isGivenNameShaped(next, language)
  );
}

function isGivenNameShaped(token: Token | undefined, language: Language): boolean {
  if (token?.kind !== "word" || token.text.length < 2 || token.shape === "lower") return false;
  const { roles, titles, notNames, bodies } = VOCABULARIES[language];
  return ![roles, titles, notNames, bodies, EVERYDAY[language]].some((set) => set.has(token.key));
}
