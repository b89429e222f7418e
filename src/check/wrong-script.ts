/**
 * Latin letters in Cyrillic words and the reverse: they look alike and are other letters to every search and every
 * screen reader. A mixed word of the source is the source's business.
 */
import { splitCase } from "../ids/case-suffix.ts";
import { localePath } from "../locale/save.ts";
import { argumentsOf } from "../message/walk.ts";
import type { Language } from "../model/language.ts";
import type { Check, CheckView, Fault } from "./view.ts";

export const wrongScript: Check = {
  rules: { "wrong-script": "error" },
  *run(view) {
    const { language, written } = view;
    for (const { segment, masked } of written) {
      if (!FOREIGN[language].test(masked)) continue;
      const own = new Set(segment.text.match(WORD));
      const told = new Set<string>();
      for (const { index: offset, 0: word } of masked.matchAll(WORD)) {
        const why = suspicion(word, language, masked);
        if (why === undefined || told.has(word) || own.has(word)) continue;
        told.add(word);
        yield { rule: "wrong-script", key: segment.key, offset, message: `"${word}" ${why}.` };
      }
    }
    yield* namesIn(view);
  },
};

function* namesIn({ written, names, language }: CheckView): Iterable<Fault> {
  const told = new Set<string>();
  for (const { nodes } of written) {
    for (const argument of argumentsOf(nodes)) {
      if (told.has(argument.id)) continue;
      told.add(argument.id);
      const { id, case: grammaticalCase } = splitCase(argument.id);
      const form = names.target(language, id, grammaticalCase);
      const mixed = form?.target.text.match(MIXED);
      if (form === undefined || mixed === null || mixed === undefined) continue;
      const file = localePath(language, "names");
      yield { rule: "wrong-script", key: form.key, file, message: `"${form.target.text}" mixes alphabets.` };
    }
  }
}

/** A letter that the language's own words do not have. */
const LATIN_OR_GREEK = /[\p{Script=Latin}\p{Script=Greek}]/u;
const CYRILLIC_OR_GREEK = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  en: CYRILLIC_OR_GREEK,
  fr: CYRILLIC_OR_GREEK,
  ru: LATIN_OR_GREEK,
};
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const GREEK = /\p{Script=Greek}/u;
/** Two alphabets side by side in one word. */
const MIXED =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}|\p{Script=Cyrillic}\p{Script=Greek}|\p{Script=Greek}\p{Script=Cyrillic}/u;
/** Whole words of letters that both alphabets draw alike. */
const LIKE_CYRILLIC = /^[aceopxyABCEHKMOPTXYi]+$/u;
const LIKE_LATIN = /^[асеорхуАВСЕНКМОРТХУі]+$/u;
/** Latin words that a Russian text may well hold: Roman numerals are read as such. */
const ROMAN = /^[XCM]+$/u;

function suspicion(word: string, language: Language, text: string): string | undefined {
  const latin = LATIN.test(word);
  const cyrillic = CYRILLIC.test(word);
  if ((latin && cyrillic) || (GREEK.test(word) && (latin || cyrillic)))
    return `holds letters of another alphabet: ${foreignLetters(word, language)}`;
  // A text that is no Russian at all is another rule's business.
  if (isMostly(CYRILLIC_LETTERS, text) !== (language === "ru")) return undefined;
  if (language === "ru" && latin && LIKE_CYRILLIC.test(word) && !ROMAN.test(word))
    return "is written in Latin letters that look like Cyrillic ones";
  if (language !== "ru" && cyrillic && LIKE_LATIN.test(word))
    return "is written in Cyrillic letters that look like Latin ones";
  return undefined;
}

/** They look like the language's own: which ones they are must be said. */
function foreignLetters(word: string, language: Language): string {
  const letters = Array.from(word).filter((letter) => FOREIGN[language].test(letter));
  const name = (letter: string): string =>
    `${LATIN.test(letter) ? "Latin" : GREEK.test(letter) ? "Greek" : "Cyrillic"} ${letter}`;
  return [...new Set(letters.map(name))].join(", ");
}

const CYRILLIC_LETTERS = /\p{Script=Cyrillic}/gu;

function isMostly(letters: RegExp, text: string): boolean {
  return (text.match(letters)?.length ?? 0) > (text.match(/\p{L}/gu)?.length ?? 0) / 2;
}
