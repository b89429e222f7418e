/**
 * Practical transcription by a table of rules: at each place of a word the first rule that matches writes its letters. What no
 * rule knows stays as it is, so that a missing letter shows.
 */

/** What is read (the source of a regular expression; `V` stands for a vowel, `C` for a consonant), and what is written. */
export type SpellingRule = readonly [pattern: string, cyrillic: string];

export interface Transcription {
  /** A word in lower case, in NFC. */
  (word: string): string;
}

const VOWEL = "[aàâäáãåæeéèêëíiîïoóôöøõœuúùûüyÿı]";
const CONSONANT = "[bcçčdđfgğhjklłmnñpqrsßşštvwxzž]";

/** Letters that every table reads alike, where it has no rule of its own. */
const PLAIN: readonly SpellingRule[] = Object.entries({
  ...{ b: "б", d: "д", f: "ф", g: "г", m: "м", n: "н", p: "п", r: "р", s: "с", t: "т" },
});

/** Rules write `Э` where it is `э` at the start and after a vowel, else `е`; and `Ё` likewise for `э` and `ё`. */
export function transcription(rules: readonly SpellingRule[]): Transcription {
  let compiled: readonly (readonly [RegExp, string])[] | undefined;
  return (word) => {
    compiled ??= [...rules, ...PLAIN].map(([pattern, cyrillic]) => [
      new RegExp(pattern.replaceAll("V", VOWEL).replaceAll("C", CONSONANT), "uy"),
      cyrillic,
    ]);
    let written = "";
    for (let at = 0; at < word.length;) {
      const step = match(compiled, word, at);
      written += step === undefined ? word.charAt(at) : settle(step.cyrillic, written);
      at += step?.length ?? 1;
    }
    return written;
  };
}

function match(
  rules: readonly (readonly [RegExp, string])[],
  word: string,
  at: number,
): { readonly length: number; readonly cyrillic: string } | undefined {
  for (const [pattern, cyrillic] of rules) {
    pattern.lastIndex = at;
    const found = pattern.exec(word);
    if (found !== null && found[0] !== "") return { length: found[0].length, cyrillic };
  }
  return undefined;
}

function settle(cyrillic: string, before: string): string {
  const open = before === "" || /[аеоуыэюя]$/u.test(before);
  if (cyrillic.startsWith("Э")) return (open ? "э" : "е") + cyrillic.slice(1);
  if (cyrillic.startsWith("Ё")) return (open ? "э" : "ё") + cyrillic.slice(1);
  return cyrillic;
}
