/**
 * Russian case forms of people's names, both ways: the base form of "Сергея ЛАВРОВА", and the forms under which a known name
 * comes back. Works on common endings; a name that fits none is taken as indeclinable.
 */
import { CASES, type Case } from "../model/lock.ts";
import { VOCABULARIES } from "../lock/vocabulary/vocabulary.ts";
import { wordKey } from "../lock/tokens.ts";
import { words } from "../lock/vocabulary/words.ts";
import { declinePersonWord, type Gender, type Paradigm, type Role } from "./russian-person-words.ts";

export type { Gender } from "./russian-person-words.ts";

interface Given {
  readonly base: string;
  readonly gender: Gender;
  readonly cases: readonly (Case | undefined)[];
}

const MASCULINE_IN_A = new Set(["никита", "илья", "муса", "лука", "фома"]);
const FEMININE_IN_CONSONANT = new Set(["сюзан"]);
let givenForms: ReadonlyMap<string, Given> | undefined;

function given(): ReadonlyMap<string, Given> {
  if (givenForms !== undefined) return givenForms;
  const map = new Map<string, Given>();
  for (const base of VOCABULARIES.ru.givenNames) {
    const gender =
      (/[ая]$/u.test(base) && !MASCULINE_IN_A.has(base)) || FEMININE_IN_CONSONANT.has(base) ? "f" : "m";
    map.set(base, { base, gender, cases: [undefined] });
    declinePersonWord(base, gender, "given").forEach((form, index) => {
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
  const initials = words.filter(isInitial).length;
  if (initials > 0 && initials === words.length - 1) return readSurnameWithInitials(words);
  const first = given().get(wordKey(words[0]!));
  if (first === undefined || words.length < 2) return { base: words, gender: undefined };
  for (const name of first.cases) {
    const rest = words.slice(1).map((word) => nominative(wordKey(word), first.gender, name));
    if (rest.some((word) => word === undefined)) continue;
    // In the nominative it stands there already, with its ё.
    const base =
      name === undefined
        ? words
        : [first.base, ...(rest as string[])].map((word, index) => recase(word, words[index]!));
    return { base, gender: first.gender, ...(name !== undefined && { case: name }) };
  }
  return { base: words, gender: first.gender };
}

function isInitial(word: string): boolean {
  return /^\p{L}\.$/u.test(word);
}

/** What the ending of a surname alone tells for certain: "О. В. Даниловой" is of Данилова, "И. П. Орловым" of Орлов. */
const SURE_OBLIQUE: readonly (readonly [RegExp, string, Gender])[] = [
  [/(?<=ов|ев|ин|ын)ой$/u, "а", "f"],
  [/(?<=[сц]к)ой$/u, "ая", "f"],
  [/(?<=ов|ев|ин|ын)ым$/u, "", "m"],
  [/(?<=[сц]к)(?:ого|ому|им|ом)$/u, "ий", "m"],
];

/** Men's surnames that end like a woman's in a case. */
const MEN_IN_OY = words(
  "луговой яровой лановой боровой береговой полевой дубовой громовой вековой деловой трубецкой донской крамской шаховской городской волконской",
);

function readSurnameWithInitials(name: readonly string[]): ReadPerson {
  if (name.some((word) => MEN_IN_OY.has(wordKey(word)))) return { base: name, gender: "m" };
  for (const [ending, nominative, gender] of SURE_OBLIQUE) {
    const base = name.map((word) =>
      isInitial(word) ? word : recase(wordKey(word).replace(ending, nominative), word),
    );
    if (base.some((word, index) => wordKey(word) !== wordKey(name[index]!))) return { base, gender };
  }
  return { base: name, gender: undefined };
}

/** What stands before a surname says its bearer's gender and the case of both: "г-на ван Дейка". */
const TITLE_CASES = new Map<string, readonly [Gender, Case]>([
  ...["г-на", "господина"].map((title) => [title, ["m", "gen"]] as const),
  ...["г-ну", "господину"].map((title) => [title, ["m", "dat"]] as const),
  ...["г-ном", "господином"].map((title) => [title, ["m", "ins"]] as const),
  ...["г-не", "господине"].map((title) => [title, ["m", "loc"]] as const),
  ...["г-жи", "госпожи"].map((title) => [title, ["f", "gen"]] as const),
  ...["г-же", "госпоже"].map((title) => [title, ["f", "dat"]] as const),
  ...["г-жу", "госпожу"].map((title) => [title, ["f", "acc"]] as const),
  ...["г-жой", "госпожой"].map((title) => [title, ["f", "ins"]] as const),
]);
const RUSSIAN_SURNAME = /(?:ов|ев|ин|ын|[сц]кий|ова|ева|ина|ына|[сц]кая)$/u;

/**
 * The base form of a surname behind a title in a case. It has to look Russian or to be `known` from elsewhere in the
 * article: "г-на Дюма" is of Дюма, not of Дюм.
 */
export function readTitledSurname(
  title: string,
  words: readonly string[],
  known: (key: string) => boolean,
): ReadPerson | undefined {
  const titled = TITLE_CASES.get(title);
  if (titled === undefined) return undefined;
  const [gender, name] = titled;
  const base = words.map((word) => {
    if (isParticle(word) || isInitial(word)) return word;
    const key = wordKey(word);
    const found = nominative(key, gender, name);
    return found !== undefined && (RUSSIAN_SURNAME.test(found) || known(found)) ? recase(found, word) : word;
  });
  return { base, gender, case: name };
}

const OBLIQUE_M = /(?:ов|ев|ин|ын|[кц])(?:а|у|ым|е|ого|ому|им|ом)$/u;

/** The nominative of a surname or patronymic that stands in a case, or undefined when it cannot stand in it. */
function nominative(word: string, gender: Gender, name: Case | undefined): string | undefined {
  if (name === undefined)
    return gender === "m" && OBLIQUE_M.test(word) && !/(?:ко|ка)$/u.test(word) ? undefined : word;
  const index = CASES.indexOf(name);
  const same = candidates(word, gender).find(
    (base) => declinePersonWord(base, gender, "surname")[index] === word,
  );
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

/** Gives a lower-case word the capitals of the word that it stands for, part by part (`аль-АСАДА`, `О’Хары`). */
function recase(word: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  const models = like.split(JOINTS);
  return word
    .split(JOINTS)
    .map((part, index) => {
      const model = models[index] ?? "";
      if (model.length > 1 && model === model.toUpperCase()) return part.toUpperCase();
      if (model === model.toLowerCase()) return part;
      return part.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
    })
    .join("");
}

/** Kept as parts of their own. */
const JOINTS = /([-'’])/u;

/** Names that put the family name first: only the last word declines (`Си Цзиньпина`). */
const SURNAME_FIRST = words(
  "ким си ли ван чжан мао дэн хо нгуен пак лю чэнь ян чжао хуан чжоу сюй сунь ху чжу гао линь хэ го ма ло лян сун чжэн се хань тан фэн юй дун сяо чэн цао юань цинь цзян хуа чан фам буй",
);
/** First parts of a double surname that stay as they are. */
const FIXED_PARTS = words("сен сент ван мак аль эль бен дер ас аш бонч бин");

/** All forms of a person's name, each with its case, the base form first. */
export function russianPersonForms(
  words: readonly string[],
  gender: Gender,
): { readonly text: string; readonly case?: Case }[] {
  const last = words.length - 1;
  const asian = last > 0 && SURNAME_FIRST.has(words[0]!.toLowerCase());
  const capitals = words.some((word) => !isUpper(word));
  const paradigms = words.map((word, index): Paradigm => {
    if ((asian && index < last) || word.includes(".") || isParticle(word)) return same(word);
    const role: Role = index === last || (capitals && isUpper(word)) ? "surname" : "given";
    return declineParts(word.toLowerCase().split("-"), gender, role);
  });
  const forms = CASES.map((name, at) => ({
    text: words.map((word, index) => recase(paradigms[index]![at]!, word)).join(" "),
    case: name,
  }));
  return [{ text: words.join(" ") }, ...forms];
}

/** `Жан-Поля` keeps its first part, `Римского-Корсакова` and `Анны-Марии` decline both. */
function declineParts(parts: readonly string[], gender: Gender, role: Role): Paradigm {
  if (parts.length === 1) return declinePersonWord(parts[0]!, gender, role);
  const last = parts.length - 1;
  const declined = parts.map((part, index) => {
    const fixed = index < last && (role === "given" ? !/[ая]$/u.test(part) : FIXED_PARTS.has(part));
    return fixed ? same(part) : declinePersonWord(part, gender, role);
  });
  return CASES.map((_, at) => declined.map((paradigm) => paradigm[at]!).join("-")) as unknown as Paradigm;
}

function same(word: string): Paradigm {
  return [word, word, word, word, word];
}

/** `фон`, `де`, `бен`; a word with capitals inside (`аль-АСАД`) is none. */
function isParticle(word: string): boolean {
  return word === word.toLowerCase();
}

function isUpper(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}
