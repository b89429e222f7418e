/** Russian names that an English or French text wrote in Latin letters, back in Cyrillic. */
import { transcription, type SpellingRule } from "./transcribe.ts";

const ENGLISH: readonly SpellingRule[] = [
  ["shch", "щ"],
  ["sh", "ш"],
  ["ch", "ч"],
  ["zh", "ж"],
  ["j", "дж"],
  ["u", "у"],
];
const FRENCH: readonly SpellingRule[] = [
  ["chtch", "щ"],
  ["tch", "ч"],
  ["ch", "ш"],
  ["gu(?=[eiéï])", "г"],
  ["iou", "ю"],
  ["ou", "у"],
  ["ss", "с"],
  ["j", "ж"],
  ["(?<=in)e$", ""],
];
const COMMON: readonly SpellingRule[] = [
  ["sky$|ski$|skiy$|skii$|skij$", "ский"],
  ["skaya$|skaïa$|skaia$", "ская"],
  ["(?<=[nkr])y$|iy$|ii$|ij$", "ий"],
  ["off$", "ов"],
  ["eff$", "ев"],
  ["eyev$", "еев"],
  ["kh", "х"],
  ["ts", "ц"],
  ["[yiï]a", "я"],
  ["^ye|(?<=V)ye", "е"],
  ["yo|(?<=i)o", "ё"],
  ["yu|iu", "ю"],
  ["(?<=V)[yiï](?!V)", "й"],
  ["y(?=C)", "ы"],
  ["e|é", "е"],
  ["a", "а"],
  ["i|ï|y", "и"],
  ["o", "о"],
  ["u", "у"],
  ["['’]", "ь"],
  ["c|k", "к"],
  ["h", "х"],
  ["l", "л"],
  ["v|w", "в"],
  ["x", "кс"],
  ["z", "з"],
];

const fromEnglishSpelling = transcription([...ENGLISH, ...COMMON]);
const fromFrenchSpelling = transcription([...FRENCH, ...COMMON]);

/** `ou`, `tch`, `ï` and -ine are French spelling. */
export function fromRussian(word: string): string {
  return /ou|tch|ï|ine$|gu[ei]/u.test(word) ? fromFrenchSpelling(word) : fromEnglishSpelling(word);
}
