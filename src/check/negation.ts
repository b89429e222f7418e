/**
 * A negation that stands on one side only. Words counted, not grammar: set phrases that deny nothing ("not only",
 * "не менее") are left out, and a side that denies by other means ("ignore", "without", "hors") is given the benefit
 * of the doubt.
 */
import type { Language } from "../model/language.ts";
import { DENIALS, withoutIdle } from "./denials.ts";
import type { Check } from "./view.ts";

export const negation: Check = {
  rules: { negation: "warning" },
  *run({ written, article, language }) {
    for (const { segment, seen, masked } of written) {
      if (!mayDeny(segment.text, article.language) && !mayDeny(seen.text, language)) continue;
      const own = denialsIn(segment.text, article.language);
      const here = denialsIn(seen.text, language);
      if (isAlone(own, here)) {
        const message = `The source denies ("${own.word}"), this text does not.`;
        yield { rule: "negation", key: segment.key, message };
      } else if (isAlone(here, own)) {
        const message = `This text denies ("${here.word}"), the source does not.`;
        yield { rule: "negation", key: segment.key, offset: Math.max(0, masked.indexOf(here.word)), message };
      }
    }
  },
};

/** Does one of two texts deny what the other does not? */
export function areContrary(text: string, language: Language, other: string, itsLanguage: Language): boolean {
  const [one, two] = [denialsIn(text, language), denialsIn(other, itsLanguage)];
  return isAlone(one, two) || isAlone(two, one);
}

interface Denials {
  /** By a negation, or by a word that is one. */
  readonly denies: boolean;
  readonly implies: boolean;
  /** The first word that denies; empty where none does. */
  readonly word: string;
}

/** Most sentences deny nothing, and are done with at once. */
function mayDeny(text: string, language: Language): boolean {
  const { denying, lexical } = DENIALS[language];
  return denying.test(text) || lexical.test(text);
}

function denialsIn(text: string, language: Language): Denials {
  const { denying, lexical, implying } = DENIALS[language];
  const rest = withoutIdle(text, language);
  const negation = denying.exec(rest)?.[0];
  const word = lexical.exec(rest)?.[0];
  const implies = word !== undefined || implying.test(rest);
  return { denies: negation !== undefined, implies, word: negation ?? word ?? "" };
}

/** A side that denies against one that does not: by a negation, where both imply as much besides, or by a word against nothing. */
function isAlone(one: Denials, other: Denials): boolean {
  if (other.denies) return false;
  return one.denies ? !other.implies || one.implies : one.word !== "" && !other.implies;
}
