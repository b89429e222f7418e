import { slipsOf } from "../typography/slip.ts";
import { SPACE_RULES } from "../typography/spaces.ts";
import { slipFaults } from "./slip-faults.ts";
import type { Check } from "./view.ts";

/** Nearly every text is done with at once. */
const SUSPECT = /[ \t\u00A0\u202F][ \t\u00A0\u202F,.]|^\s|\s$/;

/** Spaces that are wrong in every language: two in a row, at an edge, before a comma. */
export const doubleSpace: Check = {
  rules: { "double-space": "warning" },
  *run({ written }) {
    for (const view of written) {
      if (!SUSPECT.test(view.masked)) continue;
      yield* slipFaults("double-space", view, slipsOf(view.masked, SPACE_RULES));
    }
  },
};
