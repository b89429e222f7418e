/**
 * Ids for the arguments and tags of messages: ASCII snake case, transliterated, unique by fact. Nothing here fails.
 */
import { CASES } from "../model/lock.ts";
import { asciiWords, joinWithin } from "./ascii-words.ts";

/** Characters; two of them are kept for a `_1`. */
const LONGEST_ID = 48;

/** i18next reads these endings as a plural form (`_ordinal_few` ends in one, too), and the cases as contexts. */
const PLURALS = ["zero", "one", "two", "few", "many", "other"] as const;
const SUFFIX = new RegExp(`_(?:${[...CASES, ...PLURALS].join("|")})$`);

/**
 * An id from a text: `Abdoulaye DIOP` -> `abdoulaye_diop`, `aes.ml/fr` -> `aes_ml_fr`, `3 April` -> `n_3_april`.
 * At most 48 characters; `lock` where no letter or digit can be spelled; `_1` keeps an ending from being read as a
 * case or a plural (`nguyen_dat_1`).
 */
export function argumentId(text: string): string {
  const words = asciiWords(text);
  if (/^\d/.test(words[0] ?? "")) words.unshift("n");
  const id = joinWithin(words, "_", LONGEST_ID - 2) || "lock";
  return SUFFIX.test(id) ? `${id}_1` : id;
}

/**
 * Gives out ids, one a fact: the same fact keeps its id, another fact that wants a taken one gets `_1`, `_2`...
 *
 * @param reserved - ids that no fact may have: the names of tags
 * @returns takes a wanted id (see `argumentId`) and what makes the fact the same one, such as `person sergey_lavrov`
 */
export function distinctIds(reserved: Iterable<string> = []): (wanted: string, fact: string) => string {
  const taken = new Set(reserved);
  const idOf = new Map<string, string>();
  /** By wanted id, the last number tried: many facts may want the same one. */
  const numbers = new Map<string, number>();

  return (wanted, fact) => {
    const known = idOf.get(fact);
    if (known !== undefined) return known;
    let id = wanted;
    let number = numbers.get(wanted) ?? 0;
    while (taken.has(id)) id = `${wanted}_${++number}`;
    numbers.set(wanted, number);
    taken.add(id);
    idOf.set(fact, id);
    return id;
  };
}
