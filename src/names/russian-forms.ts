/**
 * Case forms of Russian place names by their ending, for finding them in a text. Common patterns only:
 * what fits none stays as it is. Forms that a person approved stand in names.json and win over these.
 */
import { CASES, type Case } from "../model/lock.ts";

export interface CaseForm {
  readonly text: string;
  readonly case?: Case;
}

type Endings = readonly [gen: string, dat: string, acc: string, ins: string, loc: string];

/** Tried in order: ending, what is cut off, what is put on in gen dat acc ins loc. */
const NOUNS: readonly (readonly [RegExp, number, Endings])[] = [
  [/ия$/u, 1, ["и", "и", "ю", "ей", "и"]],
  [/(?:[гкхжчшщ])а$/u, 1, ["и", "е", "у", "ой", "е"]],
  [/ца$/u, 1, ["ы", "е", "у", "ей", "е"]],
  [/а$/u, 1, ["ы", "е", "у", "ой", "е"]],
  [/я$/u, 1, ["и", "е", "ю", "ей", "е"]],
  [/(?:ль|нь)$/u, 1, ["я", "ю", "ь", "ем", "е"]],
  [/ь$/u, 1, ["и", "и", "ь", "ью", "и"]],
  [/ий$/u, 1, ["я", "ю", "й", "ем", "и"]],
  [/й$/u, 1, ["я", "ю", "й", "ем", "е"]],
  [/[гкхжчшщц]ы$|ки$/u, 1, ["ов", "ам", "ы", "ами", "ах"]],
  [/ы$/u, 1, ["", "ам", "ы", "ами", "ах"]],
  [/[бвгдзклмнпрстфх]$/u, 0, ["а", "у", "", "ом", "е"]],
  [/[жцчшщ]$/u, 0, ["а", "у", "", "ем", "е"]],
];
const PLURAL_OV = /(?:[дтр])ы$/u;
const ADJECTIVES: readonly (readonly [RegExp, number, Endings])[] = [
  [/ая$/u, 2, ["ой", "ой", "ую", "ой", "ой"]],
  [/яя$/u, 2, ["ей", "ей", "юю", "ей", "ей"]],
  [/[гкхжчшщ]ий$/u, 2, ["ого", "ому", "ий", "им", "ом"]],
  [/ый$/u, 2, ["ого", "ому", "ый", "ым", "ом"]],
  [/ое$/u, 2, ["ого", "ому", "ое", "ым", "ом"]],
  [/ые$/u, 2, ["ых", "ым", "ые", "ыми", "ых"]],
  [/ие$/u, 2, ["их", "им", "ие", "ими", "их"]],
];
/** Feminine in -ль, -нь, which the pattern would take for masculine, and stems that lose a vowel. */
const IRREGULAR: Readonly<Record<string, readonly [string, ...string[]]>> = {
  Казань: ["Казани", "Казани", "Казань", "Казанью", "Казани"],
  Египет: ["Египта", "Египту", "Египет", "Египтом", "Египте"],
  Филиппины: ["Филиппин", "Филиппинам", "Филиппины", "Филиппинами", "Филиппинах"],
  Афины: ["Афин", "Афинам", "Афины", "Афинами", "Афинах"],
  Коморы: ["Комор", "Коморам", "Коморы", "Коморами", "Коморах"],
  Мальдивы: ["Мальдив", "Мальдивам", "Мальдивы", "Мальдивами", "Мальдивах"],
};
const LETTERS = /^[А-ЯЁа-яё]+(?:-[А-ЯЁа-яё]+)*$/u;
const INDECLINABLE = /(?:[еиоуюэ]|МЭ|[А-Я]{2})$/u;

/** The base form and its five cases; a name that does not decline is its base form alone. */
export function russianPlaceForms(base: string): CaseForm[] {
  const words = base.split(" ");
  const head = words.findIndex((word) => !isAdjective(word));
  if (head < 0 || !LETTERS.test(words[head]!)) return [{ text: base }];
  const noun = declineNoun(words[head]!);
  if (noun === undefined) return [{ text: base }];
  const before = words.slice(0, head).map(declineAdjective);
  const after = words.slice(head + 1);
  const forms = CASES.map((name, index): CaseForm => {
    const parts = [...before.map((forms) => forms[index]!), noun[index]!, ...after];
    return { text: parts.join(" "), case: name };
  });
  return [{ text: base }, ...forms.filter((form) => form.text !== base)];
}

function isAdjective(word: string): boolean {
  return word.length > 4 && ADJECTIVES.some(([ending]) => ending.test(word)) && !word.endsWith("-Рияд");
}

function declineAdjective(word: string): readonly string[] {
  const [, cut, endings] = ADJECTIVES.find(([ending]) => ending.test(word))!;
  return endings.map((ending) => word.slice(0, word.length - cut) + ending);
}

function declineNoun(word: string): readonly string[] | undefined {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word];
  if (INDECLINABLE.test(word)) return undefined;
  const rule = NOUNS.find(([ending]) => ending.test(word));
  if (rule === undefined) return undefined;
  const [, cut, endings] = rule;
  const stem = word.slice(0, word.length - cut);
  return endings.map((ending, index) => stem + (index === 0 && PLURAL_OV.test(word) ? "ов" : ending));
}
