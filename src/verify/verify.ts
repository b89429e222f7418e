/**
 * The guarantee: every lock of a segment stands in its target, as often as in the source. Used on every provider's
 * answer before it is stored and on every person's text before it is published. Pure; problems are data.
 */
import { splitCase } from "../ids/case-suffix.ts";
import type { Segment } from "../model/article.ts";
import type { Lock } from "../model/lock.ts";
import { ARGUMENT_MARK } from "../message/masked.ts";
import type { MessageNode } from "../model/message.ts";
import { isAmount, isMoment, readFacts, type ReadFacts, type ReadingContext } from "./read-facts.ts";
import { opaqueProblems } from "./opaque-locks.ts";
import { tagProblems } from "./tags.ts";
import { termProblems } from "./term-locks.ts";
import { valueProblems } from "./value-locks.ts";

export interface Problem {
  readonly rule:
    | "lock-missing"
    | "lock-extra"
    | "lock-count"
    | "number-changed"
    | "date-changed"
    | "tag-mismatch"
    | "unknown-argument";
  readonly message: string;
  readonly expected: readonly string[];
}

export interface VerifyContext extends ReadingContext {
  readonly segment: Segment;
  /** A person's text may repeat or drop a name: a wrong count is then `lock-count`, which an approval can waive. */
  readonly person: boolean;
}

/** A target taken apart. */
export interface Seen {
  /** By id without case suffix. */
  readonly argumentCounts: Map<string, number>;
  /** Skeletons of date arguments, by id. */
  readonly skeletons: (readonly [id: string, skeleton: string])[];
  readonly tags: SeenTag[];
  /** The running text; an argument is ARGUMENT_MARK. */
  text: string;
}

export interface SeenTag {
  readonly name: string;
  /** It holds nothing that a reader sees. */
  readonly empty: boolean;
  /** The tags around it, outermost first. */
  readonly within: readonly string[];
}

export function verify(nodes: readonly MessageNode[], context: VerifyContext): Problem[] {
  const seen = takeApart(nodes);
  return verifySeen(seen, readFacts(seen.text, context), context);
}

export function takeApart(nodes: readonly MessageNode[]): Seen {
  const seen: Seen = { argumentCounts: new Map(), skeletons: [], tags: [], text: "" };
  walk(nodes, seen, []);
  return seen;
}

/** As `verify`, for a caller that has taken the target apart and will read its facts again. */
export function verifySeen(seen: Seen, facts: ReadFacts, context: VerifyContext): Problem[] {
  return [
    ...unknownArguments(seen, context),
    ...termProblems(seen, facts, context),
    ...opaqueProblems(seen, facts, context),
    ...valueProblems(seen, facts, context),
    ...tagProblems(seen.tags, context.segment.tags),
  ];
}

function walk(nodes: readonly MessageNode[], seen: Seen, within: readonly string[]): void {
  for (const node of nodes) {
    if (node.type === "text") seen.text += node.value;
    else if (node.type === "argument") {
      const { id } = splitCase(node.id);
      seen.argumentCounts.set(id, (seen.argumentCounts.get(id) ?? 0) + 1);
      if (node.skeleton !== undefined) seen.skeletons.push([id, node.skeleton]);
      seen.text += ARGUMENT_MARK;
    } else {
      const { length } = seen.text;
      const tags = seen.tags.length;
      walk(node.children, seen, [...within, node.name]);
      const empty = seen.tags.length === tags && seen.text.slice(length).trim() === "";
      seen.tags.push({ name: node.name, empty, within });
    }
  }
}

function unknownArguments(seen: Seen, { locks, book }: VerifyContext): Problem[] {
  const problems: Problem[] = [];
  for (const id of seen.argumentCounts.keys()) {
    const lock = locks.find((own) => own.id === id);
    if (lock === undefined ? book.names.has(id) : isArgument(lock)) continue;
    const message =
      lock === undefined
        ? `{${id}} is no name or date of this segment.`
        : `{${id}} is written out in a text, as ${lock.text} is.`;
    const expected =
      lock === undefined ? [...new Set(locks.filter(isArgument).map((own) => `{${own.id}}`))] : [lock.text];
    problems.push({ rule: "unknown-argument", message, expected });
  }
  return problems;
}

/** Only these have something to resolve them: an amount or a quotation would show the source's own words. */
function isArgument(lock: Lock): boolean {
  return lock.policy !== "pair" && !isAmount(lock) && (lock.policy !== "value" || isMoment(lock));
}
