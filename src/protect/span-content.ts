/**
 * What a provider made of a protected span's content. The id says which lock it is; the content tells a name's case, holds
 * words that were pulled in and have to go out again, or proposes a form of a name that has none. Never guesses: content
 * that is another name, or that would be lost, is a problem.
 */
import { asciiWords } from "../ids/ascii-words.ts";
import { detectValues } from "../lock/detect.ts";
import { LANGUAGES } from "../model/language.ts";
import type { Case, Lock, Span } from "../model/lock.ts";
import { findNames } from "../names/find.ts";
import { readRussianPerson } from "../names/russian-people.ts";
import { isAmount, isMoment, rootOf, sameFact, type ReadingContext } from "../verify/read-facts.ts";

export interface SpanContent {
  /** Text that goes before and after the argument. */
  readonly before: string;
  readonly after: string;
  /** An amount stays text. */
  readonly amount?: string;
  readonly case?: Case;
  /** A form for names.json, in the nominative as far as it can be told. */
  readonly proposal?: string;
  readonly problem?: string;
}

const BARE: SpanContent = { before: "", after: "" };
/** Marks that belong to the sentence, at either end of a span. */
const OUTER_MARKS = /^([\s«»“”„"‘!?,;:—–]*)(.*?)([\s«»“”„"!?,;:—–]*)$/su;

/** `lead`: the running text before the span, whose last word may govern a case. */
export function readSpanContent(
  lock: Lock,
  shown: string,
  inner: string,
  lead: string,
  context: ReadingContext,
): SpanContent {
  if (isAmount(lock)) return { ...BARE, amount: amountIn(lock, shown, inner, context) };
  if (inner.trim() === "" || same(inner.trim(), shown) || same(inner.trim(), lock.text)) return BARE;
  if (lock.policy === "term") return nameIn(lock, shown, inner, lead, context);
  const around = aroundText(inner, shown) ?? aroundText(inner, lock.text);
  if (around !== undefined) return around;
  const date = isMoment(lock) ? valueIn(lock, inner, context) : undefined;
  if (date !== undefined) return aroundSpan(inner, date);
  // Another value came back in the lock's own place: the id says what stands there.
  return wordsIn(inner) <= Math.max(wordsIn(shown), wordsIn(lock.text)) ? BARE : lost(lock, inner);
}

function amountIn(lock: Lock, shown: string, inner: string, context: ReadingContext): string {
  const whole = inner.trim();
  const [read, ...others] = whole === "" ? [] : detectValues(whole, context.to);
  const fits = read !== undefined && others.length === 0 && sameFact(lock, read);
  return fits ? inner : shown;
}

function valueIn(lock: Lock, inner: string, { from, to }: ReadingContext): Span | undefined {
  return [...detectValues(inner, to), ...detectValues(inner, from)].find((span) => sameFact(lock, span));
}

function nameIn(
  lock: Lock,
  shown: string,
  inner: string,
  lead: string,
  context: ReadingContext,
): SpanContent {
  const root = rootOf(lock.id, context);
  const spans = findNames(lead + inner, context.to, context.book).filter((span) => span.start >= lead.length);
  const own = spans.find(({ name }) => name !== undefined && rootOf(name, context) === root);
  if (own !== undefined) {
    const start = own.start - lead.length;
    const read = aroundSpan(inner, { ...own, start, end: own.end - lead.length });
    return own.case === undefined ? read : { ...read, case: own.case };
  }
  const around = aroundText(inner, shown) ?? aroundText(inner, lock.text);
  if (around !== undefined) return around;
  const [, before = "", core = "", after = ""] = OUTER_MARKS.exec(inner) ?? [];
  const other = otherName(lock, core, spans, context);
  if (other !== undefined)
    return { ...BARE, problem: `The place of ${lock.text} came back with another name in it: ${other}.` };
  if (core === "") return { before, after };
  if (!isPlausible(lock, core)) return lost(lock, inner);
  const person =
    context.to === "ru" && lock.type === "person" ? readRussianPerson(core.split(/\s+/)) : undefined;
  return {
    before,
    after,
    proposal: person === undefined ? core : person.base.join(" "),
    ...(person?.case === undefined ? {} : { case: person.case }),
  };
}

/** A known name that fills the span, or one of the segment that it resembles more than the lock's own. */
function otherName(
  lock: Lock,
  core: string,
  spans: readonly Span[],
  context: ReadingContext,
): string | undefined {
  const known = [...spans, ...LANGUAGES.flatMap((language) => findNames(core, language, context.book))];
  if (known.some((span) => span.end - span.start >= core.length)) return core;
  const spelled = asciiWords(core).join(" ");
  const others = context.locks.filter(
    (own) => own.policy === "term" && rootOf(own.id, context) !== rootOf(lock.id, context),
  );
  const ownLikeness = likeness(spelled, lock.text);
  const like = others.find((other) => {
    const found = likeness(spelled, other.text);
    return found > CLEARLY_ALIKE && found > ownLikeness;
  });
  return like === undefined ? undefined : core;
}

const CLEARLY_ALIKE = 0.6;

/** How many of both texts' letter pairs are shared, 0-1 (Dice): enough to tell Лавров from Диоп. */
function likeness(spelled: string, text: string): number {
  const left = pairs(spelled);
  const right = pairs(asciiWords(text).join(" "));
  const shared = left.filter((pair) => right.includes(pair)).length;
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

function pairs(text: string): string[] {
  const bare = text.replace(/[aeiouy](?=[aeiouy])/g, "");
  return Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2));
}

/** A word that was pulled in would vanish: the edition shows the name's form of names.json. */
function isPlausible({ type, text }: Lock, core: string): boolean {
  if (/\p{Nd}/u.test(core) && !/\p{Nd}/u.test(text)) return false;
  if (type === "organization") return true;
  const capital = /^\p{Lu}/u;
  if (capital.test(text) && !capital.test(core)) return false;
  return type === "place" || wordsIn(core) <= wordsIn(text);
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function lost(lock: Lock, inner: string): SpanContent {
  return {
    ...BARE,
    problem: `The place of ${lock.text} came back with other words in it: ${JSON.stringify(inner)}.`,
  };
}

function aroundText(inner: string, content: string): SpanContent | undefined {
  const start = inner.toLowerCase().indexOf(content.toLowerCase());
  const end = start + content.length;
  if (start === -1 || content === "") return undefined;
  if (/[\p{L}\p{N}]$/u.test(inner.slice(0, start)) || /^[\p{L}\p{N}]/u.test(inner.slice(end)))
    return undefined;
  return aroundSpan(inner, { start, end });
}

function aroundSpan(inner: string, { start, end }: Pick<Span, "start" | "end">): SpanContent {
  return { before: inner.slice(0, start), after: inner.slice(end) };
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
