/** "Хранитель Елена Лебедева", "Приехал Иванов": the word that opens the sentence owes its capital to that, not to a name. */
import type { Language } from "../model/language.ts";
import { isRussianGivenName } from "../names/russian-people.ts";
import type { Run } from "./runs.ts";
import type { Unit } from "./units.ts";
import { EVERYDAY } from "./vocabulary/everyday.ts";
import { isLatinGivenName } from "./vocabulary/given-names.ts";

/** The run without the word that opens its sentence, if that is no name; undefined where nothing is left. */
export function withoutOpener(run: Run, language: Language): Run | undefined {
  const opener = run.units[0]!;
  if (!opener.opens || opener.shape !== "capital" || run.units.length === 1) return run;
  if (isGivenName(opener, language) || !isOpener(opener, run.units[1]!, language)) return run;
  return run.units[1]!.shape === "lower" ? undefined : cut(run, 1, run.units.length - 1);
}

const RUSSIAN_PAST = /(?:[аяиы]л|[аяиы]ла|[аяиы]ли|[лш][аи]?с[ья])$/u;
const RUSSIAN_ADJECTIVE = /(?:ый|ий|ая|ое|ые|ие)$/u;

function isOpener({ key }: Unit, next: Unit, language: Language): boolean {
  if (EVERYDAY[language].has(key)) return true;
  if (language !== "ru") return false;
  return RUSSIAN_PAST.test(key) || (RUSSIAN_ADJECTIVE.test(key) && isGivenName(next, language));
}

export function isGivenName(unit: Unit, language: Language): boolean {
  return language === "ru" ? isRussianGivenName(unit.key) : isLatinGivenName(unit.key);
}

/** Units `from` to `to` of a run, inclusive. */
export function cut(run: Run, from: number, to: number): Run {
  return { from: run.from + from, to: run.from + to, units: run.units.slice(from, to + 1) };
}
