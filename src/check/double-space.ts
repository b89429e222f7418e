import { slipsOf } from "../typography/slip.ts";
import { SPACE_RULES } from "../typography/spaces.ts";
import { slipFaults } from "./slip-faults.ts";
import type { Check } from "./view.ts";

/** Spaces that are wrong in every language: two in a row, at an edge, before a comma. */
export const doubleSpace: Check = {
  rules: { "double-space": "warning" },
  *run({ written }) {
    for (const view of written) yield* slipFaults("double-space", view, slipsOf(view.masked, SPACE_RULES));
  },
};
