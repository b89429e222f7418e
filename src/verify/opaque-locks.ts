/** Addresses, handles and codes: each exactly as often as in the source, unchanged, and none that the source has not. */
import { sameFact, type ReadFacts } from "./read-facts.ts";
import type { Problem, Seen, VerifyContext } from "./verify.ts";

/** Every address, handle or code holds one of these; a text without them is not read at all. */
const MARKS = /[@#/.{<&[%+$]/;

export function opaqueProblems(seen: Seen, facts: ReadFacts, { locks }: VerifyContext): Problem[] {
  const own = locks.filter((lock) => lock.policy === "opaque");
  const literal = MARKS.test(seen.text) ? facts.addresses() : [];
  if (own.length === 0 && literal.length === 0) return [];
  const problems: Problem[] = [];
  for (const id of new Set(own.map((lock) => lock.id))) {
    const same = own.filter((lock) => lock.id === id);
    const [lock] = same;
    if (lock === undefined) continue;
    const count = (seen.argumentCounts.get(id) ?? 0) + literal.filter((span) => sameFact(lock, span)).length;
    if (count === same.length) continue;
    problems.push({
      rule: count < same.length ? "lock-missing" : "lock-extra",
      message: `${lock.text} stands here ${count} times, in the source ${same.length}.`,
      expected: [`{${id}}`],
    });
  }
  for (const span of literal) {
    if (own.some((lock) => sameFact(lock, span))) continue;
    problems.push({ rule: "lock-extra", message: `${span.value} is not in the source.`, expected: [] });
  }
  return problems;
}
