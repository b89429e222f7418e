import { verify } from "../verify/verify.ts";
import type { Check } from "./view.ts";

/** Names, dates, numbers, addresses and markup: as often in the target as in the source, with the same value. */
export const locks: Check = {
  rules: {
    "lock-missing": "error",
    "lock-extra": "error",
    "lock-count": "error",
    "number-changed": "error",
    "tag-mismatch": "error",
    "unknown-argument": "error",
  },
  *run({ segments, article, language, names, shapes }) {
    for (const { segment, message: source, locks: own, target, nodes } of segments) {
      // The identity provider's target is the source message itself: its locks stand where they stood.
      const isSource = target?.entry.origin === "identity" && target.text === source;
      if (target === undefined || isSource) continue;
      const context = {
        segment,
        locks: own,
        from: article.language,
        to: language,
        book: names.book,
        shapes,
        person: target.person,
      };
      for (const { rule, message, expected } of verify(nodes, context)) {
        const waivable = rule === "lock-count" || (rule === "lock-missing" && ownsTerm(own, expected));
        if (waivable && target.entry.allowed?.["lock-count"] !== undefined) continue;
        yield { rule, key: segment.key, message, expected };
      }
    }
  },
};

/** A dropped name, unlike a dropped date, is something that good style may want and an approval may allow. */
function ownsTerm(own: readonly { policy: string; id: string }[], expected: readonly string[]): boolean {
  return own.some((lock) => lock.policy === "term" && expected.includes(`{${lock.id}}`));
}
