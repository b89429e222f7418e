/**
 * Dates and times as a reader sees them, in each language and, for Russian, each case. Facts that an ICU date argument
 * can show read the same here. A value that is no date or time is shown as it is; nothing here throws.
 */
import type { Language } from "../model/language.ts";
import type { Case } from "../model/lock.ts";
import { ENGLISH } from "./en.ts";
import { endsOf, readFact, type Fact } from "./fact.ts";
import { FRENCH } from "./fr.ts";
import { governedCase, RUSSIAN } from "./ru.ts";
import { weekdayOf } from "./skeleton.ts";
import type { FactContext, FactStyle } from "./style.ts";
import type { Weekday } from "./weekday.ts";

const STYLES: Readonly<Record<Language, FactStyle>> = { en: ENGLISH, fr: FRENCH, ru: RUSSIAN };

/** Where a fact stands in its sentence. */
export interface FactPlace {
  /** Show a day's weekday: `true` for a full date's own, or the one that the source named. */
  readonly weekday?: boolean | Weekday;
  /**
   * The word directly before, in lower case, elision included (`from`, `d'`, `с`): it decides the joining word of a range
   * ("from April 3 to 5"), the English article of a quarter, and the case of a Russian weekday.
   */
  readonly before?: string;
  /** Alone between brackets, where Russian writes a year without its word: "резолюция 2748 (2024)". */
  readonly bracketed?: boolean;
}

/** `value` as in `Span.value`. Only Russian reads `grammaticalCase`; the nominative without it. */
export function renderFact(
  value: string,
  type: "date" | "time",
  language: Language,
  grammaticalCase?: Case,
  place: FactPlace = {},
): string {
  const fact = readFact(value, type);
  if (fact === undefined) return value;
  const style = STYLES[language];
  const { before, bracketed = false } = place;
  const link = before === undefined || grammaticalCase !== undefined ? undefined : style.link(before, fact);
  const weekday = fact.kind === "day" ? weekdayOf(value, place.weekday) : undefined;
  const governed = weekday === undefined ? undefined : governedCase(before);
  return show(link === undefined ? fact : endsOf(fact), style, {
    case: grammaticalCase ?? governed,
    weekday,
    before,
    bracketed,
    link,
  });
}

function show(fact: Fact, style: FactStyle, context: FactContext): string {
  // The style has one function a kind; TypeScript cannot see that both sides have the same kind.
  const write = style[fact.kind] as (fact: Fact, context: FactContext) => string;
  return write(fact, context);
}

/** Where two cases share a form, the likelier one: "2025 году" is mostly a locative. */
const CASES_BY_USE = ["gen", "loc", "acc", "dat", "ins"] as const satisfies readonly Case[];

/** One way to write a fact. `case` is the likeliest one that has this form; none for the nominative. */
export interface FactForm {
  readonly text: string;
  readonly case?: Case;
}

const RANGE_OPENERS: Readonly<Record<Language, readonly string[]>> = {
  en: ["from", "between", "in"],
  fr: ["du", "de", "entre"],
  ru: ["с"],
};

/** All forms of a fact in a language, each once: cases, weekday, and the wordings after "from". */
export function factForms(value: string, type: "date" | "time", language: Language): FactForm[] {
  const forms = new Map<string, FactForm>();
  const add = (grammaticalCase: Case | undefined, place: FactPlace): void => {
    const text = renderFact(value, type, language, grammaticalCase, place);
    if (forms.has(text)) return;
    forms.set(text, grammaticalCase === undefined ? { text } : { text, case: grammaticalCase });
  };
  for (const weekday of [false, true]) {
    add(undefined, { weekday });
    if (language === "ru") for (const grammaticalCase of CASES_BY_USE) add(grammaticalCase, { weekday });
  }
  for (const before of RANGE_OPENERS[language]) add(undefined, { before });
  return [...forms.values()];
}
