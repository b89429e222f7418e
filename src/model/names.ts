import type { Case } from "./lock.ts";
import type { Language } from "./language.ts";

export type NameKind = "person" | "place" | "organization" | "acronym";

/** What a name is: one entry of `pipeline/names.yaml`, or of the built-in territories. */
export interface Name {
  readonly id: string;
  readonly kind: NameKind;
  readonly gender?: "m" | "f" | "n";
  readonly indeclinable?: boolean;
  /** The id of the full name of which this one is another shape (surname alone, acronym). */
  readonly of?: string;
  /** Spellings in articles of each language. */
  readonly spellings: Partial<Readonly<Record<Language, readonly string[]>>>;
}

/** A spelling of a known name in one language: what is looked for in a text. */
export interface NameForm {
  readonly text: string;
  readonly id: string;
  readonly kind: NameKind;
  readonly case?: Case;
}

/** The names known before an article is read: names.yaml, names.json of each language, CLDR territories. */
export interface NameBook {
  readonly names: ReadonlyMap<string, Name>;
  /** All known forms of a language, names.json's inflected forms included. */
  forms(language: Language): readonly NameForm[];
}
