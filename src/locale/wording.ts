/**
 * When two texts say the same in the same words: they differ in nothing but white space and the shape of their quotation
 * marks and apostrophes. A translation of the one is a translation of the other.
 */

const DOUBLE = /[«»“”„‟"]/gu;
const SINGLE = /[‘’‚‛ʼ‹›']/gu;
/** Soft hyphens and joiners: nobody sees them. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
const AROUND_QUOTES = /\s*"\s*/gu;
/** White space that parts two words, or stands before a figure, says something; beside a mark it is typography. */
const IDLE_SPACE = /(?<![\p{L}\p{M}\p{N}]) (?![-–−.,]?\d)| (?![\p{L}\p{M}\p{N}]|[-–−.,]?\d)/gu;

export function sameWording(one: string, other: string): boolean {
  return one === other || wordingOf(one) === wordingOf(other);
}

/** One text for all that say the same in the same words. */
export function wordingOf(text: string): string {
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(DOUBLE, '"')
    .replace(SINGLE, "'")
    .replace(AROUND_QUOTES, '"')
    .replace(/\s+/gu, " ")
    .replace(IDLE_SPACE, "");
}
