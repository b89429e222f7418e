/** A rendition of a Markdown segment as a flat list: text that may need escapes, and source bytes that go in as they are. */
import type { Segment, Tag } from "../model/article.ts";
import type { Piece } from "../model/edition.ts";

export type Part =
  | { readonly type: "text"; readonly value: string; readonly inLabel: boolean }
  | { readonly type: "atom"; readonly value: string; readonly visible: string }
  | { readonly type: "open" | "close" | "alone"; readonly value: string; readonly tag: Tag };

/** Line ends of any kind and tabs: a segment is one line. */
const LINE_BREAKS = /[\t-\r\u0085\u2028\u2029]+/gu;
const EMPHASIS = /^[*_~]/u;

/** Without white space at the edges of the segment. A tag that the segment does not have leaves its content. */
export function partsOf(segment: Segment, pieces: readonly Piece[]): Part[] {
  const tags = new Map(segment.tags.map((tag) => [tag.name, tag]));
  return trimmed(flatten(pieces, tags, false)).parts;
}

export function isStandalone(tag: Tag): boolean {
  return tag.start === tag.end;
}

export function oneLine(text: string): string {
  return text.replace(LINE_BREAKS, " ");
}

function flatten(pieces: readonly Piece[], tags: ReadonlyMap<string, Tag>, inLabel: boolean): Part[] {
  const parts: Part[] = [];
  for (const piece of pieces) {
    if (piece.type === "text") pushText(parts, oneLine(piece.value), inLabel);
    else if (piece.type === "raw") parts.push({ type: "atom", value: piece.value, visible: piece.visible });
    else {
      const tag = tags.get(piece.name);
      const children = flatten(piece.children, tags, inLabel || tag?.open.endsWith("[") === true);
      if (!tag) for (const child of children) push(parts, child);
      else if (isStandalone(tag)) {
        parts.push({ type: "alone", value: tag.open, tag });
        for (const child of children) push(parts, child);
      } else wrap(parts, tag, children, inLabel);
    }
  }
  return parts;
}

/** Emphasis with white space inside its edges would be no emphasis, and none can be empty. */
function wrap(parts: Part[], tag: Tag, children: readonly Part[], inLabel: boolean): void {
  const isEmphasis = EMPHASIS.test(tag.open);
  const inner = isEmphasis ? trimmed(children) : { before: "", parts: children, after: "" };
  pushText(parts, inner.before, inLabel);
  if (inner.parts.length > 0 || !isEmphasis) {
    parts.push({ type: "open", value: tag.open, tag }, ...inner.parts, {
      type: "close",
      value: tag.close,
      tag,
    });
  }
  pushText(parts, inner.after, inLabel);
}

function push(parts: Part[], part: Part): void {
  if (part.type === "text") pushText(parts, part.value, part.inLabel);
  else parts.push(part);
}

/** Neighbouring texts are one, so that an escape sees its neighbours. */
function pushText(parts: Part[], value: string, inLabel: boolean): void {
  if (value === "") return;
  const last = parts.at(-1);
  if (last?.type === "text") parts[parts.length - 1] = { type: "text", value: last.value + value, inLabel };
  else parts.push({ type: "text", value, inLabel });
}

function trimmed(all: readonly Part[]): { before: string; parts: Part[]; after: string } {
  const parts = [...all];
  let before = "";
  let after = "";
  const first = parts[0];
  if (first?.type === "text") {
    const value = first.value.trimStart();
    before = first.value.slice(0, first.value.length - value.length);
    if (value === "") parts.shift();
    else parts[0] = { ...first, value };
  }
  const last = parts.at(-1);
  if (last?.type === "text") {
    const value = last.value.trimEnd();
    after = last.value.slice(value.length);
    if (value === "") parts.pop();
    else parts[parts.length - 1] = { ...last, value };
  }
  return { before, parts, after };
}
