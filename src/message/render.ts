/**
 * A message with its arguments resolved, formatted by FormatJS: what a reader of an edition sees. An argument that
 * nothing resolves is listed and stands as `{id}`; nothing here throws for any message or value.
 */
import { formatMessage } from "@formatjs/intl";
import { renderFact } from "../facts/render-fact.ts";
import { governedCase } from "../facts/ru.ts";
import { dateOf, skeletonOf, weekdayOf } from "../facts/skeleton.ts";
import type { Weekday } from "../facts/weekday.ts";
import type { Piece } from "../model/edition.ts";
import type { Language } from "../model/language.ts";
import type { Case } from "../model/lock.ts";
import type { MessageArgument, MessageNode } from "../model/message.ts";
import { toFormatJs } from "./formatjs.ts";
import { formatters } from "./formatters.ts";

/** What an argument stands for. */
export type Resolved =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "raw"; readonly value: string; readonly visible: string }
  /** Any date or time. */
  | {
      readonly type: "date";
      /** As in `Span.value`. */
      readonly value: string;
      /** `true` shows a full date's own weekday; a date without a year needs the one that its source named. */
      readonly weekday?: boolean | Weekday;
      readonly case?: Case;
    };

export interface Rendered {
  /** Neighbouring text merged, no empty text. */
  readonly pieces: Piece[];
  /** Ids as written, in reading order. */
  readonly unresolved: string[];
}

export function render(
  nodes: readonly MessageNode[],
  language: Language,
  resolve: (argument: MessageArgument) => Resolved | undefined,
): Rendered {
  const binding = new Binding(language, resolve);
  const message = toFormatJs(binding.bind(nodes));
  const config = { ...CONFIG, locale: language, messages: { message } };
  const formatted = formatMessage(config, formatters, { id: "message" }, binding.values) as
    Formatted | Formatted[];
  const pieces = toPieces(Array.isArray(formatted) ? formatted : [formatted]);
  return { pieces: binding.capital ? capitalised(pieces) : pieces, unresolved: binding.unresolved };
}

/** FormatJS gives texts as strings and hands our own pieces through. */
type Formatted = string | Piece;
type Value = Formatted | Date | ((children: Formatted[]) => Piece);

const CONFIG = {
  formats: {},
  defaultLocale: "en",
  defaultFormats: {},
  // Every value is bound before, so an error here is a bug of ours.
  onError: (error: Error): never => {
    throw error;
  },
};

/** Quotes, brackets, dashes of dialogue and spaces, before which a sentence has not begun. */
const OPENING = /^[\s"'“”„«»‹›‘’([{¿¡—–-]*$/u;
const LAST_WORD = /(\p{L}+['’]?)\s*$/u;

/** Gives every occurrence a value and a name of its own, since a fact may read differently where it stands again. */
class Binding {
  readonly values: Record<string, Value> = {};
  readonly unresolved: string[] = [];
  /** The first argument opens the sentence. */
  capital = false;
  private opening = true;
  private before = "";
  /** What stands directly before ends in a full stop, which is the sentence's too: "at 11 a.m." */
  private stopped = false;
  private next = 0;
  private readonly language: Language;
  private readonly resolve: (argument: MessageArgument) => Resolved | undefined;

  constructor(language: Language, resolve: (argument: MessageArgument) => Resolved | undefined) {
    this.language = language;
    this.resolve = resolve;
  }

  bind(nodes: readonly MessageNode[]): MessageNode[] {
    return nodes.map((node, index) => {
      if (node.type === "argument") return this.bindArgument(node, isBracketed(nodes, index));
      if (node.type === "tag") return this.bindTag(node.name, node.children);
      this.before = node.value;
      this.opening &&= OPENING.test(node.value);
      const value = this.stopped && ONE_STOP.test(node.value) ? node.value.slice(1) : node.value;
      this.stopped = false;
      return { ...node, value };
    });
  }

  private bindTag(tag: string, children: readonly MessageNode[]): MessageNode {
    const name = this.name((chunks) => ({ type: "tag", name: tag, children: toPieces(chunks) }));
    return { type: "tag", name, children: this.bind(children) };
  }

  private bindArgument(argument: MessageArgument, bracketed: boolean): MessageNode {
    const resolved = this.resolve(argument);
    if (resolved === undefined) this.unresolved.push(argument.id);
    else if (this.opening) this.capital = resolved.type !== "raw" && resolved.value !== "";
    const node = this.bindResolved(
      argument,
      resolved ?? { type: "text", value: `{${argument.id}}` },
      bracketed,
    );
    this.opening = false;
    const shown = node.type === "argument" ? this.values[node.id] : undefined;
    this.stopped = typeof shown === "string" && shown.endsWith(".");
    this.before = "";
    return node;
  }

  private bindResolved(argument: MessageArgument, resolved: Resolved, bracketed: boolean): MessageNode {
    if (resolved.type === "text") return { type: "argument", id: this.name(resolved.value) };
    if (resolved.type === "raw") return { type: "argument", id: this.name(resolved) };
    const { value } = resolved;
    const before = lastWord(this.before);
    const skeleton = resolved.case === undefined ? shownSkeleton(argument.skeleton, resolved) : undefined;
    if (skeleton === undefined) {
      const type = value.includes(":") ? "time" : "date";
      const { weekday = false } = resolved;
      return {
        type: "argument",
        id: this.name(renderFact(value, type, this.language, resolved.case, { weekday, before, bracketed })),
      };
    }
    const weekday = skeleton.includes("E") ? weekdayOf(value, resolved.weekday ?? true) : undefined;
    if (weekday !== undefined && this.language === "ru" && governedCase(before) !== undefined) {
      // Intl knows the weekday's nominative only: "в среда, 2 апреля".
      const shown = skeleton.includes("y") ? value : `-${value.slice(-6)}`;
      return {
        type: "argument",
        id: this.name(renderFact(shown, "date", "ru", undefined, { weekday, before })),
      };
    }
    return { type: "argument", id: this.name(dateOf(value, weekday)), skeleton };
  }

  private name(value: Value): string {
    const name = String(this.next++);
    this.values[name] = value;
    return name;
  }
}

const ONE_STOP = /^\.(?!\.)/u;

/** Alone between brackets. */
function isBracketed(nodes: readonly MessageNode[], index: number): boolean {
  const [before, after] = [nodes[index - 1], nodes[index + 1]];
  return (
    before?.type === "text" &&
    before.value.endsWith("(") &&
    after?.type === "text" &&
    after.value.startsWith(")")
  );
}

/** The written skeleton without what the value does not hold; the value's own without one; undefined where Intl cannot show it. */
function shownSkeleton(
  written: string | undefined,
  { value, weekday }: Resolved & { type: "date" },
): string | undefined {
  const own = skeletonOf(value, weekdayOf(value, weekday) !== undefined);
  if (written === undefined || own === undefined) return own;
  let skeleton = written;
  if (!own.includes("y")) skeleton = skeleton.replaceAll("y", "");
  if (weekdayOf(value, weekday ?? true) === undefined) skeleton = skeleton.replaceAll("E", "");
  return skeleton === "" ? own : skeleton;
}

/** In lower case, with its elision (`d'`); empty after a mark or at the start. */
function lastWord(text: string): string {
  const word = LAST_WORD.exec(text.slice(-24))?.[1];
  return word === undefined ? "" : word.toLowerCase().replace("’", "'");
}

function toPieces(formatted: readonly Formatted[]): Piece[] {
  return formatted
    .filter((part) => part !== "")
    .map((part) => (typeof part === "string" ? { type: "text", value: part } : part));
}

const FIRST_LETTER = /^([\s"'“”„«»‹›‘’([{¿¡—–-]*)(\p{Ll})/u;

function capitalised(pieces: readonly Piece[]): Piece[] {
  let done = false;
  const walk = (level: readonly Piece[]): Piece[] =>
    level.map((piece) => {
      if (done || piece.type === "raw") return piece;
      if (piece.type === "tag") return { ...piece, children: walk(piece.children) };
      done = !OPENING.test(piece.value);
      return {
        type: "text",
        value: piece.value.replace(
          FIRST_LETTER,
          (_, open: string, letter: string) => open + letter.toUpperCase(),
        ),
      };
    });
  return walk(pieces);
}
