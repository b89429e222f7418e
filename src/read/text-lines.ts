/** The lines of a plain text, and what the document as a whole says about them: is a line a paragraph? */
import { isSpace } from "./white-space.ts";

/** A line without its line end and without white space at its edges; blank if `start === end`. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Characters of white space before `start`. */
  readonly indent: number;
}

export type Layout = "line-a-paragraph" | "hard-wrapped";

/** No one wraps by hand at more than this. */
const MAX_WRAPPED_LINE = 160;
const LOWER_CASE = /^\p{Ll}/u;
/** A stop, with the quotes and brackets after it. */
const CLOSED = /[.!?…:;,]["'’”»)\]]*$/u;

export function linesOf(source: string, from: number): Line[] {
  const lines: Line[] = [];
  const lineEnd = /\r\n|\n|\r|$/gu;
  for (let at = from; at <= source.length;) {
    lineEnd.lastIndex = at;
    const match = lineEnd.exec(source)!;
    lines.push(lineAt(source, at, match.index));
    if (match[0] === "") break;
    at = lineEnd.lastIndex;
  }
  return lines;
}

function lineAt(source: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  while (start < end && isSpace(source.charCodeAt(start))) start++;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
  return { start, end, text: source.slice(start, end), indent: start - from };
}

export function isBlank(line: Line): boolean {
  return line.start === line.end;
}

export function isClosed(text: string): boolean {
  return CLOSED.test(text.slice(-8));
}

export function startsInLowerCase(text: string): boolean {
  return LOWER_CASE.test(text);
}

/** Decided once for a document. A long address says nothing: it cannot be wrapped. */
export function layoutOf(lines: readonly Line[]): Layout {
  if (hasLongLine(lines)) return "line-a-paragraph";
  let continuations = 0;
  let lowerCase = 0;
  for (let index = 1; index < lines.length; index++) {
    if (isBlank(lines[index]!) || isBlank(lines[index - 1]!)) continue;
    continuations++;
    if (startsInLowerCase(lines[index]!.text)) lowerCase++;
  }
  return lowerCase > 0 && lowerCase * 4 >= continuations ? "hard-wrapped" : "line-a-paragraph";
}

/** Whoever wrote such lines ended paragraphs with them. */
export function hasLongLine(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => text.length > MAX_WRAPPED_LINE && text.includes(" "));
}
