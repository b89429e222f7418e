/**
 * Quotations as pairs of marks within one segment. A mark without its partner is no quotation; an apostrophe is no mark.
 * The value is what stands between the marks.
 */
import type { Span } from "../model/lock.ts";
import type { TextInput } from "./opaque.ts";

const MARK = /[«»“”„‟"‹›\n]|(?<![\p{L}\p{N}])‘|’(?![\p{L}\p{N}])/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** What may close a mark: “ opens in English and closes in German and Russian. */
const CLOSERS: Readonly<Record<string, string>> = {
  "«": "»",
  "“": "”",
  "„": "“”",
  "‟": "”",
  "‹": "›",
  "‘": "’",
  '"': '"',
};

interface Opened {
  readonly mark: string;
  readonly at: number;
}

export function quote({ text }: TextInput): Span[] {
  const spans: Span[] = [];
  let opened: Opened[] = [];
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    if (mark === "\n") {
      opened = [];
      continue;
    }
    const partner = closes(mark, text, at, opened);
    if (partner >= 0) {
      const { at: start } = opened[partner]!;
      if (start + 1 < at)
        spans.push({ type: "quote", start, end: at + 1, value: text.slice(start + 1, at).trim() });
      opened.length = partner;
    } else if (mark in CLOSERS && opened.length < DEEPEST) {
      opened.push({ mark, at });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Marks nested deeper are noise, and would be searched again and again. */
const DEEPEST = 8;

/** The index of the opened mark that this one closes, or -1. */
function closes(mark: string, text: string, at: number, opened: readonly Opened[]): number {
  if (mark === '"' && isInches(text, at)) return opened.findLastIndex((other) => other.mark === '"');
  if (
    mark === '"' &&
    LETTER.test(text[at + 1] ?? "") &&
    !LETTER.test(text[at - 1] ?? "") &&
    !/[.,!?…]/u.test(text[at - 1] ?? "")
  )
    return -1;
  return opened.findLastIndex((other) => CLOSERS[other.mark]!.includes(mark));
}

function isInches(text: string, at: number): boolean {
  return /\d/u.test(text[at - 1] ?? "");
}
