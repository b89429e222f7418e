/**
 * White space as Markdown and plain text know it: ASCII only. No-break and thin spaces are typography, and stay.
 */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Whether collapsing would change the text: anything besides single spaces between words. */
const COLLAPSIBLE = /[\t-\r]| {2}/u;

export function isCollapsed(text: string): boolean {
  return !COLLAPSIBLE.test(text);
}

const RUNS = /[\t-\r ]+/gu;

/** Each run of white space becomes one space. */
export function collapse(text: string): string {
  return isCollapsed(text) ? text : text.replace(RUNS, " ");
}

/** The part of `text[start..end)` without white space at its edges; empty at `start` if there is nothing else. */
export function trimRange(text: string, start: number, end: number): { start: number; end: number } {
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  return { start, end };
}
