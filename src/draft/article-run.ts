/** An article of this run: read, segmented, locked, with its source messages. */
import path from "node:path";
import { severityOf } from "../check/severity.ts";
import { lineIndex } from "../locale/place.ts";
import { composeMessage } from "../message/compose.ts";
import { printMessage } from "../message/print.ts";
import type { Article, Segment } from "../model/article.ts";
import { Failure } from "../model/failure.ts";
import { LANGUAGE_NAMES } from "../model/language.ts";
import type { Finding } from "../model/finding.ts";
import type { Lock } from "../model/lock.ts";
import { locksOf, type Suspect } from "../lock/locks-of.ts";
import { readArticle, untranslatedHtml } from "../read/read-article.ts";
import { otherLanguage } from "../read/reads-as.ts";
import { ReadError } from "../read/read-error.ts";
import type { Seed } from "../read/seeds.ts";
import type { Desk } from "../desk/desk.ts";

type ArticleFault = Pick<Finding, "rule" | "message" | "line" | "column">;

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
  const faults = [...languageFaults(article, segments), ...htmlFaults(article)];
  const findings = faults.flatMap((fault): Finding[] => {
    const severity = severityOf(desk.config, fault.rule);
    return severity === "off" ? [] : [{ ...fault, severity, file: article.file }];
  });
  return { article, segments, locks, shapes, messages, suspects, findings };
}

/** Read in the wrong language, nothing is found as it should be: names, dates, the ends of sentences. */
function languageFaults({ file, id, language }: Article, segments: readonly Segment[]): ArticleFault[] {
  const other = otherLanguage(segments.map(({ text }) => text).join("\n"), language);
  if (other === undefined) return [];
  const named = `${id}.${other}${path.extname(file)}`;
  const message = `This article is read as ${LANGUAGE_NAMES[language]}, and seems to be ${LANGUAGE_NAMES[other]}: say \`lang: ${other}\` in its front matter, or name it ${named}.`;
  return [{ rule: "source-language", message, line: 1, column: 1 }];
}

function htmlFaults(article: Article): ArticleFault[] {
  const ranges = untranslatedHtml(article);
  if (ranges.length === 0) return [];
  const place = lineIndex(article.source);
  const message =
    "The text of this HTML block is kept as it is, in every edition; write it as Markdown to have it translated.";
  return ranges.map(({ start }) => ({ rule: "html-untranslated", message, ...place(start) }));
}
