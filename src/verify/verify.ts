/**
 * The guarantee: every lock of a segment stands in its target, as often as in the source. Used on every provider's
 * answer before it is stored and on every person's text before it is published. Pure; problems are data.
 */
import type { Segment } from "../model/article.ts";
import type { Lock, Span } from "../model/lock.ts";
import type { MessageNode } from "../model/message.ts";
import type { NameBook } from "../model/names.ts";
import { splitCase } from "../ids/case-suffix.ts";
import { overlap, readFacts, sameFact, type ReadFacts, type ReadingContext } from "./read-facts.ts";

export interface Problem {
  readonly rule:
    "lock-missing" | "lock-extra" | "lock-count" | "number-changed" | "tag-mismatch" | "unknown-argument";
  readonly message: string;
  readonly expected: readonly string[];
}

export interface VerifyContext extends ReadingContext {
  readonly segment: Segment;
  /** A person's text may repeat or drop a name: a wrong count is then `lock-count`, which an approval can waive. */
  readonly person: boolean;
}

/** Stands for an argument in a target's running text: no letter, no digit, so that nothing is read across it. */
const ARGUMENT_MARK = "\uFFFC";

export function verify(nodes: readonly MessageNode[], context: VerifyContext): Problem[] {
  const seen: Seen = { argumentCounts: new Map(), tags: [], text: "" };
  walk(nodes, seen);
  const facts = readFacts(seen.text, context);
  return [
    ...unknownArguments(seen, context),
    ...termProblems(seen, facts.spans, context),
    ...opaqueProblems(seen, facts.spans, context),
    ...valueProblems(seen, facts, context),
    ...tagProblems(seen, context.segment),
  ];
}

interface Seen {
  /** By id without case suffix. */
  readonly argumentCounts: Map<string, number>;
  readonly tags: string[];
  text: string;
}

function walk(nodes: readonly MessageNode[], seen: Seen): void {
  for (const node of nodes) {
    if (node.type === "text") seen.text += node.value;
    else if (node.type === "argument") {
      const { id } = splitCase(node.id);
      seen.argumentCounts.set(id, (seen.argumentCounts.get(id) ?? 0) + 1);
      seen.text += ARGUMENT_MARK;
    } else {
      seen.tags.push(node.name);
      walk(node.children, seen);
    }
  }
}

function unknownArguments(seen: Seen, { locks, book }: VerifyContext): Problem[] {
  const problems: Problem[] = [];
  for (const id of seen.argumentCounts.keys()) {
    if (locks.some((lock) => lock.id === id) || book.names.has(id)) continue;
    problems.push({
      rule: "unknown-argument",
      message: `{${id}} is no name or date of this segment.`,
      expected: [...new Set(locks.filter(isArgument).map((lock) => `{${lock.id}}`))],
    });
  }
  return problems;
}

function isArgument(lock: Lock): boolean {
  return lock.policy === "term" || lock.policy === "opaque" || isMoment(lock);
}

/** The name itself, whatever its shape: an acronym, an expansion and a surname alone are one. */
function rootOf(id: string, { book, shapes }: ReadingContext): string {
  let root = id;
  for (let depth = 0; depth < 8; depth++) {
    const of = book.names.get(root)?.of ?? shapes.get(root);
    if (of === undefined) break;
    root = of;
  }
  return root;
}

function termProblems(seen: Seen, spans: readonly Span[], context: VerifyContext): Problem[] {
  const { locks, book, person, to } = context;
  const wanted = new Map<string, Lock[]>();
  for (const lock of locks) {
    if (lock.policy !== "term") continue;
    const root = rootOf(lock.id, context);
    const group = wanted.get(root);
    if (group === undefined) wanted.set(root, [lock]);
    else group.push(lock);
  }
  const argumentCounts = new Map<string, number>();
  for (const [id, count] of seen.argumentCounts) {
    const root = rootOf(id, context);
    argumentCounts.set(root, (argumentCounts.get(root) ?? 0) + count);
  }
  const problems: Problem[] = [];
  for (const [root, group] of wanted) {
    const literal = spans.filter(
      (span) => span.name !== undefined && rootOf(span.name, context) === root,
    ).length;
    const count = (argumentCounts.get(root) ?? 0) + literal;
    if (count === group.length) continue;
    const names = [...new Set(group.map((lock) => lock.text))].join(", ");
    const expected = [...new Set(group.flatMap((lock) => [`{${lock.id}}`, ...formsOf(lock, book, to)]))];
    if (count === 0) problems.push({ rule: "lock-missing", message: `${names} is missing.`, expected });
    else {
      const rule = person ? "lock-count" : count > group.length ? "lock-extra" : "lock-missing";
      problems.push({
        rule,
        message: `${names} stands here ${count} times, in the source ${group.length}.`,
        expected,
      });
    }
  }
  for (const [id] of seen.argumentCounts) {
    if (!book.names.has(id) || wanted.has(rootOf(id, context)) || locks.some((lock) => lock.id === id))
      continue;
    problems.push({
      rule: "lock-extra",
      message: `{${id}} is not in the source of this segment.`,
      expected: [],
    });
  }
  return problems;
}

function formsOf(lock: Lock, book: NameBook, to: VerifyContext["to"]): string[] {
  const forms = book.forms(to).filter((form) => form.id === lock.id);
  return forms.length === 0 ? [lock.text] : forms.slice(0, 1).map((form) => form.text);
}

function opaqueProblems(seen: Seen, spans: readonly Span[], { locks }: VerifyContext): Problem[] {
  const problems: Problem[] = [];
  const done = new Set<string>();
  for (const lock of locks) {
    if (lock.policy !== "opaque" || done.has(lock.id)) continue;
    done.add(lock.id);
    const wanted = locks.filter((other) => other.id === lock.id).length;
    const literal = spans.filter((span) => sameFact(lock, span)).length;
    const count = (seen.argumentCounts.get(lock.id) ?? 0) + literal;
    if (count === wanted) continue;
    problems.push({
      rule: count < wanted ? "lock-missing" : "lock-extra",
      message: `${lock.text} stands here ${count} times, in the source ${wanted}.`,
      expected: [`{${lock.id}}`],
    });
  }
  return problems;
}

function valueProblems(seen: Seen, facts: ReadFacts, { locks }: VerifyContext): Problem[] {
  const problems: Problem[] = [];
  const left = new Map(seen.argumentCounts);
  const taken: Span[] = [];
  for (const lock of locks) {
    if (lock.policy !== "value") continue;
    const count = left.get(lock.id) ?? 0;
    if (count > 0) {
      left.set(lock.id, count - 1);
      continue;
    }
    const match = [...facts.spans, ...facts.leftovers].find(
      (span) => sameFact(lock, span) && !taken.some((other) => overlap(span, other)),
    );
    if (match === undefined) problems.push(missingValue(lock));
    else taken.push(match);
  }
  for (const lock of locks) {
    const extra = lock.policy === "value" ? (left.get(lock.id) ?? 0) : 0;
    if (extra === 0) continue;
    left.set(lock.id, 0);
    problems.push({
      rule: "lock-extra",
      message: `{${lock.id}} stands here ${extra} times too often.`,
      expected: [],
    });
  }
  for (const span of facts.spans) {
    // A number word more (`les deux parties`) is style; figures that the source does not have are an invention.
    if (!isFigure(seen.text, span) || taken.some((other) => overlap(span, other))) continue;
    problems.push({
      rule: isMoment(span) ? "lock-extra" : "number-changed",
      message: `"${seen.text.slice(span.start, span.end)}" (${span.value}) is not in the source.`,
      expected: [],
    });
  }
  return problems;
}

function missingValue(lock: Lock): Problem {
  return {
    rule: isMoment(lock) ? "lock-missing" : "number-changed",
    message: `${lock.text} (${lock.value}) is missing.`,
    expected: [isMoment(lock) ? `{${lock.id}}` : lock.text],
  };
}

function isMoment({ type }: Span): boolean {
  return type === "date" || type === "time";
}

function isFigure(text: string, span: Span): boolean {
  const valued = ["date", "time", "number", "money", "percent"].includes(span.type);
  return valued && /\d/.test(text.slice(span.start, span.end));
}

function tagProblems(seen: Seen, segment: Segment): Problem[] {
  const wanted = segment.tags.map((tag) => tag.name).sort();
  const found = [...seen.tags].sort();
  if (wanted.join() === found.join()) return [];
  const list = (names: readonly string[]): string =>
    names.length === 0 ? "no tags" : names.map((name) => `<${name}>`).join(" ");
  return [
    {
      rule: "tag-mismatch",
      message: `The source has ${list(wanted)}, this text ${list(found)}.`,
      expected: wanted.map((name) => `<${name}>`),
    },
  ];
}
