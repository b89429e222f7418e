/**
 * Quotations: each opens, closes, stands where the source quotes, and keeps its speaker outside. Looked at by paragraph,
 * since a quotation may run over sentences.
 */
import { quote } from "../lock/quote.ts";
import type { Block } from "../model/article.ts";
import type { Lock } from "../model/lock.ts";
import { rootOf } from "../verify/read-facts.ts";
import type { Check, CheckView, Fault, WrittenView } from "./view.ts";

export const quotePair: Check = {
  rules: { "quote-pair": "error" },
  *run(view) {
    if (view.written.length === 0) return;
    const byKey = new Map(view.written.map((written) => [written.segment.key, written]));
    for (const block of view.article.blocks) {
      const written = block.segments.flatMap(({ key }) => byKey.get(key) ?? []);
      if (written.length === 0) continue;
      yield* unpaired(block, byKey);
      for (const one of written) yield* misplaced(one, view);
    }
  },
};

const MARKS = /[«»“”„"]/g;
const CLOSING: Readonly<Record<string, string>> = { "«": "»", "“": "”", "„": "“", '"': '"' };

interface Mark {
  readonly mark: string;
  readonly at: number;
}

/** Marks without a partner, in order. */
function strays(text: string): Mark[] {
  const open: Mark[] = [];
  const stray: Mark[] = [];
  for (const { 0: mark, index: at } of text.matchAll(MARKS)) {
    // 5" is a length.
    if (mark === '"' && /\d/.test(text[at - 1] ?? "") && !open.some((other) => other.mark === '"')) continue;
    const last = open.at(-1);
    if (last !== undefined && CLOSING[last.mark] === mark) open.pop();
    else if (mark in CLOSING) open.push({ mark, at });
    else stray.push({ mark, at });
  }
  return [...stray, ...open].sort((a, b) => a.at - b.at);
}

function* unpaired(block: Block, byKey: ReadonlyMap<string, WrittenView>): Iterable<Fault> {
  const texts = block.segments.map((segment) => byKey.get(segment.key)?.masked ?? segment.text);
  if (!texts.some((text) => text.search(MARKS) >= 0)) return;
  const [first] = strays(texts.join("\n"));
  // A source that leaves a quotation open over several paragraphs may be followed.
  if (first === undefined || strays(block.segments.map(({ text }) => text).join("\n")).length > 0) return;
  let start = 0;
  for (const [index, segment] of block.segments.entries()) {
    const length = texts[index]!.length + 1;
    if (first.at < start + length && byKey.has(segment.key)) {
      const message = `${first.mark} has no partner in this paragraph.`;
      yield { rule: "quote-pair", key: segment.key, offset: first.at - start, message };
      return;
    }
    start += length;
  }
}

/** Words of a quotation; fewer are a title or a word held at arm's length, which style may mark otherwise. */
const FEWEST_WORDS = 4;

function* misplaced(written: WrittenView, { names, shapes }: CheckView): Iterable<Fault> {
  const { segment, locks, seen } = written;
  const own = locks.filter(({ type }) => type === "quote");
  if (own.length === 0 && seen.text.search(MARKS) < 0) return;
  const long = own.filter(({ value }) => wordsIn(value) >= FEWEST_WORDS);
  const here = quote({ text: seen.text });
  const fault = (message: string): Fault => ({ rule: "quote-pair", key: segment.key, message });
  const doubt = (message: string): Fault => ({ ...fault(message), severity: "warning" });
  if (long.length > 0 && seen.text.search(MARKS) < 0)
    yield fault("The source quotes here, this text does not.");
  if (
    own.length === 0 &&
    segment.text.search(MARKS) < 0 &&
    here.some(({ value }) => wordsIn(value) > FEWEST_WORDS)
  )
    yield doubt("This text quotes here, the source does not.");
  if (long.length === 0 || here.length === 0) return;
  // "A," she said, "but B" may be one quotation with its speaker inside.
  if (own.length > 1) return;
  if (wordsIn(outside(segment.text, own)) >= 2 && wordsIn(outside(seen.text, here)) === 0)
    yield fault("The quotation has lost its speaker.");
  const reading = { book: names.book, shapes };
  const people = (lock: Lock): boolean => lock.type === "person" && !own.some((outer) => within(lock, outer));
  const speakers = new Set(locks.filter(people).map(({ id }) => rootOf(id, reading)));
  if (speakers.size === 0) return;
  const mentions = written.mentions();
  for (const speaker of speakers) {
    const found = mentions.filter(({ kind, value }) => kind === "name" && value === speaker);
    if (found.length > 0 && found.every((mention) => here.some((outer) => within(mention, outer))))
      yield fault(`${speaker} speaks in the source, and stands inside the quotation here.`);
  }
}

function within(inner: { readonly start: number; readonly end: number }, outer: typeof inner): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function outside(text: string, quotes: readonly { readonly start: number; readonly end: number }[]): string {
  let rest = "";
  let at = 0;
  for (const { start, end } of quotes) {
    if (start > at) rest += `${text.slice(at, start)} `;
    at = Math.max(at, end);
  }
  return rest + text.slice(at);
}

/** An argument is a word, too. */
function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+|\uFFFC/gu)?.length ?? 0;
}
