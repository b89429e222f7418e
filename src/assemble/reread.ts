/**
 * The proof that a block still means what it should: it is parsed again by itself and read as the reader would read it.
 * Compared are the kind of block, the markup and text of each segment, and the markup between them.
 */
import type { Paragraph, PhrasingContent, Root } from "mdast";
import type { Block, Segment } from "../model/article.ts";
import type { Inline } from "../read/inline.ts";
import { parseBody } from "../read/parse-markdown.ts";
import { readInline } from "../read/read-inline.ts";
import { collapse } from "../read/white-space.ts";
import type { Part } from "./parts.ts";

/** A block in pieces: what stands before each segment, the segments, and what stands after the last one. */
export interface Pieces {
  readonly gaps: readonly string[];
  readonly segments: readonly string[];
  /** The block is a cell that begins its row without a pipe, where a line may become anything. */
  readonly opensRow: boolean;
}

/** What a segment shows, whatever its delimiters. */
export interface Content {
  readonly text: string;
  /** `name:content` of each tag, in order. */
  readonly tags: readonly string[];
  readonly atoms: readonly { readonly visible: string; readonly isBare: boolean }[];
}

interface Reread {
  readonly segments: readonly Content[];
  /** Text and markup outside of the segments. */
  readonly rest: string;
}

const CONTINUATION = /(\r\n|\n|\r)[ \t>]*/gu;
const LINE_BREAK = /^br(?:eak)?(?:_|$)/u;
/** Gaps that hold neither text nor markup: white space and what makes a line a heading. */
const EMPTY_GAP = /^[\s#>=|-]*$/u;

/** The index of the first segment that does not read as expected, or undefined if all is well. */
export function firstFault(
  block: Block,
  original: Pieces,
  written: Pieces,
  expected: readonly Content[],
  definitions: readonly string[],
): number | undefined {
  const found = reread(block, written, definitions);
  if (!found) return 0;
  const fault = expected.findIndex((content, index) => !matches(content, found.segments[index]!));
  if (fault >= 0) return fault;
  const rest = original.gaps.every((gap) => EMPTY_GAP.test(gap))
    ? ""
    : reread(block, original, definitions)?.rest;
  return rest === undefined || rest === found.rest ? undefined : 0;
}

export function contentOfSegment(segment: Segment): Content {
  return {
    text: segment.text,
    tags: segment.tags.map((tag) => entry(tag.name, segment.text.slice(tag.start, tag.end))),
    atoms: segment.atoms.map(({ start, end, raw }) => {
      const visible = segment.text.slice(start, end);
      return { visible, isBare: visible === raw };
    }),
  };
}

export function contentOfParts(parts: readonly Part[]): Content {
  let text = "";
  const tags: { name: string; start: number; end: number }[] = [];
  const open: number[] = [];
  const atoms: { visible: string; isBare: boolean }[] = [];
  for (const part of parts) {
    if (part.type === "text") text += part.value;
    else if (part.type === "atom") {
      text += part.visible;
      atoms.push({ visible: collapse(part.visible).trim(), isBare: part.visible === part.value });
    } else {
      text += part.value.startsWith(" ") || LINE_BREAK.test(part.tag.name) ? " " : "";
      if (part.type === "close") tags[open.pop()!]!.end = text.length;
      else {
        if (part.type === "open") open.push(tags.length);
        tags.push({ name: part.tag.name, start: text.length, end: text.length });
      }
      text += /\s$/u.test(part.value) ? " " : "";
    }
  }
  return {
    text: collapse(text).trim(),
    tags: tags.map(({ name, start, end }) => entry(name, text.slice(start, end))),
    atoms,
  };
}

function entry(name: string, content: string): string {
  return `${name.replace(/_\d+$/u, "")}:${collapse(content).trim()}`;
}

function matches(expected: Content, found: Content): boolean {
  if (expected.text !== found.text || expected.tags.join("\n") !== found.tags.join("\n")) return false;
  const bare = new Set(expected.atoms.flatMap(({ visible, isBare }) => (isBare ? [visible] : [])));
  // A template tag is only text to a parser, and the text was compared.
  const isWrapped = ({ visible, isBare }: Content["atoms"][number]): boolean =>
    !isBare && !bare.has(visible) && !visible.startsWith("{");
  const wrapped = ({ atoms }: Content): string =>
    atoms
      .filter(isWrapped)
      .map(({ visible }) => visible)
      .join("\n");
  if (wrapped(expected) !== wrapped(found)) return false;
  // A bare address may not swallow what follows it.
  return !found.atoms.some(
    ({ visible, isBare }) =>
      isBare && !bare.has(visible) && [...bare].some((address) => visible.includes(address)),
  );
}

function reread(block: Block, pieces: Pieces, definitions: readonly string[]): Reread | undefined {
  const { source, ranges } = isolate(block, pieces);
  const children = leafOf(block, source, definitions, pieces.opensRow ? 2 : 1);
  if (!children) return undefined;
  const inline = readInline(source, 0, children);
  const segments: Content[] = [];
  let rest = "";
  let done = 0;
  for (const { start, end } of ranges) {
    const first = indexFrom(inline, start, done);
    const last = indexFrom(inline, end, first);
    rest += inline.text.slice(done, first);
    segments.push(contentBetween(inline, first, last, start, end));
    done = last;
  }
  rest += inline.text.slice(done);
  const outside = inline.marks.filter(
    ({ from, to }) => !ranges.some(({ start, end }) => from >= start && to <= end),
  );
  return { segments, rest: [collapse(rest).trim(), ...outside.map(({ name }) => name)].join("\n") };
}

function contentBetween(inline: Inline, first: number, last: number, start: number, end: number): Content {
  const marks = inline.marks.filter(({ from, to }) => from >= start && to <= end);
  const breaks = inline.breaks.filter(({ from, to }) => from >= start && to <= end);
  const tags = [
    ...marks.map((mark) => ({
      from: mark.from,
      text: entry(mark.name, inline.text.slice(mark.start, mark.end)),
    })),
    ...breaks.map(({ from }) => ({ from, text: entry("break", "") })),
  ];
  const atoms = inline.atoms.filter((atom) => atom.start >= first && atom.end <= last);
  return {
    text: inline.text.slice(first, last).trim(),
    tags: tags.sort((one, other) => one.from - other.from).map(({ text }) => text),
    atoms: atoms.map((atom) => {
      const visible = inline.text.slice(atom.start, atom.end);
      return { visible, isBare: visible === atom.raw };
    }),
  };
}

/** The first character from `index` on that stands at `offset` or later in the source. */
function indexFrom(inline: Inline, offset: number, index: number): number {
  while (index < inline.text.length && inline.map[index]! < offset) index++;
  return index;
}

/** The block by itself: container prefixes gone, and what its kind needs around it. */
function isolate(block: Block, pieces: Pieces): { source: string; ranges: { start: number; end: number }[] } {
  const ranges: { start: number; end: number }[] = [];
  let source = block.kind === "item" ? "- " : block.kind === "cell" && !pieces.opensRow ? "| " : "";
  for (const [index, gap] of pieces.gaps.entries()) {
    source += gap.replace(CONTINUATION, "\n");
    const segment = pieces.segments[index];
    if (segment === undefined) break;
    const start = source.length;
    source += segment.replace(CONTINUATION, "\n");
    ranges.push({ start, end: source.length });
  }
  if (block.kind === "cell") source += pieces.opensRow ? " | x\n--|--" : " |\n| - |";
  return { source, ranges };
}

/** The content of the one block that `source` must be; undefined if it is anything else. */
function leafOf(
  block: Block,
  source: string,
  definitions: readonly string[],
  cells: number,
): readonly PhrasingContent[] | undefined {
  const lower = source.toLowerCase();
  const needed = definitions.filter((label) => lower.includes(`[${label}]`));
  const root = parseSafely(source + needed.map((label) => `\n\n[${label}]: x`).join(""));
  const [node, ...others] = root?.children ?? [];
  const isDefinition = ({ type, position }: Root["children"][number]): boolean =>
    (type === "definition" || type === "footnoteDefinition") && position!.start.offset! > source.length;
  if (!node || !others.every(isDefinition)) return undefined;
  switch (block.kind) {
    case "heading":
      return node.type === "heading" && node.depth === block.depth ? node.children : undefined;
    case "cell": {
      const row = node.type === "table" && node.children.length === 1 ? node.children[0] : undefined;
      return row?.children.length === cells ? row.children[0]!.children : undefined;
    }
    case "item": {
      const item = node.type === "list" && node.children.length === 1 ? node.children[0]! : undefined;
      const isPlain = item?.children.length === 1 && typeof item.checked !== "boolean";
      return isPlain ? paragraphOf(item.children[0]!) : undefined;
    }
    default:
      return paragraphOf(node);
  }
}

function paragraphOf(node: Root["children"][number]): Paragraph["children"] | undefined {
  return node.type === "paragraph" ? node.children : undefined;
}

/** A target of thousands of delimiters can be too much for the parser's stack: then it is nothing that can be written. */
function parseSafely(source: string): Root | undefined {
  try {
    return parseBody(source);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
