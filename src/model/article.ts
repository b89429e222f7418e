import type { Language } from "./language.ts";

/**
 * What a piece of text is in its article.
 * `field` is a front-matter text (title, subtitle, description, place); `caption` is an image's alternative text
 * that stands alone; `item` is a paragraph directly in a list item.
 */
export type BlockKind = "heading" | "paragraph" | "item" | "cell" | "caption" | "field";

/** A source text, read and cut into segments. All offsets are UTF-16 code units into `source`, half-open. */
export interface Article {
  /** The file name without extensions and language suffix. */
  readonly id: string;
  /** Relative to the workspace, with `/`. */
  readonly file: string;
  readonly language: Language;
  readonly format: "markdown" | "text";
  /** The file's text as read, BOM included. */
  readonly source: string;
  /** The front matter's plain values by key; empty without front matter. */
  readonly meta: Readonly<Record<string, unknown>>;
  /** In reading order; front-matter fields first. */
  readonly blocks: readonly Block[];
}

/** A heading, paragraph, cell... : a run of sentences that stand together. */
export interface Block {
  readonly kind: BlockKind;
  /** Heading depth 1-6; 0 for anything else. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
  readonly segments: readonly Segment[];
}

/** One sentence (or heading, cell, caption, field): the unit of translation. */
export interface Segment {
  readonly key: string;
  readonly kind: BlockKind;
  /** The source range that a target replaces. */
  readonly start: number;
  readonly end: number;
  /** The visible text: no delimiters, escapes resolved, white space collapsed, trimmed. */
  readonly text: string;
  /** `map[i]` is the source offset of the visible character `text[i]`; `map[text.length]` is where the last one ends. */
  readonly map: readonly number[];
  /** Inline markup over `text`, properly nested, outer before inner, in order of their start. */
  readonly tags: readonly Tag[];
  /** Parts of `text` that are code or addresses by syntax, in order, not overlapping. */
  readonly atoms: readonly Atom[];
}

/** A pair of raw delimiters around `text[start..end)`; an empty range with `close: ""` is a standalone tag (`<br/>`, a footnote mark). */
export interface Tag {
  /** Unique in the segment: `strong`, `strong_2`, `link`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
}

/** A part of the visible text that must come back as the source's own bytes, delimiters included (`raw`). */
export interface Atom {
  readonly type: "code" | "url" | "email";
  /** Offsets into the segment's `text`. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
}
