/** The facts that stand in a target, each as the fact of the source that it is: for comparing editions with each other. */
import { splitCase } from "../ids/case-suffix.ts";
import { ARGUMENT_MARK } from "../message/masked.ts";
import { argumentsOf } from "../message/walk.ts";
import type { Lock, LockType } from "../model/lock.ts";
import type { MessageNode } from "../model/message.ts";
import { isMoment, overlap, rootOf, sameFact, type ReadFacts } from "./read-facts.ts";
import { literalValues } from "./value-locks.ts";
import type { Seen, VerifyContext } from "./verify.ts";

export type FactKind = "name" | "date" | "time" | "number" | "money" | "percent" | "address";

export interface Mention {
  readonly kind: FactKind;
  /** Names: the id of the name itself, whatever its shape. Everything else: the value, as in `Span.value`. */
  readonly value: string;
  /** Offsets into the target's running text, half-open. */
  readonly start: number;
  readonly end: number;
  /** The argument's id as written, where it stands as one. */
  readonly argument?: string;
  /** A number in words that the source does not have ("les deux parties"): style, as long as no figure says otherwise. */
  readonly loose?: boolean;
}

export interface Target {
  readonly nodes: readonly MessageNode[];
  readonly seen: Seen;
  readonly facts: ReadFacts;
  readonly context: VerifyContext;
}

const DIGITS = /\p{Nd}/u;
/** What every address, handle or code has, and few texts do. */
const ADDRESS = /[@#/]|[\p{L}\p{N}_]\.\p{L}/u;

/** In reading order. */
export function mentionsIn(target: Target): Mention[] {
  const mentions = [...argumentMentions(target), ...literalNames(target), ...literalAmounts(target)];
  return mentions.sort((a, b) => a.start - b.start);
}

/** The source's own facts in the same shape; offsets are into the segment's text. A quotation is none. */
export function mentionsOfSource({ locks, ...reading }: VerifyContext): Mention[] {
  return locks.flatMap((lock) => {
    const fact = factOf(lock, { locks, ...reading });
    return fact === undefined ? [] : [{ ...fact, start: lock.start, end: lock.end }];
  });
}

function factOf(lock: Lock, context: VerifyContext): Pick<Mention, "kind" | "value"> | undefined {
  if (lock.policy === "pair") return undefined;
  if (lock.policy === "term") return { kind: "name", value: rootOf(lock.id, context) };
  if (lock.policy === "opaque") return { kind: "address", value: lock.value };
  return { kind: kindOf(lock.type), value: lock.value };
}

function kindOf(type: LockType): FactKind {
  return type === "date" || type === "time" || type === "money" || type === "percent" ? type : "number";
}

function argumentMentions({ nodes, seen, context }: Target): Mention[] {
  const mentions: Mention[] = [];
  let start = -1;
  for (const { id: argument } of argumentsOf(nodes)) {
    start = seen.text.indexOf(ARGUMENT_MARK, start + 1);
    const { id } = splitCase(argument);
    const lock = context.locks.find((own) => own.id === id);
    const known = context.book.names.has(id)
      ? { kind: "name" as const, value: rootOf(id, context) }
      : undefined;
    const fact = lock === undefined ? known : factOf(lock, context);
    if (fact !== undefined) mentions.push({ ...fact, start, end: start + 1, argument });
  }
  return mentions;
}

function literalNames({ facts, context }: Target): Mention[] {
  if (!context.locks.some(({ policy }) => policy === "term")) return [];
  return facts
    .names()
    .flatMap(({ name, start, end }) =>
      name === undefined ? [] : [{ kind: "name", value: rootOf(name, context), start, end }],
    );
}

function literalAmounts({ seen, facts, context }: Target): Mention[] {
  const taken = literalValues(seen, facts, context.locks);
  if (taken.size === 0 && !DIGITS.test(seen.text)) return [];
  const mentions: Mention[] = Array.from(taken, ([{ start, end }, lock]) => ({
    kind: kindOf(lock.type),
    value: lock.value,
    start,
    end,
  }));
  for (const span of facts.values()) {
    if ([...taken.keys()].some((other) => overlap(span, other))) continue;
    const { type, value, start, end } = span;
    const written = DIGITS.test(seen.text.slice(start, end));
    if (!written && isMoment(span)) continue;
    const kind = kindOf(type);
    mentions.push(written ? { kind, value, start, end } : { kind, value, start, end, loose: true });
  }
  for (const span of ADDRESS.test(seen.text) ? facts.addresses() : []) {
    const lock = context.locks.find((own) => own.policy === "opaque" && sameFact(own, span));
    mentions.push({ kind: "address", value: lock?.value ?? span.value, start: span.start, end: span.end });
  }
  return mentions;
}
