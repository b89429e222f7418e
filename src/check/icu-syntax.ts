import type { Check } from "./view.ts";

/** Messages with a broken brace, tag or argument. The rest of the message still works. */
export const icuSyntax: Check = {
  rules: { "icu-syntax": "error" },
  *run({ segments }) {
    for (const { segment, problems } of segments) {
      for (const { message, offset } of problems)
        yield { rule: "icu-syntax", key: segment.key, message, offset };
    }
  },
};
