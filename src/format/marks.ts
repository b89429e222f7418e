/**
 * Marks that travel through a Markdown parser: segments that are not translated, or whose source has changed, are put
 * between symbols that the article does not hold, and become `<span>`s once the tree is built. The symbols count as
 * punctuation, so that emphasis beside them still opens and closes. A mark that a parser loses is only not shown.
 */
import type { Element, ElementContent, Parents } from "hast";
import type { Edition, Piece } from "../model/edition.ts";

export type MarkKind = "missing" | "stale";

export interface Marks {
  readonly missing: readonly [open: string, close: string];
  readonly stale: readonly [open: string, close: string];
}

/** Hexagrams of the I Ching: one UTF-16 unit each, symbols to a Markdown parser, and found in no press article. */
const FIRST = 0x4dc0;
const LAST = 0x4dff;
const HEXAGRAM = /[\u4dc0-\u4dff]/gu;

/** Elements that a mark may go through. */
const INLINE = new Set(["a", "br", "code", "del", "em", "span", "strong", "sup"]);

/** Three symbols that stand nowhere in the edition; undefined where a text holds them all. */
export function chooseMarks(edition: Edition): Marks | undefined {
  const used = new Set<string>(edition.article.source.match(HEXAGRAM));
  for (const pieces of edition.renditions.values()) collectSymbols(pieces, used);
  const free: string[] = [];
  for (let code = FIRST; code <= LAST && free.length < 3; code++) {
    const symbol = String.fromCharCode(code);
    if (!used.has(symbol)) free.push(symbol);
  }
  const [missing, stale, close] = free;
  if (missing === undefined || stale === undefined || close === undefined) return undefined;
  return { missing: [missing, close], stale: [stale, close] };
}

/** The renditions with the stale ones between their marks. */
export function markStale(edition: Edition, marks: Marks): Edition["renditions"] {
  if (edition.stale.size === 0) return edition.renditions;
  const [open, close] = marks.stale;
  return new Map(
    [...edition.renditions].map(([key, pieces]) => [
      key,
      edition.stale.has(key)
        ? [{ type: "text", value: open }, ...pieces, { type: "text", value: close }]
        : pieces,
    ]),
  );
}

/** A text without its marks, to be compared. */
export function withoutMarks(text: string, marks: Marks | undefined): string {
  return marks ? text.replace(new RegExp(`[${symbols(marks)}]`, "gu"), "") : text;
}

/** Puts what stands between marks into elements, within each parent; changes the tree. Marks end with their block. */
export function wrapMarks(
  tree: Parents,
  marks: Marks,
  wrap: (kind: MarkKind, children: ElementContent[]) => Element,
): void {
  const splitter = new RegExp(`([${symbols(marks)}])`, "u");
  let open: MarkKind | undefined;

  function walk(parent: Parents, covered: boolean): void {
    const runs: { kind: MarkKind | undefined; nodes: ElementContent[] }[] = [];
    const put = (node: ElementContent, kind: MarkKind | undefined): void => {
      const shown = covered ? undefined : kind;
      const last = runs.at(-1);
      if (last?.kind === shown && last) last.nodes.push(node);
      else runs.push({ kind: shown, nodes: [node] });
    };
    for (const child of parent.children as ElementContent[]) {
      if (child.type === "text") {
        for (const part of child.value.split(splitter)) {
          if (part === marks.missing[0]) open = "missing";
          else if (part === marks.stale[0]) open = "stale";
          else if (part === marks.missing[1]) open = undefined;
          else if (part !== "") put({ type: "text", value: part }, open);
        }
        continue;
      }
      const outside = open;
      if (child.type === "element") walk(child, covered || outside !== undefined);
      put(child, outside);
      if (child.type === "element" && !INLINE.has(child.tagName)) open = undefined;
    }
    parent.children = runs.flatMap(({ kind, nodes }) => (kind ? [wrap(kind, nodes)] : nodes));
  }

  walk(tree, false);
}

function symbols(marks: Marks): string {
  return marks.missing[0] + marks.stale[0] + marks.missing[1];
}

function collectSymbols(pieces: readonly Piece[], into: Set<string>): void {
  for (const piece of pieces) {
    if (piece.type === "tag") collectSymbols(piece.children, into);
    else for (const symbol of piece.value.match(HEXAGRAM) ?? []) into.add(symbol);
  }
}
