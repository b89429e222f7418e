/** The facts that stand as plain text in a target, in its own language or left over in the source's. */
import type { Language } from "../model/language.ts";
import type { Lock, Span } from "../model/lock.ts";
import type { NameBook } from "../model/names.ts";
import { detectOpaque, detectValues } from "../lock/detect.ts";
import { findNames } from "../names/find.ts";

export interface ReadingContext {
  readonly from: Language;
  readonly to: Language;
  readonly book: NameBook;
  readonly locks: readonly Lock[];
  /** Argument id of a short name -> id of the full one, for names that the article introduces itself. */
  readonly shapes: ReadonlyMap<string, string>;
}

export interface ReadFacts {
  /** Names and addresses, wherever they stand, and values read in the target's own language. */
  readonly spans: readonly Span[];
  /** Values read in the source's language: what a provider left as it was. They may overlap `spans`. */
  readonly leftovers: readonly Span[];
}

export function readFacts(text: string, { from, to, book, locks }: ReadingContext): ReadFacts {
  const spans: Span[] = [];
  const policies = new Set(locks.map((lock) => lock.policy));
  if (policies.has("term")) {
    spans.push(...findNames(text, to, book));
    for (const span of sourceSpellings(text, locks))
      if (!spans.some((taken) => overlap(span, taken))) spans.push(span);
  }
  if (policies.has("opaque")) spans.push(...detectOpaque(text));
  spans.push(...detectValues(text, to));
  return { spans, leftovers: policies.has("value") ? detectValues(text, from) : [] };
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A name left in the source's own spelling is still that name. */
function sourceSpellings(text: string, locks: readonly Lock[]): Span[] {
  const spans: Span[] = [];
  for (const lock of locks) {
    if (lock.policy !== "term") continue;
    for (let at = text.indexOf(lock.text); at !== -1; at = text.indexOf(lock.text, at + lock.text.length)) {
      const end = at + lock.text.length;
      if (isWordInside(text, at, end)) continue;
      const span: Span = {
        type: lock.type,
        start: at,
        end,
        value: lock.value,
        ...(lock.name === undefined ? {} : { name: lock.name }),
      };
      if (!spans.some((taken) => overlap(span, taken))) spans.push(span);
    }
  }
  return spans;
}

function isWordInside(text: string, start: number, end: number): boolean {
  return (
    /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  );
}

/** Is what stands in a target this very fact? A year may be read as a number or as a date. */
export function sameFact(lock: Lock, span: Span): boolean {
  if (lock.policy === "term")
    return span.name === lock.id || (span.name !== undefined && span.name === lock.name);
  if (lock.policy === "opaque") return span.value === lock.value || span.value === lock.text;
  if (lock.value !== span.value) return false;
  return lock.type === span.type || (isPlainNumber(lock) && isPlainNumber(span));
}

function isPlainNumber({ type, value }: Span): boolean {
  return (type === "number" || type === "date") && /^\d+$/.test(value);
}
