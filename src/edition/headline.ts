/**
 * What stands above an edition's text: title, subtitle, place and date. Every value comes from the desk's files or
 * the article's front matter, as plain text; what is absent or unreadable is left out.
 */
import { renderFact } from "../facts/render-fact.ts";
import type { Block } from "../model/article.ts";
import type { Edition } from "../model/edition.ts";
import type { Language } from "../model/language.ts";
import type { Boilerplate } from "./boilerplate.ts";
import { visibleBlock } from "./visible.ts";

export interface Headline {
  readonly title: string;
  /** Where the title is from: `title_<article>` of the desk, a front-matter field, a heading of the text, or nowhere. */
  readonly origin: "desk" | "field" | "heading" | "generic";
  /** The language the title stands in: the source's when its segment has no target yet. */
  readonly language: Language;
  readonly subtitle?: string;
  readonly description?: string;
  readonly place?: string;
  /** `iso` as in the front matter (`2025-04-03`, `2025-04`, `2025`), `text` in the edition's language. */
  readonly date?: { readonly iso: string; readonly text: string };
}

export function headline(edition: Edition, texts: Boilerplate): Headline {
  const place = texts.own("place") ?? field(edition, "place")?.text;
  const date = isoDate(edition.article.meta["date"]);
  return {
    ...title(edition, texts),
    ...optional("subtitle", field(edition, "subtitle")?.text),
    ...optional("description", field(edition, "description")?.text),
    ...optional("place", place),
    ...optional(
      "date",
      date === undefined ? date : { iso: date, text: renderFact(date, "date", edition.language) },
    ),
  };
}

/** The place and the date as one line, by the language's custom; either alone; undefined without both. */
export function datelineText({ place, date }: Headline, texts: Boilerplate): string | undefined {
  if (date === undefined || place === undefined) return date?.text ?? place;
  const precision = ["year", "month", "day"][date.iso.split("-").length - 1] ?? "day";
  return texts.t("place_and_date", { place, date: date.text, precision });
}

function title(edition: Edition, texts: Boilerplate): Pick<Headline, "title" | "origin" | "language"> {
  const own = texts.own("title");
  if (own !== undefined) return { title: own, origin: "desk", language: edition.language };
  const given = field(edition, "title");
  if (given) return { title: given.text, origin: "field", language: given.language };
  const { blocks } = edition.article;
  const first = blocks.find((block) => block.kind !== "field");
  const heading =
    blocks.find((block) => block.kind === "heading" && block.depth === 1) ??
    (first?.kind === "heading" ? first : undefined);
  if (heading)
    return {
      title: visibleBlock(edition, heading),
      origin: "heading",
      language: languageOf(edition, heading),
    };
  return { title: texts.t("title"), origin: "generic", language: edition.language };
}

/** A front-matter text in the edition's language; as it was read if it is no segment of the article. */
function field(edition: Edition, key: string): { text: string; language: Language } | undefined {
  const value = plainValue(edition.article.meta[key]);
  if (value === undefined) return undefined;
  const block = edition.article.blocks.find(
    (candidate) => candidate.kind === "field" && sourceText(candidate) === value.replace(/\s/gu, ""),
  );
  if (!block) return { text: value, language: edition.article.language };
  return { text: visibleBlock(edition, block), language: languageOf(edition, block) };
}

/** Compared without white space: what stands between two sentences of a field is not in its segments. */
function sourceText(block: Block): string {
  return block.segments.map((segment) => segment.text.replace(/\s/gu, "")).join("");
}

function languageOf(edition: Edition, block: Block): Language {
  const missing = block.segments.some((segment) => edition.missing.has(segment.key));
  return missing ? edition.article.language : edition.language;
}

function plainValue(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = String(value).trim().replace(/\s+/gu, " ");
  return text === "" ? undefined : text;
}

function isoDate(value: unknown): string | undefined {
  const text =
    value instanceof Date
      ? Number.isNaN(value.getTime())
        ? ""
        : value.toISOString()
      : (plainValue(value) ?? "");
  const match = /^(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?![-\d])/.exec(text);
  return match?.[1];
}

/** An own property only where there is a value, as `exactOptionalPropertyTypes` wants it. */
function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
