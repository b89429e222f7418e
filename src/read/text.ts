/**
 * Plain text to blocks, without a Markdown parser: a dash, an indent or a number means nothing here. A line is a
 * paragraph, or several are where the document is hard-wrapped; each keeps its line ends and indents in the source.
 */
import type { Language } from "../model/language.ts";
import { cutSegments } from "./cut.ts";
import type { DraftBlock } from "./draft.ts";
import { emptyInline, pushVerbatim } from "./inline.ts";
import { takeTemplateTags } from "./template-tags.ts";
import {
  hasLongLine,
  isBlank,
  isClosed,
  layoutOf,
  linesOf,
  startsInLowerCase,
  type Line,
} from "./text-lines.ts";

interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly lines: number;
}

const MAX_HEADING = 100;
const HEADING_DEPTH = 2;
/** Characters by which a wrapped line may stay short of the width before its end looks deliberate. */
const RAGGED = 15;
const BULLET = /^(?:[-*•–—]|\d{1,3}[.)])\s/u;
const MARKDOWN = /[*_`[\]<>|\\~\t]|&[#a-z]| {2}$|^ {4}|^ *(?:#|[-+] |\d{1,9}[.)] |=+ *$|-+ *$)/imu;

/** Whether a `.md` body is a press wire: a line a paragraph, no blank line, nothing that Markdown would treat. */
export function isPressWire(body: string): boolean {
  const lines = linesOf(body.trim(), 0);
  return lines.length > 1 && !lines.some(isBlank) && !MARKDOWN.test(body) && hasLongLine(lines);
}

export function readText(source: string, from: number, language: Language): DraftBlock[] {
  const lines = linesOf(source, from);
  const paragraphs = layoutOf(lines) === "hard-wrapped" ? unwrap(lines) : lineParagraphs(lines);
  const blocks: DraftBlock[] = [];
  for (const [index, { start, end }] of paragraphs.entries()) {
    const kind = isHeading(source, paragraphs, index) ? "heading" : "paragraph";
    const inline = emptyInline();
    pushVerbatim(inline, source.slice(start, end), start);
    takeTemplateTags(inline, source);
    const segments = cutSegments(inline, kind, language, source);
    if (segments.length === 0) continue;
    blocks.push({ kind, depth: kind === "heading" ? HEADING_DEPTH : 0, start, end, segments });
  }
  return blocks;
}

function lineParagraphs(lines: readonly Line[]): Paragraph[] {
  return lines.filter((line) => !isBlank(line)).map(({ start, end }) => ({ start, end, lines: 1 }));
}

function unwrap(lines: readonly Line[]): Paragraph[] {
  const width = lines.reduce((longest, { text, indent }) => Math.max(longest, indent + text.length), 0);
  const paragraphs: { start: number; end: number; lines: number }[] = [];
  let previous: Line | undefined;
  let opening: Line | undefined;
  for (const line of lines) {
    if (isBlank(line)) {
      previous = undefined;
      continue;
    }
    const last = paragraphs.at(-1);
    if (previous && opening && last && !startsParagraph(line, previous, opening, width)) {
      last.end = line.end;
      last.lines++;
    } else {
      paragraphs.push({ start: line.start, end: line.end, lines: 1 });
      opening = line;
    }
    previous = line;
  }
  return paragraphs;
}

/** `opening` is the first line of the paragraph that `previous` belongs to. */
function startsParagraph(line: Line, previous: Line, opening: Line, width: number): boolean {
  const inList = BULLET.test(opening.text);
  if (BULLET.test(line.text) && (inList || isClosed(previous.text))) return true;
  if (startsInLowerCase(line.text)) return false;
  if (line.indent > previous.indent && !inList) return true;
  // The next word would have fitted: the line was ended on purpose.
  const [firstWord = ""] = line.text.split(/\s/u, 1);
  const room = width - previous.indent - previous.text.length - 1;
  return firstWord.length + RAGGED < room && (isClosed(previous.text) || previous === opening);
}

/** A hint: one short line, not closed, before a longer paragraph. */
function isHeading(source: string, paragraphs: readonly Paragraph[], index: number): boolean {
  const { start, end, lines } = paragraphs[index]!;
  const next = paragraphs[index + 1];
  if (!next || lines > 1 || end - start > MAX_HEADING || next.end - next.start <= end - start) return false;
  const text = source.slice(start, end);
  return !isClosed(text) && !startsInLowerCase(text) && !BULLET.test(text);
}
