/**
 * Bodies by the word that says what they are ("Ministry", "Fédération", "Министерство"): where such a name starts and ends.
 * One file a language, since each writes them in its own way. Linear; what is not sure is left to the suspects.
 */
import type { Language } from "../model/language.ts";
import type { NameForm } from "../model/names.ts";
import { readEnglishBodies } from "./bodies-english.ts";
import { readFrenchBodies } from "./bodies-french.ts";
import { readRussianBodies } from "./bodies-russian.ts";
import { readCompanies } from "./companies.ts";
import type { Token } from "./tokens.ts";
import type { Unit } from "./units.ts";

export interface BodyInput {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly units: readonly Unit[];
}

export interface Body {
  /** Token indices, the last one inclusive. */
  readonly first: number;
  readonly last: number;
  /** Its base form and its other forms, where they differ from what stands there. */
  readonly base?: string;
  readonly forms?: readonly Pick<NameForm, "text" | "case">[];
  /** The part that stands for it alone. */
  readonly short?: Pick<Body, "first" | "last">;
}

const READERS = {
  en: readEnglishBodies,
  fr: readFrenchBodies,
  ru: readRussianBodies,
} as const satisfies Record<Language, (input: BodyInput) => Body[]>;

export function readBodies(input: BodyInput, language: Language): Body[] {
  const found = READERS[language](input);
  if (language === "ru") return found;
  return [...found, ...readCompanies(input)].sort((a, b) => a.first - b.first);
}
