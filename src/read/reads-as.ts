/** In which of the three languages a text stands. Between English and French, function words raise the suspicion and franc decides. */
import { createRequire } from "node:module";
import type { Language } from "../model/language.ts";

/** One or two words ("Total", "Formation") may well be the same in both languages. */
export const FEWEST_LETTERS = 20;

export const FUNCTION_WORDS: Readonly<Record<"en" | "fr", RegExp>> = {
  en: /(?<![\p{L}'’])(?:the|of|and|to|in|is|are|was|were|that|with|for|by|has|have|will|at|from|this|their|its|who|which|on|as|it)(?![\p{L}'’])/giu,
  fr: /(?<![\p{L}])(?:le|la|les|des|du|et|une?|dans|que|qui|est|sont|pour|par|avec|sur|aux?|ses|leurs?|[dln][’'](?=\p{L}))(?![\p{L}])|(?<!\p{L})[dlnsq]u?[’'](?=\p{L})/giu,
};

export function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

export function letters(text: string): string {
  return text.replace(/[^\p{L}]/gu, "");
}

/** Is a text that should be in `to` written in `from`? Short texts are given the benefit of the doubt. */
export function readsAs(text: string, from: Language, to: Language): boolean {
  if (from === "ru" || to === "ru") {
    const all = letters(text);
    if (all.length < FEWEST_LETTERS) return false;
    const cyrillic = count(text, /\p{Script=Cyrillic}/gu);
    return to === "ru" ? cyrillic < all.length / 2 : cyrillic > all.length / 2;
  }
  if (count(text, FUNCTION_WORDS[from]) < 2) return false;
  const told = text.replace(TITLE, " ");
  const foreign = count(told, FUNCTION_WORDS[from]);
  if (foreign < 2) return false;
  const own = count(told, FUNCTION_WORDS[to]);
  return foreign > own && francSays(told) === FRANC_CODES[from];
}

/** How much of an article is looked at. */
const ENOUGH = 4_000;

/** The language that an article seems to be written in, where that is another than the one it is read in. */
export function otherLanguage(article: string, language: Language): Language | undefined {
  const text = article.slice(0, ENOUGH);
  if (language === "ru") {
    if (!readsAs(text, "en", "ru")) return undefined;
    return readsAs(text, "fr", "en") ? "fr" : "en";
  }
  const neighbour = language === "en" ? "fr" : "en";
  return (["ru", neighbour] as const).find((other) => readsAs(text, other, language));
}

/** A title in quotation marks may stay in its own language. */
const TITLE = /[«“"][^«»“”"]{0,40}[»”"]/gu;
const FRANC_CODES: Readonly<Record<Language, string>> = { en: "eng", fr: "fra", ru: "rus" };

let francMin: typeof import("franc-min") | undefined;

/** Its tables take a tenth of a small build to load: only a suspicious text is worth it. */
function francSays(text: string): string {
  francMin ??= createRequire(import.meta.url)("franc-min") as typeof import("franc-min");
  return francMin.franc(text, { only: Object.values(FRANC_CODES), minLength: FEWEST_LETTERS });
}
