/** A segment's own content as a rendition, each text passed through `change`. */
import type { Segment } from "../../src/model/article.ts";
import type { Piece } from "../../src/model/edition.ts";

export function ownPieces(segment: Segment, change: (text: string) => string = (text) => text): Piece[] {
  let tag = 0;
  let atom = 0;
  const between = (from: number, to: number): Piece[] => {
    const pieces: Piece[] = [];
    let at = from;
    const text = (until: number): void => {
      if (until > at) pieces.push({ type: "text", value: change(segment.text.slice(at, until)) });
      at = until;
    };
    for (;;) {
      const nextTag = segment.tags[tag];
      const nextAtom = segment.atoms[atom];
      const tagAt = nextTag && nextTag.start <= to && nextTag.end <= to ? nextTag.start : Infinity;
      const atomAt = nextAtom && nextAtom.end <= to ? nextAtom.start : Infinity;
      if (tagAt === Infinity && atomAt === Infinity) break;
      if (tagAt <= atomAt) {
        // What stands alone at a pair's end stands after the pair.
        if (nextTag!.start === nextTag!.end && tagAt === to && to < segment.text.length) break;
        text(tagAt);
        tag++;
        const children = nextTag!.end > nextTag!.start ? between(nextTag!.start, nextTag!.end) : [];
        pieces.push({ type: "tag", name: nextTag!.name, children });
        at = nextTag!.end;
      } else {
        text(atomAt);
        atom++;
        pieces.push({
          type: "raw",
          value: nextAtom!.raw,
          visible: segment.text.slice(nextAtom!.start, nextAtom!.end),
        });
        at = nextAtom!.end;
      }
    }
    text(to);
    return pieces;
  };
  const pieces = between(0, segment.text.length);
  return pieces;
}
