/** Blocks and segments before they have keys, which depend on all texts of the article. */
import type { Atom, Block, Segment } from "../model/article.ts";

export type DraftSegment = Omit<Segment, "key">;
export type DraftBlock = Omit<Block, "segments"> & { readonly segments: readonly DraftSegment[] };

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether there is anything to translate: a letter or digit outside code, addresses and template tags. */
export function isTranslatable(text: string, atoms: readonly Atom[]): boolean {
  if (atoms.length === 0) return LETTER_OR_DIGIT.test(text);
  let done = 0;
  for (const { start, end } of atoms) {
    if (LETTER_OR_DIGIT.test(text.slice(done, start))) return true;
    done = end;
  }
  return LETTER_OR_DIGIT.test(text.slice(done));
}
