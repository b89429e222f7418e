/** What the review desk's server and its page tell each other, as JSON. Hashes are SHA-256 in hex, of a text's written form. */
import type { Risk } from "../diff/source-diff.ts";
import type { DiffPart } from "../diff/word-diff.ts";
import type { Finding } from "../model/finding.ts";
import type { Language } from "../model/language.ts";
import type { LockType } from "../model/lock.ts";
import type { Note, State } from "../model/target.ts";

export interface ArticleLine {
  readonly id: string;
  readonly language: Language;
  readonly segments: number;
  readonly editions: readonly EditionLine[];
}

export interface EditionLine {
  readonly language: Language;
  readonly states: Readonly<Record<State, number>>;
  readonly stale: number;
  readonly errors: number;
  readonly warnings: number;
}

export interface EditionView {
  readonly id: string;
  readonly from: Language;
  readonly to: Language;
  /** The locale file; false where it is broken, and nothing can be saved. */
  readonly file: string;
  readonly writable: boolean;
  readonly rows: readonly Row[];
  /** Findings that concern no row. */
  readonly findings: readonly Finding[];
}

export interface Row {
  readonly key: string;
  /** A heading, a field of the front matter, anything else. */
  readonly kind: string;
  /** The source text in order; a piece with a type is locked. */
  readonly source: readonly Piece[];
  /** As reviewers write it; "" where there is none. */
  readonly target: string;
  readonly hash: string;
  /** The same for a reader, in order. */
  readonly shown: readonly Piece[];
  readonly state: State;
  readonly origin: string;
  readonly stale?: { readonly parts: readonly DiffPart[]; readonly risks: readonly Risk[] };
  readonly rejected: boolean;
  readonly notes: readonly Note[];
  readonly findings: readonly Finding[];
  /** What may be inserted: names and dates of this segment, and its markup. */
  readonly inserts: readonly Insert[];
}

export interface Piece {
  readonly text: string;
  readonly type?: LockType | "tag";
  /** The argument's id without its case. */
  readonly id?: string;
}

export interface Insert {
  /** As it is written: `{moscow}`, `{april_3, date, ::MMMMd}`, `<strong></strong>`. */
  readonly written: string;
  readonly type: LockType | "tag";
  /** In the source. */
  readonly text: string;
  /** How a name is written in the target's language, base form first; each is inserted as `written`. */
  readonly forms: readonly { readonly text: string; readonly written: string; readonly case?: string }[];
}

/** What a text that is being written would be told. */
export interface Looked {
  readonly findings: readonly Finding[];
  readonly shown: readonly Piece[];
}

export interface NameLine {
  readonly id: string;
  readonly kind: string;
  readonly forms: readonly NameFormLine[];
  readonly articles: readonly string[];
}

export interface NameFormLine {
  readonly language: Language;
  readonly key: string;
  readonly case?: string;
  readonly text: string;
  readonly hash: string;
  readonly state: State;
  readonly proposal: boolean;
}

export interface Alternative {
  /** Empty where there is a fault. */
  readonly target: string;
  /** `memory 92`, or a provider's id. */
  readonly origin: string;
  /** The source that it was made for, where that is another. */
  readonly source?: string;
  /** Why there is none. */
  readonly fault?: string;
}

export interface Alternatives {
  readonly drafts: readonly Alternative[];
  /** Ids of providers that can be asked. */
  readonly askable: readonly string[];
  /** Ids of those that this article may not be sent to. */
  readonly heldBack: readonly string[];
}
