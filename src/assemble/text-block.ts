/** A plain-text block with the renditions of its segments. A hard-wrapped document stays hard-wrapped. */
import type { Article, Block, Segment } from "../model/article.ts";
import { collapse } from "../read/white-space.ts";

/** The width of a hard-wrapped document in UTF-16 code units, by its longest line; undefined if a line is a paragraph. */
export function wrapWidth(article: Article): number | undefined {
  const { source, blocks } = article;
  const isWrapped = blocks.some(
    ({ kind, start, end }) => kind !== "field" && /[\n\r]/u.test(source.slice(start, end)),
  );
  if (!isWrapped) return undefined;
  let width = 0;
  for (const { kind, start, end } of blocks) {
    if (kind === "field") continue;
    for (const line of source.slice(lineStartOf(source, start), end).split(/\r\n|\n|\r/u)) {
      width = Math.max(width, line.trimEnd().length);
    }
  }
  return width;
}

/** `write` gives what stands for a segment. */
export function writeTextBlock(
  article: Article,
  block: Block,
  width: number | undefined,
  write: (segment: Segment) => string,
): string {
  const { source } = article;
  let text = "";
  let at = block.start;
  for (const segment of block.segments) {
    text += source.slice(at, segment.start) + write(segment);
    at = segment.end;
  }
  text += source.slice(at, block.end);
  return width === undefined ? text : rewrap(collapse(text), source, block, width);
}

/** Greedy. The first line stands at the block's own indent, the others at that of its second line. */
function rewrap(text: string, source: string, block: Block, width: number): string {
  const firstIndent = source.slice(lineStartOf(source, block.start), block.start);
  const second = /(?:\r\n|\n|\r)([\t-\r ]*)/u.exec(source.slice(block.start, block.end));
  const indent = second ? second[1]! : firstIndent;
  const lineEnd = /\r\n|\n|\r/u.exec(source)?.[0] ?? "\n";
  let column = firstIndent.length;
  let wrapped = "";
  for (const word of text.split(" ")) {
    if (wrapped !== "" && column + 1 + word.length > width) {
      wrapped += lineEnd + indent + word;
      column = indent.length + word.length;
    } else {
      wrapped += wrapped === "" ? word : ` ${word}`;
      column += word.length + (wrapped === word ? 0 : 1);
    }
  }
  return wrapped;
}

function lineStartOf(source: string, offset: number): number {
  return Math.max(source.lastIndexOf("\n", offset - 1), source.lastIndexOf("\r", offset - 1)) + 1;
}
