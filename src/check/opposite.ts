/**
 * A text that says the opposite beside a figure: a rise for a fall, "at most" for "at least", plus for minus.
 * Told only where one side has words of one direction alone, and the other of the other alone.
 */
import type { Language } from "../model/language.ts";
import type { Check } from "./view.ts";

export const opposite: Check = {
  rules: { opposite: "error" },
  *run({ written, article, language }) {
    for (const { segment, seen, locks } of written) {
      if (!locks.some(({ policy }) => policy === "value")) continue;
      for (const { what, words } of OPPOSITES) {
        const own = side(segment.text, words[article.language]);
        const here = side(seen.text, words[language]);
        if (own === undefined || here === undefined || own.index === here.index) continue;
        const message = `${what}: "${own.word}" in the source, "${here.word}" here.`;
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
        words("au moins, pas moins de, au minimum"),
        words("au plus, pas plus de, au maximum, jusqu[’']à"),
      ],
      ru: [
        words("не менее, не меньше, как минимум, минимум"),
        words("не более, не больше, как максимум, максимум"),
      ],
    },
  },
];

/** The side whose words stand in a text; undefined where none does or both do. */
function side(text: string, [first, second]: Sides): { index: 0 | 1; word: string } | undefined {
  const [one, other] = [first.exec(text), second.exec(text)];
  if ((one === null) === (other === null)) return undefined;
  return one === null ? { index: 1, word: other![0] } : { index: 0, word: one[0] };
}

/** Figures with a minus: a sign at the figure, with nothing but a space or a bracket before it. */
const MINUS = /(?<=^|[\s\u00A0\u202F(])[-−–](?=\d)/gu;

function signs(text: string): number {
  return text.match(MINUS)?.length ?? 0;
}
