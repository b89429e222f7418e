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
    "река реки реке реку рекой город города городе городу городом поселок поселка поселке деревня деревни деревне остров острова острове озеро озера озере провинция провинции провинцию село села селе городах поселках селах",
  ),
} as const satisfies Record<Language, ReadonlySet<string>>;
/** Before two places: "between Gao and Tillabéri". */
const BEFORE_PAIR = words("between from in near to of entre de d du à en между от из до в");
const NAME_ARTICLES = words("la le les");
const DEMONYM = /(?:ian|ean|ish|ese|can)s?$/u;
const LONGEST = 3;
const LONGEST_LIST = 12;

/** Where known places stand, by their first and by their last token. */
export class KnownPlaces {
  readonly byFirst = new Map<number, PlaceRange>();
  readonly byLast = new Map<number, PlaceRange>();

  add(place: PlaceRange): void {
    this.byFirst.set(place.first, place);
    this.byLast.set(place.last, place);
  }
}

export interface PlaceContext {
  readonly tokens: readonly Token[];
  readonly units: readonly Unit[];
  readonly language: Language;
  readonly places: KnownPlaces;
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
  const governed =
    BEFORE_PLACE[language].has(before.key) ||
    isOfKind(first, context) ||
    isSecond(first - 1, context) ||
    isListed(run, context) ||
    isInState(run, before, context);
  return governed ? { first, last: run.units.at(-1)!.last } : undefined;
}

function isPlaceWord(unit: Unit, language: Language): boolean {
  if (unit.shape !== "capital" || unit.initial || unit.line !== "plain" || EVERYDAY[language].has(unit.key))
    return false;
  return language === "ru" || (!isLatinGivenName(unit.key) && !DEMONYM.test(unit.key));
}

const RUSSIAN_IN = words("в во из под");

/** "в Рованиеми (Финляндия)": what ends so has one form in every case. */
function isInState(run: Run, before: Token, { tokens, language, places }: PlaceContext): boolean {
  const last = run.units.at(-1)!;
  const open = tokens[last.last + 1];
  return (
    language === "ru" &&
    RUSSIAN_IN.has(before.key) &&
    /[иоуэю]$/u.test(last.key) &&
    sameLine(open) &&
    open.key === "(" &&
    places.byFirst.has(last.last + 2)
  );
}

const OF = words("of de du");
/** What a place has, or is: "the mayor of Carrefour", "la commune de Tabarre". */
const KINDS = words(
  `mayor governor bishop archbishop city town village port province region district county suburb outskirts airport residents
   maire gouverneur gouverneure préfet préfète évêque archevêque ville commune village province région préfecture cercle aéroport localité quartier habitants gare`,
);

function isOfKind(first: number, { tokens }: PlaceContext): boolean {
  return (
    OF.has(tokens[first - 1]!.key) && sameLine(tokens[first - 1]) && KINDS.has(tokens[first - 2]?.key ?? "")
  );
}

/** Behind "and", when a known place with a preposition stands before it. */
function isSecond(and: number, { tokens, language, places }: PlaceContext): boolean {
  if (language === "ru" || !VOCABULARIES[language].and.has(tokens[and]!.key)) return false;
  const known = places.byLast.get(and - 1)?.first;
  return known !== undefined && sameLine(tokens[known]) && BEFORE_PAIR.has(tokens[known - 1]?.key ?? "");
}

/**
 * Among places: "Plovdiv, Račice and Lake Bled", "in Bamako, Kidal and Gao". A list of three or more, closed by "and", that
 * ends in a known place or starts with one behind a preposition. "In Paris, Macron and Scholz" opens a sentence, and is none.
 */
function isListed(run: Run, { tokens, language, places }: PlaceContext): boolean {
  if (language === "ru") return false;
  const items = listAround(run, tokens, places, VOCABULARIES[language].and);
  if (items === undefined || items.length < 3) return false;
  const [head, tail] = [items[0]!, items.at(-1)!];
  const isKnown = ({ first, last }: PlaceRange): boolean => places.byFirst.get(first)?.last === last;
  const before = tokens[head.first - 1];
  const governed =
    before?.shape === "lower" && (BEFORE_PLACE[language].has(before.key) || BEFORE_PAIR.has(before.key));
  return isKnown(tail) || (governed && isKnown(head));
}

/** The items of the list that a run stands in, if the last one has "and" before it. */
function listAround(
  run: Run,
  tokens: readonly Token[],
  places: KnownPlaces,
  and: ReadonlySet<string>,
): PlaceRange[] | undefined {
  const items: PlaceRange[] = [{ first: run.units[0]!.first, last: run.units.at(-1)!.last }];
  let closed = false;
  while (items.length < LONGEST_LIST) {
    const at = items[0]!.first - 1;
    const separator = tokens[at];
    if (!sameLine(tokens[at + 1]) || separator === undefined) break;
    const isAnd = and.has(separator.key);
    if (separator.key !== "," && !(isAnd && items.length === 1)) break;
    const last = isAnd && tokens[at - 1]?.key === "," ? at - 2 : at - 1;
    const item = places.byLast.get(last) ?? capitalsEndingAt(tokens, last);
    if (item === undefined) break;
    closed ||= isAnd;
    items.unshift(item);
  }
  while (!closed && items.length < LONGEST_LIST) {
    const at = items.at(-1)!.last + 1;
    if (!sameLine(tokens[at])) break;
    const comma = tokens[at].key === ",";
    const isAnd = and.has(tokens[comma ? at + 1 : at]?.key ?? "");
    if (!comma && !isAnd) break;
    const first = at + (comma && isAnd ? 2 : 1);
    const item = places.byFirst.get(first) ?? capitalsStartingAt(tokens, first);
    if (item === undefined) break;
    closed = isAnd;
    items.push(item);
  }
  return closed ? items : undefined;
}

function capitalsEndingAt(tokens: readonly Token[], last: number): PlaceRange | undefined {
  let first = last + 1;
  while (first > 0 && last - first < LONGEST && isCapital(tokens[first - 1])) first--;
  return first > last ? undefined : { first, last };
}

function capitalsStartingAt(tokens: readonly Token[], first: number): PlaceRange | undefined {
  let last = first - 1;
  while (last - first < LONGEST && isCapital(tokens[last + 1])) last++;
  return last < first ? undefined : { first, last };
}

function isCapital(token: Token | undefined): boolean {
  return token?.shape === "capital";
}
