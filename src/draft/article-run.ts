/** An article of this run: read, segmented, locked, with its source messages. */
import { lineIndex } from "../locale/place.ts";
import { composeMessage } from "../message/compose.ts";
import { printMessage } from "../message/print.ts";
import type { Article, Segment } from "../model/article.ts";
import { Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import type { Lock } from "../model/lock.ts";
import { locksOf, type Suspect } from "../lock/locks-of.ts";
import { readArticle, untranslatedHtml } from "../read/read-article.ts";
import { ReadError } from "../read/read-error.ts";
import type { Seed } from "../read/seeds.ts";
import type { Desk } from "../desk/desk.ts";

export interface ArticleRun {
  readonly article: Article;
  readonly segments: readonly Segment[];
  /** By segment key. */
  readonly locks: ReadonlyMap<string, readonly Lock[]>;
  /** Argument id of a short name -> id of the full one, for names that this article introduces. */
  readonly shapes: ReadonlyMap<string, string>;
  /** Source messages in written form, by segment key. */
  readonly messages: ReadonlyMap<string, string>;
  /** What looks like a fact but is not sure: not locked. */
  readonly suspects: readonly Suspect[];
  readonly findings: readonly Finding[];
}

/** A file that is no article, with the reasons. */
export interface Unreadable {
  readonly findings: readonly Finding[];
}

export function isArticle(opened: ArticleRun | Unreadable): opened is ArticleRun {
  return "article" in opened;
}

export function openArticle(desk: Desk, seed: Seed): ArticleRun | Unreadable {
  if (seed.fault !== undefined) return { findings: [seed.fault] };
  let article: Article;
  try {
    const bytes = desk.workspace.read(seed.file);
    if (bytes === undefined) throw new ReadError("the file is gone", seed.file);
    article = readArticle(seed.file, bytes, desk.config.source);
  } catch (error) {
    if (!(error instanceof ReadError) && !(error instanceof Failure)) throw error;
    const { line = 1, column = 1 } = error instanceof ReadError ? error : {};
    return {
      findings: [
        { rule: "unreadable", severity: "error", message: error.message, file: seed.file, line, column },
      ],
    };
  }
  const segments = article.blocks.flatMap((block) => block.segments);
  const { bySegment: locks, suspects, shapes } = locksOf(article, desk.names.book);
  const messages = new Map(
    segments.map((segment) => [
      segment.key,
      printMessage(composeMessage(segment, locks.get(segment.key) ?? [])),
    ]),
  );
  return { article, segments, locks, shapes, messages, suspects, findings: htmlFindings(article) };
}

function htmlFindings(article: Article): Finding[] {
  const ranges = untranslatedHtml(article);
  if (ranges.length === 0) return [];
  const place = lineIndex(article.source);
  return ranges.map(({ start }) => ({
    rule: "html-untranslated",
    severity: "warning",
    message:
      "The text of this HTML block is kept as it is, in every edition; write it as Markdown to have it translated.",
    file: article.file,
    ...place(start),
  }));
}
