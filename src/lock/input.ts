import type { Language } from "../model/language.ts";
import type { Span } from "../model/lock.ts";
import type { NameBook } from "../model/names.ts";
import { baseForm, bookTree, type NameHit } from "../names/find.ts";
import { territories } from "../names/territories.ts";
import { readDates, type Dates } from "./date-grammar.ts";
import { learn, type Knowledge } from "./knowledge.ts";
import { readNumerals, type Numeral } from "./numeral.ts";
import { tokenize, type Token } from "./tokens.ts";
import { readUnits, type Unit } from "./units.ts";
import { VOCABULARIES, type Vocabulary } from "./vocabulary/vocabulary.ts";

/** What a value detector reads: the text, cut once, its numerals and its dates. */
export interface ValueInput {
  readonly text: string;
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly tokens: readonly Token[];
  readonly numerals: readonly Numeral[];
  readonly dates: Dates;
}

/** What a name detector reads besides: hits of the name book, and what the whole article says about its names. */
export interface DetectorInput extends ValueInput {
  readonly units: readonly Unit[];
  readonly hits: readonly NameHit[];
  readonly knowledge: Knowledge;
  /** The base form of a hit's name. */
  baseForm(hit: NameHit): string;
  /** True for a territory or city that names.yaml does not declare. */
  isBuiltIn(id: string): boolean;
  /** Keys of all words of the text. */
  words(): ReadonlySet<string>;
}

export type Detector = (input: DetectorInput) => Span[];

export function readValues(text: string, language: Language): ValueInput {
  const tokens = tokenize(text);
  return {
    text,
    language,
    vocabulary: VOCABULARIES[language],
    tokens,
    numerals: readNumerals(tokens, language),
    dates: readDates(tokens, language),
  };
}

export function readInput(text: string, language: Language, book: NameBook): DetectorInput {
  const values = readValues(text, language);
  const { tokens, dates } = values;
  const units = readUnits(tokens, language);
  const hits = bookTree(book, language).find(tokens);
  let keys: ReadonlySet<string> | undefined;
  const words = (): ReadonlySet<string> => (keys ??= new Set(tokens.map((token) => token.key)));
  return {
    ...values,
    units,
    hits,
    knowledge: learn({ text, tokens, units, language, dates, hits, words }),
    baseForm: (hit) => baseForm(book, hit, language),
    isBuiltIn: (id) => builtIn().get(id) === book.names.get(id),
    words,
  };
}

let byId: ReadonlyMap<string, unknown> | undefined;

function builtIn(): ReadonlyMap<string, unknown> {
  byId ??= new Map(territories().map((name) => [name.id, name]));
  return byId;
}
