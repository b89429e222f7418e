import type { Check } from "./view.ts";

/** Texts in the locale file whose key the article does not have: a typing error, or another version's text. */
export const unknownKey: Check = {
  rules: { "unknown-key": "warning" },
  *run({ unknown, article }) {
    for (const key of unknown.keys()) {
      yield {
        rule: "unknown-key",
        key,
        message: `${article.file} has no segment with this key; the text is kept and not used.`,
      };
    }
  },
};
