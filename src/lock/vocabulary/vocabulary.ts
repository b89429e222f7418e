import type { Language } from "../../model/language.ts";
import { ENGLISH } from "./en.ts";
import { FRENCH } from "./fr.ts";
import { RUSSIAN } from "./ru.ts";

/** The closed word lists of one language that detection reads. All words are token keys (lower case, `ё` as `е`). */
export interface Vocabulary {
  /** Month words by month 1-12, inflected forms included. */
  readonly months: readonly (readonly string[])[];
  /** Abbreviations that count only beside a day or a year. */
  readonly shortMonths: readonly (readonly string[])[];
  /** Month words that are also first names, verbs or planets: alone they need a governing word. */
  readonly doubtfulMonths: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  /** Words that make the four digits after them a year. */
  readonly yearPrepositions: ReadonlySet<string>;
  /** Words that make a lone month a date. */
  readonly monthPrepositions: ReadonlySet<string>;
  /** Between the two ends of a range, besides dashes. */
  readonly rangeWords: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  /** Spelled-out numbers below a hundred thousand parts: units and teens, tens, hundreds. */
  readonly units: Readonly<Record<string, number>>;
  readonly tens: Readonly<Record<string, number>>;
  readonly hundreds: Readonly<Record<string, number>>;
  /** "hundred", which multiplies what stands before it. */
  readonly hundred: ReadonlySet<string>;
  /** Powers of ten of scale words and their abbreviations. */
  readonly scales: Readonly<Record<string, number>>;
  /** Scale words that are a number by themselves ("mille", "тысяча"). */
  readonly loneScales: ReadonlySet<string>;
  /** "one" and "a": numbers only before a scale or after tens. */
  readonly ones: ReadonlySet<string>;
  readonly ordinals: () => ReadonlyMap<string, number>;
  readonly ordinalSuffixes: ReadonlySet<string>;
  /** Denominators: a number before one of these is a fraction, which is no lock. */
  readonly fractions: ReadonlySet<string>;
  readonly percentWords: readonly (readonly string[])[];
  readonly century: ReadonlySet<string>;
  /** Relative dates, as word sequences: suspects. */
  readonly relativeDates: readonly string[];
  /** Titles directly before a name, with or without a full stop. */
  readonly titles: ReadonlySet<string>;
  /** Roles that may be followed by a complement before the name ("minister of foreign affairs"). */
  readonly roles: ReadonlySet<string>;
  /** Capitalised words that belong to no person's name: offices, bodies, demonyms, function words. */
  readonly notNames: ReadonlySet<string>;
  readonly speechVerbs: ReadonlySet<string>;
  /** Lower-case words inside a person's name. */
  readonly particles: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  /** Lower-case words inside a body's name. */
  readonly connectors: ReadonlySet<string>;
  /** Words that make a capitalised sequence a body. */
  readonly bodies: ReadonlySet<string>;
  /** Governing words of an inflected language: which case follows. */
  readonly government: Readonly<Record<string, "gen" | "dat" | "acc" | "ins" | "loc">>;
}

export const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = { en: ENGLISH, fr: FRENCH, ru: RUSSIAN };
