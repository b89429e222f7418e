import type { Check } from "./view.ts";

const REPEATED = /(?<![\p{L}\p{M}\p{N}’'-])(\p{L}+)[ \u00A0\u202F]+\1(?![\p{L}\p{M}\p{N}’'-])/giu;
/** French pronouns that stand twice by rule, English words that may. */
const ALLOWED = new Set(["nous", "vous", "that", "had"]);
const SENTENCE_END = /(?<=[.!?…»”"])[ \u00A0]+(?=\S)/u;
/** Characters of a sentence that is worth comparing. */
const SENTENCE = 20;
/** Characters of a heading that is worth comparing with itself. */
const HALF = 6;

/** The same word twice in a row, or a sentence that stands twice. */
export const repeatedWords: Check = {
  rules: { "repeated-words": "warning" },
  *run({ written }) {
    for (const { segment, masked, target } of written) {
      for (const { index: offset, 1: word = "" } of hasNeighbours(masked) ? masked.matchAll(REPEATED) : []) {
        if (ALLOWED.has(word.toLowerCase()) || repeats(segment.text)) continue;
        yield { rule: "repeated-words", key: segment.key, offset, message: `"${word}" stands here twice.` };
        break;
      }
      const twice = repeatedSentence(target.text);
      if (twice === undefined || repeatedSentence(segment.text) !== undefined) continue;
      const message = "A sentence stands here twice.";
      yield { rule: "repeated-words", key: segment.key, offset: twice, message };
    }
  },
};

/** Cheaper than the pattern, which then tells for sure. */
function hasNeighbours(text: string): boolean {
  const words = text.toLowerCase().split(/[ \u00A0\u202F]+/);
  return words.some((word, index) => word !== "" && words[index + 1]?.startsWith(word) === true);
}

function repeats(text: string): boolean {
  REPEATED.lastIndex = 0;
  const found = REPEATED.test(text);
  REPEATED.lastIndex = 0;
  return found;
}

/** Where a sentence begins that has stood before. */
function repeatedSentence(text: string): number | undefined {
  const half = text.length >> 1;
  const twice = half >= HALF && text[half] === " " && text.slice(0, half) === text.slice(half + 1);
  if (twice) return half + 1;
  if (text.length < 2 * SENTENCE) return undefined;
  const seen = new Set<string>();
  for (const sentence of text.split(SENTENCE_END)) {
    if (sentence.length < SENTENCE) continue;
    if (seen.has(sentence)) return text.lastIndexOf(sentence);
    seen.add(sentence);
  }
  return undefined;
}
