/** Chinese names in Cyrillic: pinyin by Palladius's table, syllable by syllable (`Xiaoming` is `Сяомин`). */
import { words } from "../../lock/vocabulary/words.ts";
import { transcription, type SpellingRule } from "./transcribe.ts";

const INITIALS: Readonly<Record<string, string>> = {
  ...{ b: "б", p: "п", m: "м", f: "ф", d: "д", t: "т", n: "н", l: "л", g: "г", k: "к", h: "х" },
  ...{ zh: "чж", ch: "ч", sh: "ш", r: "ж", z: "цз", c: "ц", s: "с" },
};
const FINALS: Readonly<Record<string, string>> = {
  ...{
    a: "а",
    e: "э",
    ai: "ай",
    ei: "эй",
    ao: "ао",
    ou: "оу",
    an: "ань",
    ang: "ан",
    en: "энь",
    eng: "эн",
  },
  ...{
    ong: "ун",
    i: "и",
    ia: "я",
    ie: "е",
    iao: "яо",
    iu: "ю",
    ian: "янь",
    iang: "ян",
    in: "инь",
    ing: "ин",
  },
  ...{
    u: "у",
    ua: "уа",
    uo: "о",
    uai: "уай",
    ui: "уй",
    uan: "уань",
    un: "унь",
    uang: "уан",
    ü: "юй",
    v: "юй",
  },
  ...{ üe: "юэ", ve: "юэ", ue: "юэ" },
};
/** `j`, `q` and `x`, before which `u` is `ü`. */
const PALATALS: Readonly<Record<string, string>> = { j: "цз", q: "ц", x: "с" };
const PALATAL_FINALS: Readonly<Record<string, string>> = {
  ...{
    i: "и",
    ia: "я",
    ie: "е",
    iao: "яо",
    iu: "ю",
    ian: "янь",
    iang: "ян",
    in: "инь",
    ing: "ин",
    iong: "юн",
  },
  ...{ u: "юй", ue: "юэ", uan: "юань", un: "юнь" },
};
/** Syllables that are not the sum of their parts. */
const WHOLE: Readonly<Record<string, string>> = {
  ...{ zhi: "чжи", chi: "чи", shi: "ши", ri: "жи", zi: "цзы", ci: "цы", si: "сы", hui: "хуэй", er: "эр" },
  ...{
    yi: "и",
    ya: "я",
    yo: "йо",
    ye: "е",
    yao: "яо",
    you: "ю",
    yan: "янь",
    yang: "ян",
    yin: "инь",
    ying: "ин",
  },
  ...{ yong: "юн", yu: "юй", yue: "юэ", yuan: "юань", yun: "юнь" },
  ...{
    wu: "у",
    wa: "ва",
    wo: "во",
    wai: "вай",
    wei: "вэй",
    wan: "вань",
    wang: "ван",
    wen: "вэнь",
    weng: "вэн",
  },
};
const BARE = words("a e ai ei ao ou an ang en eng");

function syllables(): Map<string, string> {
  const all = new Map<string, string>();
  const add = (
    initials: Readonly<Record<string, string>>,
    finals: Readonly<Record<string, string>>,
  ): void => {
    for (const [initial, first] of Object.entries(initials))
      for (const [final, rest] of Object.entries(finals)) all.set(initial + final, first + rest);
  };
  add(INITIALS, FINALS);
  add(PALATALS, PALATAL_FINALS);
  for (const initial of ["b", "p", "m", "f"]) all.set(`${initial}o`, `${INITIALS[initial]!}о`);
  for (const final of BARE) all.set(final, FINALS[final]!);
  for (const [syllable, cyrillic] of Object.entries(WHOLE)) all.set(syllable, cyrillic);
  return all;
}

const LONGEST_FIRST = [...syllables()].sort(([a], [b]) => b.length - a.length);
const ONE = `(?:${LONGEST_FIRST.map(([syllable]) => syllable).join("|")})`;
/** One syllable or two: no word of a Chinese name has more. */
const PINYIN = new RegExp(`^${ONE}{1,2}$`, "u");

/** A hard sign keeps `н` before a vowel in its own syllable: `Чанъань`. */
const RULES = LONGEST_FIRST.flatMap(([syllable, cyrillic]): SpellingRule[] =>
  BARE.has(syllable)
    ? [
        [`(?<=n)${syllable}|(?<=g)${syllable}`, `ъ${cyrillic}`],
        [syllable, cyrillic],
      ]
    : [[syllable, cyrillic]],
);

export const fromChinese = transcription(RULES);

/** Family names in pinyin that are common enough to tell a Chinese name. */
const FAMILIES = words(
  `wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lü lu su jiang cai jia ding
   wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou hua mo shao meng long wan duan qian yin xi qi`,
);

/** The family name first, then the given name in one word or two, all of it pinyin. */
export function isChinese(parts: readonly string[]): boolean {
  const keys = parts.map((part) => part.toLowerCase());
  return (
    keys.length > 1 && keys.length <= 3 && FAMILIES.has(keys[0]!) && keys.every((key) => PINYIN.test(key))
  );
}
