/**
 * An earlier translation with the locks of another sentence in it. Locks are exchanged kind by kind in the order of the
 * source, numbers by value. Where the words around would no longer agree (another gender, an article, an elision, another
 * plural), nothing is filled in: whoever reviews sees the match all the same. Whether every lock is there is for `verify`.
 */
import { areContrary } from "../check/negation.ts";
import { skeletonOf } from "../facts/skeleton.ts";
import { splitCase, withCase } from "../ids/case-suffix.ts";
import { detectValues } from "../lock/detect.ts";
import { sentenceLocks } from "../lock/locks-of.ts";
import { masked } from "../message/masked.ts";
import { parseMessage } from "../message/parse.ts";
import { printMessage } from "../message/print.ts";
import { argumentsOf } from "../message/walk.ts";
import type { Language } from "../model/language.ts";
import type { Lock, Span } from "../model/lock.ts";
import type { MessageArgument, MessageNode } from "../model/message.ts";
import { russianGender } from "../names/proposals/russian-cases.ts";
import { amountForm } from "../protect/amount-form.ts";
import { MARKUPS } from "../protect/markup/registry.ts";
import { unlock } from "../protect/unlock.ts";
import { isAmount, rootOf, type ReadingContext } from "../verify/read-facts.ts";
import type { MemoryEntry } from "./entries.ts";
import { DATE, NAME, termOf } from "./terms.ts";

export interface Filling extends ReadingContext {
  /** The source message of the sentence that wants a target. */
  readonly message: string;
  readonly text: string;
  /** How a name reads in a language. */
  readonly nameForm: (id: string, language: Language) => string | undefined;
}

/** A target in written form; undefined where the entry cannot serve. */
export function filled(entry: MemoryEntry, filling: Filling): string | undefined {
  const target = targetOf(entry, filling);
  if (target === undefined || areContrary(entry.text, filling.from, masked(entry.target), filling.to))
    return undefined;
  const exchanged = exchangeOf(entry, filling);
  if (exchanged === undefined) return undefined;
  const nodes = withLocks(target, exchanged, filling);
  return nodes === undefined ? undefined : withAmounts(nodes, entry, filling);
}

/** Facts that stand as text in a translation from elsewhere become arguments first. */
function targetOf(
  { plain, target, text }: MemoryEntry,
  filling: Filling,
): readonly MessageNode[] | undefined {
  if (!plain) {
    const { nodes, problems } = parseMessage(target);
    return problems.length === 0 ? nodes : undefined;
  }
  const locks = sentenceLocks(text, filling.from, filling.book);
  const read = unlock(target, { text, parts: new Map() }, MARKUPS.text, { ...filling, locks });
  return read.problems.length === 0 ? read.nodes : undefined;
}

/** Old argument id (without case) -> the lock that takes its place. Undefined where the kinds do not go together. */
function exchangeOf({ message }: MemoryEntry, filling: Filling): Map<string, Lock> | undefined {
  const before = argumentsOf(parseMessage(message).nodes);
  const now = argumentsOf(parseMessage(filling.message).nodes);
  const byId = new Map(filling.locks.map((lock) => [lock.id, lock]));
  const exchange = new Map<string, Lock>();
  for (const kind of [NAME, DATE]) {
    const olds = before.filter((argument) => termOf(argument) === kind);
    const news = now.filter((argument) => termOf(argument) === kind);
    if (olds.length !== news.length) return undefined;
    for (const [i, { id }] of olds.entries()) {
      const old = splitCase(id).id;
      const lock = byId.get(splitCase(news[i]!.id).id);
      if (lock === undefined || (exchange.get(old) ?? lock) !== lock) return undefined;
      if (!isOfAKind(old, lock, filling)) return undefined;
      exchange.set(old, lock);
    }
  }
  return exchange;
}

/** A person for a person of the same gender, an address for what is no known name. Only Russian must know the genders. */
function isOfAKind(old: string, lock: Lock, filling: Filling): boolean {
  if (old === lock.id || lock.policy === "value") return true;
  const kind = filling.book.names.get(old)?.kind;
  if (lock.policy === "opaque") return kind === undefined;
  if (kind !== undefined && groupOf(kind) !== groupOf(lock.type)) return false;
  if (lock.type !== "person" || filling.to === "en") return true;
  const [before, now] = [genderOf(old, filling), genderOf(lock.id, filling)];
  return before === undefined || now === undefined ? filling.to === "fr" : before === now;
}

/** As names.yaml has it for the name or for the full one, or as the Russian form of the name tells. */
function genderOf(id: string, { book, shapes, nameForm }: Filling): string | undefined {
  const root = rootOf(id, { book, shapes });
  return (
    book.names.get(id)?.gender ??
    book.names.get(root)?.gender ??
    russianGender(nameForm(id, "ru") ?? "") ??
    russianGender(nameForm(root, "ru") ?? "")
  );
}

function groupOf(kind: string): string {
  return kind === "acronym" ? "organization" : kind;
}

function withLocks(
  nodes: readonly MessageNode[],
  exchange: ReadonlyMap<string, Lock>,
  filling: Filling,
): MessageNode[] | undefined {
  const result: MessageNode[] = [];
  for (const node of nodes) {
    if (node.type === "text") result.push(node);
    else if (node.type === "tag") {
      const children = withLocks(node.children, exchange, filling);
      if (children === undefined) return undefined;
      result.push({ ...node, children });
    } else {
      const { id: old, case: grammaticalCase } = splitCase(node.id);
      const lock = exchange.get(old);
      const last = result.at(-1);
      const before = last?.type === "text" ? last.value : "";
      if (lock === undefined || (lock.id !== old && !agrees(before, lock, filling))) return undefined;
      result.push(argumentOf(lock, node, grammaticalCase));
    }
  }
  return result;
}

function argumentOf(
  lock: Lock,
  { skeleton: before }: MessageArgument,
  grammaticalCase: ReturnType<typeof splitCase>["case"],
): MessageArgument {
  const skeleton = lock.type === "date" ? skeletonOf(lock.value, lock.weekday === true) : undefined;
  if (skeleton !== undefined) return { type: "argument", id: lock.id, skeleton };
  return { type: "argument", id: withCase(lock.id, before === undefined ? grammaticalCase : undefined) };
}

/** Words that change with the name behind them. */
const ARTICLES: Readonly<Record<Language, RegExp | undefined>> = {
  en: /(?<!\p{L})(?:an?|the) $/iu,
  fr: /(?<!\p{L})(?:la|les?|du|des|de la|de l[’']|d[’']|l[’']|aux?|en) ?$/iu,
  ru: undefined,
};
const BEFORE_VOWEL = /(?<!\p{L})(?:de|que|jusque|lorsque|puisque) $/iu;
const VOWEL = /^[aeiouyhàâäéèêëîïôöùûü]/iu;

/** May this name stand behind these words, where another one stood? */
function agrees(before: string, lock: Lock, { to, nameForm }: Filling): boolean {
  if (lock.policy !== "term") return true;
  if (ARTICLES[to]?.test(before) === true) return false;
  return !(to === "fr" && BEFORE_VOWEL.test(before) && VOWEL.test(nameForm(lock.id, to) ?? lock.text));
}

/** Numbers, sums and percentages that differ, written into the text. */
function withAmounts(
  nodes: readonly MessageNode[],
  { message }: MemoryEntry,
  { locks, from, to }: Filling,
): string | undefined {
  const before = detectValues(masked(message), from).filter(isAmount);
  const now = locks.filter(isAmount);
  if (before.length !== now.length) return undefined;
  let current: readonly MessageNode[] | undefined = nodes;
  for (const [i, old] of before.entries()) {
    const lock = now[i]!;
    if (old.value === lock.value && old.type === lock.type) continue;
    const form = old.type === lock.type && samePlural(old, lock, to) ? amountForm(lock, to) : undefined;
    if (form === undefined) return undefined;
    current = withText(current, (text) => replaced(text, old, form, to));
    if (current === undefined) return undefined;
  }
  return printMessage(current);
}

/** `2 délégués` cannot become `1 délégués`, nor `5 делегатов` `2 делегатов`. A sign inflects nothing. */
function samePlural(old: Span, lock: Lock, to: Language): boolean {
  if (old.type === "percent") return true;
  const rules = new Intl.PluralRules(to);
  const [one, other] = [old.value, lock.value].map((value) => rules.select(Number(value.split(" ").at(-1))));
  return one === other;
}

function replaced(text: string, old: Span, form: string, to: Language): string | undefined {
  const span = detectValues(text, to).find(({ type, value }) => type === old.type && value === old.value);
  return span === undefined ? undefined : text.slice(0, span.start) + form + text.slice(span.end);
}

/** The nodes with the first text changed that can be; undefined where none can. */
function withText(
  nodes: readonly MessageNode[],
  change: (text: string) => string | undefined,
): MessageNode[] | undefined {
  for (const [i, node] of nodes.entries()) {
    if (node.type === "argument") continue;
    if (node.type === "text") {
      const value = change(node.value);
      if (value !== undefined) return nodes.with(i, { type: "text", value });
    } else {
      const children = withText(node.children, change);
      if (children !== undefined) return nodes.with(i, { ...node, children });
    }
  }
  return undefined;
}
