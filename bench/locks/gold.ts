/**
 * Gold locks: press text with its locks marked in place, `⟦person|Sergey LAVROV⟧` or, where a value counts,
 * `⟦date=--04-03|April 3rd⟧`. Taking the marks out leaves the text as it was. A faulty mark throws, with its line.
 */
import type { LockType } from "../../src/model/lock.ts";

/** What a mark may say: a lock's type, or `country`, a place that is a territory. */
const KINDS = {
  person: "person",
  place: "place",
  country: "place",
  organization: "organization",
  acronym: "acronym",
  date: "date",
  time: "time",
  number: "number",
  money: "money",
  percent: "percent",
  url: "url",
  email: "email",
  handle: "handle",
} as const satisfies Record<string, LockType>;

const VALUED: ReadonlySet<string> = new Set(["date", "time", "number", "money", "percent"]);

const MARK = /⟦(?<kind>\w+)(?:=(?<value>[^|⟦⟧]+))?\|(?<text>[^⟦⟧\n]+)⟧/g;

/** Offsets are UTF-16 code units into the text without marks, half-open. */
export interface GoldLock {
  readonly type: LockType;
  readonly start: number;
  readonly end: number;
  /** Dates, times, numbers, money and percentages have one, and nothing else has. */
  readonly value?: string;
  readonly territory: boolean;
}

export interface GoldText {
  readonly text: string;
  /** In reading order. */
  readonly locks: readonly GoldLock[];
}

/** Throws an Error that names `file` and the line of a mark that is no mark. */
export function readGold(marked: string, file: string): GoldText {
  const locks: GoldLock[] = [];
  let text = "";
  let read = 0;
  for (const match of marked.matchAll(MARK)) {
    const { kind = "", value, text: inside = "" } = match.groups ?? {};
    if (!isKind(kind)) throw fault(`an unknown kind, ${kind}`, match.index);
    if (VALUED.has(kind) !== (value !== undefined))
      throw fault(`${kind} ${value === undefined ? "without" : "with"} a value`, match.index);
    text += plain(read, match.index);
    const start = text.length;
    text += inside;
    const lock = { type: KINDS[kind], start, end: text.length, territory: kind === "country" };
    locks.push(value === undefined ? lock : { ...lock, value });
    read = match.index + match[0].length;
  }
  return { text: text + plain(read, marked.length), locks };

  function plain(from: number, to: number): string {
    const between = marked.slice(from, to);
    const bracket = between.search(/[⟦⟧]/);
    if (bracket >= 0) throw fault("a bracket outside a mark", from + bracket);
    return between;
  }

  function fault(what: string, offset: number): Error {
    return new Error(`${file}:${marked.slice(0, offset).split("\n").length}: ${what}.`);
  }
}

function isKind(kind: string): kind is keyof typeof KINDS {
  return Object.hasOwn(KINDS, kind);
}
