/**
 * Texts that are still the source's, or stand in its language. What is all names, figures and marks reads the same in
 * every language. Between English and French, function words raise the suspicion and franc, among the three, decides.
 */
import { createRequire } from "node:module";
import type { Language } from "../model/language.ts";
import { ARGUMENT_MARK } from "../message/masked.ts";
import { isSource, type Check, type Fault, type SegmentView, type WrittenView } from "./view.ts";

export const untranslated: Check = {
  rules: { untranslated: "warning" },
  *run(view) {
    let unread = 0;
    for (const segment of view.segments) {
      if (!isSource(segment) || !hasWords(segment)) continue;
      if (segment.target?.person === true) yield* told(segment, "is the source's own");
      else unread++;
    }
    // A machine that was asked to draft nothing: one line, however long the article.
    if (unread > 0) {
      const texts = unread === 1 ? "1 text is" : `${unread} texts are`;
      yield { rule: "untranslated", message: `${texts} the source's own, from the identity provider.` };
    }
    for (const written of view.written) {
      if (isSameText(written)) yield* told(written, "is the source's own");
      else if (readsAs(written.seen.text, view.article.language, view.language))
        yield* told(written, `reads as ${LANGUAGE_NAMES[view.article.language]}`);
    }
  },
};

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", fr: "French", ru: "Russian" };

/** Nobody may approve it by mistake: in a person's text it is an error, which an approval can waive with a note. */
function* told({ segment, target }: SegmentView, what: string): Iterable<Fault> {
  yield {
    rule: "untranslated",
    key: segment.key,
    message: `This text ${what}.`,
    ...(target?.person === true ? { severity: "error" as const } : {}),
  };
}

const WORD = /\p{Ll}{3}/u;

/** Something in the source that is neither name, figure nor address, and long enough to differ between languages. */
function hasWords({ segment, locks }: SegmentView): boolean {
  let at = 0;
  for (const { start, end, policy } of locks) {
    if (policy === "pair") continue;
    if (WORD.test(segment.text.slice(at, start))) return true;
    at = Math.max(at, end);
  }
  return WORD.test(segment.text.slice(at));
}

/** One or two words ("Total", "Formation") may well be the same in both languages. */
const FEWEST_LETTERS = 20;

function isSameText({ target, message, seen, segment, context: { from, to } }: WrittenView): boolean {
  if (target.text !== message && seen.text !== segment.text) return false;
  if (letters(seen.text).length >= FEWEST_LETTERS) return true;
  if (from === "ru" || to === "ru") return WORD.test(seen.text);
  return count(seen.text, FUNCTION_WORDS[from]) > 0 && count(seen.text, /\p{Ll}{2,}/gu) > 1;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function letters(text: string): string {
  return text.replace(/[^\p{L}]/gu, "");
}

const FUNCTION_WORDS: Readonly<Record<"en" | "fr", RegExp>> = {
  en: /(?<![\p{L}'’])(?:the|of|and|to|in|is|are|was|were|that|with|for|by|has|have|will|at|from|this|their|its|who|which|on|as|it)(?![\p{L}'’])/giu,
  fr: /(?<![\p{L}])(?:le|la|les|des|du|et|une?|dans|que|qui|est|sont|pour|par|avec|sur|aux?|ses|leurs?|[dln][’'](?=\p{L}))(?![\p{L}])|(?<!\p{L})[dlnsq]u?[’'](?=\p{L})/giu,
};

/** Is a text for `to` written in `from`? Short texts are given the benefit of the doubt. */
function readsAs(text: string, from: Language, to: Language): boolean {
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
  return foreign > own && francSays(told.replaceAll(ARGUMENT_MARK, " ")) === FRANC_CODES[from];
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
