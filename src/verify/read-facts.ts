/** The facts that stand as plain text in a target, in its own language or left over in the source's. */
import { detectOpaque, detectValues } from "../lock/detect.ts";
import type { Language } from "../model/language.ts";
import type { Lock, Span } from "../model/lock.ts";
import type { NameBook } from "../model/names.ts";
import { findNames } from "../names/find.ts";

export interface ReadingContext {
  readonly from: Language;
  readonly to: Language;
  readonly book: NameBook;
  readonly locks: readonly Lock[];
  /** Argument id of a short name -> id of the full one, for names that the article introduces itself. */
  readonly shapes: ReadonlyMap<string, string>;
}

/** Each list is read when it is first asked for: most texts need one or two of them. */
export interface ReadFacts {
  /** Known forms in the target's language, and the locks' own source spellings. They do not overlap. */
  readonly names: () => readonly Span[];
  readonly addresses: () => readonly Span[];
  /** Dates, times, numbers, money and percentages as a reader of the target's language reads them. */
  readonly values: () => readonly Span[];
  /** The same as a reader of the source's language does: what a provider left as it was. */
  readonly leftovers: () => readonly Span[];
}

export function readFacts(text: string, { from, to, book, locks }: ReadingContext): ReadFacts {
  return {
    names: once(() => readNames(text, { from, to, book, locks })),
    addresses: once(() => detectOpaque(text)),
    values: once(() => detectValues(text, to)),
    leftovers: once(() => detectValues(text, from)),
  };
}

function once(read: () => readonly Span[]): () => readonly Span[] {
  let spans: readonly Span[] | undefined;
  return () => (spans ??= read());
}

export function overlap(a: Pick<Span, "start" | "end">, b: Pick<Span, "start" | "end">): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The longest reading wins: a source spelling that was left as it was may hold a known shorter name. */
function readNames(text: string, { from, to, book, locks }: Omit<ReadingContext, "shapes">): readonly Span[] {
  const known = findNames(text, to, book);
  const left = sourceSpellings(text, locks);
  if (known.length + left.length > 0) left.push(...findNames(text, from, book));
  if (left.length === 0) return known;
  const taken: Span[] = [];
  const longestFirst = [...known, ...left].sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const span of longestFirst) if (!taken.some((other) => overlap(span, other))) taken.push(span);
  return taken.sort((a, b) => a.start - b.start);
}

/** A name left in the source's own spelling is still that name. */
function sourceSpellings(text: string, locks: readonly Lock[]): Span[] {
  const spans: Span[] = [];
  for (const { policy, text: spelling, type, value, id, name = id } of locks) {
    if (policy !== "term") continue;
    for (let at = text.indexOf(spelling); at !== -1; at = text.indexOf(spelling, at + spelling.length)) {
      const end = at + spelling.length;
      if (!isWordInside(text, at, end)) spans.push({ type, start: at, end, value, name });
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

function isPlainNumber({ type, value }: Pick<Span, "type" | "value">): boolean {
  return (type === "number" || type === "date") && /^\d+$/.test(value);
}

export function isMoment({ type }: Pick<Span, "type">): boolean {
  return type === "date" || type === "time";
}

/** An amount stays readable text in a message: a number, sum or percentage. */
export function isAmount({ type }: Pick<Span, "type">): boolean {
  return type === "number" || type === "money" || type === "percent";
}

/** The name itself, whatever its shape: an acronym, an expansion and a surname alone are one. */
export function rootOf(id: string, { book, shapes }: Pick<ReadingContext, "book" | "shapes">): string {
  let root = id;
  for (let depth = 0; depth < MOST_SHAPES; depth++) {
    const of = book.names.get(root)?.of ?? shapes.get(root);
    if (of === undefined) break;
    root = of;
  }
  return root;
}

/** Shapes of shapes end somewhere, whatever names.yaml says. */
const MOST_SHAPES = 8;
