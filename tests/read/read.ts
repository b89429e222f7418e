/** Articles from strings, and their segments in the short form that tests compare. */
import { readArticle } from "../../src/read/read-article.ts";
import type { Article, Segment } from "../../src/model/article.ts";
import type { Language } from "../../src/model/language.ts";

export function article(text: string, file = "seeds/note.md", language: Language = "en"): Article {
  return readArticle(file, new TextEncoder().encode(text), language);
}

export function segmentsOf({ blocks }: Article): Segment[] {
  return blocks.flatMap(({ segments }) => segments);
}

/** `kind: text` of each segment. */
export function outline(text: string, file?: string, language?: Language): string[] {
  return segmentsOf(article(text, file, language)).map(({ kind, text }) => `${kind}: ${text}`);
}

/** The first segment of a text, which is all of it but for definitions. */
export function first(text: string): Segment {
  return segmentsOf(article(text))[0]!;
}
