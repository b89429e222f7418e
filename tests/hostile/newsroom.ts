/** The desk's own seeds, names and locks in memory, a hostile provider over them, and an independent count of locks. */
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { locksOf } from "../../src/lock/locks-of.ts";
import { composeMessage } from "../../src/message/compose.ts";
import { printMessage } from "../../src/message/print.ts";
import type { Segment } from "../../src/model/article.ts";
import { LANGUAGES, type Language } from "../../src/model/language.ts";
import type { Lock } from "../../src/model/lock.ts";
import type { NameBook } from "../../src/model/names.ts";
import type { Provider } from "../../src/model/provider.ts";
import { nameBook } from "../../src/names/book.ts";
import { parseNamesFile } from "../../src/names/names-file.ts";
import { readArticle } from "../../src/read/read-article.ts";
import { Dispatcher } from "../../src/route/dispatcher.ts";
import { draft, type Draft } from "../../src/route/ladder.ts";
import { translate, type MarkupId } from "./translator.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const SEEDS = fs.readdirSync(`${ROOT}seeds`).sort();

export interface Newsroom {
  readonly language: Language;
  readonly segments: readonly Segment[];
  readonly locks: ReadonlyMap<string, readonly Lock[]>;
  readonly shapes: ReadonlyMap<string, string>;
  readonly book: NameBook;
  readonly forms: (language: Language, id: string) => string | undefined;
}

const forms = Object.fromEntries(LANGUAGES.map((language) => [language, readForms(language)]));
const declared = parseNamesFile(fs.readFileSync(`${ROOT}pipeline/names.yaml`, "utf8"), "names.yaml").names;
const BOOKS = { known: nameBook(declared, forms), unknown: nameBook([], {}) };

function readForms(language: Language): ReadonlyMap<string, string> {
  const file = fs.readFileSync(`${ROOT}locales/${language}/names.json`, "utf8");
  return new Map(Object.entries(JSON.parse(file) as Record<string, string>));
}

/** `known`: the desk has its names and their forms; otherwise every name is met for the first time. */
export function openNewsroom(file: string, source: string | Uint8Array, known: boolean): Newsroom {
  const book = known ? BOOKS.known : BOOKS.unknown;
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  const article = readArticle(`seeds/${file}`, bytes, "en");
  const { bySegment, shapes } = locksOf(article, book);
  return {
    language: article.language,
    segments: article.blocks.flatMap((block) => block.segments),
    locks: bySegment,
    shapes,
    book,
    forms: (language, id) => (known ? forms[language]?.get(id) : undefined),
  };
}

export function openSeed(file: string, known: boolean): Newsroom {
  return openNewsroom(file, fs.readFileSync(`${ROOT}seeds/${file}`), known);
}

export interface Answered {
  readonly segment: Segment;
  readonly locks: readonly Lock[];
  readonly draft: Draft;
  /** What the provider answered, in order of its calls. */
  readonly answers: readonly string[];
  /** The fault had something to spoil in every answer. */
  readonly spoilt: boolean;
}

export type Spoil = (answers: readonly string[], markup: MarkupId) => (string | undefined)[];

/** Drafts every segment with a provider that translates well and then spoils its answers. */
export async function draftAll(
  room: Newsroom,
  to: Language,
  markup: MarkupId,
  spoil: Spoil,
): Promise<Answered[]> {
  const answersTo = new Map<string, string>();
  const unspoilt = new Set<string>();
  const provider: Provider = {
    id: "hostile",
    markup,
    limits: { maxTexts: 40, maxChars: 100_000, concurrency: 1 },
    supports: () => true,
    translate({ texts, from }) {
      const right = texts.map((text) => translate(text, markup, from, to));
      const spoilt = spoil(right, markup);
      const answers = spoilt.map((answer, index) => answer ?? right[index]!);
      texts.forEach((text, index) => {
        answersTo.set(text, answers[index] ?? "");
        if (spoilt[index] === undefined) unspoilt.add(text);
      });
      return Promise.resolve(answers);
    },
  };
  const dispatcher = new Dispatcher([provider], new AbortController().signal, () => undefined);
  const pending = room.segments.map(async (segment) => {
    const locks = room.locks.get(segment.key) ?? [];
    const texts: string[] = [];
    const drafted = await draft(
      {
        segment,
        message: printMessage(composeMessage(segment, locks)),
        locks,
        from: room.language,
        to,
        route: [provider],
        book: room.book,
        shapes: room.shapes,
        targetForm: (lock) => room.forms(to, lock.id),
      },
      {
        translate: (unit: Parameters<Dispatcher["translate"]>[0]) => {
          texts.push(unit.text);
          return dispatcher.translate(unit);
        },
      },
    );
    return {
      segment,
      locks,
      draft: drafted,
      answers: texts.map((text) => answersTo.get(text) ?? ""),
      spoilt: texts.length > 0 && texts.every((text) => !unspoilt.has(text)),
    };
  });
  await dispatcher.drain();
  return Promise.all(pending);
}

/** What stands in a written target: arguments by id, tags by name, figures by value. Knows nothing of `verify`. */
export interface Contents {
  readonly names: string[];
  readonly tags: string[];
  readonly figures: number[];
}

const CASE = /_(?:gen|dat|acc|ins|loc)$/;
/** Figures of each language: groups, decimals. */
const FIGURE: Readonly<Record<Language, RegExp>> = {
  en: /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g,
  fr: /\d{1,3}(?:[\s\u202F\u00A0]\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g,
  ru: /\d{1,3}(?:[\s\u202F\u00A0]\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g,
};
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^\s(?:millions?|млн)/, 1e6],
  [/^\s(?:billion|bn|milliards?|mrds?|Mds?|млрд)/, 1e9],
  [/^\s(?:trillion|трлн)/, 1e12],
];

export function contentsOf(written: string, language: Language): Contents {
  // A quoted brace or bracket is a character of the text.
  const unquoted = written.replace(/'[{}<]'/g, "\uFFFD");
  const names = [...unquoted.matchAll(/\{(\w+)(?:, date, ::\w+)?\}/g)].map((match) =>
    match[1]!.replace(CASE, ""),
  );
  const text = unquoted.replace(/\{[^}]*\}/g, "\uFFFC");
  const tags = [...text.matchAll(/<(\w+)\/?>/g)].map((match) => match[1]!);
  const plain = text.replace(/<\/?\w+\/?>|\[[Xx]\/?\d[Xx]\]/g, "");
  return settled(names, tags, figuresOf(plain, language));
}

/** A year stands as an argument or as the figure it is. */
function settled(names: readonly string[], tags: readonly string[], figures: readonly number[]): Contents {
  const years = names.filter((name) => YEAR.test(name));
  return {
    names: names.filter((name) => !YEAR.test(name)).sort(),
    tags: [...tags].sort(),
    figures: [...figures, ...years.map((name) => Number(name.slice(-4)))].sort((a, b) => a - b),
  };
}

const YEAR = /^year_\d{4}$/;

function figuresOf(text: string, language: Language): number[] {
  const separators = language === "en" ? /,/g : /[\s\u202F\u00A0]/g;
  return [...text.matchAll(FIGURE[language])]
    .map((match) => {
      const number = Number(match[0].replace(separators, "").replace(",", "."));
      const scale = SCALES.find(([word]) => word.test(text.slice(match.index + match[0].length)));
      return Number((number * (scale?.[1] ?? 1)).toPrecision(12));
    })
    .sort((a, b) => a - b);
}

/** What must stand in a target of this segment. */
export function contentsWanted(segment: Segment, locks: readonly Lock[]): Contents {
  const names = locks.filter(
    ({ type, policy }) => policy === "term" || policy === "opaque" || type === "date" || type === "time",
  );
  const amounts = locks.filter(
    ({ type, text }) => ["number", "money", "percent"].includes(type) && /\d/.test(text),
  );
  return settled(
    names.map(({ id }) => id),
    segment.tags.map(({ name }) => name),
    amounts.map(({ value }) => Number(value.slice(value.lastIndexOf(" ") + 1))),
  );
}
