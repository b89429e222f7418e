/**
 * What a full stop after a word says: whether it can end a sentence there. Data by language stand beside this file.
 * A word that no table knows is an ordinary word, after which a stop is a stop.
 */
import type { Language } from "../../model/language.ts";
import { ENGLISH } from "./en.ts";
import { FRENCH } from "./fr.ts";
import { RUSSIAN } from "./ru.ts";

/**
 * `word`: the stop ends the sentence.
 * `title`: never (Mr., Gen., см.).
 * `number`: not before a number (No. 5, art. 12, Oct. 3).
 * `measure`: not before a number, an acronym or a calendar word (10 a.m. EST, 5 долл. США).
 * `closed`: only before a word that begins sentences (Inc., U.S., и т. д.).
 * `initial`: the same, but never before a particle of names (J. Le Pen).
 */
export type StopKind = "word" | "title" | "number" | "measure" | "closed" | "initial";

/**
 * Words are separated by white space and written without their last stop. One that holds a capital is matched as
 * written (`Miss.` is a state, `miss.` a verb), the others in any case.
 */
export interface AbbreviationData {
  readonly title: string;
  readonly number: string;
  readonly measure: string;
  readonly closed: string;
  /** Words that begin sentences and are seldom the second word of a name. An elided one ends in `'`. */
  readonly starters: string;
  /** Starters that may also follow an initial as part of a name. */
  readonly particles: string;
  /** Capitalised words that go on after a measure. */
  readonly calendar: string;
  /** Words that open a phrase of time or measure at the start of a sentence. */
  readonly phrases: string;
  /** Verbs that tie a speaker to the quote before: `“Why now?” Mr. Diop asked.` */
  readonly speech: string;
}

export interface Abbreviations {
  readonly kinds: ReadonlyMap<string, StopKind>;
  readonly starters: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly calendar: ReadonlySet<string>;
  readonly phrases: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
}

const DATA: Readonly<Record<Language, AbbreviationData>> = { en: ENGLISH, fr: FRENCH, ru: RUSSIAN };

/** Built at the first text of a language: a run needs one or two of them. */
const BUILT = new Map<Language, Abbreviations>();

export function abbreviationsOf(language: Language): Abbreviations {
  let built = BUILT.get(language);
  if (built === undefined) {
    built = build(DATA[language]);
    BUILT.set(language, built);
  }
  return built;
}

function build(data: AbbreviationData): Abbreviations {
  const kinds = new Map<string, StopKind>();
  for (const kind of ["title", "number", "measure", "closed"] as const) {
    for (const word of words(data[kind])) kinds.set(word, kind);
  }
  return {
    kinds,
    starters: new Set(words(data.starters)),
    particles: new Set(words(data.particles)),
    calendar: new Set(words(data.calendar)),
    phrases: new Set(words(data.phrases)),
    speech: new Set(words(data.speech)),
  };
}

function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}
