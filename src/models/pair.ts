/** Language pairs of models, written "en-fr", and the models that a translation goes through. */
import { isLanguage, LANGUAGES, type Language } from "../model/language.ts";

export type PairId = `${Language}-${Language}`;

/** What two languages without a model of their own meet in: every model of Mozilla's goes from or to it. */
const PIVOT: Language = "en";

export function pairId(from: Language, to: Language): PairId {
  return `${from}-${to}`;
}

/** Undefined where the text is no pair of two different languages. */
export function asPair(text: string): { readonly from: Language; readonly to: Language } | undefined {
  const [from = "", to = "", ...more] = text.toLowerCase().split("-");
  return more.length === 0 && isLanguage(from) && isLanguage(to) && from !== to ? { from, to } : undefined;
}

export const PAIRS: readonly PairId[] = LANGUAGES.flatMap((from) =>
  LANGUAGES.filter((to) => to !== from).map((to) => pairId(from, to)),
);

/** The models that a translation goes through: the pair's own, else over English; undefined where one is missing. */
export function chainOf(
  from: Language,
  to: Language,
  isThere: (pair: PairId) => boolean,
): readonly PairId[] | undefined {
  if (from === to) return undefined;
  return [[pairId(from, to)], throughPivot(from, to)].find((chain) => chain.every(isThere));
}

/** The models that Mozilla has for a pair. */
export function throughPivot(from: Language, to: Language): readonly PairId[] {
  return from === PIVOT || to === PIVOT ? [pairId(from, to)] : [pairId(from, PIVOT), pairId(PIVOT, to)];
}
