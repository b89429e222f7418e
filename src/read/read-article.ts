/**
 * Bytes to an article: its identity and language, its blocks, and its segments with their keys.
 * What cannot be read at all is a ReadError, which says what was found and where.
 */
import { segmentKeys } from "../ids/segment-key.ts";
import type { Article, Block } from "../model/article.ts";
import type { Language } from "../model/language.ts";
import { decodeArticle } from "./decode.ts";
import type { DraftBlock } from "./draft.ts";
import { readFrontMatter } from "./front-matter.ts";
import { articleIdentity } from "./identity.ts";
import { checkMarkdownLimits } from "./limits.ts";
import { readMarkdown, type SourceRange } from "./markdown.ts";
import { parseArticleBody } from "./parse-markdown.ts";
import { ReadError } from "./read-error.ts";
import { isPressWire, readText } from "./text.ts";
import { holdsVisibleText } from "./visible-html.ts";

export { articleIdentity } from "./identity.ts";

const htmlBlocks = new WeakMap<Article, readonly SourceRange[]>();

/**
 * Reads an article. `file` is relative to the workspace, with `/`; `defaultLanguage` counts where neither front matter
 * nor the file's name says one. Throws ReadError.
 */
export function readArticle(file: string, bytes: Uint8Array, defaultLanguage: Language): Article {
  const { id, suffixLanguage } = articleIdentity(file);
  const source = decodeArticle(file, bytes);
  const frontMatter = readFrontMatter(file, source);
  const language = frontMatter?.language ?? suffixLanguage ?? defaultLanguage;
  const bodyStart = frontMatter?.bodyStart ?? (source.startsWith("\uFEFF") ? 1 : 0);
  const body = readBody(file, source, bodyStart, language);
  const blocks = withKeys([...(frontMatter?.fields ?? []), ...body.blocks]);
  const article: Article = {
    id,
    file,
    language,
    format: body.format,
    source,
    meta: frontMatter?.meta ?? {},
    blocks,
  };
  htmlBlocks.set(article, body.html);
  return article;
}

/** HTML blocks of an article from `readArticle` that show text, which stays in the source's language. */
export function untranslatedHtml(article: Article): readonly SourceRange[] {
  const ranges = htmlBlocks.get(article) ?? [];
  return ranges.filter(({ start, end }) => holdsVisibleText(article.source.slice(start, end)));
}

interface Body {
  readonly format: Article["format"];
  readonly blocks: readonly DraftBlock[];
  readonly html: readonly SourceRange[];
}

function readBody(file: string, source: string, start: number, language: Language): Body {
  const body = source.slice(start);
  if (file.toLowerCase().endsWith(".txt") || isPressWire(body)) {
    return { format: "text", blocks: readText(source, start, language), html: [] };
  }
  checkMarkdownLimits(file, source, start);
  try {
    return { format: "markdown", ...readMarkdown(source, start, parseArticleBody(body), language) };
  } catch (error) {
    // The parser and the walk recurse: the limits keep real articles far from this.
    if (error instanceof RangeError) throw new ReadError("the article is nested too deeply to be read", file);
    throw error;
  }
}

function withKeys(drafts: readonly DraftBlock[]): Block[] {
  const keys = segmentKeys(drafts.flatMap(({ segments }) => segments.map(({ text }) => text)));
  let next = 0;
  return drafts.map((draft) => ({
    ...draft,
    segments: draft.segments.map((segment) => ({ key: keys[next++]!, ...segment })),
  }));
}
