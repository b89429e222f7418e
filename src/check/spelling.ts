import type { Check } from "./view.ts";

/** Words without an apostrophe: what stands before one (l’, qu’) is no word to look up. */
const WORD = /(?<![\p{L}\p{M}\p{N}@#.])[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?![’'\p{N}@]|\.\p{L})/gu;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}-]*$/u;
const CAPITAL = /^\p{Lu}/u;
const SENTENCE_START = /(?:^|[.!?…:«“"(–—][\s\u00A0\u202F]*)$/u;
const SHORTEST = 3;

/** Words that neither the dictionary nor the desk knows. Names inside a sentence are the names' own business. */
export const spelling: Check = {
  rules: { spelling: "off" },
  *run({ written, speller }) {
    if (speller === undefined) return;
    const known = new Map<string, boolean>();
    const knows = (word: string): boolean => {
      let answer = known.get(word);
      if (answer === undefined) known.set(word, (answer = speller.knows(word)));
      return answer;
    };
    for (const { segment, masked } of written) {
      for (const { 0: word, index: offset } of masked.matchAll(WORD)) {
        if (word.length < SHORTEST || CAPITALS.test(word)) continue;
        const capital = CAPITAL.test(word);
        if (capital && !SENTENCE_START.test(masked.slice(Math.max(0, offset - 4), offset))) continue;
        if (knows(word) || (capital && knows(word.toLowerCase()))) continue;
        if (word.includes("-") && word.split("-").every((part) => part.length < SHORTEST || knows(part)))
          continue;
        const expected = speller.suggest(word);
        yield {
          rule: "spelling",
          key: segment.key,
          offset,
          message: `"${word}" is in no dictionary.`,
          expected,
        };
      }
    }
  },
};
