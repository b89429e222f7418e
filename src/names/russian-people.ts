/**
 * Russian case forms of people's names, both ways: the base form of "Сергея ЛАВРОВА", and the forms under which a known name
 * comes back. Works on common endings; a name that fits none is taken as indeclinable.
 */
import { CASES, type Case } from "../model/lock.ts";
import { VOCABULARIES } from "../lock/vocabulary/vocabulary.ts";
import { wordKey } from "../lock/tokens.ts";

export type Gender = "m" | "f";
/** One form a case: gen dat acc ins loc. */
type Paradigm = readonly [string, string, string, string, string];

interface Given {
  readonly base: string;
  readonly gender: Gender;
  readonly cases: readonly (Case | undefined)[];
}

const MASCULINE_IN_A = new Set(["никита", "илья", "муса", "лука", "фома"]);
const FEMININE_IN_CONSONANT = new Set(["сюзан"]);
let givenForms: ReadonlyMap<string, Given> | undefined;

/** The five oblique forms of one word of a name, in lower case. */
function declineWord(word: string, gender: Gender, surname: boolean): Paradigm {
  if (surname && gender === "f" && /(?:ова|ева|ина|ына)$/u.test(word))
    return put(word, 1, ["ой", "ой", "у", "ой", "ой"]);
  if (/[кц]ая$|ая$/u.test(word)) return put(word, 2, ["ой", "ой", "ую", "ой", "ой"]);
  if (gender === "m" && surname && /(?:[кг])ий$/u.test(word))
    return put(word, 2, ["ого", "ому", "ого", "им", "ом"]);
  if (gender === "m" && surname && /(?:ый|ой)$/u.test(word))
    return put(word, 2, ["ого", "ому", "ого", "ым", "ом"]);
  if (gender === "m" && surname && /(?:ов|ев|ин|ын)$/u.test(word))
    return put(word, 0, ["а", "у", "а", "ым", "е"]);
  if (/ия$/u.test(word)) return put(word, 1, ["и", "и", "ю", "ей", "и"]);
  if (/[гкхжчшщ]а$/u.test(word)) return put(word, 1, ["и", "е", "у", "ой", "е"]);
  if (/[бвдзлмнпрстф]а$/u.test(word)) return put(word, 1, ["ы", "е", "у", "ой", "е"]);
  if (/[бвгдзлмнпрстфьа]я$/u.test(word)) return put(word, 1, ["и", "е", "ю", "ей", "е"]);
  if (gender === "m" && /ий$/u.test(word)) return put(word, 1, ["я", "ю", "я", "ем", "и"]);
  if (gender === "m" && /[йь]$/u.test(word)) return put(word, 1, ["я", "ю", "я", "ем", "е"]);
  if (gender === "m" && /[жцчшщ]$/u.test(word)) return put(word, 0, ["а", "у", "а", "ем", "е"]);
  if (gender === "m" && /[бвгдзклмнпрстфх]$/u.test(word)) return put(word, 0, ["а", "у", "а", "ом", "е"]);
  return [word, word, word, word, word];
}

function put(word: string, cut: number, endings: Paradigm): Paradigm {
  return endings.map((ending) => word.slice(0, word.length - cut) + ending) as unknown as Paradigm;
}

function given(): ReadonlyMap<string, Given> {
  if (givenForms !== undefined) return givenForms;
  const map = new Map<string, Given>();
  for (const base of VOCABULARIES.ru.givenNames) {
    const gender =
      (/[ая]$/u.test(base) && !MASCULINE_IN_A.has(base)) || FEMININE_IN_CONSONANT.has(base) ? "f" : "m";
    map.set(base, { base, gender, cases: [undefined] });
    declineWord(base, gender, false).forEach((form, index) => {
      const known = map.get(form);
      if (known === undefined) map.set(form, { base, gender, cases: [CASES[index]] });
      else if (known.base === base) map.set(form, { ...known, cases: [...known.cases, CASES[index]] });
    });
  }
  givenForms = map;
  return map;
}

export function isRussianGivenName(key: string): boolean {
  return given().has(key);
}

export interface ReadPerson {
  readonly base: readonly string[];
  readonly gender: Gender | undefined;
  readonly case?: Case;
}

/** The base form of a full name as it stands in a text; what cannot be told is taken as nominative. */
export function readRussianPerson(words: readonly string[]): ReadPerson {
  const first = given().get(wordKey(words[0]!));
  if (first === undefined || words.length < 2) return { base: words, gender: undefined };
  for (const name of first.cases) {
    const rest = words.slice(1).map((word) => nominative(wordKey(word), first.gender, name));
    if (rest.some((word) => word === undefined)) continue;
    const base = [first.base, ...(rest as string[])].map((word, index) => recase(word, words[index]!));
    return { base, gender: first.gender, ...(name !== undefined && { case: name }) };
  }
  return { base: words, gender: first.gender };
}

const OBLIQUE_M = /(?:ов|ев|ин|ын|[кц])(?:а|у|ым|е|ого|ому|им|ом)$/u;

/** The nominative of a surname or patronymic that stands in a case, or undefined when it cannot stand in it. */
function nominative(word: string, gender: Gender, name: Case | undefined): string | undefined {
  if (name === undefined)
    return gender === "m" && OBLIQUE_M.test(word) && !/(?:ко|ка)$/u.test(word) ? undefined : word;
  const index = CASES.indexOf(name);
  const same = candidates(word, gender).find((base) => declineWord(base, gender, true)[index] === word);
  return same ?? (/[оеиуюэ]$/u.test(word) || (gender === "f" && !/[йаую]$/u.test(word)) ? word : undefined);
}

/** Bases that a form may come from; those that look like a Russian surname first ("Лавровым" is of Лавров, not of Лавровый). */
function candidates(word: string, gender: Gender): string[] {
  const likely: string[] = [];
  const others: string[] = [];
  for (let cut = 0; cut <= 3 && cut < word.length - 1; cut++) {
    const stem = word.slice(0, word.length - cut);
    for (const ending of gender === "f" ? FEMININE_ENDINGS : MASCULINE_ENDINGS) {
      const base = stem + ending;
      (/(?:ов|ев|ин|ын|[сц]кий)$|(?:ова|ева|ина|[сц]кая)$/u.test(base) ? likely : others).push(base);
    }
  }
  return [...likely, ...others];
}

const FEMININE_ENDINGS = ["а", "ая", "я"];
const MASCULINE_ENDINGS = ["", "й", "ий", "ый", "ой", "ь", "а", "я"];

/** Gives a lower-case word the capitals of the word that it stands for. */
function recase(word: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  return word.replace(/^\p{L}|(?<=-)\p{L}/gu, (letter) => letter.toUpperCase());
}

/** All forms of a person's name, each with its case, the base form first. */
export function russianPersonForms(
  words: readonly string[],
  gender: Gender,
): { readonly text: string; readonly case?: Case }[] {
  const paradigms = words.map((word, index) =>
    declineWord(word.toLowerCase(), gender, words.length === 1 || index > 0),
  );
  const forms = CASES.map((name, at) => ({
    text: words.map((word, index) => recase(paradigms[index]![at]!, word)).join(" "),
    case: name,
  }));
  return [{ text: words.join(" ") }, ...forms];
}
