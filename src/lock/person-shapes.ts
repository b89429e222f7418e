/**
 * People by the shape of their name alone, where no title, office or verb introduces them: capitals in a row inside a
 * sentence, with none of the words that events, works and bodies are made of. What stands behind an article is no person.
 */
import type { Language } from "../model/language.ts";
import { isRussianGivenName } from "../names/russian-people.ts";
import type { PersonContext } from "./person-rules.ts";
import type { Run } from "./runs.ts";
import type { Unit } from "./units.ts";
import { isFamilyNameFirst, isLatinGivenName } from "./vocabulary/given-names.ts";
import { EVERYDAY } from "./vocabulary/everyday.ts";
import { VOCABULARIES } from "./vocabulary/vocabulary.ts";
import { words } from "./vocabulary/words.ts";

const MOST_WORDS = 4;
const ARTICLES = {
  en: words("the a an this these our its their"),
  fr: words("le la les l un une du des au aux ce cette ces"),
  ru: words(""),
} as const satisfies Record<Language, ReadonlySet<string>>;
const PLACE_PREPOSITIONS = {
  en: words("in near at"),
  fr: words("à en"),
  ru: words("в во на из"),
} as const satisfies Record<Language, ReadonlySet<string>>;
const DEMONYM = /(?:ian|ean|ish|ese|can)s?$/u;
const PARTICIPLE = /(?:é|ée|és|ées)$/u;
const RUSSIAN_ADJECTIVE = /(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ых|их|ым|им|ую|юю|ые|ие)$/u;
/** Between two words with capitals these are of a person's name. */
const PERSONAL_PARTICLES = words(
  "bin ibn bint ben von van der den zu ould arap бин ибн бинт бен фон ван дер ульд",
);

export function isPersonByShape(run: Run, context: PersonContext): boolean {
  const { units } = run;
  const { language } = context;
  const names = units.filter((unit) => unit.shape !== "lower" && !unit.initial);
  if (names.length < 2 || names.length > MOST_WORDS || isInsideLonger(run, context)) return false;
  const before = context.tokens[units[0]!.first - 1];
  const inside = context.tokens[units[0]!.first]!.gap !== "line" ? before?.key : undefined;
  if (inside !== undefined && (ARTICLES[language].has(inside) || PLACE_PREPOSITIONS[language].has(inside)))
    return false;
  if (names.some((unit) => EVERYDAY[language].has(unit.key) || isBodyWord(unit, language))) return false;
  const opens = units[0]!.opens;
  if (language === "ru") {
    if (RUSSIAN_ADJECTIVE.test(units[0]!.key) && !isRussianGivenName(units[0]!.key)) return false;
    return (
      !opens || names.length > 2 || isFamilyNameFirst(units[0]!.key) || isRussianGivenName(units[0]!.key)
    );
  }
  if (isLatinGivenName(units[0]!.key) || isFamilyNameFirst(units[0]!.key)) return true;
  if (units.some((unit) => unit.shape === "lower" && PERSONAL_PARTICLES.has(unit.key))) return true;
  if (language === "fr") return !(opens && PARTICIPLE.test(units[0]!.key));
  return names.every((unit) => !DEMONYM.test(unit.key));
}

/** A word of capitals goes on behind it, or a body's word stands before it: a part of something longer. */
function isInsideLonger(run: Run, { units, language }: PersonContext): boolean {
  const next = units[run.to + 1];
  if (next?.follows === true && next.shape !== "lower") return true;
  const previous = units[run.from - 1];
  return (
    run.units[0]!.follows &&
    previous !== undefined &&
    previous.shape !== "lower" &&
    isBodyWord(previous, language)
  );
}

function isBodyWord(unit: Unit, language: Language): boolean {
  return VOCABULARIES[language].bodies.has(unit.key);
}
