/**
 * The inline content of one Markdown block, flattened: its visible text with the source offset of every character, and
 * the markup and code over it. Offsets named `from` and `to` are into the source, `start` and `end` into the text.
 *
 * White space is collapsed while it is added. A space that goes lost beside markup that stands alone is kept in that
 * markup, so that nothing sticks together when the block is written again.
 */
import type { Atom } from "../model/article.ts";
import { isCollapsed, isSpace } from "./white-space.ts";

/** A future tag. A standalone one has `start === end` and no `close`. */
export interface Mark {
  readonly name: string;
  readonly start: number;
  end: number;
  readonly from: number;
  to: number;
  open: string;
  close: string;
  /** Its delimiters must be written with its content: it is never left outside a segment. */
  readonly kept: boolean;
}

export interface InlineAtom extends Atom {
  readonly from: number;
  readonly to: number;
}

/** A hard line break; a space stands for it in the text, before `at`. */
export interface Break {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Inline {
  text: string;
  /** The text is empty or ends in a space (asking the text itself would copy it each time). */
  spaced: boolean;
  /** The source offset of each character. */
  readonly map: number[];
  /** Where a character ends in the source, for those that are longer there than here. */
  readonly ends: Map<number, number>;
  /** In source order, so that outer ones come before inner ones. */
  marks: Mark[];
  /** In order, not overlapping. */
  atoms: InlineAtom[];
  readonly breaks: Break[];
}

export function emptyInline(): Inline {
  return { text: "", spaced: true, map: [], ends: new Map(), marks: [], atoms: [], breaks: [] };
}

/** Where the character at `index` ends in the source. */
export function characterEnd(inline: Inline, index: number): number {
  return inline.ends.get(index) ?? inline.map[index]! + 1;
}

/** Adds text that stands verbatim in the source from `from` on. */
export function pushVerbatim(inline: Inline, value: string, from: number): void {
  if (value === "") return;
  if (!isCollapsed(value) || (inline.spaced && value.startsWith(" "))) {
    for (let offset = 0; offset < value.length; offset++)
      pushCharacter(inline, value[offset]!, from + offset);
    return;
  }
  inline.text += value;
  inline.spaced = value.endsWith(" ");
  for (let offset = 0; offset < value.length; offset++) inline.map.push(from + offset);
}

/** Adds text that stands for `from..to` as a whole: an escape, a character reference. */
export function pushDecoded(inline: Inline, value: string, from: number, to: number): void {
  for (let offset = 0; offset < value.length; offset++) pushCharacter(inline, value[offset]!, from);
  inline.ends.set(inline.text.length - 1, to);
}

/** Adds a space unless there is one. */
export function pushSpace(inline: Inline, from: number): void {
  pushCharacter(inline, " ", from);
}

function pushCharacter(inline: Inline, character: string, from: number): void {
  if (!isSpace(character.charCodeAt(0))) {
    inline.text += character;
    inline.spaced = false;
  } else if (inline.spaced) {
    const last = inline.marks.at(-1);
    if (last && last.start === inline.text.length && isStandalone(last) && !last.open.endsWith(" "))
      last.open += " ";
    return;
  } else {
    inline.text += " ";
    inline.spaced = true;
  }
  inline.map.push(from);
}

export function isStandalone(mark: Mark): boolean {
  return mark.start === mark.end;
}

/** Adds code or an address, which comes back as `raw`. `visible` has no white space at its edges. */
export function pushAtom(
  inline: Inline,
  type: Atom["type"],
  visible: string,
  from: number,
  raw: string,
): void {
  const to = from + raw.length;
  if (visible === "") {
    pushStandalone(inline, type, from, raw);
    return;
  }
  const start = inline.text.length;
  const first = from + Math.max(0, raw.indexOf(visible));
  inline.text += visible;
  inline.spaced = false;
  for (let offset = 0; offset < visible.length; offset++) inline.map.push(Math.min(first + offset, to - 1));
  inline.atoms.push({ type, start, end: inline.text.length, raw, from, to });
}

export function pushStandalone(inline: Inline, name: string, from: number, raw: string, kept = false): void {
  const at = inline.text.length;
  inline.marks.push({ name, start: at, end: at, from, to: from + raw.length, open: raw, close: "", kept });
}

/** A mark that is open until `closeMark`; its index among the marks. */
export function openMark(inline: Inline, name: string, from: number, open: string, kept = false): number {
  const start = inline.text.length;
  return inline.marks.push({ name, start, end: -1, from, to: from, open, close: "", kept }) - 1;
}

/** A mark around nothing visible stands alone, as `raw`, with all that is in it. */
export function closeMark(inline: Inline, index: number, close: string, raw: string): Mark {
  const mark = inline.marks[index]!;
  mark.end = inline.text.length;
  mark.to = mark.from + raw.length;
  if (isStandalone(mark)) {
    inline.marks.length = index + 1;
    mark.open = raw;
    return mark;
  }
  // What stands alone at a pair's end, inside, goes with its closing: by offsets, it could not be told from after it.
  let first = inline.marks.length;
  while (
    first > index + 1 &&
    isStandalone(inline.marks[first - 1]!) &&
    inline.marks[first - 1]!.start === mark.end
  )
    first--;
  mark.close =
    inline.marks
      .splice(first)
      .map(({ open }) => open)
      .join("") + close;
  return mark;
}
