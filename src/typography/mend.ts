/** What `check --fix` changes in a text: spaces, quotation marks, dashes. Everything else is left to a person. */
import { masked } from "../message/masked.ts";
import type { Language } from "../model/language.ts";
import { FRENCH_RULES } from "./french.ts";
import { RUSSIAN_RULES } from "./russian.ts";
import { mended, slipsOf, type SlipRule } from "./slip.ts";
import { SPACE_RULES } from "./spaces.ts";

const HOUSE_RULES: Readonly<Record<Language, readonly SlipRule[]>> = {
  en: [],
  fr: FRENCH_RULES,
  ru: RUSSIAN_RULES,
};

/** One mend may bring another to light (a new « wants its space): mended until nothing is left, within reason. */
const MOST_ROUNDS = 4;

/** The written message without its slips; arguments and tags stand untouched. */
export function mend(written: string, language: Language): string {
  let text = written;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = text;
    text = mended(text, slipsOf(masked(text), SPACE_RULES));
    text = mended(text, slipsOf(masked(text), HOUSE_RULES[language]));
    if (text === before) break;
  }
  return text;
}
