/**
 * A Markdown block with the renditions of its segments, by the ladder: escape the least, write emphasis with `*`,
 * escape nothing, escape all, and keep the source text with a finding. Each step that is not certain is parsed again.
 */
import type { Article, Block, Segment } from "../model/article.ts";
import type { Piece } from "../model/edition.ts";
import { compose, type Manner, type Site } from "./compose.ts";
import { partsOf, type Part } from "./parts.ts";
import { contentOfParts, contentOfSegment, firstFault, type Pieces } from "./reread.ts";

export interface WrittenBlock {
  readonly text: string;
  /** The segment that cannot be written without changing the block; its block keeps the source text. */
  readonly fault?: Segment;
}

/** What may differ from the source: renditions, and marks around segments that have none. */
export interface Replacement {
  piecesFor(segment: Segment): readonly Piece[] | undefined;
  marksFor(segment: Segment): readonly [string, string] | undefined;
}

const LADDER: readonly Manner[] = [
  { escape: "least", stars: false },
  { escape: "least", stars: true },
  { escape: "none", stars: false },
  { escape: "all", stars: true },
];

/** `definitions` are the labels that the article's references may name, in lower case. */
export function writeMarkdownBlock(
  article: Article,
  block: Block,
  replacement: Replacement,
  definitions: readonly string[],
): WrittenBlock {
  const { source } = article;
  const original = piecesOf(source, block);
  const sites = block.segments.map((segment) => siteOf(source, block, segment, definitions));
  const parts = block.segments.map((segment) => {
    const pieces = replacement.piecesFor(segment);
    return pieces && partsOf(segment, pieces);
  });
  const kept = block.segments.map((segment, index) => {
    const marks = parts[index] ? undefined : replacement.marksFor(segment);
    return marks && canBeMarked(segment, sites[index]!)
      ? marks[0] + original.segments[index]! + marks[1]
      : original.segments[index]!;
  });
  let fault: number | undefined;
  for (const manner of LADDER) {
    if (manner !== LADDER[0] && manner.escape === "least" && !hasUnderscores(parts)) continue;
    const composed = parts.map((own, index) => own && compose(own, manner, sites[index]!));
    const text = join(
      original.gaps,
      composed.map((written, index) => written?.text ?? kept[index]!),
    );
    if (composed.every((written) => written?.isCertain !== false)) return { text };
    const plain = composed.map((written, index) => written?.text ?? original.segments[index]!);
    const expected = parts.map((own, index) =>
      own ? contentOfParts(own) : contentOfSegment(block.segments[index]!),
    );
    const found = firstFault(block, original, { ...original, segments: plain }, expected, definitions);
    if (found === undefined) return { text };
    fault ??= found;
  }
  return { text: source.slice(block.start, block.end), fault: faultySegment(block, parts, fault ?? 0) };
}

/** The segment that failed first, or else the first that was to be written. */
function faultySegment(
  block: Block,
  parts: readonly (readonly Part[] | undefined)[],
  fault: number,
): Segment {
  return block.segments[parts[fault] ? fault : parts.findIndex((own) => own !== undefined)]!;
}

function hasUnderscores(all: readonly (readonly Part[] | undefined)[]): boolean {
  return all.some((parts) => parts?.some((part) => part.type === "open" && part.value.startsWith("_")));
}

function piecesOf(source: string, block: Block): Pieces {
  const gaps: string[] = [];
  const segments: string[] = [];
  let at = block.start;
  for (const { start, end } of block.segments) {
    gaps.push(source.slice(at, start));
    segments.push(source.slice(start, end));
    at = end;
  }
  gaps.push(source.slice(at, block.end));
  return { gaps, segments, opensRow: block.kind === "cell" && startsLine(source, block.start) };
}

function join(gaps: readonly string[], segments: readonly string[]): string {
  return gaps.map((gap, index) => gap + (segments[index] ?? "")).join("");
}

function siteOf(source: string, block: Block, segment: Segment, definitions: readonly string[]): Site {
  const at = (offset: number): string => {
    if (offset < block.start || offset >= block.end) return "";
    return /\s/u.test(source[offset]!) ? " " : source[offset]!;
  };
  let first = segment.start - 1;
  while (at(first) !== "" && "*_~".includes(at(first))) first--;
  let last = segment.end;
  while (at(last) !== "" && "*_~".includes(at(last))) last++;
  const gap = source.slice(block.start, segment.start);
  return {
    before: at(segment.start - 1),
    after: at(segment.end),
    beyondBefore: at(first),
    beyondAfter: at(last),
    atLineStart:
      block.kind === "cell" ? startsLine(source, segment.start) : /(?:^|[\n\r])[ \t>]*$/u.test(gap),
    inCell: block.kind === "cell",
    endsHeading: block.kind === "heading" && source[block.start] === "#",
    isLabel: (text) => definitions.includes(text.toLowerCase()),
  };
}

/** The first cell of a row may have no pipe before it. */
function startsLine(source: string, offset: number): boolean {
  const lineStart = Math.max(source.lastIndexOf("\n", offset - 1), source.lastIndexOf("\r", offset - 1)) + 1;
  return /^[ \t>]*$/u.test(source.slice(lineStart, offset));
}

/** Marks count as punctuation: emphasis that touches a word outside would not close, a bare address would go on. */
function canBeMarked(segment: Segment, site: Site): boolean {
  const touches = (delimiter: string, beyond: string): boolean =>
    /^[*_~]$/u.test(delimiter) && /^[\p{L}\p{N}]$/u.test(beyond);
  const last = segment.atoms.at(-1);
  const endsBare = last?.end === segment.text.length && last.type !== "code" && !last.raw.startsWith("<");
  return !touches(site.before, site.beyondBefore) && !touches(site.after, site.beyondAfter) && !endsBare;
}
