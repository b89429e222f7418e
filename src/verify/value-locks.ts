/**
 * Dates, times, numbers, money and percentages: the same values as in the source, each as often, and no figure that the
 * source does not have. Read as a reader of the target's language reads them: "2,500" in French is two and a half.
 */
import { readFact } from "../facts/fact.ts";
import { weekdayIn, type Weekday } from "../facts/weekday.ts";
import { dateOf } from "../facts/skeleton.ts";
import type { Lock, Span } from "../model/lock.ts";
import { isAmount, isMoment, overlap, sameFact, type ReadFacts } from "./read-facts.ts";
import type { Problem, Seen, VerifyContext } from "./verify.ts";

const DIGITS = /\p{Nd}/u;
const DIGIT_RUNS = /\p{Nd}+/gu;

export function valueProblems(seen: Seen, facts: ReadFacts, context: VerifyContext): Problem[] {
  const { missing, extra } = countArguments(seen, context.locks);
  const figures = DIGITS.test(seen.text);
  const problems: Problem[] = [];
  const taken = standIns(missing, facts);
  const found = new Set(taken.values());
  const gone = missing.filter((lock) => !found.has(lock));
  problems.push(...gone.map(missingValue));
  problems.push(...extra, ...lessThanTheDate(seen, context.locks));
  for (const [span, lock] of taken) problems.push(...wrongWeekday(seen.text, span, lock));
  if (figures) problems.push(...inventedFigures(seen, facts, [...taken.keys()], gone, context));
  return problems;
}

/** Which literal text of a target is which fact of its source. */
export function literalValues(seen: Seen, facts: ReadFacts, locks: readonly Lock[]): ReadonlyMap<Span, Lock> {
  return standIns(countArguments(seen, locks).missing, facts);
}

/** What stands in the text for locks without an argument, read as the target's language, else as the source's. */
function standIns(missing: readonly Lock[], facts: ReadFacts): Map<Span, Lock> {
  const taken = new Map<Span, Lock>();
  if (missing.length === 0) return taken;
  match(missing, facts.values(), taken);
  if (taken.size < missing.length) match(missing, readable(facts.leftovers(), facts.values()), taken);
  return taken;
}

/** What the arguments leave open, and arguments that stand too often. */
function countArguments(seen: Seen, locks: readonly Lock[]): { missing: Lock[]; extra: Problem[] } {
  const left = new Map(seen.argumentCounts);
  const missing: Lock[] = [];
  const extra: Problem[] = [];
  const values = locks.filter((lock) => lock.policy === "value");
  for (const lock of values) {
    const count = left.get(lock.id) ?? 0;
    // An amount's argument would show the source's own words.
    if (count > 0 && isMoment(lock)) left.set(lock.id, count - 1);
    else missing.push(lock);
  }
  for (const id of new Set(values.filter(isMoment).map((lock) => lock.id))) {
    const count = left.get(id) ?? 0;
    if (count === 0) continue;
    const message = `{${id}} stands here ${count} ${count === 1 ? "time" : "times"} too often.`;
    extra.push({ rule: "lock-extra", message, expected: [] });
  }
  return { missing, extra };
}

/** Gives each lock a span of its value; no span, and nothing that overlaps one, counts twice. */
function match(locks: readonly Lock[], spans: readonly Span[], taken: Map<Span, Lock>): void {
  const matched = new Set(taken.values());
  for (const lock of locks) {
    if (matched.has(lock)) continue;
    const fits = (span: Span): boolean =>
      sameFact(lock, span) && ![...taken.keys()].some((other) => overlap(span, other));
    const span = spans.find(fits);
    if (span !== undefined) taken.set(span, lock);
  }
}

/** Amounts left in the source's writing count only where the target's reader reads the same amount. */
function readable(leftovers: readonly Span[], values: readonly Span[]): Span[] {
  return leftovers.filter(
    (span) =>
      !isAmount(span) ||
      !values.some((other) => isAmount(other) && overlap(span, other) && amount(other) !== amount(span)),
  );
}

/** The number alone: "5 dollars" in a French text is still five. */
function amount({ value }: Span): string {
  return value.slice(value.lastIndexOf(" ") + 1);
}

function missingValue(lock: Lock): Problem {
  return {
    rule: isMoment(lock) ? "lock-missing" : "number-changed",
    message: `${lock.text} (${lock.value}) is missing.`,
    expected: [isMoment(lock) ? `{${lock.id}}` : lock.text],
  };
}

/** `{april_3, date, ::MMMM}` would drop the day. */
function lessThanTheDate(seen: Seen, locks: readonly Lock[]): Problem[] {
  return seen.skeletons.flatMap(([id, skeleton]): Problem[] => {
    const lock = locks.find((own) => own.id === id && own.type === "date");
    const fact = lock === undefined ? undefined : readFact(lock.value, "date");
    if (lock === undefined || fact?.kind !== "day") return [];
    const complete =
      skeleton.includes("d") && /[ML]/.test(skeleton) && (fact.year === undefined || skeleton.includes("y"));
    if (complete) return [];
    const message = `{${id}, date, ::${skeleton}} shows less than ${lock.text}.`;
    return [{ rule: "lock-missing", message, expected: [`{${id}}`] }];
  });
}

function wrongWeekday(text: string, span: Span, lock: Lock): Problem[] {
  const shown = weekdayOfSpan(text, span);
  if (shown === undefined) return [];
  const own = lock.weekday === true ? weekdayIn(lock.text) : undefined;
  const right = own ?? calendarWeekday(lock.value);
  if (right === shown) return [];
  const message = `"${text.slice(span.start, span.end)}": the weekday is not that of ${lock.text}.`;
  return [{ rule: "lock-extra", message, expected: [`{${lock.id}}`] }];
}

function weekdayOfSpan(text: string, { weekday, start, end }: Span): Weekday | undefined {
  return weekday === true ? weekdayIn(text.slice(start, end)) : undefined;
}

function calendarWeekday(value: string): Weekday | undefined {
  const fact = readFact(value, "date");
  if (fact?.kind !== "day" || fact.year === undefined) return undefined;
  return dateOf(value).getUTCDay() as Weekday;
}

/** A number word more (`les deux parties`) is style; figures that the source does not have are an invention. */
function inventedFigures(
  seen: Seen,
  facts: ReadFacts,
  taken: readonly Span[],
  gone: readonly Lock[],
  context: VerifyContext,
): Problem[] {
  const { text } = seen;
  const problems: Problem[] = [];
  const values = facts.values();
  for (const span of values) {
    if (!DIGITS.test(text.slice(span.start, span.end)) || taken.some((other) => overlap(span, other)))
      continue;
    const message = `"${text.slice(span.start, span.end)}" (${span.value}) is not in the source`;
    // A date that is gone, and another that came: most likely it was changed.
    const was = isMoment(span) ? gone.filter(({ type }) => type === span.type) : [];
    if (was.length > 0) {
      const own = was.map((lock) => lock.text).join(", ");
      const expected = was.map(({ id }) => `{${id}}`);
      problems.push({ rule: "date-changed", message: `${message}, which has ${own}.`, expected });
    } else {
      const rule = isMoment(span) ? "lock-extra" : "number-changed";
      problems.push({ rule, message: `${message}.`, expected: [] });
    }
  }
  problems.push(...looseFigures(text, [...values, ...taken], facts, context));
  return problems;
}

/** Figures that no detector reads as a value ("[X/2X]") are at least those that stand outside the source's locks. */
function looseFigures(
  text: string,
  covering: readonly Span[],
  facts: ReadFacts,
  { segment, locks }: VerifyContext,
): Problem[] {
  const problems: Problem[] = [];
  let own: string[] | undefined;
  for (const { index, 0: run } of text.matchAll(DIGIT_RUNS)) {
    const here = { start: index, end: index + run.length };
    const isIn = (span: Span): boolean => overlap(span, here);
    if (covering.some(isIn) || facts.addresses().some(isIn)) continue;
    own ??= looseRuns(segment.text, locks);
    const known = own.indexOf(run);
    if (known !== -1) own.splice(known, 1);
    else if (!locks.some(({ policy }) => policy === "term") || !facts.names().some(isIn))
      problems.push({ rule: "number-changed", message: `"${run}" is not in the source.`, expected: [] });
  }
  return problems;
}

function looseRuns(text: string, locks: readonly Lock[]): string[] {
  const inner = locks.filter(({ policy }) => policy !== "pair");
  return [...text.matchAll(DIGIT_RUNS)]
    .filter(
      ({ index, 0: run }) => !inner.some((lock) => overlap(lock, { start: index, end: index + run.length })),
    )
    .map(([run]) => run);
}
