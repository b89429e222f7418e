/** Quotation marks of another house: each is replaced by the one that its level asks for. */
import type { Slip, SlipRule } from "./slip.ts";

export interface QuoteStyle {
  readonly outer: readonly [open: string, close: string];
  readonly inner: readonly [open: string, close: string];
  readonly message: string;
}

const MARK = /[«»“”„"]/g;
const SPACE = /[\s\u00A0\u202F]/;

/** Nothing is told of a text whose marks do not pair: which one is meant is for a person to say. */
export function quoteRule({ outer, inner, message }: QuoteStyle): SlipRule {
  return (masked) => {
    const slips: Slip[] = [];
    const opened: string[] = [];
    for (const { index: start, 0: mark } of masked.matchAll(MARK)) {
      const opens = isOpening(mark, masked, start, opened);
      if (!opens && opened.length === 0) return [];
      const level = opens ? opened.length : opened.length - 1;
      const style = level === 0 ? outer : inner;
      const wanted = style[opens ? 0 : 1];
      if (opens) opened.push(mark);
      else opened.pop();
      // A mark and its own space: French sets a no-break space inside.
      if (mark !== wanted.trim()) slips.push({ start, end: start + 1, replacement: wanted.trim(), message });
    }
    return opened.length === 0 ? slips : [];
  };
}

function isOpening(mark: string, text: string, at: number, opened: readonly string[]): boolean {
  if (mark === "«" || mark === "„") return true;
  if (mark === "»" || mark === "”") return false;
  const last = opened.at(-1);
  if (mark === "“") return last !== "„";
  return last !== '"' && (at === 0 || SPACE.test(text[at - 1]!) || /[(«„“\u2060—–-]/u.test(text[at - 1]!));
}
