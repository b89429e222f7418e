/**
 * What an article says about its own names: people introduced by a rule, bodies beside their acronyms, the dateline's city. From
 * these come the second mentions: a surname alone, an acronym alone, a name in another case or in a heading's capitals.
 */
import type { Language } from "../model/language.ts";
import type { Span } from "../model/lock.ts";
import { nameTree, type NameHit } from "../names/find.ts";
import { russianPlaceForms } from "../names/russian-forms.ts";
import {
  readRussianPerson,
  readTitledSurname,
  russianPersonForms,
  type Gender,
  type ReadPerson,
} from "../names/russian-people.ts";
import { readBodies } from "./bodies.ts";
import type { Dates } from "./date-grammar.ts";
import { readDateline } from "./dateline.ts";
import { readExpansions } from "./expansions.ts";
import { Gathered } from "./gathered.ts";
import { personIn } from "./person-rules.ts";
import { readFeatures } from "./place-features.ts";
import { KnownPlaces, placeIn } from "./place-rules.ts";
import { isGivenName } from "./openers.ts";
import { readRoman } from "./roman.ts";
import { takenTokens } from "./taken.ts";
import { readRuns, unitText, type Run } from "./runs.ts";
import type { Token } from "./tokens.ts";
import type { Unit } from "./units.ts";
import { isFamilyNameFirst } from "./vocabulary/given-names.ts";
import { VOCABULARIES } from "./vocabulary/vocabulary.ts";
import { words } from "./vocabulary/words.ts";

export interface Knowledge {
  /** People where a rule introduced them. */
  readonly people: readonly Span[];
  /** Every place where a name of the article's own stands. */
  readonly hits: readonly NameHit[];
  /** Base forms by id. */
  readonly bases: ReadonlyMap<string, string>;
  /** Which full name a short one stands for, by id: `lavrov` -> `sergey_lavrov`, `aes` -> `alliance_of_sahel_states`. */
  readonly shapes: ReadonlyMap<string, string>;
}

interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly units: readonly Unit[];
  readonly language: Language;
  readonly dates: Dates;
  /** Hits of the name book. */
  readonly hits: readonly NameHit[];
  /** Keys of all words of the text. */
  readonly words: () => ReadonlySet<string>;
}

export function learn(source: Source): Knowledge {
  const { tokens, units, language } = source;
  const gathered = new Gathered();
  const expansions = readExpansions(tokens, units, language);
  const acronyms = new Set(expansions.map(({ acronym }) => unitText(tokens, source.text, acronym)));
  for (const { first, last, acronym } of expansions) learnExpansion(source, gathered, first, last, acronym);
  learnBodies(source, gathered);
  learnDateline(source, gathered);
  for (const { first, last, base, forms } of readFeatures(units, language))
    gathered.add("place", base ?? textOf(source, { first, last }), forms);
  const taken = takenTokens(source);
  const learned = nameTree(gathered.forms, language).find(tokens);
  for (const hit of learned) taken.fill(1, hit.first, hit.last + 1);
  const places = new KnownPlaces();
  for (const hit of [...source.hits, ...learned]) if (hit.kind === "place") places.add(hit);
  const people: Span[] = [];
  for (const run of readRuns(units, taken, language)) {
    const person = personIn(run, { tokens, units, language, acronyms, taken });
    if (person !== undefined) {
      people.push(learnPerson(source, gathered, person));
      continue;
    }
    const place = placeIn(run, { tokens, units, language, places });
    if (place === undefined) continue;
    gathered.add("place", textOf(source, place));
    places.add(place);
  }
  learnFromBook(source, gathered);
  const hits = nameTree(gathered.forms, language)
    .find(tokens)
    .filter((hit) => isMention(hit, source));
  const shapes = new Map([...gathered.shapes].filter(([, of]) => of !== ""));
  return { people, hits, bases: gathered.bases, shapes };
}

function learnExpansion(
  source: Source,
  gathered: Gathered,
  first: number,
  last: number,
  acronym: Pick<Unit, "first" | "last">,
): void {
  const known = (from: number, to: number): NameHit | undefined =>
    source.hits.find((hit) => hit.first === from && hit.last === to);
  const body = known(first, last)?.id ?? gathered.add("organization", textOf(source, { first, last }));
  if (known(acronym.first, acronym.last) === undefined)
    gathered.add("acronym", textOf(source, acronym), undefined, body);
}

/** States and lands that are named like a body. */
const LANDS = new Set([
  "Russian Federation",
  "Soviet Union",
  "West Bank",
  "Fédération de Russie",
  "Union soviétique",
  "Российская Федерация",
]);

/** A body that the name book holds is left to it. */
function learnBodies(source: Source, gathered: Gathered): void {
  const { language, hits } = source;
  let next = 0;
  let reach = -1; // how far the hits go that start no later than the body
  for (const { first, last, base, forms, short } of readBodies(source, language)) {
    for (; next < hits.length && hits[next]!.first <= first; next++)
      reach = Math.max(reach, hits[next]!.last);
    if (reach >= last) continue;
    const written = textOf(source, { first, last });
    if (LANDS.has(base ?? written)) continue;
    const id = gathered.add("organization", base ?? written, forms ?? [{ text: written }]);
    if (short !== undefined) gathered.add("organization", textOf(source, short), undefined, id);
  }
}

function learnDateline({ tokens, units, text, dates, language, hits }: Source, gathered: Gathered): void {
  const city = readDateline(tokens, units, dates);
  if (city === undefined) return;
  const [first, last] = [units[city.from]!.first, units[city.to]!.last];
  if (hits.some((hit) => hit.first <= first && hit.last >= last)) return;
  const written = unitText(tokens, text, { first, last });
  const base = units[city.from]!.shape === "upper" ? capitalised(written) : written;
  gathered.add("place", base, language === "ru" ? russianPlaceForms(base) : undefined);
}

/** On one line, with single spaces. */
function textOf({ tokens, text }: Source, range: Pick<Unit, "first" | "last">): string {
  return unitText(tokens, text, range).replace(/\s+/gu, " ");
}

function capitalised(text: string): string {
  return text.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

function learnPerson(source: Source, gathered: Gathered, run: Run): Span {
  const { tokens, text, language } = source;
  const written = run.units.map((unit) => unitText(tokens, text, unit));
  const read = language === "ru" ? readRussian(source, run, written) : { base: written, gender: undefined };
  const [first, last] = [run.units[0]!.first, run.units.at(-1)!.last];
  const base = language === "ru" ? read.base.join(" ") : textOf(source, { first, last });
  const forms =
    language === "ru" && read.gender !== undefined && !run.units.some((unit) => unit.initial)
      ? russianPersonForms(read.base, read.gender)
      : undefined;
  const id = gathered.add("person", base, forms);
  learnSurname(source, gathered, run, read.base, read.gender, id);
  const start = tokens[first]!.start;
  const end = tokens[last]!.end;
  return {
    type: "person",
    start,
    end,
    value: base,
    name: id,
    ...(read.case !== undefined && { case: read.case }),
  };
}

function readRussian({ units, words }: Source, run: Run, written: readonly string[]): ReadPerson {
  const title = units[run.from - 1]?.key ?? "";
  const titled = isGivenName(run.units[0]!, "ru")
    ? undefined
    : readTitledSurname(title, written, (key) => words().has(key));
  return titled ?? readRussianPerson(written);
}

function learnSurname(
  source: Source,
  gathered: Gathered,
  run: Run,
  base: readonly string[],
  gender: Gender | undefined,
  of: string,
): void {
  const range = surnameOf(run, source.language);
  if (range === undefined) return;
  if (source.language === "ru") {
    const surname = base.slice(range.from, range.to + 1);
    const forms = russianPersonForms(surname, gender ?? genderOf(surname.at(-1)!));
    gathered.add("person", surname.join(" "), forms, of);
    return;
  }
  const [first, last] = [run.units[range.from]!.first, run.units[range.to]!.last];
  gathered.add("person", textOf(source, { first, last }), undefined, of);
}

/** The surname of a full name: what stands in capitals, else the last word with the particles before it. */
function surnameOf(run: Run, language: Language): { readonly from: number; readonly to: number } | undefined {
  const { units } = run;
  const last = units.length - 1;
  if (last === 0) return undefined;
  const upper = units.flatMap((unit, index) => (unit.shape === "upper" && !isMonarch(unit) ? [index] : []));
  if (upper.length > 0 && upper.length < units.length) return { from: upper[0]!, to: upper.at(-1)! };
  if (isFamilyNameFirst(units[0]!.key)) return { from: 0, to: 0 };
  if (units[last]!.initial) return units[0]!.initial ? undefined : { from: 0, to: 0 };
  return isMonarch(units[last]!) ? undefined : { from: surnameStart(run, language), to: last };
}

/** "Elizabeth II" has no surname. */
function isMonarch(unit: Unit): boolean {
  return unit.shape === "upper" && readRoman(unit.key.toUpperCase()) !== undefined;
}

/** With its particles: "de La Tour". */
function surnameStart({ units }: Run, language: Language): number {
  const { particles } = VOCABULARIES[language];
  let from = units.length - 1;
  while (from > 1 && (units[from - 1]!.shape === "lower" || particles.has(units[from - 1]!.key))) from--;
  return from;
}

function genderOf(surname: string): Gender {
  return /(?:ова|ева|ина|ая)$/u.test(surname.toLowerCase()) ? "f" : "m";
}

/** The surname of a person whom the name book knows by the full name only. */
function learnFromBook({ hits, tokens, text, language }: Source, gathered: Gathered): void {
  for (const hit of hits) {
    if (hit.kind !== "person" || hit.first === hit.last || hit.case !== undefined) continue;
    const last = tokens[hit.last]!;
    const surname = text.slice(last.start, last.end);
    if (last.kind !== "word" || hits.some((other) => other.first === hit.last)) continue;
    gathered.add(
      "person",
      surname,
      language === "ru" ? russianPersonForms([surname], genderOf(surname)) : undefined,
      hit.id,
    );
  }
}

const EVERYDAY = words(
  "hope will may young king church grant bush brown white black green long love price stone rice mars juste petit grand roy roi blanc leroy мороз волк заяц",
);

/** A surname that is also a word counts inside a sentence only; no given name of another person follows or stands before it. */
function isMention(hit: NameHit, { tokens }: Source): boolean {
  if (hit.kind !== "person" || hit.first !== hit.last) return true;
  const token = tokens[hit.first]!;
  const opens = token.gap === "line" || ".!?".includes(tokens[hit.first - 1]?.key ?? " ");
  return !(opens && EVERYDAY.has(token.key));
}
