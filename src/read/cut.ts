/**
 * Flat inline content to segments: one a sentence, or the whole of it.
 *
 * A hard line break ends a segment, a boundary that would cut a pair of tags or an atom is not taken. A pair whose
 * edges are also sentence edges cuts nothing: its delimiters stay outside of the segments, in the source.
 */
import type { BlockKind, Tag } from "../model/article.ts";
import type { Language } from "../model/language.ts";
import { splitSentences } from "../segment/sentences.ts";
import { isTranslatable, type DraftSegment } from "./draft.ts";
import { characterEnd, isStandalone, type Inline, type InlineAtom, type Mark } from "./inline.ts";
import { peel } from "./peel.ts";
import { trimRange } from "./white-space.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Titles, cells and captions are units as they are; running text is split. */
const SPLIT_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>(["paragraph", "item"]);

export function cutSegments(
  inline: Inline,
  kind: BlockKind,
  language: Language,
  source: string,
): DraftSegment[] {
  const sentences = joinCut(splitLines(inline, kind, language), inline);
  const marks = withInnerBreaks(inline, sentences, source);
  const segments: DraftSegment[] = [];
  let mark = 0;
  let atom = 0;
  for (const [index, range] of sentences.entries()) {
    const limit = sentences[index + 1]?.start ?? Infinity;
    const ownMarks: Mark[] = [];
    for (; mark < marks.length && belongsBefore(marks[mark]!, range, limit); mark++) {
      // A pair that goes on in the next segment has its edges between segments.
      if (marks[mark]!.end <= limit) ownMarks.push(marks[mark]!);
    }
    const ownAtoms: InlineAtom[] = [];
    for (; atom < inline.atoms.length && inline.atoms[atom]!.start < range.end; atom++)
      ownAtoms.push(inline.atoms[atom]!);
    const segment = draftSegment(inline, kind, range, ownMarks, ownAtoms);
    if (isTranslatable(segment.text, segment.atoms)) segments.push(segment);
  }
  return segments;
}

/** Standalone marks at the very start of the next sentence are the next one's. */
function belongsBefore(mark: Mark, range: Range, limit: number): boolean {
  return isStandalone(mark) ? mark.start <= range.end || mark.start < limit : mark.start < range.end;
}

function splitLines(inline: Inline, kind: BlockKind, language: Language): Range[] {
  const { text, breaks } = inline;
  const edges = [0, ...breaks.map(({ at }) => at), text.length];
  const sentences: Range[] = [];
  for (let index = 1; index < edges.length; index++) {
    const line = trimRange(text, edges[index - 1]!, edges[index]!);
    if (line.start === line.end) continue;
    if (!SPLIT_KINDS.has(kind)) sentences.push(line);
    else {
      for (const { start, end } of splitSentences(text.slice(line.start, line.end), language)) {
        sentences.push({ start: line.start + start, end: line.start + end });
      }
    }
  }
  return sentences;
}

/** Joins sentences where a pair or an atom goes across their boundary and does not begin and end with sentences. */
function joinCut(sentences: readonly Range[], inline: Inline): readonly Range[] {
  if (sentences.length < 2 || inline.marks.length + inline.atoms.length === 0) return sentences;
  // `joined[i]` says that sentence i goes on in the next one.
  const joined = new Uint8Array(sentences.length);
  const join = ({ start, end }: Range, mayAlign: boolean): void => {
    const first = firstEndingAfter(sentences, start);
    const last = firstEndingAfter(sentences, end - 1);
    if (first >= last || last >= sentences.length) return;
    const isAligned = start <= sentences[first]!.start && end >= sentences[last]!.end;
    if (!isAligned || !mayAlign) joined.fill(1, first, last);
  };
  for (const mark of inline.marks) if (!isStandalone(mark)) join(mark, !mark.kept);
  for (const atom of inline.atoms) join(atom, false);
  const ranges: Range[] = [];
  for (let first = 0, last = 0; first < sentences.length; first = ++last) {
    while (joined[last] === 1) last++;
    ranges.push({ start: sentences[first]!.start, end: sentences[last]!.end });
  }
  return ranges;
}

/** By halving: the index of the first sentence that ends after `offset`. */
function firstEndingAfter(sentences: readonly Range[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The marks, with a standalone one for each hard break that a segment goes across. */
function withInnerBreaks(inline: Inline, sentences: readonly Range[], source: string): readonly Mark[] {
  const inner = inline.breaks.filter(({ at }) => {
    const sentence = sentences[firstEndingAfter(sentences, at - 1)];
    return sentence !== undefined && sentence.start < at;
  });
  if (inner.length === 0) return inline.marks;
  const breaks = inner.map(({ at, from, to }): Mark => {
    return {
      name: "break",
      start: at,
      end: at,
      from,
      to,
      open: source.slice(from, to),
      close: "",
      kept: true,
    };
  });
  return [...inline.marks, ...breaks].sort((one, other) => one.from - other.from);
}

function draftSegment(
  inline: Inline,
  kind: BlockKind,
  range: Range,
  marks: readonly Mark[],
  atoms: readonly InlineAtom[],
): DraftSegment {
  const { start, end } = range;
  const from = atoms[0]?.start === start ? atoms[0].from : inline.map[start]!;
  const last = atoms.at(-1);
  const lastCharacterEnd = characterEnd(inline, end - 1);
  const to = last?.end === end ? last.to : lastCharacterEnd;
  const own = peel(marks, range, { from, to });
  const map = inline.map.slice(start, end);
  map.push(lastCharacterEnd);
  return {
    kind,
    start: own.from,
    end: own.to,
    text: inline.text.slice(start, end),
    map,
    tags: nameTags(own.marks, range),
    atoms: atoms.map((atom) => ({
      type: atom.type,
      start: atom.start - start,
      end: atom.end - start,
      raw: atom.raw,
    })),
  };
}

/** White space that trimming took from inside a tag is kept in its delimiters. */
function nameTags(marks: readonly Mark[], range: Range): Tag[] {
  const length = range.end - range.start;
  const counts = new Map<string, number>();
  return marks.map((mark) => {
    const count = (counts.get(mark.name) ?? 0) + 1;
    counts.set(mark.name, count);
    const name = count === 1 ? mark.name : `${mark.name}_${count}`;
    const start = mark.start - range.start;
    const end = mark.end - range.start;
    const before = isStandalone(mark) && start > length ? " " : "";
    return {
      name,
      start: Math.min(Math.max(start, 0), length),
      end: Math.min(Math.max(end, 0), length),
      open: before + mark.open + (start < 0 && !isStandalone(mark) ? " " : ""),
      close: (end > length && !isStandalone(mark) ? " " : "") + mark.close,
    };
  });
}
