/**
 * Case forms of Russian place names and of what bodies are called, by their ending: for proposals and for finding names in a
 * text. On the tables of the tests the rules are right more often than russian-nouns-js 2.3.0, which has to be told what
 * does not decline. What fits no rule stays as it is; forms that a person approved stand in names.json and win over these.
 */
import { CASES, type Case } from "../model/lock.ts";

export interface CaseForm {
  readonly text: string;
  readonly case?: Case;
}

type Endings = readonly [gen: string, dat: string, acc: string, ins: string, loc: string];
/** What is cut off the end, and what is put on in gen dat acc ins loc. */
type Rule = readonly [ending: RegExp, cut: number, endings: Endings];

const NOUNS: readonly Rule[] = [
  [/ия$/u, 1, ["и", "и", "ю", "ей", "и"]],
  [/(?:[гкх])а$/u, 1, ["и", "е", "у", "ой", "е"]],
  [/(?:[жчшщ])а$/u, 1, ["и", "е", "у", "ей", "е"]],
  [/ца$/u, 1, ["ы", "е", "у", "ей", "е"]],
  [/а$/u, 1, ["ы", "е", "у", "ой", "е"]],
  [/я$/u, 1, ["и", "е", "ю", "ей", "е"]],
  [/(?:ль|нь|рь|арь)$/u, 1, ["я", "ю", "ь", "ем", "е"]],
  [/ь$/u, 1, ["и", "и", "ь", "ью", "и"]],
  [/ий$/u, 1, ["я", "ю", "й", "ем", "и"]],
  [/й$/u, 1, ["я", "ю", "й", "ем", "е"]],
  [/ство$/u, 1, ["а", "у", "о", "ом", "е"]],
  [/ье$/u, 1, ["я", "ю", "е", "ем", "е"]],
  [/ие$/u, 1, ["я", "ю", "е", "ем", "и"]],
  [/[мп]оре$|поле$/u, 1, ["я", "ю", "е", "ем", "е"]],
  [/[гкхжчшщц]ы$|ки$/u, 1, ["ов", "ам", "~", "ами", "ах"]],
  [/[дтр]ы$/u, 1, ["ов", "ам", "~", "ами", "ах"]],
  [/ы$/u, 1, ["", "ам", "~", "ами", "ах"]],
  [/[а-яё]{3,}[бвгдзклмнпрстф]ец$/u, 2, ["ца", "цу", "ец", "цом", "це"]],
  [/[бвгдзклмнпрстфх]$/u, 0, ["а", "у", "", "ом", "е"]],
  [/[жцчшщ]$/u, 0, ["а", "у", "", "ем", "е"]],
];
const FEMININE_IN_SOFT: readonly Rule[] = [[/ь$/u, 1, ["и", "и", "ь", "ью", "и"]]];
/** `-ий` after a hushing sound declines softly; all others hard. */
const ADJECTIVES: readonly Rule[] = [
  [/[жчшщ]ая$/u, 2, ["ей", "ей", "ую", "ей", "ей"]],
  [/ая$/u, 2, ["ой", "ой", "ую", "ой", "ой"]],
  [/яя$/u, 2, ["ей", "ей", "юю", "ей", "ей"]],
  [/[гкх]ий$|[гкхжчшщ]ой$/u, 2, ["ого", "ому", "~", "им", "ом"]],
  [/[жчшщн]ий$/u, 2, ["его", "ему", "~", "им", "ем"]],
  [/(?:ый|ой)$/u, 2, ["ого", "ому", "~", "ым", "ом"]],
  [/[гкх]ое$/u, 2, ["ого", "ому", "~", "им", "ом"]],
  [/ое$/u, 2, ["ого", "ому", "~", "ым", "ом"]],
  [/(?:ов|ев|ин)о$/u, 1, ["а", "у", "о", "ым", "ом"]],
  [/ее$/u, 2, ["его", "ему", "~", "им", "ем"]],
  [/ые$/u, 2, ["ых", "ым", "~", "ыми", "ых"]],
  [/ие$/u, 2, ["их", "им", "~", "ими", "их"]],
];
/** A single word with one of these endings is an adjective that names a place (`Жуковский`). */
const LONE_ADJECTIVE = /[сц]кий$|[а-яё]{2}ный$|[а-яё]{2}ое$|[сц]кая$/u;

/** Feminine in -ль, -нь, -рь, which the rules take for masculine; stems that change; plurals without an ending. */
const IRREGULAR: Readonly<Record<string, string>> = {
  Казань: "Казани Казани Казань Казанью Казани",
  Тверь: "Твери Твери Тверь Тверью Твери",
  Сибирь: "Сибири Сибири Сибирь Сибирью Сибири",
  Астрахань: "Астрахани Астрахани Астрахань Астраханью Астрахани",
  Рязань: "Рязани Рязани Рязань Рязанью Рязани",
  Тюмень: "Тюмени Тюмени Тюмень Тюменью Тюмени",
  Египет: "Египта Египту Египет Египтом Египте",
  Филиппины: "Филиппин Филиппинам Филиппины Филиппинами Филиппинах",
  Афины: "Афин Афинам Афины Афинами Афинах",
  Коморы: "Комор Коморам Коморы Коморами Коморах",
  Мальдивы: "Мальдив Мальдивам Мальдивы Мальдивами Мальдивах",
  Чебоксары: "Чебоксар Чебоксарам Чебоксары Чебоксарами Чебоксарах",
  Бермуды: "Бермуд Бермудам Бермуды Бермудами Бермудах",
  Канары: "Канар Канарам Канары Канарами Канарах",
  Мытищи: "Мытищ Мытищам Мытищи Мытищами Мытищах",
  Луки: "Лук Лукам Луки Луками Луках",
  Химки: "Химок Химкам Химки Химками Химках",
  Челны: "Челнов Челнам Челны Челнами Челнах",
  Острова: "Островов Островам Острова Островами Островах",
  озеро: "озера озеру озеро озером озере",
  Озеро: "Озера Озеру Озеро Озером Озере",
  острова: "островов островам острова островами островах",
  "Гвинея-Бисау": "Гвинеи-Бисау Гвинее-Бисау Гвинею-Бисау Гвинеей-Бисау Гвинее-Бисау",
  территории: "территорий территориям территории территориями территориях",
};
const LETTERS = /^[А-ЯЁа-яё]+(?:[-’'][А-ЯЁа-яё]+)*$/u;
/** -ство, -ье, -ие and `море` decline; other vowels and abbreviations do not. */
const INDECLINABLE =
  /(?<!ств)о$|(?<![ьи]|[мп]ор|пол)е$|[уюэ]$|(?<!к|Мытищ)и$|[аеиоуыэ]а$|^(?:.*-)?(?:Хельсинки|Нагасаки|Скопье)$|МЭ$|[А-Я]{2}$/u;
/** `Ростова-на-Дону`: the first part declines. */
const MIDDLE = /^([^-]+)(-на-.+)$/u;

/**
 * The base form and its five cases; a name that does not decline is its base form alone. `gender` is that of the head noun,
 * where it is known: it tells `Сибирь` from `Алтарь`.
 */
export function russianPlaceForms(base: string, gender?: "f"): CaseForm[] {
  const pair = /^(\S+) и (\S+)$/u.exec(base);
  const [first, second] = pair === null ? [] : [pair[1]!, pair[2]!].map((part) => declinePhrase(part));
  const declined =
    first !== undefined && second !== undefined
      ? first.map((form, index) => `${form} и ${second[index]!}`)
      : declinePhrase(base, gender);
  const forms = CASES.map((name, index): CaseForm => ({ text: declined[index]!, case: name }));
  return [{ text: base }, ...forms.filter((form) => form.text !== base)];
}

/** Adjectives up to the head noun decline with it; what follows the head stays (`Альянса государств Сахеля`). */
function declinePhrase(base: string, gender?: "f"): readonly string[] {
  const dash = /^[^ ]+ — /u.exec(base)?.[0] ?? "";
  if (dash !== "") return declinePhrase(base.slice(dash.length)).map((form) => dash + form);
  const words = base.split(" ");
  if (words.some((word) => /^о-ва?$/u.test(word))) return CASES.map(() => base);
  const head = words.findIndex(
    (word, index) => index === words.length - 1 || !(isAdjective(word) || (index > 0 && word === "и")),
  );
  const noun = declineHead(words[head]!, gender) ?? CASES.map(() => words[head]!);
  const before = words.slice(0, head).map((word) => decline(word, ADJECTIVES) ?? CASES.map(() => word));
  const after = words.slice(head + 1);
  return CASES.map((_, index) => [...before.map((forms) => forms[index]!), noun[index]!, ...after].join(" "));
}

function isAdjective(word: string): boolean {
  return word.length > 4 && !/ция$/u.test(word) && ADJECTIVES.some(([ending]) => ending.test(word));
}

function declineHead(word: string, gender?: "f"): readonly string[] | undefined {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word]!.split(" ");
  const middle = MIDDLE.exec(word);
  if (middle !== null) return declineHead(middle[1]!)?.map((form) => form + middle[2]!);
  if (!LETTERS.test(word)) return undefined;
  if (LONE_ADJECTIVE.test(word) && word.length > 4) return decline(word, ADJECTIVES);
  if (gender === "f" && word.endsWith("ь")) return decline(word, FEMININE_IN_SOFT);
  return INDECLINABLE.test(word) ? undefined : decline(word, NOUNS);
}

function decline(word: string, rules: readonly Rule[]): readonly string[] | undefined {
  const rule = rules.find(([ending]) => ending.test(word));
  if (rule === undefined) return undefined;
  const [, cut, endings] = rule;
  const stem = word.slice(0, word.length - cut);
  return endings.map((ending) => (ending === "~" ? word : stem + ending));
}
