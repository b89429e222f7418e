/** How alike two texts are, by their words: letters and figures, upper and lower case alike. */

/** 0-1: one minus the word edit distance over the longer length. */
export function similarity(a: string, b: string): number {
  return wordSimilarity(wordsOf(a), wordsOf(b));
}

export function wordSimilarity(left: readonly string[], right: readonly string[]): number {
  const longer = Math.max(left.length, right.length);
  if (longer === 0) return 1;
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (const [i, word] of left.entries()) {
    const next = [i + 1];
    for (const [j, other] of right.entries()) {
      const replaced = (row[j] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - (row[right.length] ?? 0) / longer;
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
