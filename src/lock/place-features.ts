/**
 * Waters and lands named with what they are: "Lake Chad", "Gulf of Guinea", "la mer Noire", "golfe de Guinée", "Карское
 * море". The name of a state inside is not that state.
 */
import type { Language } from "../model/language.ts";
import { russianPlaceForms } from "../names/russian-forms.ts";
import type { CaseForm } from "../names/russian-forms.ts";
import type { Unit } from "./units.ts";
import { EVERYDAY } from "./vocabulary/everyday.ts";
import { words } from "./vocabulary/words.ts";

/** Token indices, the last one inclusive; the base form and its cases where they are not what is written. */
export interface Feature {
  readonly first: number;
  readonly last: number;
  readonly base?: string;
  readonly forms?: readonly CaseForm[];
}

const ENGLISH_BEFORE = words("lake mount cape gulf bay sea strait fort port");
const ENGLISH_BEHIND = words(
  "river valley island islands bay sea ocean desert province peninsula mountains delta canal strait lagoon canyon lake falls reef plateau basin glacier hills oblast governorate",
);
const FRENCH = words("mer océan golfe lac détroit canal cap mont baie péninsule archipel");
const FRENCH_LINKS = words("de du des la d l");

/** Inflected form -> the noun itself. */
const RUSSIAN = new Map(
  Object.entries({
    море: "моря морю морем море",
    океан: "океана океану океаном океане",
    залив: "залива заливу заливом заливе",
    пролив: "пролива проливу проливом проливе",
    полуостров: "полуострова полуострову полуостровом полуострове",
    архипелаг: "архипелага архипелагу архипелагом архипелаге",
    озеро: "озера озеру озером озере",
    хребет: "хребта хребту хребтом хребте",
    край: "края краю краем крае",
    район: "района району районом районе",
    округ: "округа округу округом округе",
    область: "области областью",
    губерния: "губернии губернию губернией",
    долина: "долины долине долину долиной",
    пустыня: "пустыни пустыне пустыню пустыней",
    низменность: "низменности низменностью",
  }).flatMap(([noun, forms]) => [noun, ...forms.split(" ")].map((form) => [form, noun] as const)),
);
/** The nouns themselves. */
export const RUSSIAN_FEATURES: ReadonlySet<string> = new Set(RUSSIAN.values());
const RUSSIAN_ADJECTIVE = /(?:ого|его|ому|ему|ым|им|ом|ем|ое|ее|ый|ий|ой|ая|яя|ую|юю|ей)$/u;

export function readFeatures(units: readonly Unit[], language: Language): Feature[] {
  const read = { en: english, fr: french, ru: russian }[language];
  return units.flatMap((unit, at) => (unit.line === "plain" ? (read(units, at) ?? []) : []));
}

function english(units: readonly Unit[], at: number): Feature | undefined {
  const unit = units[at]!;
  const next = units[at + 1];
  if (unit.shape !== "capital" || next?.follows !== true) return undefined;
  if (ENGLISH_BEFORE.has(unit.key)) {
    const name = next.key === "of" ? units[at + 2] : next;
    return name?.follows === true && isProper(name, "en")
      ? { first: unit.first, last: name.last }
      : undefined;
  }
  const named = next.shape === "capital" && ENGLISH_BEHIND.has(next.key) && isProper(unit, "en");
  return named ? { first: unit.first, last: next.last } : undefined;
}

function french(units: readonly Unit[], at: number): Feature | undefined {
  const unit = units[at]!;
  if (!FRENCH.has(unit.key)) return undefined;
  let name = at + 1;
  while (name < at + 3 && units[name]?.shape === "lower" && FRENCH_LINKS.has(units[name]!.key)) name++;
  const last = units[name];
  const linked = last?.follows === true || units[name - 1]?.key === "d" || units[name - 1]?.key === "l";
  return last !== undefined && linked && isProper(last, "fr")
    ? { first: unit.first, last: last.last }
    : undefined;
}

/** "Северный Ледовитый океан", "из Карского моря". */
function russian(units: readonly Unit[], at: number): Feature | undefined {
  const noun = RUSSIAN.get(units[at]!.key);
  if (noun === undefined || units[at]!.shape === "upper") return undefined;
  let first = at;
  while (first > 0 && units[first]!.follows && isRussianAdjective(units[first - 1]!)) first--;
  if (first === at && isOwner(units, at, noun)) first--; // "Баренцева моря"
  if (first === at || units[at - 1]!.common || isPlainOpening(units[first]!)) return undefined;
  const adjectives = units.slice(first, at).map(({ key }) => nominative(key, noun));
  const base = [...adjectives, noun].join(" ");
  return { first: units[first]!.first, last: units[at]!.last, base, forms: russianPlaceForms(base) };
}

const OWNER = /(?<=[оеи][вн])(?:о|а|у|ым|ом)$/u;

function isOwner(units: readonly Unit[], at: number, noun: string): boolean {
  const owner = units[at - 1];
  if (noun !== "море" || !units[at]!.follows || owner === undefined) return false;
  return owner.shape === "capital" && owner.line === "plain" && OWNER.test(owner.key);
}

/** At the start of a sentence every adjective has a capital: "Открытое море начинается". */
function isPlainOpening({ opens, key }: Unit): boolean {
  return opens && !/ск$/u.test(key.replace(RUSSIAN_ADJECTIVE, ""));
}

function isRussianAdjective({ shape, line, key }: Unit): boolean {
  return shape === "capital" && line === "plain" && RUSSIAN_ADJECTIVE.test(key);
}

/** The adjective as the noun wants it: "Раштская долина", "Карское море". */
function nominative(key: string, noun: string): string {
  const owner = noun === "море" && OWNER.test(key);
  const stem = key.replace(owner ? OWNER : RUSSIAN_ADJECTIVE, "");
  const word = stem + (owner ? "о" : endingFor(stem, noun));
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function endingFor(stem: string, noun: string): string {
  if (/[ое]$/u.test(noun)) return "ое";
  if (/(?:[ая]|сть)$/u.test(noun)) return "ая";
  return /[гкх]$/u.test(stem) ? "ий" : "ый";
}

function isProper(unit: Unit, language: "en" | "fr"): boolean {
  return unit.shape === "capital" && !unit.common && !unit.initial && !EVERYDAY[language].has(unit.key);
}
