/**
 * An article with the renditions of its segments in place of their source bytes. Everything else stays as it is, so
 * that without renditions the result is the source. A text that would change the structure of its block is not written:
 * the block keeps the source text, and a finding says so.
 */
import type { Article, Block, Segment } from "../model/article.ts";
import type { Piece } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import { placeOf } from "../read/read-error.ts";
import { visibleText, writeField } from "./field.ts";
import { writeMarkdownBlock, type Replacement } from "./markdown-block.ts";
import { wrapWidth, writeTextBlock } from "./text-block.ts";

export interface SpliceOptions {
  /** Put around the source bytes of the segments in `missing`. */
  readonly markMissing?: readonly [string, string];
  /** Keys. */
  readonly missing?: ReadonlySet<string>;
}

/** Pure. Keys without a segment are ignored, and so is a rendition without visible text. */
export function splice(
  article: Article,
  renditions: ReadonlyMap<string, readonly Piece[]>,
  options: SpliceOptions = {},
): { text: string; findings: Finding[] } {
  const { source } = article;
  const findings: Finding[] = [];
  const { markMissing, missing } = options;
  const replacement: Replacement = {
    piecesFor: ({ key }) => {
      const pieces = renditions.get(key);
      return pieces && visibleText(pieces) !== "" ? pieces : undefined;
    },
    marksFor: ({ key }) => (missing?.has(key) ? markMissing : undefined),
  };
  const write = blockWriter(article, replacement, findings);
  let text = "";
  let done = 0;
  for (const block of article.blocks) {
    if (!block.segments.some((segment) => replacement.piecesFor(segment) ?? replacement.marksFor(segment)))
      continue;
    text += source.slice(done, block.start) + write(block);
    done = block.end;
  }
  return { text: text + source.slice(done), findings };
}

function blockWriter(
  article: Article,
  replacement: Replacement,
  findings: Finding[],
): (block: Block) => string {
  const { source } = article;
  const definitions = article.format === "markdown" ? definitionLabels(source) : [];
  const width = article.format === "text" ? wrapWidth(article) : undefined;
  const keepSource = (block: Block, segment: Segment): string => {
    findings.push(structureFinding(article, segment));
    return source.slice(block.start, block.end);
  };
  return (block) => {
    if (block.kind === "field") {
      const segment = block.segments[0]!;
      return (
        writeField(article, block, plainText(source, segment, replacement)) ?? keepSource(block, segment)
      );
    }
    if (article.format === "text") {
      return writeTextBlock(article, block, width, (segment) => plainText(source, segment, replacement));
    }
    const { text, fault } = writeMarkdownBlock(article, block, replacement, definitions);
    return fault ? keepSource(block, fault) : text;
  };
}

/** What stands for a segment where nothing is markup. */
function plainText(source: string, segment: Segment, replacement: Replacement): string {
  const pieces = replacement.piecesFor(segment);
  if (pieces) return visibleText(pieces);
  const own = segment.kind === "field" ? segment.text : source.slice(segment.start, segment.end);
  const marks = replacement.marksFor(segment);
  return marks ? marks[0] + own + marks[1] : own;
}

function structureFinding(article: Article, segment: Segment): Finding {
  return {
    rule: "markdown-structure",
    severity: "error",
    message:
      "The text would change the structure around it, however it is escaped; its block keeps the source text.",
    key: segment.key,
    file: article.file,
    ...placeOf(article.source, segment.start),
  };
}

/** Whatever looks like a link or footnote definition, in lower case: more than there are do no harm. */
function definitionLabels(source: string): string[] {
  if (!source.includes("]:")) return [];
  const labels = new Set<string>();
  for (const match of source.matchAll(/\[((?:[^\\\]\n\r]|\\.)+)\]:/gu)) labels.add(match[1]!.toLowerCase());
  return [...labels];
}
