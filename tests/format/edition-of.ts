/** Editions for tests: an article as the reader sees it, and targets by the visible text of their segments. */
import type { Edition } from "../../src/model/edition.ts";
import type { Language } from "../../src/model/language.ts";
import { readArticle } from "../../src/read/read-article.ts";

export interface EditionOptions {
  readonly source: string;
  /** Its extension says what the article is; default `note.md`. */
  readonly file?: string;
  readonly language?: Language;
  /** Source text -> target. In another language than the article's, what is not here is missing. */
  readonly targets?: Readonly<Record<string, string>>;
  /** Source texts of stale segments. */
  readonly stale?: readonly string[];
  readonly states?: Partial<Edition["states"]>;
  readonly drafted?: number;
  readonly boilerplate?: Edition["boilerplate"];
}

export function editionOf(options: EditionOptions): Edition {
  const { source, file = "note.md", language = "en", targets = {}, stale = [], boilerplate = {} } = options;
  const article = readArticle(`seeds/${file}`, new TextEncoder().encode(source), "en");
  const segments = article.blocks.flatMap((block) => block.segments);
  const unknown = Object.keys(targets).filter((text) => !segments.some((segment) => segment.text === text));
  if (unknown.length > 0)
    throw new Error(`No segment "${unknown.join('", "')}" in: ${segments.map((s) => s.text).join(" | ")}`);
  const done = segments.filter((segment) => Object.hasOwn(targets, segment.text));
  const keys = new Set(done.map((segment) => segment.key));
  const translated = language !== article.language;
  const missing = new Set(
    translated ? segments.map((segment) => segment.key).filter((key) => !keys.has(key)) : [],
  );
  return {
    article,
    language,
    languages: ["en", "fr", "ru"],
    renditions: new Map(done.map(({ key, text }) => [key, [{ type: "text", value: targets[text] ?? "" }]])),
    missing,
    stale: new Set(done.filter((segment) => stale.includes(segment.text)).map((segment) => segment.key)),
    drafted: options.drafted ?? done.length,
    states: { initial: missing.size, translated: done.length, reviewed: 0, final: 0, ...options.states },
    boilerplate,
  };
}
