/**
 * Markdown to blocks: headings, paragraphs, cells and captions, wherever they stand. Code, HTML blocks, definitions and
 * rules are no text: they stay in the source as they are. A block without anything to translate is left out.
 */
import type { Nodes, PhrasingContent, Root } from "mdast";
import type { BlockKind } from "../model/article.ts";
import type { Language } from "../model/language.ts";
import { cutSegments } from "./cut.ts";
import type { DraftBlock } from "./draft.ts";
import { readInline } from "./read-inline.ts";

export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

export interface MarkdownBlocks {
  readonly blocks: readonly DraftBlock[];
  /** HTML blocks, which are not translated. */
  readonly html: readonly SourceRange[];
}

interface Walk {
  readonly source: string;
  /** What has to be added to the parser's offsets. */
  readonly base: number;
  readonly language: Language;
  readonly blocks: DraftBlock[];
  readonly html: SourceRange[];
}

export function readMarkdown(source: string, base: number, root: Root, language: Language): MarkdownBlocks {
  const walk: Walk = { source, base, language, blocks: [], html: [] };
  visit(walk, root, undefined);
  return walk;
}

function visit(walk: Walk, node: Nodes, parent: Nodes | undefined): void {
  switch (node.type) {
    case "heading":
      addBlock(walk, node, "heading", node.depth);
      break;
    case "paragraph":
      if (isImagesOnly(node.children)) addCaptions(walk, node);
      else addBlock(walk, node, parent?.type === "listItem" ? "item" : "paragraph", 0);
      break;
    case "tableCell":
      if (node.children.length > 0) addBlock(walk, node, "cell", 0);
      break;
    case "html":
      walk.html.push(rangeOf(walk, node));
      break;
    case "root":
    case "blockquote":
    case "list":
    case "listItem":
    case "footnoteDefinition":
    case "table":
    case "tableRow":
      for (const child of node.children) visit(walk, child, node);
  }
}

type Leaf = Extract<Nodes, { type: "heading" | "paragraph" | "tableCell" }>;

function addBlock(walk: Walk, node: Leaf, kind: BlockKind, depth: number): void {
  const { source, base, language } = walk;
  const segments = cutSegments(readInline(source, base, node.children), kind, language, source);
  if (segments.length === 0) return;
  // A cell's own position holds its pipes.
  const range =
    kind === "cell" ? rangeOf(walk, node.children[0]!, node.children.at(-1)) : rangeOf(walk, node);
  walk.blocks.push({ kind, depth, ...range, segments });
}

function addCaptions(walk: Walk, node: Leaf): void {
  const { source, base, language } = walk;
  const segments = node.children.flatMap((child) =>
    child.type === "text" ? [] : cutSegments(readInline(source, base, [child]), "caption", language, source),
  );
  if (segments.length > 0) walk.blocks.push({ kind: "caption", depth: 0, ...rangeOf(walk, node), segments });
}

/** Images, or links around them, with nothing but white space between. */
function isImagesOnly(children: readonly PhrasingContent[]): boolean {
  let images = 0;
  for (const child of children) {
    if (child.type === "text" && child.value.trim() === "") continue;
    const isLink = child.type === "link" || child.type === "linkReference";
    const isImage = child.type === "image" || child.type === "imageReference";
    if (!isImage && !(isLink && isImagesOnly(child.children))) return false;
    images++;
  }
  return images > 0;
}

function rangeOf(walk: Walk, first: Nodes, last: Nodes = first): SourceRange {
  return { start: walk.base + first.position!.start.offset!, end: walk.base + last.position!.end.offset! };
}
