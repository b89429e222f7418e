/**
 * What an article says about its own names: people introduced by a rule, bodies beside their acronyms, the dateline's city. From
 * these come the second mentions: a surname alone, an acronym alone, a name in another case or in a heading's capitals.
 */
import type { Language } from "../model/language.ts";
import type { Span } from "../model/lock.ts";
import type { NameForm, NameKind } from "../model/names.ts";
import { argumentId } from "../ids/argument-id.ts";
import { nameTree, type NameHit } from "../names/find.ts";
import { russianPlaceForms } from "../names/russian-forms.ts";
import {
  readRussianPerson,
  russianPersonForms,
  type Gender,
  type ReadPerson,
} from "../names/russian-people.ts";
import type { Dates } from "./date-grammar.ts";
import { readDateline } from "./dateline.ts";
import { readExpansions } from "./expansions.ts";
import { personIn } from "./person-rules.ts";
import { readRoman } from "./roman.ts";
import { readRuns, unitText, type Run } from "./runs.ts";
import type { Token } from "./tokens.ts";
import type { Unit } from "./units.ts";
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
}

/** Gathers forms to look for; the first name of a spelling keeps it. */
class Gathered {
  readonly forms: NameForm[] = [];
  readonly bases = new Map<string, string>();
  readonly shapes = new Map<string, string>();

  add(
    kind: NameKind,
    base: string,
    forms: readonly Pick<NameForm, "text" | "case">[] = [{ text: base }],
    of?: string,
  ): string {
    const id = argumentId(base);
    if (of !== undefined && of !== id) this.link(id, of);
    if (!this.bases.has(id)) {
      this.bases.set(id, base);
      for (const form of forms) this.forms.push({ ...form, id, kind });
    }
    return id;
  }

  /** A short name that two full ones share stands for neither. */
  private link(id: string, of: string): void {
    const known = this.shapes.get(id);
    this.shapes.set(id, known === undefined || known === of ? of : "");
  }
}

export function learn(source: Source): Knowledge {
  const { tokens, units, language } = source;
  const gathered = new Gathered();
  const expansions = readExpansions(tokens, units, language);
  const acronyms = new Set(expansions.map(({ acronym }) => unitText(tokens, source.text, acronym)));
  for (const { first, last, acronym } of expansions) learnExpansion(source, gathered, first, last, acronym);
  learnDateline(source, gathered);
  const taken = takenTokens(source);
  for (const hit of nameTree(gathered.forms, language).find(tokens)) taken.fill(1, hit.first, hit.last + 1);
  const people: Span[] = [];
  for (const run of readRuns(units, taken, language)) {
    const person = personIn(run, { tokens, units, language, acronyms, taken });
    if (person !== undefined) people.push(learnPerson(source, gathered, person));
  }
  learnFromBook(source, gathered);
  const hits = nameTree(gathered.forms, language)
    .find(tokens)
    .filter((hit) => isMention(hit, source));
  const shapes = new Map([...gathered.shapes].filter(([, of]) => of !== ""));
  return { people, hits, bases: gathered.bases, shapes };
}

/** Known places and bodies break a run of capitals; a person of the book may be part of a longer name. */
function takenTokens({ tokens, hits, dates }: Source): Uint8Array {
  const taken = new Uint8Array(tokens.length);
  let next = 0;
  for (const { start, end } of dates.spans) {
    while (tokens[next]!.start < start) next++;
    for (; next < tokens.length && tokens[next]!.end <= end; next++) taken[next] = 1;
  }
  for (const hit of hits) {
    if (hit.kind !== "person" && hit.kind !== "acronym") taken.fill(1, hit.first, hit.last + 1);
  }
  return taken;
}

function learnExpansion(
  { tokens, text, hits }: Source,
  gathered: Gathered,
  first: number,
  last: number,
  acronym: Pick<Unit, "first" | "last">,
): void {
  const known = (from: number, to: number): NameHit | undefined =>
    hits.find((hit) => hit.first === from && hit.last === to);
  const body =
    known(first, last)?.id ??
    gathered.add("organization", unitText(tokens, text, { first, last }).replace(/\s+/gu, " "));
  if (known(acronym.first, acronym.last) === undefined)
    gathered.add("acronym", unitText(tokens, text, acronym), undefined, body);
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

function capitalised(text: string): string {
  return text.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

function learnPerson(source: Source, gathered: Gathered, run: Run): Span {
  const { tokens, text, language } = source;
  const written = run.units.map((unit) => unitText(tokens, text, unit));
  const read: ReadPerson =
    language === "ru" ? readRussianPerson(written) : { base: written, gender: undefined };
  const base = read.base.join(" ");
  const forms =
    language === "ru" && read.gender !== undefined && !run.units.some((unit) => unit.initial)
      ? russianPersonForms(read.base, read.gender)
      : undefined;
  const id = gathered.add("person", base, forms);
  learnSurname(gathered, run, read.base, language, read.gender, id);
  const start = tokens[run.units[0]!.first]!.start;
  const end = tokens[run.units.at(-1)!.last]!.end;
  return {
    type: "person",
    start,
    end,
    value: base,
    name: id,
    ...(read.case !== undefined && { case: read.case }),
  };
}

function learnSurname(
  gathered: Gathered,
  run: Run,
  base: readonly string[],
  language: Language,
  gender: Gender | undefined,
  of: string,
): void {
  const range = surnameOf(run);
  if (range === undefined) return;
  const surname = base.slice(range.from, range.to + 1);
  const forms =
    language === "ru" ? russianPersonForms(surname, gender ?? genderOf(surname.at(-1)!)) : undefined;
  gathered.add("person", surname.join(" "), forms, of);
}

/** The surname of a full name: what stands in capitals, else the last word with the particles before it. */
function surnameOf(run: Run): { readonly from: number; readonly to: number } | undefined {
  const { units } = run;
  const last = units.length - 1;
  if (last === 0) return undefined;
  const upper = units.flatMap((unit, index) => (unit.shape === "upper" && !isMonarch(unit) ? [index] : []));
  if (upper.length > 0 && upper.length < units.length) return { from: upper[0]!, to: upper.at(-1)! };
  if (SURNAME_FIRST.has(units[0]!.key)) return { from: 0, to: 0 };
  if (units[last]!.initial) return units[0]!.initial ? undefined : { from: 0, to: 0 };
  return isMonarch(units[last]!) ? undefined : { from: surnameStart(run), to: last };
}

/** Family names that stand before the given name. */
const SURNAME_FIRST = words("kim xi li wang zhang nguyen ким си ли ван нгуен");

/** "Elizabeth II" has no surname. */
function isMonarch(unit: Unit): boolean {
  return unit.shape === "upper" && readRoman(unit.key.toUpperCase()) !== undefined;
}

function surnameStart(run: Run): number {
  let from = run.units.length - 1;
  while (from > 1 && run.units[from - 1]!.shape === "lower") from--;
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
