import { TAG_MARK } from "../message/masked.ts";
import type { Check } from "./view.ts";

/** Quotes, brackets, spaces and marks of notes that stand behind the last mark, or before it. */
const CLOSERS = new RegExp(`[\\s»”“"’')\\]›${TAG_MARK}]+`, "gu");
const MARKS = /[.!?…:;,]+$/u;
/** "U.S.", "etc.", "г.": a stop that may be the word's own. */
const ABBREVIATION = /(?<!\p{L})(?:\p{L}|etc|al|Inc|Ltd|Co|др|пр|гг|руб)\.$/u;

/** A sentence that ends in another mark than its source: a lost question, an open list, a heading with a stop. */
export const punctuationEnd: Check = {
  rules: { "punctuation-end": "warning" },
  *run({ written }) {
    for (const { segment, masked } of written) {
      const own = endOf(segment.text);
      const here = endOf(masked);
      if (own === here || ABBREVIATION.test(segment.text) || ABBREVIATION.test(masked)) continue;
      yield {
        rule: "punctuation-end",
        key: segment.key,
        offset: Math.max(0, masked.length - 1),
        message: `The source ends in ${shown(own)}, this text in ${shown(here)}.`,
      };
    }
  },
};

/** The last mark as a class: "?!" asks, "..." trails off. A colon and a dash before a list are one. */
function endOf(text: string): string {
  const marks = MARKS.exec(text.slice(-12).replace(CLOSERS, ""))?.[0] ?? "";
  if (marks.includes("?")) return "?";
  if (marks.includes("!")) return "!";
  if (marks.includes("…") || marks.includes("..")) return "…";
  return marks.slice(-1);
}

function shown(mark: string): string {
  return mark === "" ? "no mark" : `"${mark}"`;
}
