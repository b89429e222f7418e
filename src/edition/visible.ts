/** What a reader sees of an edition's segments, without Markdown: for titles, plain text and HTML of text articles. */
import type { Block, Segment } from "../model/article.ts";
import type { Edition, Piece } from "../model/edition.ts";

/** The visible text of one segment in the edition's language; the source's where there is no rendition. */
export function visibleSegment(edition: Edition, segment: Segment): string {
  const pieces = edition.renditions.get(segment.key);
  return pieces === undefined ? segment.text : visiblePieces(pieces);
}

/** The visible text of a block: its segments with what stands between them in the source, white space collapsed. */
export function visibleBlock(edition: Edition, block: Block): string {
  return block.segments
    .map((segment, index) => betweenSegments(edition, block, index) + visibleSegment(edition, segment))
    .join("");
}

/** What joins segment `index` of a block to the one before it: white space is one space, nothing stays nothing. */
export function betweenSegments(edition: Edition, block: Block, index: number): string {
  const before = block.segments[index - 1];
  const after = block.segments[index];
  if (!before || !after) return "";
  return edition.article.source.slice(before.end, after.start).replace(/\s+/gu, " ");
}

function visiblePieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.type === "text") return piece.value;
      return piece.type === "raw" ? piece.visible : visiblePieces(piece.children);
    })
    .join("");
}
