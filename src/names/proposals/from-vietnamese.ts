/** Vietnamese names in Cyrillic. The marks of the tones are not heard in it; those of the vowels are. */
import { transcription } from "./transcribe.ts";

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

const table = transcription([
  ["ngh?", "нг"],
  ["nh", "нь"],
  ["ph", "ф"],
  ["th", "тх"],
  ["kh", "кх"],
  ["tr", "ч"],
  ["ch$", "ть"],
  ["ch", "ч"],
  ["gi(?=V)", "з"],
  ["gh?", "г"],
  ["qu", "ку"],
  ["đ", "д"],
  ["d", "з"],
  ["x", "с"],
  ["s", "ш"],
  ["ươ", "ыо"],
  ["ư", "ы"],
  ["(?<=C)iê", "ье"],
  ["yê|iê", "е"],
  ["ay|ai", "ай"],
  ["ây", "ей"],
  ["oi|ôi|ơi", "ой"],
  ["ui", "уй"],
  ["a|ă|â", "а"],
  ["e|ê", "Э"],
  ["i|y", "и"],
  ["o|ô|ơ", "о"],
  ["u", "у"],
  ["k|c", "к"],
  ["h", "х"],
  ["l", "л"],
  ["v", "в"],
]);

export function fromVietnamese(word: string): string {
  return table(word.normalize("NFD").replace(TONES, "").normalize("NFC"));
}
