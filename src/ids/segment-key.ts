/**
 * The keys of an article's segments: readable, and the same wherever the segment stands, so that an inserted
 * paragraph renames nothing. Nothing here fails.
 */
import { hash } from "node:crypto";
import { asciiWords, joinWithin } from "./ascii-words.ts";

const SLUG_WORDS = 5;
/** Characters. */
const LONGEST_SLUG = 40;
/** UTF-16 code units of a text that its slug is made from. */
const SLUG_SOURCE = 120;
/** Hexadecimal digits of the SHA-256; more where two texts of one article would share a key. */
const HASH_DIGITS = 8;
const LONG_HASH_DIGITS = 16;

/**
 * A key for each segment text of an article, in reading order: `the-goal-to-energize-and-1f0c9a3e`.
 * A text that recurs gets `-2`, `-3`... A text without a Latin or Cyrillic letter or a digit has the slug `s`.
 *
 * @param texts - visible texts, white space collapsed
 */
export function segmentKeys(texts: readonly string[]): string[] {
  const keys = distinctKeys(new Set(texts));
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const occurrence = (seen.get(text) ?? 0) + 1;
    seen.set(text, occurrence);
    const key = keys.get(text)!;
    return occurrence === 1 ? key : `${key}-${occurrence}`;
  });
}

/** One key a text. Texts that would share one all get a longer hash, whichever comes first. */
function distinctKeys(texts: ReadonlySet<string>): ReadonlyMap<string, string> {
  const shared = new Map<string, string[]>();
  for (const text of texts) {
    const key = keyOf(text, HASH_DIGITS);
    const others = shared.get(key);
    if (others === undefined) shared.set(key, [text]);
    else others.push(text);
  }
  const keys = new Map<string, string>();
  for (const [key, [text, ...others]] of shared) {
    if (others.length === 0) keys.set(text!, key);
    else for (const same of [text!, ...others]) keys.set(same, keyOf(same, LONG_HASH_DIGITS));
  }
  return keys;
}

function keyOf(text: string, digits: number): string {
  return `${slugOf(text)}-${hash("sha256", text).slice(0, digits)}`;
}

function slugOf(text: string): string {
  const words = asciiWords(text.slice(0, SLUG_SOURCE)).slice(0, SLUG_WORDS);
  return joinWithin(words, "-", LONGEST_SLUG) || "s";
}

/** May this key be of this text? A key ends in digits of its text's hash, whatever recurs. */
export function keyFitsText(key: string, text: string): boolean {
  const digits = /-([0-9a-f]{16}|[0-9a-f]{8})(?:-\d{1,4})?$/.exec(key)?.[1];
  return digits !== undefined && hash("sha256", text).startsWith(digits);
}
