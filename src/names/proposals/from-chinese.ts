/** Chinese names in Cyrillic: pinyin by Palladius's table, syllable by syllable (`Xiaoming` is `Сяомин`). */
import { words } from "../../lock/vocabulary/words.ts";
import { transcription, type SpellingRule } from "./transcribe.ts";

/** `pinyin=кириллица`, one after the other. */
function table(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(/\s+/u).map((pair) => pair.split("=") as [string, string]));
}

const INITIALS = table("b=б p=п m=м f=ф d=д t=т n=н l=л g=г k=к h=х zh=чж ch=ч sh=ш r=ж z=цз c=ц s=с");
/** `j`, `q` and `x`, before which `u` is `ü`. */
const PALATALS = table("j=цз q=ц x=с");
const FRONT = table("i=и ia=я ie=е iao=яо iu=ю ian=янь iang=ян in=инь ing=ин");
const BACK = table(
  "a=а e=э ai=ай ei=эй ao=ао ou=оу an=ань ang=ан en=энь eng=эн ong=ун u=у ua=уа uo=о uai=уай ui=уй uan=уань un=унь uang=уан ü=юй v=юй üe=юэ ve=юэ ue=юэ",
);
const PALATAL = table("iong=юн u=юй ue=юэ uan=юань un=юнь");
/** Syllables that are not the sum of their parts. */
const WHOLE = table(
  `zhi=чжи chi=чи shi=ши ri=жи zi=цзы ci=цы si=сы hui=хуэй er=эр bo=бо po=по mo=мо fo=фо
   yi=и ya=я yo=йо ye=е yao=яо you=ю yan=янь yang=ян yin=инь ying=ин yong=юн yu=юй yue=юэ yuan=юань yun=юнь
   wu=у wa=ва wo=во wai=вай wei=вэй wan=вань wang=ван wen=вэнь weng=вэн`,
);
const BARE = words("a e ai ei ao ou an ang en eng");

function joined(
  initials: ReadonlyMap<string, string>,
  finals: ReadonlyMap<string, string>,
): [string, string][] {
  return [...initials].flatMap(([initial, first]) =>
    [...finals].map(([final, rest]): [string, string] => [initial + final, first + rest]),
  );
}

const SYLLABLES = new Map([
  ...joined(INITIALS, new Map([...FRONT, ...BACK])),
  ...joined(PALATALS, new Map([...FRONT, ...PALATAL])),
  ...[...BACK].filter(([final]) => BARE.has(final)),
  ...WHOLE,
]);

const LONGEST_FIRST = [...SYLLABLES].sort(([a], [b]) => b.length - a.length);
const ONE = `(?:${LONGEST_FIRST.map(([syllable]) => syllable).join("|")})`;
/** One syllable or two: no word of a Chinese name has more. */
const PINYIN = new RegExp(`^${ONE}{1,2}$`, "u");

/** A hard sign keeps `н` before a vowel in its own syllable: `Чанъань`. */
const RULES = LONGEST_FIRST.flatMap(([syllable, cyrillic]): SpellingRule[] => [
  ...(BARE.has(syllable) ? [[`(?<=[ng])${syllable}`, `ъ${cyrillic}`] as const] : []),
  [syllable, cyrillic],
]);

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
