/**
 * A Cyrillic name in Latin, as the press of a language writes it: iuliia's tables, after what they leave to the reader
 * (`Сергей` is `Sergueï` in French, `Мария` is `Maria`). The tables are loaded with the first name.
 */
import { createRequire } from "node:module";
import type * as Iuliia from "iuliia";
import type { Language } from "../../model/language.ts";
import { likeModel } from "./capitals.ts";

const WORD = /[\p{L}]+/gu;
/** What is respelled in Cyrillic before a table reads it, for either language. */
const COMMON: readonly (readonly [RegExp, string])[] = [
  [/ия/gu, "иа"],
  [/йя/gu, "я"],
];
/** French hears `s` between vowels as `z`, and marks `й` and `я` after a vowel. */
const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/ий$/gu, "и"],
  [/(?<=[аеёиоуыэюя])с(?=[аеёиоуыэюя])/gu, "сс"],
  [/(?<=[аеёоуыэюя])й/gu, "ï"],
  [/(?<=[аеёоуыэю])я/gu, "ïa"],
  [/(?<=о)е(?=в)/gu, "ïe"],
  [/(?<=[жчшщ])ё/gu, "е"],
  [/ьё/gu, "ио"],
  [/ё/gu, "ио"],
];

let loaded: typeof Iuliia | undefined;

/** Marks and spaces stay, and so do capitals. */
export function toLatin(name: string, language: Language): string {
  loaded ??= createRequire(import.meta.url)("iuliia") as typeof Iuliia;
  const { translate, MVD_310_FR, WIKIPEDIA } = loaded;
  const french = language === "fr";
  return name.replace(WORD, (word) => {
    const lower = word.toLowerCase();
    const respelled = [...COMMON, ...(french ? FRENCH : [])].reduce(
      (text, [pattern, by]) => text.replace(pattern, by),
      lower,
    );
    return likeModel(translate(respelled, french ? MVD_310_FR : WIKIPEDIA), word);
  });
}
