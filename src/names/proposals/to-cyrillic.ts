/** A Latin name in Cyrillic: known words as they are written, all others by the table of their language. A proposal, never more. */
import { asciiWords } from "../../ids/ascii-words.ts";
import type { Language } from "../../model/language.ts";
import type { NameKind } from "../../model/names.ts";
import { fromAny } from "./from-any.ts";
import { fromChinese } from "./from-chinese.ts";
import { fromDutch } from "./from-dutch.ts";
import { fromEnglish } from "./from-english.ts";
import { fromFrench } from "./from-french.ts";
import { fromGerman } from "./from-german.ts";
import { fromRussian } from "./from-russian.ts";
import { fromSlavic } from "./from-slavic.ts";
import { fromSpanish } from "./from-spanish.ts";
import { fromVietnamese } from "./from-vietnamese.ts";
import { keyOf, knownWord } from "./known-words.ts";
import { originOf, type Origin } from "./origin.ts";
import { likeModel } from "./capitals.ts";
import type { Transcription } from "./transcribe.ts";

const TABLES: Readonly<Record<Origin, Transcription>> = {
  french: fromFrench,
  english: fromEnglish,
  german: fromGerman,
  dutch: fromDutch,
  spanish: fromSpanish,
  slavic: fromSlavic,
  chinese: fromChinese,
  vietnamese: fromVietnamese,
  russian: fromRussian,
  other: fromAny,
};
/** What stands between given name and surname is no word of either language's rules. */
const PARTICLES: Readonly<Record<string, string>> = {
  al: "аль",
  ben: "бен",
  bin: "бин",
  da: "да",
  de: "де",
  del: "дель",
  der: "дер",
  des: "де",
  di: "ди",
  du: "дю",
  el: "эль",
  la: "ла",
  le: "ле",
  les: "ле",
  van: "ван",
  von: "фон",
};
/** West African surnames that capitals rob of their accent: the last letter of `SANGARE` is heard. */
const LOST_ACCENT = /(?:[aiou]rr?|at|it|iss|ib|mbel|on|an|ed)e$/u;
const AFRICAN_PREFIX = /^(?:nd|ng|mb|gb)|aye$/u;
/** "O’Hara", "D’Souza": the apostrophe stays. */
const ELIDED = /^([odOD])['’](\p{Lu}.*)$/u;
const HEADS: Readonly<Record<string, string>> = { o: "о", d: "д" };
const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;

/** `language` is that of the text in which the name stands so. Marks and spaces stay. */
export function toCyrillic(name: string, kind: NameKind, language: Language): string {
  const parts = name.match(WORD) ?? [];
  const origin = originOf(parts, language);
  const african = parts.some((part) => AFRICAN_PREFIX.test(keyOf(part)));
  return name.replace(WORD, (word) => {
    const known = knownWord(keyOf(word));
    const usable =
      known !== undefined && (known.gender === undefined || (kind === "person" && known.origin === origin));
    if (usable) return likeModel(known.cyrillic, word);
    const [head, rest] = kind === "person" ? (ELIDED.exec(word)?.slice(1) ?? []) : [];
    if (head === undefined || rest === undefined)
      return likeModel(spell(word, TABLES[origin], african), word);
    return `${likeModel(HEADS[head.toLowerCase()]!, head)}’${likeModel(spell(rest, TABLES[origin], african), rest)}`;
  });
}

function spell(word: string, table: Transcription, african: boolean): string {
  const lower = word.normalize("NFC").toLowerCase();
  const particle = PARTICLES[lower];
  if (particle !== undefined) return particle;
  const accented =
    african && word === word.toUpperCase() && LOST_ACCENT.test(lower) ? `${lower.slice(0, -1)}é` : lower;
  const letters = accented.replace(/['’]/gu, "");
  const written = table(letters);
  // A letter that the language does not have.
  return /\p{Script=Latin}/u.test(written) ? fromAny(asciiWords(letters).join("")) : written;
}
