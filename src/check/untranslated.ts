/**
 * Texts that are still the source's, or stand in its language. What is all names, figures and marks reads the same in
 * every language.
 */
import { LANGUAGE_NAMES } from "../model/language.ts";
import { ARGUMENT_MARK } from "../message/masked.ts";
import { count, FEWEST_LETTERS, FUNCTION_WORDS, letters, readsAs } from "../read/reads-as.ts";
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
      else if (
        readsAs(written.seen.text.replaceAll(ARGUMENT_MARK, " "), view.article.language, view.language)
      )
        yield* told(written, `reads as ${LANGUAGE_NAMES[view.article.language]}`);
    }
  },
};

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

function isSameText({ target, message, seen, segment, context: { from, to } }: WrittenView): boolean {
  if (target.text !== message && seen.text !== segment.text) return false;
  if (letters(seen.text).length >= FEWEST_LETTERS) return true;
  if (from === "ru" || to === "ru") return WORD.test(seen.text);
  return count(seen.text, FUNCTION_WORDS[from]) > 0 && count(seen.text, /\p{Ll}{2,}/gu) > 1;
}
