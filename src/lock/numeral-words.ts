/** A number spelled out, compound or not: "twenty-five thousand", "quatre-vingt-dix-sept", "двадцать пятый". */
import type { Language } from "../model/language.ts";
import { scaleDecimal } from "./decimal.ts";
import type { Numeral } from "./numeral.ts";
import { joined, sameLine, type Token } from "./tokens.ts";
import { VOCABULARIES, type Vocabulary } from "./vocabulary/vocabulary.ts";

interface Read {
  readonly numeral?: Numeral;
  readonly next: number;
}

type Role = "one" | "unit" | "ten" | "hundred" | "scale" | "ordinal";
interface Meaning {
  readonly role: Role;
  readonly value: number;
}

const LEXICONS = new Map<Language, ReadonlyMap<string, Meaning>>();
/** "трехдневный": the numeral is the head of an adjective of time. */
const TIMED =
  /^(двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти)(?=дневн|летн|месячн|недельн|часов|минутн)/u;
const TIMED_VALUES = ["двух", "трех", "четырех", "пяти", "шести", "семи", "восьми", "девяти", "десяти"];

export function readWords(tokens: readonly Token[], at: number, language: Language): Read | undefined {
  const vocabulary = VOCABULARIES[language];
  const lexicon = lexiconOf(language);
  if (!lexicon.has(tokens[at]!.key))
    return language === "ru" ? (readTimed(tokens, at) ?? readHalves(tokens, at)) : undefined;
  const sum = addUp(tokens, at, lexicon, vocabulary);
  if (sum === undefined) return undefined;
  const { total, last, ordinal, scale } = sum;
  const next = last + 1;
  if (isNone(tokens, at, last, ordinal, vocabulary, language)) return { next };
  const form = ordinal ? "ordinal-word" : "words";
  return { numeral: { first: at, last, value: String(total), form, scale }, next };
}

function readTimed(tokens: readonly Token[], at: number): Read | undefined {
  const head = TIMED.exec(tokens[at]!.key)?.[1];
  if (head === undefined) return undefined;
  const value = String(TIMED_VALUES.indexOf(head) + 2);
  return { numeral: { first: at, last: at, value, form: "words", scale: 0 }, next: at + 1 };
}

const HALVES = new Map([
  ["полтора", "1.5"],
  ["полторы", "1.5"],
  ["полутора", "1.5"],
]);

/** "полтора миллиона", "полмиллиона". */
function readHalves(tokens: readonly Token[], at: number): Read | undefined {
  const { scales } = VOCABULARIES.ru;
  const { key } = tokens[at]!;
  const half = HALVES.get(key);
  if (half === undefined) {
    const scale = key.startsWith("пол") ? scales[key.slice(3)] : undefined;
    if (scale === undefined || scale > 9) return undefined;
    const value = scaleDecimal("0.5", scale);
    return { numeral: { first: at, last: at, value, form: "words", scale }, next: at + 1 };
  }
  const next = tokens[at + 1];
  const scale = sameLine(next) ? (scales[next.key] ?? 0) : 0;
  const last = scale > 0 ? at + 1 : at;
  const value = scaleDecimal(half, scale);
  return { numeral: { first: at, last, value, form: "words", scale }, next: last + 1 };
}

/** Adds up components while each is smaller than what the one before leaves open. */
function addUp(
  tokens: readonly Token[],
  at: number,
  lexicon: ReadonlyMap<string, Meaning>,
  vocabulary: Vocabulary,
) {
  let total = 0;
  let group = 0;
  let room = Infinity; // the next component of a group must be below this
  let scaleRoom = Infinity;
  let last = -1;
  let scale = 0;
  let digits = 0; // plain components read; a lone "one" is an article
  for (let here = at; ;) {
    const token = tokens[here];
    const meaning = here > at && !sameLine(token) ? undefined : lexicon.get(token?.key ?? "");
    if (meaning === undefined) break;
    if (meaning.role === "ordinal") {
      if (meaning.value >= room || (meaning.value === 1 && group === 0)) break;
      return { total: total + group + meaning.value, last: here, ordinal: true, scale: 0 };
    }
    if (meaning.role === "scale") {
      const lone = group === 0 && last === -1;
      if (
        meaning.value >= scaleRoom ||
        (lone && !vocabulary.loneScales.has(token!.key)) ||
        (!lone && group === 0)
      )
        break;
      total += Math.max(group, 1) * meaning.value;
      scale = Math.log10(meaning.value);
      [group, room, scaleRoom] = [0, meaning.value, meaning.value];
    } else if (meaning.role === "hundred" && vocabulary.hundred.has(token!.key)) {
      if (
        group >= 10 ||
        (group === 0 && last !== -1 && room < 1000) ||
        (group === 0 && !vocabulary.loneScales.has(token!.key))
      )
        break;
      [group, room] = [Math.max(group, 1) * 100, 100];
    } else if (meaning.value === 20 && group % 100 === 4 && vocabulary.tens["vingt"] === 20) {
      [group, room] = [group - 4 + 80, 20];
    } else {
      if (meaning.value >= room) break;
      group += meaning.value;
      room = token!.key === "dix" ? 10 : nextRoom(meaning, group); // "dix-sept"
    }
    digits += meaning.role === "one" ? 0 : 1;
    last = here;
    here = nextComponent(tokens, here, lexicon, vocabulary);
  }
  if (last === -1 || digits === 0) return undefined;
  return { total: total + group, last, ordinal: false, scale };
}

function nextRoom(meaning: Meaning, group: number): number {
  if (meaning.role === "hundred") return 100;
  if (meaning.role !== "ten") return 1;
  return meaning.value === 60 || group % 100 === 80 ? 20 : 10;
}

/** Steps over a hyphen or an "and" that stands between two components. */
function nextComponent(
  tokens: readonly Token[],
  here: number,
  lexicon: ReadonlyMap<string, Meaning>,
  vocabulary: Vocabulary,
): number {
  let at = here + 1;
  if (tokens[at]?.key === "-" && joined(tokens[at]) && joined(tokens[at + 1])) at++;
  const link = tokens[at];
  if (link === undefined || !vocabulary.and.has(link.key) || !sameLine(link)) return at;
  const after = tokens[at + 1]?.key === "-" ? at + 2 : at + 1;
  const role = lexicon.get(tokens[after]?.key ?? "")?.role;
  const before = lexicon.get(tokens[here]!.key)?.role;
  const english = before === "hundred" || before === "scale";
  const french =
    before === "ten" &&
    tokens[here]!.key !== "quatre" &&
    (role === "one" || role === "ordinal" || tokens[after]?.key === "onze");
  return (vocabulary.and.has("and") && english && role !== "scale") || (vocabulary.and.has("et") && french)
    ? after
    : at;
}

/** Words of number that say no number here: articles, fractions, homonyms, heads of compounds. */
function isNone(
  tokens: readonly Token[],
  at: number,
  last: number,
  ordinal: boolean,
  vocabulary: Vocabulary,
  language: Language,
): boolean {
  const next = sameLine(tokens[last + 1]) ? tokens[last + 1] : undefined;
  const before = sameLine(tokens[at]) ? tokens[at - 1] : undefined;
  if (next !== undefined && vocabulary.fractions.has(afterHyphen(tokens, last).key)) return true;
  const single = at === last;
  const key = tokens[at]!.key;
  if (single && tokens[at]!.shape === "capital" && isNameLike(tokens, at, next)) return true;
  const compound = before?.key === "-" && joined(tokens[at]) && joined(before); // "во-вторых", but "пять-шесть"
  if (single && compound && !lexiconOf(language).has(tokens[at - 2]?.key ?? "")) return true;
  if (ordinal && single && isDenominator(before, next, language)) return true;
  if (single && language === "fr" && key === "neuf")
    return !/[sxz]$/u.test(next?.key ?? "") && !PLURAL_ARTICLES.has(before?.key ?? "");
  if (single && (key === "second" || key === "seconde")) return !introducesNoun(next);
  if (single && key === "cent") return before?.key === "pour";
  return false;
}

function afterHyphen(tokens: readonly Token[], last: number): Token {
  const next = tokens[last + 1]!;
  return next.key === "-" ? (tokens[last + 2] ?? next) : next;
}

/** A capital in the middle of a sentence, before another one: part of a name ("Trois-Rivières", "Three Gorges"). */
function isNameLike(tokens: readonly Token[], at: number, next: Token | undefined): boolean {
  return tokens[at]!.gap !== "line" && next?.shape === "capital" && tokens[at - 1]?.kind === "word";
}

/** "a third of", "one fifth". */
function isDenominator(before: Token | undefined, next: Token | undefined, language: Language): boolean {
  if (language === "en")
    return before?.key === "one" || (before?.key === "a" && (next === undefined || next.key === "of"));
  if (language === "fr") return (before?.key === "un" || before?.key === "d") && next?.key === "de";
  return before?.key === "одна" || before?.key === "одной" || before?.key === "одну";
}

function introducesNoun(next: Token | undefined): boolean {
  if (next?.key === "-") return true;
  return next?.kind === "word" && !FUNCTION_WORDS.has(next.key);
}

/** Before these "neuf" is nine, not new. */
const PLURAL_ARTICLES = new Set(["les", "des", "ces", "ses", "nos", "leurs", "aux"]);
const FUNCTION_WORDS = new Set([
  "of",
  "to",
  "and",
  "or",
  "after",
  "before",
  "later",
  "ago",
  "in",
  "de",
  "et",
  "ou",
  "à",
  "plus",
  "après",
  "avant",
]);

function lexiconOf(language: Language): ReadonlyMap<string, Meaning> {
  const known = LEXICONS.get(language);
  if (known !== undefined) return known;
  const vocabulary = VOCABULARIES[language];
  const lexicon = new Map<string, Meaning>();
  for (const [word, value] of vocabulary.ordinals()) lexicon.set(word, { role: "ordinal", value });
  for (const word of vocabulary.ones) lexicon.set(word, { role: "one", value: 1 });
  for (const [word, power] of Object.entries(vocabulary.scales)) {
    if (word.length >= 3) lexicon.set(word, { role: "scale", value: 10 ** power });
  }
  for (const word of vocabulary.hundred) lexicon.set(word, { role: "hundred", value: 100 });
  for (const [word, value] of Object.entries(vocabulary.hundreds))
    lexicon.set(word, { role: "hundred", value });
  for (const [word, value] of Object.entries(vocabulary.tens)) lexicon.set(word, { role: "ten", value });
  for (const [word, value] of Object.entries(vocabulary.units)) lexicon.set(word, { role: "unit", value });
  LEXICONS.set(language, lexicon);
  return lexicon;
}
