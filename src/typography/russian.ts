/** What Russian press typography asks for: guillemets with „“ inside, dashes, No. and % with their spaces. */
import { quoteRule } from "./quotes.ts";
import { slip, type SlipRule } from "./slip.ts";

const NBSP = "\u00A0";

/** Mended by `check --fix`. */
export const RUSSIAN_RULES: readonly SlipRule[] = [
  quoteRule({
    outer: ["«", "»"],
    inner: ["„", "“"],
    message: "Quotation marks are «» in Russian, „“ inside them.",
  }),
  slip(/(?<=«)[ \u00A0\u202F]+|(?<=\S)[ \u00A0\u202F]+(?=»)/gu, "", "No space stands inside «» in Russian."),
  slip(
    /(?<=[^\s\d])[ \u00A0\u202F][-–][ \u00A0](?=\S)/gu,
    `${NBSP}— `,
    "A dash between words is — in Russian.",
  ),
  slip(/(?<=[^\s]) (?=— )/gu, NBSP, "A no-break space stands before a dash."),
  slip(
    /(?<![\p{L}\p{N}])(?:N[o°º]?\.?|№)(?: ?(?=\d))(?<!№\u00A0)/gu,
    `№${NBSP}`,
    "A number's sign is № with a no-break space.",
  ),
  slip(/(?<=\d) ?(?=%)/g, NBSP, "A no-break space stands before %."),
  slip(
    /(?<=(?<![\d.,])\d{1,3}(?:[ \u00A0\u202F]\d{3})*) (?=\d{3}(?!\d))/g,
    NBSP,
    "A no-break space parts the thousands.",
  ),
  slip(/(?<=\d) (?=[€$£¥₽])/g, NBSP, "A no-break space stands before a currency sign."),
  slip(/(?<!\.)\.{3}(?!\.)/g, "…", "Three stops are one sign: …"),
];
