/** How alike two texts are, by their words: letters and figures, upper and lower case alike. */

/** 0-1: one minus the word edit distance over the longer length. */
export function similarity(a: string, b: string): number {
  return wordSimilarity(wordsOf(a), wordsOf(b));
}

export function wordSimilarity(left: readonly string[], right: readonly string[]): number {
  const longer = Math.max(left.length, right.length);
  return longer === 0 ? 1 : 1 - editDistance(left, right) / longer;
}

/** Words replaced, added and taken away between two texts; `atMost + 1` where there are more than `atMost`. */
export function editDistance<Word>(
  left: ArrayLike<Word>,
  right: ArrayLike<Word>,
  atMost = Math.max(left.length, right.length),
): number {
  const far = atMost + 1;
  if (Math.abs(left.length - right.length) > atMost) return far;
  let row = new Uint32Array(right.length + 1).map((_, j) => Math.min(j, far));
  let next = new Uint32Array(right.length + 1);
  for (let i = 1; i <= left.length; i++) {
    // Outside this band a path is longer than `atMost` already.
    const from = Math.max(1, i - atMost);
    const to = Math.min(right.length, i + atMost);
    next.fill(far);
    if (from === 1) next[0] = Math.min(i, far);
    let least = next[0]!;
    for (let j = from; j <= to; j++) {
      const replaced = row[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      const cost = Math.min(replaced, row[j]! + 1, next[j - 1]! + 1, far);
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > atMost) return far;
    [row, next] = [next, row];
  }
  return row[right.length]!;
}

/** How many words two texts have in common, wherever they stand: no similarity is above this over the longer length. */
export function commonWords(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    common++;
  }
  return common;
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
