import { FRENCH_CAPITALS, FRENCH_RULES } from "../typography/french.ts";
import { slipsOf } from "../typography/slip.ts";
import { slipFaults } from "./slip-faults.ts";
import type { Check } from "./view.ts";

const RULES = [...FRENCH_RULES, ...FRENCH_CAPITALS];

/** A text without any of these has nothing that the rules look at. */
const SUSPECT = /['"“”„«»;!?:%€$£¥EAC]|\.{3}|\d \d| - /;

/** French no-break spaces, guillemets, apostrophes and accents on capitals. */
export const typographyFr: Check = {
  rules: { "typography-fr": "warning" },
  *run({ written, language }) {
    if (language !== "fr") return;
    for (const view of written)
      if (SUSPECT.test(view.masked)) yield* slipFaults("typography-fr", view, slipsOf(view.masked, RULES));
  },
};
