/**
 * Overlaps are decided here, once: the longest span wins, ties go by precedence, and only a quotation may hold others.
 * A quotation that would cut another lock in two is dropped. Linear but for one sort.
 */
import type { LockType, Span } from "../model/lock.ts";

/** Who wins between spans of one length: what is surer stands first. */
const PRECEDENCE = [
  "code",
  "email",
  "url",
  "handle",
  "money",
  "percent",
  "time",
  "date",
  "organization",
  "person",
  "place",
  "acronym",
  "number",
  "quote",
] as const satisfies readonly LockType[];

const RANK = Object.fromEntries(PRECEDENCE.map((type, index) => [type, index])) as Record<LockType, number>;

/** Spans sorted by start, a quotation before what it holds. `length` is the text's, in UTF-16 code units. */
export function resolve(candidates: readonly Span[], length: number): Span[] {
  const taken = new Uint8Array(length);
  const kept: Span[] = [];
  const ordered = candidates.filter((span) => span.type !== "quote").sort(byStrength);
  for (const span of ordered) {
    // What was kept before is at least as long, so an overlap covers one end of this span.
    if (span.end <= span.start || taken[span.start] === 1 || taken[span.end - 1] === 1) continue;
    taken.fill(1, span.start, span.end);
    kept.push(span);
  }
  for (const span of candidates) {
    if (span.type === "quote" && taken[span.start] !== 1 && taken[span.end - 1] !== 1) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

function byStrength(a: Span, b: Span): number {
  return b.end - b.start - (a.end - a.start) || RANK[a.type] - RANK[b.type] || a.start - b.start;
}
