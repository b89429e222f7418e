import type { Check } from "./view.ts";

/** Texts that a reviewer sent back, and that nobody has edited or approved since. */
export const rejected: Check = {
  rules: { rejected: "warning" },
  *run({ segments }) {
    for (const { segment, target } of segments) {
      if (target?.entry.rejected === undefined) continue;
      const note = target.entry.notes?.at(-1)?.text;
      const message = `A reviewer rejected this text${note === undefined ? "." : `: ${note}`}`;
      yield { rule: "rejected", key: segment.key, message };
    }
  },
};
