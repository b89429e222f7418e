import type { Article } from "./article.ts";
import type { Finding } from "./finding.ts";
import type { Language } from "./language.ts";
import type { State } from "./target.ts";

/**
 * A message with every argument resolved. `text` is visible text, escaped when it is spliced into Markdown;
 * `raw` is source bytes that go in as they are; a tag names one of its segment's `tags`.
 */
export type Piece =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "raw"; readonly value: string; readonly visible: string }
  | { readonly type: "tag"; readonly name: string; readonly children: readonly Piece[] };

/** An article in one language, before it is written in a format. */
export interface Edition {
  readonly article: Article;
  readonly language: Language;
  /** Every language the article is published in, this one included. */
  readonly languages: readonly Language[];
  /** What replaces a segment's source bytes, by key. A segment without an entry keeps them. */
  readonly renditions: ReadonlyMap<string, readonly Piece[]>;
  /** Keys that stand in the source language because there is no target. */
  readonly missing: ReadonlySet<string>;
  /** Keys whose target was made from an earlier source text. */
  readonly stale: ReadonlySet<string>;
  readonly states: Readonly<Record<State, number>>;
  /** How many targets a machine drafted, however much a person changed them since. */
  readonly drafted: number;
  /** Where the output folder is published, without a final slash: `https://press.example.org`. */
  readonly site?: string;
  /** Raw texts of `locales/<lang>/edition.json`, by language, for i18next. */
  readonly boilerplate: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>>;
}

export type Format = TextFormat | FileFormat;

interface FormatName {
  readonly id: string;
  /** Without the dot. */
  readonly extension: string;
}

/** Written at once, as text. Pure. */
export interface TextFormat extends FormatName {
  render(edition: Edition): { readonly text: string; readonly findings: readonly Finding[] };
}

/** Written by a library or a program that takes its time. The same edition gives the same bytes. */
export interface FileFormat extends FormatName {
  make(edition: Edition): Promise<Uint8Array>;
  /** Lets go of what `make` started. */
  close?(): Promise<void>;
}
