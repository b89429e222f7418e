/**
 * Soft hyphens in running text, by the patterns of the language (package hyphen), for pages that no browser hyphenates:
 * Chromium brings no dictionaries of its own. Names (words in capitals), headings, addresses and code stay whole.
 */
import type { ElementContent } from "hast";
import type { Language } from "../model/language.ts";
import { mapText } from "./element.ts";

type Hyphenate = (text: string, options?: { minWordLength?: number }) => string;

const PATTERNS: Readonly<Record<Language, () => Promise<Hyphenate>>> = {
  en: async () => (await import("hyphen/en-us/index.js")).default.hyphenateSync,
  fr: async () => (await import("hyphen/fr/index.js")).default.hyphenateSync,
  ru: async () => (await import("hyphen/ru/index.js")).default.hyphenateSync,
};

const KEPT: ReadonlySet<string> = new Set(["code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "th"]);

/** A word that begins in lower case and is long enough to be worth it. */
const WORD = /(?<![\p{L}\p{N}@./:_-])\p{Ll}[\p{Ll}’]{6,}(?![\p{L}\p{N}@/:_])/gu;

export async function hyphenated(
  children: readonly ElementContent[],
  language: Language,
): Promise<ElementContent[]> {
  const hyphenate = await PATTERNS[language]();
  return mapText(children, KEPT, (text) =>
    text.replace(WORD, (word) => hyphenate(word, { minWordLength: 7 })),
  );
}
