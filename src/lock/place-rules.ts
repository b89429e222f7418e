/**
 * Places that no list holds, by what stands before them: "near Hull", "à Tillabéri", "у города Мцхета", "entre Gao et
 * Tillabéri". In Russian a preposition alone is not enough: it does not tell the base form.
 */
import type { Language } from "../model/language.ts";
import type { Run } from "./runs.ts";
import { sameLine, type Token } from "./tokens.ts";
import type { Unit } from "./units.ts";
import { isLatinGivenName } from "./vocabulary/given-names.ts";
import { EVERYDAY } from "./vocabulary/everyday.ts";
import { VOCABULARIES } from "./vocabulary/vocabulary.ts";
import { words } from "./vocabulary/words.ts";

/** Token indices, the last one inclusive. */
export interface PlaceRange {
  readonly first: number;
  readonly last: number;
}

/** Words directly before a place and before hardly anything else with a capital. */
const BEFORE_PLACE = {
  en: words("in near outside"),
  fr: words("à en fleuve rivière"),
  ru: words(
    "река реки реке реку рекой город города городе городу городом поселок поселка поселке деревня деревни деревне остров острова острове озеро озера озере провинция провинции провинцию",
  ),
} as const satisfies Record<Language, ReadonlySet<string>>;
/** Before two places: "between Gao and Tillabéri". */
const BEFORE_PAIR = words("between from in near to of entre de d du à en между от из до в");
const NAME_ARTICLES = words("la le les");
const DEMONYM = /(?:ian|ean|ish|ese|can)s?$/u;
const LONGEST = 3;

export interface PlaceContext {
  readonly tokens: readonly Token[];
  readonly units: readonly Unit[];
  readonly language: Language;
  /** The first token of each known place, by its last token. */
  readonly placesByEnd: ReadonlyMap<number, number>;
}

/** A run of capitals that is a place, or undefined. */
export function placeIn(run: Run, context: PlaceContext): PlaceRange | undefined {
  const { tokens, units, language } = context;
  if (run.units.length > LONGEST || !run.units.every((unit) => isPlaceWord(unit, language))) return undefined;
  if (units[run.to + 1]?.follows === true && units[run.to + 1]!.shape !== "lower") return undefined;
  const article = language === "fr" ? units[run.from - 1] : undefined;
  const named =
    article?.shape === "capital" && NAME_ARTICLES.has(article.key) && run.units[0]!.follows && !article.opens;
  const first = named ? article.first : run.units[0]!.first;
  const before = sameLine(tokens[first]) ? tokens[first - 1] : undefined;
  if (before === undefined || tokens[first]!.gap !== "space") return undefined;
  const governed = BEFORE_PLACE[language].has(before.key) || isSecond(first - 1, context);
  return governed ? { first, last: run.units.at(-1)!.last } : undefined;
}

function isPlaceWord(unit: Unit, language: Language): boolean {
  if (unit.shape !== "capital" || unit.initial || unit.line !== "plain" || EVERYDAY[language].has(unit.key))
    return false;
  return language === "ru" || (!isLatinGivenName(unit.key) && !DEMONYM.test(unit.key));
}

/** Behind "and", when a known place with a preposition stands before it. */
function isSecond(and: number, { tokens, language, placesByEnd }: PlaceContext): boolean {
  if (language === "ru" || !VOCABULARIES[language].and.has(tokens[and]!.key)) return false;
  const known = placesByEnd.get(and - 1);
  return known !== undefined && sameLine(tokens[known]) && BEFORE_PAIR.has(tokens[known - 1]?.key ?? "");
}
