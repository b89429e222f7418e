/**
 * The mutation score: plants faults in the desk's own approved editions, one at a time, and counts how many of them
 * verification reports. Each kind of fault is a line; a fault that nothing reports is listed with its text.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { renderFact } from "../src/facts/render-fact.ts";
import { locksOf } from "../src/lock/locks-of.ts";
import { parseMessage } from "../src/message/parse.ts";
import type { Segment } from "../src/model/article.ts";
import { LANGUAGES, type Language } from "../src/model/language.ts";
import type { Lock } from "../src/model/lock.ts";
import { nameBook } from "../src/names/book.ts";
import { parseNamesFile } from "../src/names/names-file.ts";
import { readArticle } from "../src/read/read-article.ts";
import { isMoment, rootOf } from "../src/verify/read-facts.ts";
import { verify, type VerifyContext } from "../src/verify/verify.ts";

const DESK = fileURLToPath(new URL("../", import.meta.url));

export interface MutationRow {
  readonly fault: string;
  readonly planted: number;
  readonly caught: number;
  /** Texts with a fault that nothing reported. */
  readonly missed: readonly string[];
}

export interface MutationScore {
  readonly rows: readonly MutationRow[];
  /** Approved texts as they are that were reported all the same: must be none. */
  readonly falseAlarms: readonly string[];
  readonly text: string;
}

/** An approved text, and what its faults are made from. */
interface Target {
  readonly text: string;
  readonly language: Language;
  readonly segment: Segment;
  readonly locks: readonly Lock[];
  /** All locks of the article. */
  readonly others: readonly Lock[];
  readonly context: VerifyContext;
}

/** All texts that one kind of fault makes of a target. */
type Mutation = (target: Target) => string[];

const ARGUMENT = /\{(\w+)(?:, date, ::\w+)?\}/g;
const FIGURE = /\d+(?:[ \u00A0\u202F]\d{3})*(?:[.,]\d+)?/g;
const NUMBER_WORDS: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ["three", "four"],
    ["thirty", "forty"],
    ["sixth", "seventh"],
    ["third", "fourth"],
  ],
  fr: [
    ["trois", "quatre"],
    ["trente", "quarante"],
    ["sixième", "septième"],
  ],
  ru: [
    ["три ", "четыре "],
    ["трех", "четырех"],
    ["тридцать", "сорок"],
    ["Третья", "Четвертая"],
  ],
};
const SCALES: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d[ \u00A0])million/, "billion"],
  [/(?<=\d[ \u00A0])millions/, "milliards"],
  [/(?<=\d[ \u00A0])млн/, "млрд"],
];
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/euros|€(?=\d)/, "yen"],
  [/(?:d[’']euros|€)/, "yens"],
  [/евро/, "иен"],
  [/rubles|roubles/, "dollars"],
  [/рублей/, "долларов"],
];

const isDate = (lock: Lock | undefined): lock is Lock => lock !== undefined && isMoment(lock);

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "argument dropped": each(ARGUMENT, () => ""),
  "argument twice": each(ARGUMENT, (written) => `${written} ${written}`),
  "argument mistyped": each(ARGUMENT, (written, id) => written.replace(id, `${id}x`)),
  "argument's brace lost": each(ARGUMENT, (written) => written.slice(0, -1)),
  "name replaced by another of the article": eachArgument((lock, target) =>
    lock.policy === "term"
      ? target.others.filter((other) => isOther(lock, other, target)).map(({ id }) => `{${id}}`)
      : [],
  ),
  "name replaced by the text of another": eachArgument((lock, target) =>
    lock.policy === "term"
      ? target.others.filter((other) => isOther(lock, other, target)).map(({ text }) => text)
      : [],
  ),
  "date or time replaced by another of the article": eachArgument((lock, { others }) =>
    isMoment(lock)
      ? others.filter((other) => isMoment(other) && other.id !== lock.id).map(({ id }) => `{${id}}`)
      : [],
  ),
  "date moved by a day": eachArgument((lock, target) =>
    dated(lock, target, (iso) => iso.replace(/\d\d$/, next(28))),
  ),
  "date moved by a month": eachArgument((lock, target) =>
    dated(lock, target, (iso) => iso.replace(/(?<=^(?:\d{4}|-)-)\d\d/, next(12))),
  ),
  "date moved by a year": eachArgument((lock, target) =>
    dated(lock, target, (iso) => iso.replace(/^\d{4}/, next(9999))),
  ),
  "year invented": eachArgument((lock, target) => dated(lock, target, (iso) => iso.replace(/^--/, "1987-"))),
  "year lost": eachArgument((lock, target) =>
    dated(lock, target, (iso) => iso.replace(/^\d{4}-(?=\d\d-)/, "--")),
  ),
  "date's day hidden": each(/, date, ::(y?)MMMMd/g, (_, year) => `, date, ::${year}MMMM`),
  "time moved": eachArgument((lock, { language }) =>
    lock.type === "time" ? [renderFact(lock.value.replace(/^\d\d/, next(23)), "time", language)] : [],
  ),
  "figure changed": each(FIGURE, (figure) =>
    figure.replace(/\d/, (digit) => String((Number(digit) % 9) + 1)),
  ),
  "figure lost": each(FIGURE, () => ""),
  "figure ten times as large": each(FIGURE, (figure) => (/^0|[.,]/.test(figure) ? figure : `${figure}0`)),
  "digit put before a figure": each(FIGURE, (figure) => `9${figure}`),
  "figure twice": each(FIGURE, (figure) => `${figure} (${figure})`),
  "figure invented": ({ text }) => [`${text} 4711`],
  "decimal mark lost": each(/\d[.,]\d(?!\d\d(?!\d))/g, (found) => found.replace(/[.,]/, "")),
  "scale changed": ({ text }) => replaced(text, SCALES),
  "scale lost": each(/(?<=\d)[ \u00A0](?:millions?|млн)/g, () => ""),
  "percent sign lost": each(/(?<=\d)[ \u00A0\u202F]?%/g, () => ""),
  "currency changed": ({ text }) => replaced(text, CURRENCIES),
  "number word changed": ({ text, language }) =>
    NUMBER_WORDS[language]
      .filter(([word]) => text.includes(word))
      .map(([word, other]) => text.replace(word, other)),
  "address invented": ({ text }) => [`${text} https://www.example.net/`, `${text} press@example.net`],
  "tag dropped": each(/<\/?(\w+)>(.*?)<\/\1>|<\w+\/>/g, (_, _name, inner = "") => inner),
  "tag emptied": each(/<(\w+)>.*?<\/\1>/g, (_, name) => `<${name}/>`),
  "tag twice": each(
    /<(\w+)>(.*?)<\/\1>|<\w+\/>/g,
    (written) => written + written.replace(ARGUMENT, "").replace(FIGURE, ""),
  ),
  "tag's end lost": each(/<\/\w+>/g, () => ""),
  "text left empty": ({ locks }) => (locks.every(({ policy }) => policy === "pair") ? [] : [" "]),
};

/** The shapes of one name (full, short, acronym) are one name. */
function isOther(lock: Lock, other: Lock, { context }: Target): boolean {
  return other.policy === "term" && rootOf(other.id, context) !== rootOf(lock.id, context);
}

function each(pattern: RegExp, mutate: (found: string, ...groups: string[]) => string): Mutation {
  return ({ text }) =>
    [...text.matchAll(pattern)].map((match) => {
      const [found, ...groups] = match;
      return text.slice(0, match.index) + mutate(found, ...groups) + text.slice(match.index + found.length);
    });
}

function eachArgument(mutate: (lock: Lock, target: Target) => readonly string[]): Mutation {
  return (target) =>
    [...target.text.matchAll(ARGUMENT)].flatMap((match) => {
      const id = match[1]!.replace(/_(?:gen|dat|acc|ins|loc)$/, "");
      const lock = target.locks.find((own) => own.id === id);
      if (lock === undefined) return [];
      const before = target.text.slice(0, match.index);
      const after = target.text.slice(match.index + match[0].length);
      return [...new Set(mutate(lock, target))].map((mutated) => before + mutated + after);
    });
}

/** The date changed, both ends of a range alike, written out in the target's language. */
function dated(lock: Lock, { language }: Target, change: (iso: string) => string): string[] {
  if (!isDate(lock) || lock.type !== "date") return [];
  const changed = lock.value.split("/").map(change).join("/");
  return changed === lock.value ? [] : [renderFact(changed, "date", language)];
}

function next(last: number): (digits: string) => string {
  return (digits) => String((Number(digits) % last) + 1).padStart(digits.length, "0");
}

function replaced(text: string, table: readonly (readonly [RegExp, string])[]): string[] {
  return table
    .filter(([pattern]) => pattern.test(text))
    .map(([pattern, other]) => text.replace(pattern, other));
}

/** All faults, planted and counted. Reads the desk of this repository; takes some seconds. */
export function mutationScore(): Promise<MutationScore> {
  const targets = readTargets();
  const rows = Object.entries(MUTATIONS).map(([fault, mutate]): MutationRow => {
    const missed: string[] = [];
    let planted = 0;
    for (const target of targets) {
      for (const text of mutate(target)) {
        if (text === target.text) continue;
        planted++;
        if (!isReported(text, target)) missed.push(text);
      }
    }
    return { fault, planted, caught: planted - missed.length, missed };
  });
  const falseAlarms = targets.filter((target) => isReported(target.text, target)).map(({ text }) => text);
  return Promise.resolve({ rows, falseAlarms, text: tableOf(rows, falseAlarms) });
}

function isReported(text: string, { context }: Target): boolean {
  const { nodes, problems } = parseMessage(text);
  return problems.length > 0 || verify(nodes, context).length > 0;
}

function tableOf(rows: readonly MutationRow[], falseAlarms: readonly string[]): string {
  const width = Math.max(...rows.map(({ fault }) => fault.length));
  const planted = rows.reduce((sum, row) => sum + row.planted, 0);
  const caught = rows.reduce((sum, row) => sum + row.caught, 0);
  const line = (what: string, found: number, all: number): string =>
    `${what.padEnd(width)}  ${String(found).padStart(5)} of ${String(all).padStart(5)}  ${all === 0 ? "-" : `${((100 * found) / all).toFixed(1)}%`}`;
  return [
    "planted faults reported",
    ...rows.map((row) => line(row.fault, row.caught, row.planted)),
    line("all", caught, planted),
    `approved texts reported without a fault: ${falseAlarms.length}`,
    ...rows.flatMap(({ fault, missed }) => missed.map((text) => `missed (${fault}): ${text}`)),
  ].join("\n");
}

function readTargets(): Target[] {
  const forms = Object.fromEntries(
    LANGUAGES.map((language) => [language, new Map(Object.entries(readTexts(language, "names")))]),
  );
  const names = parseNamesFile(
    readFileSync(`${DESK}pipeline/names.yaml`, "utf8"),
    "pipeline/names.yaml",
  ).names;
  const book = nameBook(names, forms);
  return readdirSync(`${DESK}seeds`).flatMap((file) => {
    const article = readArticle(`seeds/${file}`, readFileSync(`${DESK}seeds/${file}`), "en");
    const { bySegment, shapes } = locksOf(article, book);
    const others = [...bySegment.values()].flat();
    return LANGUAGES.filter((language) => language !== article.language).flatMap((language) => {
      const texts = readTexts(language, article.id);
      return article.blocks
        .flatMap(({ segments }) => segments)
        .flatMap((segment): Target[] => {
          const text = texts[segment.key];
          const locks = bySegment.get(segment.key) ?? [];
          if (text === undefined) return [];
          const context = {
            segment,
            locks,
            from: article.language,
            to: language,
            book,
            shapes,
            person: true,
          };
          return [{ text, language, segment, locks, others, context }];
        });
    });
  });
}

function readTexts(language: Language, id: string): Record<string, string> {
  return JSON.parse(readFileSync(`${DESK}locales/${language}/${id}.json`, "utf8")) as Record<string, string>;
}
