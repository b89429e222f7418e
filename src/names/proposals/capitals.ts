/** Capitals of a spelling after those of another: `диоп` like `DIOP` is `ДИОП`. */
export function likeModel(word: string, model: string): string {
  if (word === "") return word;
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  if (model === model.toLowerCase()) return word.toLowerCase();
  return word[0]!.toUpperCase() + word.slice(1);
}
