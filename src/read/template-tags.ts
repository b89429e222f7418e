/**
 * Template tags of site generators (`{{ x }}`, `{% x %}`, `{: .x }`, `{ #id }`, `{#id}`) are code to a translator.
 * An unclosed one is text.
 */
import { characterEnd, type Inline } from "./inline.ts";

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const OPENING = /\{\{|\{%|\{:|\{[ \t]*#/gu;
const CLOSING: Readonly<Record<string, string>> = { "{{": "}}", "{%": "%}" };

/** Ranges of `text`, in order, not overlapping. Linear: a closing that is missing once is not searched again. */
export function templateTags(text: string): TextRange[] {
  if (!text.includes("{")) return [];
  const ranges: TextRange[] = [];
  const absent = new Set<string>();
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const closing = CLOSING[match[0]] ?? "}";
    if (absent.has(closing)) continue;
    const at = text.indexOf(closing, match.index + match[0].length);
    if (at < 0) {
      absent.add(closing);
      continue;
    }
    const end = at + closing.length;
    ranges.push({ start: match.index, end });
    OPENING.lastIndex = end;
  }
  return ranges;
}

/** Makes each template tag one atom, with whatever the parser saw in it; one that crosses markup stays text. */
export function takeTemplateTags(inline: Inline, source: string): void {
  const tags = templateTags(inline.text);
  if (tags.length === 0) return;
  // For each offset, the tag that it lies in (counted from 1), edges left out.
  const inside = new Uint32Array(inline.text.length + 1);
  for (const [index, { start, end }] of tags.entries()) inside.fill(index + 1, start + 1, end);
  const crossed = new Set<number>([0]);
  for (const { start, end } of [...inline.marks, ...inline.atoms]) {
    if (inside[start] === inside[end]) continue;
    crossed.add(inside[start]!).add(inside[end]!);
  }
  for (const { at } of inline.breaks) crossed.add(inside[at]!);
  const isOutside = ({ start, end }: TextRange): boolean =>
    inside[start] !== inside[end] || crossed.has(inside[start]!);
  inline.marks = inline.marks.filter(isOutside);
  inline.atoms = inline.atoms.filter(isOutside);
  for (const [index, { start, end }] of tags.entries()) {
    if (crossed.has(index + 1)) continue;
    const from = inline.map[start]!;
    const to = characterEnd(inline, end - 1);
    inline.atoms.push({ type: "code", start, end, raw: source.slice(from, to), from, to });
  }
  inline.atoms.sort((one, other) => one.start - other.start);
}
