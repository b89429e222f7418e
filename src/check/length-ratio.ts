import type { Language } from "../model/language.ts";
import type { Check, WrittenView } from "./view.ts";

/** Characters of a source below which a ratio says nothing. */
const SHORTEST = 40;
/** Usual target characters per source character; an edition within half and twice of it is left alone. */
const USUAL: Readonly<Record<`${Language}-${Language}`, number>> = {
  "en-en": 1,
  "en-fr": 1.15,
  "en-ru": 1.05,
  "fr-en": 0.88,
  "fr-fr": 1,
  "fr-ru": 0.93,
  "ru-en": 1,
  "ru-fr": 1.12,
  "ru-ru": 1,
};
const LEAST = 0.5;
const MOST = 1.9;

/** Texts much shorter or longer than their source: something was left out, or said twice. Names and dates do not count. */
export const lengthRatio: Check = {
  rules: { "length-ratio": "warning" },
  *run({ written, article, language }) {
    for (const view of written) {
      const source = lengthOf(view);
      if (source < SHORTEST) continue;
      const usual = source * USUAL[`${article.language}-${language}`];
      const isUsual = (length: number): boolean => length >= LEAST * usual && length <= MOST * usual;
      if (isUsual(view.seen.text.length)) continue;
      const target = lengthHere(view);
      if (isUsual(target)) continue;
      const message = `${target} characters here for ${source} in the source: ${target < usual ? "is something missing" : "does something stand here twice"}?`;
      yield { rule: "length-ratio", key: view.segment.key, message };
    }
  },
};

/** Without names and dates, whether they stand as arguments or are written out. */
function lengthHere(view: WrittenView): number {
  return view.mentions().reduce((length, { kind, start, end }) => {
    const counts = kind === "number" || kind === "money" || kind === "percent";
    return counts ? length : length - (end - start);
  }, view.seen.text.length);
}

/** Without what may stand as an argument in the target. */
function lengthOf({ segment, locks }: WrittenView): number {
  let length = segment.text.length;
  for (const { policy, type, start, end } of locks)
    if (policy === "term" || policy === "opaque" || type === "date" || type === "time") length -= end - start;
  return length;
}
