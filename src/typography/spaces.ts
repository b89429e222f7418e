/** Spaces that are wrong in every language. */
import { slip, type SlipRule } from "./slip.ts";

export const SPACE_RULES: readonly SlipRule[] = [
  slip(/^[ \t\u00A0\u202F]+|[ \t\u00A0\u202F]+$/g, "", "A space stands at the edge of the text."),
  // A no-break space among them is meant: it is the one that stays.
  slip(
    / +(?=[\u00A0\u202F]\S)|(?<=\S[\u00A0\u202F])[ \u00A0\u202F]+(?=\S)/g,
    "",
    "More than one space stands here.",
  ),
  slip(/(?<=\S)[ \t]{2,}(?=\S)/g, " ", "More than one space stands here."),
  slip(/(?<=[\p{L}\p{N}»”)]) +(?=[,.](?![.\d]))/gu, "", "A space stands before a comma or a stop."),
];
