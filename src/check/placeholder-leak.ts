import type { Check } from "./view.ts";

/** What protection and transport leave behind when an answer comes back half-undone. */
const LEAK =
  /@@(?:[A-Z]+\d*@@)?|\[\/?[Xx]\/?\d+[Xx]?\]?|\[X(?!\p{Ll})|[\w-]*@?deepl\.internal|\bxml-ph-\d+|translate=["']?no|&(?:nbsp|quot|apos|amp|lt|gt|#\d{2,6}|#x[0-9a-fA-F]{2,5});|[\uE000-\uF8FF]|\p{Noncharacter_Code_Point}/u;

/** Remains of placeholders and of markup that a reader was never to see. */
export const placeholderLeak: Check = {
  rules: { "placeholder-leak": "error" },
  *run({ written }) {
    for (const { segment, masked } of written) {
      const leak = LEAK.exec(masked);
      if (leak === null || segment.text.includes(leak[0])) continue;
      const message = `"${leak[0]}" is left of a placeholder or of markup.`;
      yield { rule: "placeholder-leak", key: segment.key, offset: leak.index, message };
    }
  },
};
