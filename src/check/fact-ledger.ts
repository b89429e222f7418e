/**
 * The fact ledger of an article: names, dates, times, amounts, addresses and quotations of all its editions, side by
 * side by value. What stands in one edition and not in another, or another number of times, is a difference.
 */
import type { Desk } from "../desk/desk.ts";
import type { ArticleRun } from "../draft/article-run.ts";
import { openEdition } from "../draft/edition-run.ts";
import { renderFact } from "../facts/render-fact.ts";
import { splitCase } from "../ids/case-suffix.ts";
import { quote } from "../lock/quote.ts";
import { ARGUMENT_MARK } from "../message/masked.ts";
import { argumentsOf } from "../message/walk.ts";
import type { Language } from "../model/language.ts";
import type { Lock } from "../model/lock.ts";
import { mentionsOfSource, type FactKind } from "../verify/mentions.ts";
import { isMoment, rootOf } from "../verify/read-facts.ts";
import { viewOf } from "./view-of.ts";
import type { CheckView, WrittenView } from "./view.ts";

export interface FactLedger {
  readonly article: string;
  /** The article's own language. */
  readonly language: Language;
  /** The source first. */
  readonly editions: readonly Language[];
  /** In the order of the article. */
  readonly facts: readonly FactRow[];
  readonly differences: number;
}

export interface FactRow {
  readonly kind: FactKind | "quotation";
  /** Names: the id. Quotations: their words in the source. Everything else: the value, as `inspect` shows it. */
  readonly value: string;
  /** Of a quotation, where a person named beside it speaks: the name's id. */
  readonly speaker?: string;
  /** It stands in every edition as often as in the source. */
  readonly same: boolean;
  readonly editions: Readonly<Partial<Record<Language, FactCell>>>;
}

export interface FactCell {
  readonly count: number;
  /** How it is written there, each way once. */
  readonly texts: readonly string[];
  /** The segments that hold it. */
  readonly keys: readonly string[];
}

/** One fact in one segment of one edition. */
interface Entry {
  readonly kind: FactRow["kind"];
  readonly value: string;
  readonly text: string;
  readonly key: string;
  /** Of a quotation: the name's id. */
  readonly speaker?: string;
}

export function factLedger(desk: Desk, run: ArticleRun, languages: readonly Language[]): FactLedger {
  const { article } = run;
  const editions = [article.language, ...languages.filter((language) => language !== article.language)];
  const entries = new Map<Language, readonly Entry[]>();
  const waived = new Map<Language, ReadonlySet<string>>();
  entries.set(
    article.language,
    run.segments.flatMap((segment) => sourceEntries(desk, run, segment.key)),
  );
  for (const language of editions.slice(1)) {
    const view = viewOf(desk, run, openEdition(desk, run, language, ""));
    const written = new Map(view.written.map((one) => [one.segment.key, one]));
    entries.set(
      language,
      view.segments.flatMap(({ segment, target }) => {
        const own = written.get(segment.key);
        if (own !== undefined) return targetEntries(own, view);
        return target === undefined ? [] : sourceEntries(desk, run, segment.key);
      }),
    );
    const allowed = view.written.filter(({ target }) => target.entry.allowed?.["lock-count"] !== undefined);
    waived.set(language, new Set(allowed.map(({ segment }) => segment.key)));
  }
  const facts = rowsOf(editions, entries, waived);
  const differences = facts.filter(({ same }) => !same).length;
  return { article: article.id, language: article.language, editions, facts, differences };
}

function sourceEntries(desk: Desk, run: ArticleRun, key: string): Entry[] {
  const segment = run.segments.find((one) => one.key === key);
  const locks = run.locks.get(key) ?? [];
  if (segment === undefined || locks.length === 0) return [];
  const { language } = run.article;
  const reading = {
    book: desk.names.book,
    shapes: run.shapes,
    locks,
    from: language,
    to: language,
    segment,
    person: true,
  };
  const facts = mentionsOfSource(reading).map(({ kind, value, start, end }) => ({
    kind,
    value,
    text: segment.text.slice(start, end),
    key,
  }));
  const quotations = locks.filter(isQuotation);
  const speaker = speakersAmong(locks, reading);
  return [...facts, ...quotations.map((lock, index) => quotation(key, index, lock.value, speaker))];
}

function targetEntries(view: WrittenView, { names, language, shapes }: CheckView): Entry[] {
  const { segment, seen, nodes, locks } = view;
  const { key } = segment;
  const shown = argumentsOf(nodes).map(({ id: argument }) => {
    const { id, case: grammaticalCase } = splitCase(argument);
    const lock = locks.find((own) => own.id === id);
    if (lock !== undefined && isMoment(lock) && (lock.type === "date" || lock.type === "time"))
      return renderFact(lock.value, lock.type, language, grammaticalCase);
    return names.form(language, id, grammaticalCase) ?? lock?.text ?? `{${argument}}`;
  });
  const visible = (start: number, end: number): string => {
    let next = seen.text.slice(0, start).split(ARGUMENT_MARK).length - 1;
    return seen.text.slice(start, end).replaceAll(ARGUMENT_MARK, () => shown[next++] ?? "");
  };
  const facts = view
    .mentions()
    .flatMap(({ kind, value, start, end, loose }): Entry[] =>
      loose === true ? [] : [{ kind, value, text: visible(start, end), key }],
    );
  const wanted = locks.filter(isQuotation).length;
  if (wanted === 0) return facts;
  const here = quote({ text: seen.text }).filter(({ value }) => wordsIn(value) > 1);
  const outside = view
    .mentions()
    .filter(
      ({ kind, start, end }) => kind === "name" && !here.some((one) => one.start <= start && end <= one.end),
    );
  const people = new Set(
    locks.filter(({ type }) => type === "person").map(({ id }) => rootOf(id, { book: names.book, shapes })),
  );
  const speaker = speakerOf(outside.map(({ value }) => value).filter((value) => people.has(value)));
  // A quotation with its speaker inside is one here and two there: it is there, or it is not.
  const found = Array.from(
    { length: here.length === 0 ? 0 : wanted },
    (_, index) => here[Math.min(index, here.length - 1)]!,
  );
  return [
    ...facts,
    ...found.map((one, index) => quotation(key, index, visible(one.start + 1, one.end - 1).trim(), speaker)),
  ];
}

const FEWEST_WORDS = 4;

/** Fewer words are a title, which an edition may mark otherwise. */
function isQuotation({ type, value }: Lock): boolean {
  return type === "quote" && wordsIn(value) >= FEWEST_WORDS;
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+|\uFFFC/gu)?.length ?? 0;
}

/** Quotations are the same by place and speaker: their words are the translation's business. */
function quotation(key: string, index: number, text: string, speaker: string): Entry {
  const value = `${key} ${index} ${speaker}`;
  return { kind: "quotation", value, text, key, ...(speaker === "" ? {} : { speaker }) };
}

function speakersAmong(locks: readonly Lock[], reading: Parameters<typeof rootOf>[1]): string {
  const quotes = locks.filter(({ type }) => type === "quote");
  const outside = locks.filter(
    ({ type, start, end }) =>
      type === "person" && !quotes.some((one) => one.start <= start && end <= one.end),
  );
  return speakerOf(outside.map(({ id }) => rootOf(id, reading)));
}

function speakerOf(names: readonly string[]): string {
  return [...new Set(names)].sort().join(", ");
}

function rowsOf(
  editions: readonly Language[],
  entries: ReadonlyMap<Language, readonly Entry[]>,
  waived: ReadonlyMap<Language, ReadonlySet<string>>,
): FactRow[] {
  const rows = new Map<string, { readonly first: Entry; readonly cells: Map<Language, Entry[]> }>();
  for (const language of editions) {
    for (const entry of entries.get(language) ?? []) {
      const id = `${entry.kind} ${entry.value}`;
      const row = rows.get(id) ?? { first: entry, cells: new Map<Language, Entry[]>() };
      row.cells.set(language, [...(row.cells.get(language) ?? []), entry]);
      rows.set(id, row);
    }
  }
  return Array.from(rows.values(), ({ first: { kind, value, text, speaker }, cells }) => {
    const [source, ...others] = editions as [Language, ...Language[]];
    const same = others.every((language) => {
      const open = (entry: Entry): boolean =>
        kind !== "name" || waived.get(language)?.has(entry.key) !== true;
      return (
        countsOf((cells.get(source) ?? []).filter(open)) ===
        countsOf((cells.get(language) ?? []).filter(open))
      );
    });
    return {
      kind,
      value: kind === "quotation" ? text : value,
      ...(speaker === undefined ? {} : { speaker }),
      same,
      editions: Object.fromEntries(Array.from(cells, ([language, list]) => [language, cellOf(list)])),
    };
  });
}

/** How often in which segment, in one string. */
function countsOf(entries: readonly Entry[]): string {
  return entries
    .map(({ key }) => key)
    .sort()
    .join("\n");
}

function cellOf(entries: readonly Entry[]): FactCell {
  return {
    count: entries.length,
    texts: [...new Set(entries.map(({ text }) => text))],
    keys: [...new Set(entries.map(({ key }) => key))],
  };
}
