/**
 * A text that says the opposite beside a figure: a rise for a fall, "at most" for "at least", plus for minus.
 * Told where the source goes one way only, and the text has a word that goes the other way.
 */
import type { Language } from "../model/language.ts";
import type { Check } from "./view.ts";

export const opposite: Check = {
  rules: { opposite: "error" },
  *run({ written, article, language }) {
    for (const { segment, seen, locks } of written) {
      if (!locks.some(({ policy }) => policy === "value")) continue;
      for (const { what, words } of OPPOSITES) {
        const own = sides(segment.text, words[article.language]);
        const here = sides(seen.text, words[language]);
        const turned = own.findIndex(
          (word, side) => word !== undefined && own[1 - side] === undefined && here[1 - side] !== undefined,
        );
        if (turned < 0) continue;
        const message = `${what}: "${own[turned]!}" in the source, "${here[1 - turned]!}" here.`;
        yield { rule: "opposite", key: segment.key, message };
      }
      const [minus, minusHere] = [signs(segment.text), signs(seen.text)];
      if (minus === minusHere) continue;
      const message = `The source has ${minus} negative ${minus === 1 ? "figure" : "figures"}, this text ${minusHere}.`;
      yield { rule: "opposite", key: segment.key, message };
    }
  },
};

type Sides = readonly [RegExp, RegExp];

interface Opposite {
  readonly what: string;
  readonly words: Readonly<Record<Language, Sides>>;
}

function words(list: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{M}])(?:${list.replaceAll("*", "\\p{L}*").split(", ").join("|")})(?![\\p{L}\\p{M}])`,
    "iu",
  );
}

const OPPOSITES: readonly Opposite[] = [
  {
    what: "Direction",
    words: {
      en: [
        words(
          "increas*, rise, rises, rising, risen, rose, grow*, grew, growth, raised, climb*, up by, more than (?:in|a|the year)",
        ),
        words(
          "decreas*, declin*, falls?, falling, fallen, fell, drop*, reduc*, cuts?, shr[aiu]nk*, lowered, down by, less than (?:in|a|the year)",
        ),
      ],
      fr: [
        words(
          "hausses?, augment*, accr[ou]*, progression*, progresse*, progressé*, croissance, relèvement*, bond, de plus que",
        ),
        words("baiss*, diminu*, reculs?, reculé*, rédui*, réduction*, repli*, chut*, abaiss*, de moins que"),
      ],
      ru: [
        words("рост*, вырос*, увелич*, прирост*, повыс*, повыш*, больше"),
        words("сниж*, сниз*, умень*, сокра*, паден*, упал*, спад*, меньше"),
      ],
    },
  },
  {
    what: "Bound",
    words: {
      en: [
        words("at least, no less than, not less than, no fewer than, a minimum of"),
        words("at most, no more than, not more than, a maximum of, up to"),
      ],
      fr: [
        words("au moins, pas moins de, au minimum, (?<!pas )plus d(?:e|[’'])"),
        words("au plus, pas plus de, au maximum, jusqu[’']à, (?<!pas )moins d(?:e|[’'])"),
      ],
      ru: [
        words("не менее, не меньше, как минимум, минимум"),
        words("не более, не больше, как максимум, максимум"),
      ],
    },
  },
];

/** The first word of either side that stands in a text. */
function sides(text: string, patterns: Sides): (string | undefined)[] {
  return patterns.map((pattern) => pattern.exec(text)?.[0]);
}

/** Figures with a minus: a sign at the figure, with nothing but a space or a bracket before it. */
const MINUS = /(?<=^|[\s\u00A0\u202F(])[-−–](?=\d)/gu;

function signs(text: string): number {
  return text.match(MINUS)?.length ?? 0;
}
