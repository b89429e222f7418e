/**
 * The locks of an article, segment by segment, each with the id of its message argument. Detection sees the whole article at once;
 * a span that the source's own syntax marks (code, addresses) wins over anything found there.
 */
import { valueId } from "../facts/value-id.ts";
import { argumentId, distinctIds } from "../ids/argument-id.ts";
import type { Article, Segment } from "../model/article.ts";
import type { Language } from "../model/language.ts";
import { POLICIES, type Lock, type Span } from "../model/lock.ts";
import type { NameBook } from "../model/names.ts";
import { detect, detectIn } from "./detect.ts";
import { readInput } from "./input.ts";
import { doubts } from "./suspects.ts";

/** Something that looks like a fact and is not sure. Offsets are into the segment's text. */
export interface Suspect {
  readonly text: string;
  /** The segment's key. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly why: string;
}

export interface ArticleLocks {
  /** Locks by segment key, sorted by start, a quotation before what it holds; every segment has an entry. */
  readonly bySegment: ReadonlyMap<string, readonly Lock[]>;
  readonly suspects: readonly Suspect[];
  /** Argument id of a short name -> id of the full name, for names that this article introduces itself. */
  readonly shapes: ReadonlyMap<string, string>;
}

interface Placed {
  readonly segment: Segment;
  /** Where its text starts in the joined text. */
  readonly start: number;
}

export function locksOf(article: Article, book: NameBook): ArticleLocks {
  const segments = article.blocks.flatMap((block) => block.segments);
  const input = readInput(segments.map((segment) => segment.text).join("\n"), article.language, book);
  const spans = detectIn(input);
  const placed = place(segments);
  const ids = distinctIds(segments.flatMap((segment) => segment.tags.map((tag) => tag.name)));
  const bySegment = new Map<string, readonly Lock[]>();
  let next = 0;
  for (const { segment, start } of placed) {
    const end = start + segment.text.length;
    const own: Span[] = [];
    for (; next < spans.length && spans[next]!.start < end; next++) own.push(moved(spans[next]!, -start));
    bySegment.set(
      segment.key,
      withAtoms(own, segment).map((span) => toLock(span, segment, ids)),
    );
  }
  const suspects = segmentSuspects(doubts(input, spans), placed);
  return { bySegment, suspects, shapes: input.knowledge.shapes };
}

/** The locks of a sentence that stands alone, without tags and syntax of its own. */
export function sentenceLocks(text: string, language: Language, book: NameBook): Lock[] {
  const ids = distinctIds([]);
  return detect(text, language, book).map((span) => toLock(span, { text }, ids));
}

function place(segments: readonly Segment[]): Placed[] {
  let start = 0;
  return segments.map((segment) => {
    const here = { segment, start };
    start += segment.text.length + 1;
    return here;
  });
}

function moved<Range extends { readonly start: number; readonly end: number }>(
  range: Range,
  by: number,
): Range {
  return { ...range, start: range.start + by, end: range.end + by };
}

interface Draft extends Span {
  readonly raw?: string;
}

/** Atoms replace whatever they touch; a quotation may hold them. */
function withAtoms(spans: readonly Span[], { text, atoms }: Segment): Draft[] {
  if (atoms.length === 0) return [...spans];
  const kept = spans.filter((span) =>
    atoms.every(
      (atom) =>
        span.end <= atom.start ||
        atom.end <= span.start ||
        (span.type === "quote" && span.start < atom.start && atom.end < span.end),
    ),
  );
  const drafts = atoms.map((atom): Draft => ({ ...atom, value: text.slice(atom.start, atom.end) }));
  return [...kept, ...drafts].sort((a, b) => a.start - b.start || b.end - a.end);
}

function toLock(
  draft: Draft,
  { text }: Pick<Segment, "text">,
  ids: (wanted: string, fact: string) => string,
): Lock {
  const own = text.slice(draft.start, draft.end);
  const fact = `${draft.type} ${draft.raw ?? draft.name ?? draft.value}`;
  return { ...draft, policy: POLICIES[draft.type], text: own, id: ids(baseId(draft, own), fact) };
}

function baseId(span: Draft, text: string): string {
  if (span.name !== undefined) return span.name;
  const policy = POLICIES[span.type];
  if (policy === "value") return valueId(span.type, span.value);
  return argumentId(policy === "pair" ? text.slice(0, QUOTE_ID_CHARS) : text);
}

/** A quotation's id needs no more than its first words. */
const QUOTE_ID_CHARS = 40;

function segmentSuspects(found: ReturnType<typeof doubts>, placed: readonly Placed[]): Suspect[] {
  const suspects: Suspect[] = [];
  let at = 0;
  for (const doubt of found) {
    while (at + 1 < placed.length && placed[at + 1]!.start <= doubt.start) at++;
    const { segment, start } = placed[at]!;
    const range = moved(doubt, -start);
    suspects.push({
      text: segment.text.slice(range.start, range.end),
      key: segment.key,
      start: range.start,
      end: range.end,
      why: doubt.why,
    });
  }
  return suspects;
}
