/** Names: an accepted form or argument of each, as often as in the source. Counted by the name, whatever its shape. */
import type { Lock } from "../model/lock.ts";
import type { NameBook } from "../model/names.ts";
import { rootOf, type ReadFacts } from "./read-facts.ts";
import type { Problem, Seen, VerifyContext } from "./verify.ts";

export function termProblems(seen: Seen, facts: ReadFacts, context: VerifyContext): Problem[] {
  const wanted = new Map<string, Lock[]>();
  for (const lock of context.locks) {
    if (lock.policy !== "term") continue;
    const root = rootOf(lock.id, context);
    const group = wanted.get(root);
    if (group === undefined) wanted.set(root, [lock]);
    else group.push(lock);
  }
  const problems = extraArguments(seen, wanted, context);
  if (wanted.size === 0) return problems;
  const counts = countNames(seen, facts, context);
  for (const [root, group] of wanted) {
    const count = counts.get(root) ?? 0;
    if (count !== group.length) problems.push(wrongCount(group, count, context));
  }
  return problems;
}

function countNames(seen: Seen, facts: ReadFacts, context: VerifyContext): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (id: string, count: number): void => {
    const root = rootOf(id, context);
    counts.set(root, (counts.get(root) ?? 0) + count);
  };
  for (const [id, count] of seen.argumentCounts) add(id, count);
  for (const { name } of facts.names()) if (name !== undefined) add(name, 1);
  return counts;
}

function wrongCount(group: readonly Lock[], count: number, { book, person, to }: VerifyContext): Problem {
  const names = [...new Set(group.map((lock) => lock.text))].join(", ");
  const expected = [...new Set(group.flatMap((lock) => [`{${lock.id}}`, firstForm(lock, book, to)]))];
  if (count === 0) return { rule: "lock-missing", message: `${names} is missing.`, expected };
  return {
    rule: person ? "lock-count" : count > group.length ? "lock-extra" : "lock-missing",
    message: `${names} stands here ${count} times, in the source ${group.length}.`,
    expected,
  };
}

function extraArguments(
  seen: Seen,
  wanted: ReadonlyMap<string, unknown>,
  { locks, book, shapes }: VerifyContext,
): Problem[] {
  const problems: Problem[] = [];
  for (const id of seen.argumentCounts.keys()) {
    if (!book.names.has(id) || locks.some((lock) => lock.id === id)) continue;
    if (wanted.has(rootOf(id, { book, shapes }))) continue;
    problems.push({
      rule: "lock-extra",
      message: `{${id}} is not in the source of this segment.`,
      expected: [],
    });
  }
  return problems;
}

function firstForm(lock: Lock, book: NameBook, to: VerifyContext["to"]): string {
  return book.forms(to).find((form) => form.id === lock.id)?.text ?? lock.text;
}
