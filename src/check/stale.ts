import { excerpt } from "./missing.ts";
import type { Check } from "./view.ts";

/** Targets that were made from an earlier wording of their source. */
export const stale: Check = {
  rules: { stale: "warning" },
  *run({ segments, article, language }) {
    for (const { segment, target } of segments) {
      if (target?.stale === true) {
        yield {
          rule: "stale",
          key: segment.key,
          message: `The source was "${excerpt(target.entry.source)}" when this was written, and is now "${excerpt(segment.text)}". \`communique diff ${article.id} --to ${language}\` shows the change.`,
        };
      }
    }
  },
};
