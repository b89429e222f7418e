/**
 * The case of a Russian name or month that the machine puts in itself: a token has no ending to read it from. Decided by
 * the word before it, where that leaves no choice; "в" and "на" leave one, and so does everything that is no preposition.
 */
import { CASES, type Case } from "../model/lock.ts";
import type { NameBook } from "../model/names.ts";

const NAME_GOVERNMENT: Readonly<Record<Case, ReadonlySet<string>>> = {
  gen: words(
    "у от из из-за из-под для без до около после против среди вместо кроме ради возле вокруг накануне",
  ),
  dat: words("к ко благодаря вопреки согласно навстречу"),
  acc: words("через про"),
  ins: words("с со между над перед"),
  loc: words("о об обо при"),
};

/** "в апреле", "с апреля", "к 2030 году": times leave less choice than names. */
const TIME_GOVERNMENT: Readonly<Record<Case, ReadonlySet<string>>> = {
  gen: words("с со до от после около кроме накануне"),
  dat: words("к ко"),
  acc: words("на по за через"),
  ins: words("перед между"),
  loc: words("в во о об при"),
};

/** The last word of a text that ends where the name begins: nothing but a space stands between them. */
const LAST_WORD = /(?:^|[^\p{L}-])(\p{L}+(?:-\p{L}+)*)[ \u00A0\u202F]$/u;
const LONGEST_PREPOSITION = 16;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Undefined where the word before decides nothing. `before`: the running text up to the argument. */
export function governedCase(before: string, kind: "name" | "time"): Case | undefined {
  const word = wordBefore(before);
  if (word === undefined) return undefined;
  const government = kind === "name" ? NAME_GOVERNMENT : TIME_GOVERNMENT;
  return CASES.find((name) => government[name].has(word));
}

/** The word that the name follows directly, in lower case; none at the start of a sentence or after a mark. */
export function wordBefore(before: string): string | undefined {
  return LAST_WORD.exec(before.slice(-LONGEST_PREPOSITION))?.[1]?.toLowerCase();
}

const CASED = new WeakMap<NameBook, ReadonlyMap<string, ReadonlySet<Case>>>();

/** The cases for which a name has Russian forms of their own: none for one that does not decline, or is new. */
export function casesOf(book: NameBook, id: string): ReadonlySet<Case> {
  let byName = CASED.get(book);
  if (byName === undefined) {
    const cases = new Map<string, Set<Case>>();
    for (const form of book.forms("ru")) {
      if (form.case === undefined) continue;
      const known = cases.get(form.id);
      if (known === undefined) cases.set(form.id, new Set([form.case]));
      else known.add(form.case);
    }
    byName = cases;
    CASED.set(book, byName);
  }
  return byName.get(id) ?? NO_CASES;
}

const NO_CASES: ReadonlySet<Case> = new Set();
