/**
 * Rules that an approval can waive with a note, because good style or an unusual sentence may be right all the same: a name
 * more or less often, a text that is the same in both languages, and what is told by the words around a fact. Values,
 * addresses and markup have no waiver.
 */
export const WAIVABLE: readonly string[] = [
  "lock-count",
  "untranslated",
  "lock-swapped",
  "opposite",
  "quote-pair",
];
