/**
 * Which runs of capitals are people: a surname in capitals, a title or an office before it, initials, a verb of speech, a
 * known first name, a country in brackets behind it. Precision first: what no rule supports is left to the suspects.
 */
import type { Language } from "../model/language.ts";
import { KNOWN_ACRONYMS } from "./acronyms.ts";
import { cut, isGivenName, withoutOpener } from "./openers.ts";
import { isPersonByShape } from "./person-shapes.ts";
import { readRoman } from "./roman.ts";
import type { Run } from "./runs.ts";
import { isLatin, joined, sameLine, type Token } from "./tokens.ts";
import type { Unit } from "./units.ts";
import { EVERYDAY } from "./vocabulary/everyday.ts";
import { VOCABULARIES, type Vocabulary } from "./vocabulary/vocabulary.ts";
import { words } from "./vocabulary/words.ts";

export interface PersonContext {
  readonly tokens: readonly Token[];
  readonly units: readonly Unit[];
  readonly language: Language;
  /** Acronyms that this article uses as such. */
  readonly acronyms: ReadonlySet<string>;
  /** Tokens of known places and bodies. */
  readonly taken: Uint8Array;
}

const LONGEST_NAME = 6;
const VOWELS = /[AEIOUYÀ-ÖØ-ÝАЕЁИОУЫЭЮЯ]/u;
const SURNAME_ENDING =
  /(?:(?:ов|ев|ин|ын)(?:а|у|ым|е|ой|ы|ых)?|(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)|(?:енко|дзе|швили|ян|янц|чук|юк|ко))$/u;
/** Endings that hardly any other word has, for "министр обороны Белоусов". */
const RUSSIAN_SURNAME = /(?:[бвдзклмнпрстч](?:ов|ев|ин)(?:а|у|ым|ой)?|(?:нск|вск)(?:ий|им))$/u;
const ADJECTIVE = /(?:ск|цк)(?:ой|ого|ому|ая|ую|их|им|ими)$/u;
const PATRONYMIC = /(?:ович|евич|ьич|овн|евн|ичн)(?:а|у|ем|е|ы|ой)?$/u;

/** The part of a run that is a person's name, or undefined. */
export function personIn(whole: Run, context: PersonContext): Run | undefined {
  const opened = withoutOpener(whole, context.language);
  if (opened === undefined) return undefined;
  const run = withoutPlace(opened, context);
  // "глава Orano": one Latin word in a Russian text is a company sooner than a person.
  if (context.language === "ru" && run.units.length === 1 && isLatin(run.units[0]!.key)) return undefined;
  const titled = titleBefore(run, context);
  const plain = run.units[0]!.line === "plain" || run.units[0]!.line === "title";
  const caps = plain ? bySurnameInCapitals(run, context, titled) : undefined;
  if (caps !== undefined) return caps;
  if (run.units.length > LONGEST_NAME || !run.units.every((unit) => isWordOfName(unit, context)))
    return undefined;
  if (titled && isTitledName(run, context)) return run;
  const named = run.units.filter((unit) => !unit.initial && unit.shape !== "lower");
  if (
    run.units.some((unit) => unit.initial) &&
    named.length >= 1 &&
    named.length <= 2 &&
    !isCountryInitials(run, context)
  )
    return run;
  if (run.units[0]!.line !== "plain") return undefined;
  if (named.length < 2)
    return context.language === "ru" && RUSSIAN_SURNAME.test(run.units[0]!.key) && officeBefore(run, context)
      ? run
      : undefined;
  const supported =
    isGivenName(run.units[0]!, context.language) ||
    officeBefore(run, context) ||
    spokenBy(run, context) ||
    (context.language === "ru" && named.length <= 3 && isRussianName(named)) ||
    countryBehind(run, context) ||
    isPersonByShape(run, context);
  return supported && named.length <= 4 ? run : undefined;
}

const INTO_PLACE = words("в во из под");

/** "профессор университета в Фэрбенксе Роберт Хендерсон": the place is no part of the name. */
function withoutPlace(run: Run, { tokens, language }: PersonContext): Run {
  if (language !== "ru" || run.units.length < 3) return run;
  const [place, given] = run.units;
  const inside = INTO_PLACE.has(tokens[place!.first - 1]?.key ?? "");
  return inside && !isGivenName(place!, language) && isGivenName(given!, language)
    ? cut(run, 1, run.units.length - 1)
    : run;
}

/** "Abdoulaye DIOP", "LAVROV Sergey", "Mohammed bin SALMAN". */
function bySurnameInCapitals(run: Run, context: PersonContext, titled: boolean): Run | undefined {
  const { units } = run;
  const isSurname = (unit: Unit): boolean => isSurnameInCapitals(unit, context);
  const firstUpper = units.findIndex(isSurname);
  if (firstUpper < 0) return undefined;
  if (firstUpper > 0) {
    const to = lastWhile(units, firstUpper, isSurname);
    const from = units.slice(0, firstUpper).findLastIndex((unit) => unit.shape === "upper") + 1;
    if (context.language === "ru" && units.slice(from, firstUpper).some(({ key }) => ADJECTIVE.test(key)))
      return undefined; // "Навоийской ТЭС"
    if (from >= firstUpper) return titled ? cut(run, firstUpper, to) : undefined;
    return to - from < LONGEST_NAME ? cut(run, from, to) : undefined;
  }
  const upperEnd = lastWhile(units, 0, isSurname);
  const given = lastWhile(units, upperEnd, (unit) => unit.shape === "capital");
  if (given - 2 >= upperEnd && PATRONYMIC.test(units[given - 1]!.key) && !PATRONYMIC.test(units[given]!.key))
    return cut(run, upperEnd + 1, given); // "РАН Пётр Михайлович Голубев": the surname is there already
  const sure = titled || (units[0]!.key.length >= 3 && !context.acronyms.has(unitKey(units[0]!)));
  if (given > upperEnd && given - upperEnd <= 3 && sure) return cut(run, 0, given);
  return titled ? cut(run, 0, upperEnd) : undefined;
}

function lastWhile(units: readonly Unit[], from: number, test: (unit: Unit) => boolean): number {
  let at = from;
  while (
    at + 1 < units.length &&
    (test(units[at + 1]!) ||
      (units[at + 1]!.shape === "lower" && at + 2 < units.length && test(units[at + 2]!)))
  )
    at++;
  return at;
}

function unitKey(unit: Unit): string {
  return unit.key.toUpperCase();
}

function isSurnameInCapitals(unit: Unit, { acronyms }: PersonContext): boolean {
  if (unit.shape !== "upper" || !VOWELS.test(unitKey(unit))) return false;
  const key = unitKey(unit);
  if (acronyms.has(key) || KNOWN_ACRONYMS.has(key)) return false;
  return readRoman(key) === undefined || key === "LI" || key === "XI" || key === "DI";
}

/** In capitals only a surname or a monarch's number; otherwise any capitalised word or particle. */
function isWordOfName(unit: Unit, context: PersonContext): boolean {
  if (unit.shape !== "upper") return true;
  return unit.line === "caps" || isSurnameInCapitals(unit, context) || (readRoman(unitKey(unit)) ?? 99) < 30;
}

function before(run: Run, { units, tokens }: PersonContext): Unit | undefined {
  const previous = units[run.from - 1];
  if (previous === undefined || tokens[run.units[0]!.first]!.gap !== "space") return undefined;
  const between = run.units[0]!.first - previous.last - 1;
  const stop = tokens[previous.last + 1];
  if (between === 0) return previous;
  return between === 1 && stop?.key === "." && joined(stop) ? previous : undefined;
}

function titleBefore(run: Run, context: PersonContext): boolean {
  const previous = before(run, context);
  if (previous === undefined || run.units[0]!.line === "caps") return false;
  const last = previous.key.slice(previous.key.lastIndexOf("-") + 1);
  const { titles } = VOCABULARIES[context.language];
  if (previous.initial && previous.common) return true; // "H.E."
  if (isSecondOfSeveral(run, context)) return true;
  return titles.has(previous.key) || (previous.key.includes("-") && titles.has(last));
}

const SEVERAL = words(
  "messrs ministers presidents mm mmes ministres présidents министры министров министрам министрами президенты президентов президентам президентами",
);

/** "ministers O'Leary and Sørensen" */
function isSecondOfSeveral(run: Run, { units, language }: PersonContext): boolean {
  if (!VOCABULARIES[language].and.has(units[run.from - 1]!.key)) return false;
  const behind = units.slice(Math.max(run.from - 5, 0), run.from);
  const title = behind.findLastIndex(({ key }) => SEVERAL.has(key));
  const first = behind.slice(title + 1, -1);
  return (
    title >= 0 &&
    first.length > 0 &&
    first.every((unit) => unit.follows && unit.shape === "capital" && !unit.common)
  );
}

function isTitledName(run: Run, { language, units, tokens }: PersonContext): boolean {
  if (run.units.length > 1) return run.units[0]!.line === "plain" || run.units.length > 2;
  if (run.units[0]!.line !== "plain" || run.units[0]!.initial) return false;
  const title = units[run.from - 1]!.key;
  const key = run.units[0]!.key;
  if (language !== "ru") return true;
  // "г. Сызрань" is a city; "глава Российского государства" is an adjective.
  if (title === "г") return SURNAME_ENDING.test(key);
  return !(
    /(?:ск|цк)(?:ого|ой|их|ому|им)$/u.test(key) &&
    sameLine(tokens[run.units[0]!.last + 1]) &&
    units[run.to + 1]?.follows === true &&
    /(?:ства|ия|ации|ики|ого|ета|юза)$/u.test(units[run.to + 1]!.key)
  );
}

/** "U. S. Steel", "D.C. Council": initials of a country are no first names. */
function isCountryInitials(run: Run, { language }: PersonContext): boolean {
  if (!run.units[0]!.initial) return !run.units.at(-1)!.initial || run.units.length < 2;
  const letters = run.units
    .filter((unit) => unit.initial)
    .map((unit) => unit.key)
    .join("");
  return language === "en" && ["u", "us", "un", "uk", "eu", "dc", "uae", "usa"].includes(letters);
}

const COMPLEMENT_ADJECTIVE = /(?:ien|ienne|ais|aise|ois|oise|ain|aine|éen|éenne|ский|ского|скому|ским)$/u;

/** "the foreign minister, Sergey Lavrov", "министр иностранных дел России Сергей Лавров". */
function officeBefore(run: Run, context: PersonContext): boolean {
  const { tokens, language, taken } = context;
  const vocabulary = VOCABULARIES[language];
  let at = run.units[0]!.first - 1;
  if (!sameLine(tokens[at + 1])) return false;
  if (tokens[at]?.key === ",") at--;
  for (let steps = 0; steps < 9 && at >= 0; steps++, at--) {
    const token = tokens[at]!;
    if (vocabulary.roles.has(token.key)) return true;
    const complement =
      token.key === "'" ||
      token.key === "-" ||
      taken[at] === 1 ||
      token.shape === "upper" ||
      isComplement(token, vocabulary);
    if (!complement || token.gap === "line") return false;
  }
  return false;
}

function isComplement({ kind, key }: Token, { notNames, connectors }: Vocabulary): boolean {
  return (
    kind === "word" &&
    (notNames.has(key) || connectors.has(key) || COMPLEMENT_ADJECTIVE.test(key) || PORTFOLIOS.has(key))
  );
}

const PORTFOLIOS = new Set([
  "иностранных",
  "дел",
  "обороны",
  "внутренних",
  "финансов",
  "экономики",
  "энергетики",
  "юстиции",
  "культуры",
  "здравоохранения",
  "торговли",
  "промышленности",
  "образования",
  "energy",
  "culture",
  "environment",
  "agriculture",
  "énergie",
  "environnement",
]);

function spokenBy(run: Run, { tokens, language }: PersonContext): boolean {
  if (run.units.some((unit) => EVERYDAY[language].has(unit.key))) return false; // "Buckingham Palace said"
  const { speechVerbs } = VOCABULARIES[language];
  const next = tokens[run.units.at(-1)!.last + 1];
  const previous = tokens[run.units[0]!.first - 1];
  if (
    sameLine(run.units[0] === undefined ? undefined : tokens[run.units[0].first]) &&
    previous !== undefined &&
    speechVerbs.has(previous.key)
  )
    return true;
  if (!sameLine(next)) return false;
  if (speechVerbs.has(next.key)) return true;
  return (
    language === "fr" && next.key === "a" && speechVerbs.has(tokens[run.units.at(-1)!.last + 2]?.key ?? "")
  );
}

function isRussianName(named: readonly Unit[]): boolean {
  return (
    named.some((unit) => PATRONYMIC.test(unit.key)) ||
    (SURNAME_ENDING.test(named.at(-1)!.key) && !/(?:ск|цк)/u.test(named[0]!.key))
  );
}

/** "Abdoulaye Diop (Mali)" */
function countryBehind(run: Run, { tokens, taken }: PersonContext): boolean {
  const open = run.units.at(-1)!.last + 1;
  return tokens[open]?.key === "(" && sameLine(tokens[open]) && taken[open + 1] === 1;
}
