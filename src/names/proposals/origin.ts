/** The language that a Latin name comes from, by its words and its spelling; a guess that only chooses a table of letters. */
import { words } from "../../lock/vocabulary/words.ts";
import type { Language } from "../../model/language.ts";
import { isChinese } from "./from-chinese.ts";
import { keyOf, knownWord } from "./known-words.ts";

export type Origin =
  | "french"
  | "english"
  | "german"
  | "dutch"
  | "spanish"
  | "slavic"
  | "russian"
  | "chinese"
  | "vietnamese"
  | "other";

const RUSSIAN =
  /..(?:ov|ev|off|eff)a?$|(?:[ao]v|il|ts|ch|n)sk(?:y|i|iy|aya|aïa|aia)$|.(?:enko|ovich|evich|ovitch|ovna|evna)$|kov$|shch|chtch/u;
/** In the order of trust. */
const SPELLINGS: readonly (readonly [Origin, RegExp])[] = [
  ["vietnamese", /[ăơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/u],
  ["slavic", /[čšžřěůćđśźżłńąęľďťňý]/u],
  ["dutch", /^van$|^vande[a-z]{3}|ij|ckh|hove$/u],
  [
    "french",
    /eau|ault$|ou(?!$|gh|n[dg]|th|s[et])|[éèêçàâîôûœ]|oï|aï|gn|aye$|ette$|elle$|eux$|^dj|ngu|queu?/u,
  ],
  ["german", /sch|[äöüß]|tz|mann?$|berg$|stein$|burg$|^von$|heim$|ei[tc]h|pf/u],
  ["spanish", /ñ|[áíóú]|ez$|illo$|guez|quez$|ll[ao]s?$/u],
  ["english", /(?:son|ley|field|wood|ford|shaw)$|^mc|wh|ght|oo|ee/u],
];
/** A French text may hold these without anything English about them. */
const WEAK_ENGLISH = /(?:ton|ham|worth|well|smith|man|er)$|th|ck|sh/u;
/** Given names of both languages. */
const SHARED = words(
  "robert david charles thomas daniel benjamin arthur eric roger richard patrick adam simon laura alice emma caroline charlotte diana victoria nathan",
);

export function originOf(parts: readonly string[], language: Language): Origin {
  if (isChinese(parts)) return "chinese";
  const known = parts.flatMap((part) => {
    const key = keyOf(part);
    return language === "fr" && SHARED.has(key) ? [] : (knownWord(key) ?? []);
  });
  const best = known.find(({ gender }) => gender === undefined) ?? known[0];
  if (best !== undefined) return best.origin;
  const lower = parts.map((part) => part.normalize("NFC").toLowerCase());
  if (lower.some((part) => /^o['’]./u.test(part))) return "english";
  if (lower.some((part) => RUSSIAN.test(part))) return "russian";
  const found = SPELLINGS.find(([, pattern]) => lower.some((part) => pattern.test(part)));
  if (found !== undefined) return found[0];
  if (language === "fr") return "french";
  return lower.some((part) => WEAK_ENGLISH.test(part)) ? "english" : "other";
}
