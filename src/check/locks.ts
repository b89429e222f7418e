import { verifySeen } from "../verify/verify.ts";
import type { Check } from "./view.ts";

/** Names, dates, numbers, addresses and markup: as often in the target as in the source, with the same value. */
export const locks: Check = {
  rules: {
    "lock-missing": "error",
    "lock-extra": "error",
    "lock-count": "error",
    "number-changed": "error",
    "date-changed": "error",
    "tag-mismatch": "error",
    "unknown-argument": "error",
  },
  *run({ written }) {
    for (const { segment, locks: own, target, seen, facts, context } of written) {
      for (const { rule, message, expected } of verifySeen(seen, facts, context)) {
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
