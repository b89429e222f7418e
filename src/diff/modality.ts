/** Words that say how sure or how binding a statement is, by force, in three languages. Words, not grammar. */
import type { Language } from "../model/language.ts";

/** `must` binds, `should` advises, `may` holds possible, `can` allows, `will` intends, `would` supposes, `heard` only reports. */
export type Force = "must" | "should" | "may" | "can" | "will" | "would" | "heard";

export interface Modal {
  readonly force: Force;
  /** UTF-16 code units. */
  readonly start: number;
}

/** `*` stands for the rest of a word. */
const WORDS: Readonly<Record<Language, Readonly<Record<Force, string>>>> = {
  en: {
    must: "must, mustn[’']t, shall, ha(?:s|ve|d) to, needs? to, needed to, required?, obliged?, obligat*, mandatory, compulsory, necessar*",
    should: "should, shouldn[’']t, ought to",
    may: "may, might, could, couldn[’']t, possib*, perhaps, maybe, probabl*, likely, potentially, presumabl*",
    can: "can, cannot, can[’']t, able to, allowed to, permitted to, authori[sz]ed to, entitled to",
    will: "will, won[’']t, (?:we|they|it|he|she|I)[’']ll, going to, intend*, plans? to, planned, expected, aims? to",
    would: "would, wouldn[’']t",
    heard: "reportedly, alleged*, supposedly, apparently, purported*",
  },
  fr: {
    must: "doi[st], doivent, devons, devez, devra, devront, devai[st], devaient, faut, faudra, fallait, oblig*, contrain[dt]*, tenue?s? d(?:e|[’']*), nécessaire*, impérati*",
    should: "devrai*, devri*, faudrait, convien*",
    may: "pourrai*, pourri(?:ons|ez), peut-être, possib*, probabl*, éventuel*, vraisemblabl*, susceptibles? d(?:e|[’']*), sans doute",
    can: "peu[tx](?!-être), peuvent, pouvons, pouvez, pouvai*, pourra, pourront, capables? d(?:e|[’']*), autoris*, en mesure d(?:e|[’']*)",
    will: "va, vont, prévo*, prévu*, envisag*, entend(?:ent)?",
    would: "serai(?:t|ent), aurai(?:t|ent), voudrai*",
    heard: "présumé*, prétendu*, dit-on, allégu*",
  },
  ru: {
    must: "долж(?:ен|на|но|ны), обяза*, нужно, необходим*, надо, надлежит, прид[её]тся, вынужден*, предстоит",
    should: "следует, следовало, рекоменд*",
    may: "может быть, возможн*, вероятн*, наверное, видимо, мог(?:ла|ло|ли)? бы, предположительно",
    can: "может, могут, можем, можете, смо[жг]*, мог(?:ла|ло|ли)?, можно, вправе, в состоянии, способ(?:ен|на|но|ны), разреш*, позвол*",
    will: "буд(?:ет|ут|ем|ете), намерен*, планиру*, собира(?:ется|ются), ожида*",
    would: "бы",
    heard: "якобы, по слухам, предполагаем*",
  },
};

const PATTERNS = new Map<Language, RegExp>();

/** Longer phrases win where two begin at one place ("может быть" before "может"). */
function patternOf(language: Language): RegExp {
  const known = PATTERNS.get(language);
  if (known !== undefined) return known;
  const groups = Object.entries(WORDS[language]).map(
    ([force, list]) => `(?<${force}>${list.replaceAll("*", "\\p{L}*").split(", ").join("|")})`,
  );
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${groups.join("|")})(?![\\p{L}\\p{M}])`, "giu");
  PATTERNS.set(language, pattern);
  return pattern;
}

/** The modal words of a text, in order. */
export function modalsIn(text: string, language: Language): Modal[] {
  return Array.from(text.matchAll(patternOf(language)), ({ index, groups }) => {
    const [force] = Object.entries(groups as Readonly<Record<string, string | undefined>>).find(
      ([, word]) => word !== undefined,
    )!;
    return { force: force as Force, start: index };
  });
}
