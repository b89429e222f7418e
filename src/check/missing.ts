import type { Check } from "./view.ts";

/** Segments that stand in the source language, because nothing was written for them yet. */
export const missing: Check = {
  rules: { missing: "warning" },
  *run({ segments, language }) {
    for (const { segment, target } of segments) {
      if (target === undefined) {
        yield {
          rule: "missing",
          key: segment.key,
          message: `No ${language} text yet for "${excerpt(segment.text)}".`,
        };
      }
    }
  },
};

export function excerpt(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}
