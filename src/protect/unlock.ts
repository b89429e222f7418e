/**
 * A provider's answer as a target message: tokens become arguments and tags again, dates, times and names found in
 * the running text become arguments too. Restores by id and by value, never by order; whether every lock is there
 * exactly as often as it must be is for `verify` to judge. A broken structure is a problem, never a guess.
 */
import { readFact, type Fact } from "../facts/fact.ts";
import { skeletonOf } from "../facts/skeleton.ts";
import { withCase } from "../ids/case-suffix.ts";
import type { Case, Lock, Span } from "../model/lock.ts";
import type { MessageArgument, MessageNode } from "../model/message.ts";
import { isMoment, overlap, readFacts, sameFact, type ReadingContext } from "../verify/read-facts.ts";
import type { Markup, Token } from "./markup/markup.ts";
import type { ProtectedText } from "./protect.ts";
import { casesOf, governedCase, wordBefore } from "./russian-case.ts";
import { readSpanContent } from "./span-content.ts";

export interface Unlocked {
  readonly nodes: MessageNode[];
  readonly problems: readonly string[];
  /** What the provider made of a protected name, by name id: a proposal for names.json. */
  readonly proposals: ReadonlyMap<string, string>;
  /** Ids of names that the machine put in, in the nominative for want of a governing word. */
  readonly nominatives: readonly string[];
}

/** An argument that is not written yet. `read`: its case, or that it is the nominative, could be told from the answer. */
interface Place {
  readonly type: "argument";
  readonly lock: Lock;
  readonly case?: Case;
  readonly read: boolean;
}

type Item =
  | { readonly type: "text"; readonly value: string }
  | Place
  | { readonly type: "open" | "close" | "standalone"; readonly name: string };

interface Reading extends ReadingContext {
  readonly sent: ProtectedText;
  /** Ids of the locks' tokens that came back. */
  readonly met: Set<number>;
  readonly problems: string[];
  readonly proposals: Map<string, string>;
  readonly nominatives: string[];
}

export function unlock(
  answer: string,
  sent: ProtectedText,
  markup: Markup,
  context: ReadingContext,
): Unlocked {
  const reading: Reading = {
    ...context,
    sent,
    met: new Set(),
    problems: [],
    proposals: new Map(),
    nominatives: [],
  };
  const items = readTokens(scanAnswer(answer, sent, markup), reading);
  const nodes = nest(restoreFacts(items, reading), reading);
  const { problems, proposals, nominatives } = reading;
  return { nodes, problems, proposals, nominatives };
}

/** Where some of the markup came back escaped, the reading that finds more of it. */
function scanAnswer(answer: string, sent: ProtectedText, markup: Markup): Token[] {
  const tokens = markup.scan(answer);
  if (sent.parts.size === 0) return tokens;
  const unescaped = markup.unescaped(answer);
  if (unescaped === undefined) return tokens;
  const count = (found: readonly Token[]): number =>
    found.filter((token) => token.type !== "text" && sent.parts.has(token.id)).length;
  const again = markup.scan(unescaped);
  return count(again) > count(tokens) ? again : tokens;
}

function readTokens(tokens: readonly Token[], reading: Reading): Item[] {
  const items: Item[] = [];
  let lead = "";
  for (const token of tokens) {
    for (const item of itemsOf(token, lead, reading)) {
      items.push(item);
      if (item.type === "text") lead = item.value;
      else if (item.type === "argument") lead = "";
    }
  }
  return items;
}

function itemsOf(
  token: Token,
  lead: string,
  { sent, met, problems, proposals, ...context }: Reading,
): Item[] {
  if (token.type === "text") return [token];
  const part = sent.parts.get(token.id);
  if (part === undefined) {
    // A look-alike of the source's own stays what it is; anything else would leak into the edition.
    if (!sent.text.includes(token.written)) problems.push(`${token.written} came back, which nobody sent.`);
    return [{ type: "text", value: token.written }];
  }
  if (part.type === "tag") {
    if (part.standalone) return token.type === "close" ? [] : [{ type: "standalone", name: part.name }];
    return [{ type: token.type === "close" ? "close" : "open", name: part.name }];
  }
  const { lock, shown } = part;
  if (met.has(token.id)) problems.push(`${token.written} came back twice.`);
  met.add(token.id);
  const inner = token.type === "lock" ? token.inner : "";
  const content = readSpanContent(lock, shown, inner, lead, context);
  if (content.problem !== undefined) problems.push(content.problem);
  if (content.proposal !== undefined) proposals.set(lock.id, content.proposal);
  if (content.amount !== undefined) return [{ type: "text", value: content.amount }];
  const read = content.case !== undefined || content.proposal !== undefined;
  const place: Place = {
    type: "argument",
    lock,
    read,
    ...(content.case === undefined ? {} : { case: content.case }),
  };
  return [{ type: "text", value: content.before }, place, { type: "text", value: content.after }];
}

/** Dates, times, names and addresses that stand as text become the arguments of the locks they equal, each once. */
function restoreFacts(items: readonly Item[], reading: Reading): readonly Item[] {
  const open = new Set(
    reading.locks.filter((lock) => lock.policy !== "pair" && (lock.policy !== "value" || isMoment(lock))),
  );
  for (const item of items) {
    if (item.type !== "argument") continue;
    const lock = [...open].find(({ id }) => id === item.lock.id);
    if (lock !== undefined) open.delete(lock);
  }
  if (open.size === 0) return items;
  return items.flatMap((item) => (item.type === "text" ? restoreIn(item.value, open, reading) : [item]));
}

function restoreIn(text: string, open: Set<Lock>, reading: Reading): Item[] {
  const found: { span: Span; lock: Lock }[] = [];
  const facts = readFacts(text, reading);
  const take = (fits: (lock: Lock) => boolean, spansOf: () => readonly Span[]): void => {
    if (![...open].some(fits)) return;
    for (const span of spansOf()) {
      if (found.some((other) => overlap(span, other.span))) continue;
      const lock = [...open].find((own) => fits(own) && sameFact(own, span));
      if (lock === undefined) continue;
      found.push({ span, lock });
      open.delete(lock);
    }
  };
  take((lock) => lock.policy === "term", facts.names);
  take((lock) => lock.policy === "opaque", facts.addresses);
  take(isMoment, facts.values);
  take(isMoment, facts.leftovers);
  if (found.length === 0) return [{ type: "text", value: text }];
  const items: Item[] = [];
  let last = 0;
  for (const { span, lock } of found.sort((a, b) => a.span.start - b.span.start)) {
    items.push({ type: "text", value: text.slice(last, span.start) });
    // A name in the source's spelling tells nothing of its case.
    const read = text.slice(span.start, span.end) !== lock.text;
    items.push({ type: "argument", lock, read, ...(span.case === undefined ? {} : { case: span.case }) });
    last = span.end;
  }
  return [...items, { type: "text", value: text.slice(last) }];
}

function nest(items: readonly Item[], reading: Reading): MessageNode[] {
  const { problems } = reading;
  const root: MessageNode[] = [];
  const stack: { name: string; children: MessageNode[] }[] = [];
  let before = "";
  const add = (node: MessageNode): void => {
    const children = stack.at(-1)?.children ?? root;
    const last = children.at(-1);
    if (node.type === "text" && last?.type === "text")
      children[children.length - 1] = { type: "text", value: last.value + node.value };
    else children.push(node);
  };
  for (const item of items) {
    if (item.type === "text") {
      if (item.value !== "") add(item);
      before += item.value;
    } else if (item.type === "argument") {
      add(argumentOf(item, before, reading));
      before = "";
    } else if (item.type === "standalone") add({ type: "tag", name: item.name, children: [] });
    else if (item.type === "open") stack.push({ name: item.name, children: [] });
    else {
      const closed = stack.pop();
      if (closed?.name !== item.name) problems.push(`</${item.name}> came back where it closes nothing.`);
      if (closed !== undefined) add({ type: "tag", name: closed.name, children: closed.children });
    }
  }
  while (stack.length > 0) {
    const unclosed = stack.pop()!;
    problems.push(`<${unclosed.name}> came back without its end.`);
    for (const child of unclosed.children) add(child);
  }
  return root;
}

function argumentOf({ lock, case: known, read }: Place, before: string, reading: Reading): MessageArgument {
  const skeleton = lock.type === "date" ? skeletonOf(lock.value, lock.weekday === true) : undefined;
  if (skeleton !== undefined) return { type: "argument", id: lock.id, skeleton };
  if (known !== undefined || read || reading.to !== "ru" || lock.policy === "opaque")
    return { type: "argument", id: withCase(lock.id, known) };
  if (isMoment(lock)) return { type: "argument", id: withCase(lock.id, timeCase(lock, before)) };
  const cases = casesOf(reading.book, lock.id);
  const governed = governedCase(before, "name");
  if (governed === undefined && cases.size > 0 && wordBefore(before) !== undefined)
    reading.nominatives.push(lock.id);
  return {
    type: "argument",
    id: withCase(lock.id, governed !== undefined && cases.has(governed) ? governed : undefined),
  };
}

/** Months, quarters and years inflect; a time of day does not, and a range follows its own joining words. */
function timeCase({ type, value }: Lock, before: string): Case | undefined {
  const fact = type === "date" ? readFact(value, "date") : undefined;
  return fact === undefined || !INFLECTED.has(fact.kind) ? undefined : governedCase(before, "time");
}

const INFLECTED: ReadonlySet<Fact["kind"]> = new Set([
  "month",
  "year",
  "quarter",
  "half",
  "decade",
  "century",
]);
