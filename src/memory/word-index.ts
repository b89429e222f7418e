/**
 * Finds the texts that share enough words with a given one, among a hundred thousand. Two texts of which one is
 * `least` per cent of the other must share one of their rarest words, so only those are indexed (prefix filtering:
 * Chaudhuri, Ganti and Kaushik, "A Primitive Operator for Similarity Joins", 2006). Nothing is missed.
 */
import { mostChanges } from "./percent.ts";

export interface WordIndex {
  /** Numbers of the texts that may be `least` per cent of these words or more, in no order. `least`: not below the index's own. */
  candidates(words: readonly string[], least: number): number[];
}

/** `least`: the lowest percentage that anybody will ask for. */
export function wordIndex(texts: readonly (readonly string[])[], least: number): WordIndex {
  const ranks = rarestFirst(texts);
  const sets = texts.map((words) => rankSet(words, ranks));
  const postings = new Map<number, number[]>();
  for (const [number, set] of sets.entries()) {
    for (const rank of set.subarray(0, prefixLength(set.length, least))) {
      const list = postings.get(rank);
      if (list === undefined) postings.set(rank, [number]);
      else list.push(number);
    }
  }
  const seen = new Uint32Array(texts.length);
  let turn = 0;
  return {
    candidates(words, asked) {
      turn++;
      const set = rankSet(words, ranks);
      const found: number[] = [];
      for (const rank of set.subarray(0, prefixLength(set.length, asked))) {
        for (const number of postings.get(rank) ?? []) {
          if (seen[number] === turn) continue;
          seen[number] = turn;
          if (shareEnough(set, sets[number]!, asked)) found.push(number);
        }
      }
      return found;
    },
  };
}

/** A second "the" of a text is a word of its own, so that sets count like lists. */
function numbered(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return words.map((word) => {
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    return count === 1 ? word : `${word} ${count}`;
  });
}

/** Each word's place among all, the rarest first. */
function rarestFirst(texts: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts)
    for (const word of numbered(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));
  return new Map(sorted.map(([word], rank) => [word, rank]));
}

/** Ascending. A word that no text has comes before all others, and is equal to none. */
function rankSet(words: readonly string[], ranks: ReadonlyMap<string, number>): Int32Array {
  let unknown = 0;
  return Int32Array.from(numbered(words), (word) => ranks.get(word) ?? --unknown).sort();
}

function prefixLength(length: number, least: number): number {
  return Math.min(length, mostChanges(length, least) + 1);
}

function shareEnough(left: Int32Array, right: Int32Array, least: number): boolean {
  const longer = Math.max(left.length, right.length);
  const wanted = longer - mostChanges(longer, least);
  let shared = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const a = left[i]!;
    const b = right[j]!;
    if (a === b) {
      shared++;
      i++;
      j++;
    } else if (a < b) i++;
    else j++;
    if (shared + Math.min(left.length - i, right.length - j) < wanted) return false;
  }
  return shared >= wanted;
}
