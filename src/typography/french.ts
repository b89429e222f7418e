/** What French press typography asks for: no-break spaces, guillemets, apostrophes, accents on capitals. */
import { quoteRule } from "./quotes.ts";
import { slip, type SlipRule } from "./slip.ts";

const NBSP = "\u00A0";
const NARROW = "\u202F";

/** Mended by `check --fix`. */
export const FRENCH_RULES: readonly SlipRule[] = [
  slip(/(?<=\p{L})'(?=[\p{L}\uFFFC\u2060«“"])/gu, "’", "An apostrophe is ’ in French."),
  quoteRule({
    outer: ["«", "»"],
    inner: ["“", "”"],
    message: "Quotation marks are « » in French, “ ” inside them.",
  }),
  slip(/(?<=«)(?![\u00A0\u202F])[ \t]*(?=\S)/g, NBSP, "A no-break space follows « in French."),
  slip(/(?<=[^\s\u00A0\u202F«])[ \t]*(?=»)/gu, NBSP, "A no-break space stands before » in French."),
  slip(
    /(?<=[\p{L}\p{N}»”)\]%€$\uFFFC\u2060]) ?(?=[;!?]+(?:[\s»”")\]\u2060]|$))/gu,
    NARROW,
    "A narrow no-break space stands before ; ! ? in French.",
  ),
  slip(
    /(?<=[\p{L}\p{N}»”)\]%€$\uFFFC\u2060]) (?=:(?:[\s\u00A0]|$))/gu,
    NBSP,
    "A no-break space stands before : in French.",
  ),
  slip(
    /(?<=[\p{L}»”)\]%€$\uFFFC\u2060])(?=:(?:[\s\u00A0]|$))/gu,
    NBSP,
    "A no-break space stands before : in French.",
  ),
  slip(
    /(?<=(?<![\d.,])\d{1,3}(?:[ \u00A0\u202F]\d{3})*) (?=\d{3}(?!\d))/g,
    NARROW,
    "A no-break space parts the thousands.",
  ),
  slip(/(?<=\d) ?(?=%)/g, NBSP, "A no-break space stands before %."),
  slip(/(?<=\d) (?=[€$£¥])/g, NBSP, "A no-break space stands before a currency sign."),
  slip(/(?<=[^\s\d.]) - (?=[^\s\d])/gu, " – ", "A dash is – in French."),
  slip(/(?<!\.)\.{3}(?!\.)/g, "…", "Three stops are one sign: …"),
];

const ACCENTED =
  "Etats? Ecoles? Egypte Egyptiens? Eglises? Elysée Etudes? Etudiants? Elections? Economie Editions? Editeurs? Education Egalité Energies? Equipes? Erythrée Ethiopie Emirats Evénements? Evolution Epoque Etablissements? Ecologie Electricité Elevage Eléments? Emissions? Etapes? Evaluation Echanges? Elus?";

/** Told, and left to a person. */
export const FRENCH_CAPITALS: readonly SlipRule[] = [
  slip(
    /(?<=^|[.!?…][ \u00A0]|[«–][ \u00A0\u202F])A(?= (?:l[’']|la |le |les |un|ce|cet|son|sa|ses |leur|\p{Lu}|\uFFFC|\d))/gu,
    "À",
    "Capitals keep their accents in French.",
  ),
  slip(
    new RegExp(
      `(?<!\\p{L})E(?=(?:${ACCENTED.split(" ")
        .map((word) => word.slice(1))
        .join("|")})(?!\\p{L}))`,
      "gu",
    ),
    "É",
    "Capitals keep their accents in French.",
  ),
  slip(
    /(?<!\p{L})C(?=a (?:ne |n[’']|s[’']|se |va |fait |reste ))/gu,
    "Ç",
    "Capitals keep their accents in French.",
  ),
];
