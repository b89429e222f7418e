/**
 * A provider's answer as a target message: tokens become arguments and tags again, dates, times and names found in
 * the running text become arguments too. Restores by id and by value, never by order; whether every lock is there
 * exactly as often as it must be is for `verify` to judge. A broken structure is a problem, never a guess.
 */
import type { Language } from "../model/language.ts";
import type { Case, Lock, Span } from "../model/lock.ts";
import type { MessageNode } from "../model/message.ts";
import type { NameBook } from "../model/names.ts";
import { splitCase, withCase } from "../ids/case-suffix.ts";
import { skeletonOf } from "../facts/skeleton.ts";
import { overlap, readFacts, sameFact } from "../verify/read-facts.ts";
import type { Markup, Token } from "./markup/markup.ts";
import type { ProtectedText } from "./protect.ts";

export interface Unlocked {
  readonly nodes: MessageNode[];
  readonly problems: readonly string[];
  /** What the provider made of a protected name, by name id: a proposal for names.json. */
  readonly proposals: ReadonlyMap<string, string>;
}

export interface UnlockContext {
  readonly from: Language;
  readonly to: Language;
  readonly locks: readonly Lock[];
  readonly book: NameBook;
  readonly shapes: ReadonlyMap<string, string>;
}

type Item =
  | { type: "text"; value: string }
  | { type: "argument"; node: MessageNode }
  | { type: "open" | "close" | "standalone"; name: string };

export function unlock(
  answer: string,
  sent: ProtectedText,
  markup: Markup,
  context: UnlockContext,
): Unlocked {
  const problems: string[] = [];
  const proposals = new Map<string, string>();
  const items = scanAnswer(answer, sent, markup).map((token) => itemOf(token, sent, context, proposals));
  const nodes = nest(restoreFacts(items, context), problems);
  return { nodes, problems, proposals };
}

function scanAnswer(answer: string, sent: ProtectedText, markup: Markup): Token[] {
  const tokens = markup.scan(answer);
  if (sent.parts.size === 0 || tokens.some((token) => token.type !== "text")) return tokens;
  const unescaped = markup.unescaped(answer);
  return unescaped === undefined ? tokens : markup.scan(unescaped);
}

function itemOf(
  token: Token,
  sent: ProtectedText,
  context: UnlockContext,
  proposals: Map<string, string>,
): Item {
  if (token.type === "text") return token;
  const part = sent.parts.get(token.id);
  if (part === undefined) return { type: "text", value: token.written };
  if (part.type === "lock") {
    const inner = token.type === "lock" ? token.inner.trim() : "";
    return { type: "argument", node: argumentNode(part.lock, inner, context, proposals) };
  }
  if (part.standalone) return { type: "standalone", name: part.name };
  return { type: token.type === "close" ? "close" : "open", name: part.name };
}

function argumentNode(
  lock: Lock,
  inner: string,
  context: UnlockContext,
  proposals: Map<string, string>,
): MessageNode {
  if (lock.policy === "value" && lock.type !== "date" && lock.type !== "time") {
    return { type: "text", value: inner === "" ? lock.text : inner };
  }
  if (lock.policy !== "term" || inner === "" || inner.toLowerCase() === lock.text.toLowerCase())
    return argument(lock);
  const form = context.book.forms(context.to).find((known) => known.id === lock.id && known.text === inner);
  if (form === undefined) proposals.set(lock.id, inner);
  return argument(lock, form?.case);
}

function argument(lock: Lock, grammaticalCase?: Case): MessageNode {
  const skeleton = lock.type === "date" ? skeletonOf(lock.value, lock.weekday === true) : undefined;
  if (skeleton !== undefined) return { type: "argument", id: lock.id, skeleton };
  return { type: "argument", id: withCase(lock.id, grammaticalCase) };
}

/** Dates, times, names and addresses that stand as text become the arguments of the locks they equal, each once. */
function restoreFacts(items: Item[], context: UnlockContext): Item[] {
  const open = new Set(context.locks.filter((lock) => restorable(lock)));
  for (const item of items) {
    if (item.type !== "argument" || item.node.type !== "argument") continue;
    const { id } = splitCase(item.node.id);
    for (const lock of open) {
      if (id === lock.id) {
        open.delete(lock);
        break;
      }
    }
  }
  if (open.size === 0) return items;
  const restored: Item[] = [];
  for (const item of items) {
    if (item.type !== "text") restored.push(item);
    else restored.push(...restoreIn(item.value, open, context));
  }
  return restored;
}

function restorable(lock: Lock): boolean {
  return lock.policy === "term" || lock.policy === "opaque" || lock.type === "date" || lock.type === "time";
}

function restoreIn(text: string, open: Set<Lock>, context: UnlockContext): Item[] {
  const found: { span: Span; lock: Lock }[] = [];
  const { spans, leftovers } = readFacts(text, context);
  for (const span of [...spans, ...leftovers]) {
    if (found.some((other) => overlap(span, other.span))) continue;
    for (const lock of open) {
      if (!sameFact(lock, span)) continue;
      found.push({ span, lock });
      open.delete(lock);
      break;
    }
  }
  const items: Item[] = [];
  let last = 0;
  for (const { span, lock } of found.sort((a, b) => a.span.start - b.span.start)) {
    if (span.start > last) items.push({ type: "text", value: text.slice(last, span.start) });
    items.push({ type: "argument", node: argument(lock, span.case) });
    last = span.end;
  }
  if (last < text.length) items.push({ type: "text", value: text.slice(last) });
  return items;
}

function nest(items: readonly Item[], problems: string[]): MessageNode[] {
  const root: MessageNode[] = [];
  const stack: { name: string; children: MessageNode[] }[] = [];
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
    } else if (item.type === "argument") add(item.node);
    else if (item.type === "standalone") add({ type: "tag", name: item.name, children: [] });
    else if (item.type === "open") stack.push({ name: item.name, children: [] });
    else {
      const closed = stack.pop();
      if (closed?.name !== item.name) problems.push(`</${item.name}> came back where it closes nothing`);
      if (closed !== undefined) add({ type: "tag", name: closed.name, children: closed.children });
    }
  }
  while (stack.length > 0) {
    const unclosed = stack.pop()!;
    problems.push(`<${unclosed.name}> came back without its end`);
    for (const child of unclosed.children) add(child);
  }
  return root;
}
