/** The stale texts of an edition: what changed in their source, and what reviewers noted. Nothing is written. */
import type { Desk } from "../desk/desk.ts";
import type { ArticleRun } from "../draft/article-run.ts";
import { openEdition } from "../draft/edition-run.ts";
import type { Finding } from "../model/finding.ts";
import type { Language } from "../model/language.ts";
import type { Note } from "../model/target.ts";
import { sourceDiff, type SourceDiff } from "./source-diff.ts";

export interface EditionDiff {
  readonly language: Language;
  readonly file: string;
  /** In reading order. */
  readonly segments: readonly StaleSegment[];
  /** Faults of the locale file or the ledger. */
  readonly findings: readonly Finding[];
}

export interface StaleSegment extends SourceDiff {
  readonly key: string;
  /** The source text that the target was made from. */
  readonly before: string;
  /** The source text as it is now. */
  readonly after: string;
  readonly target: string;
  /** `memory 87`: how alike the two source texts are. */
  readonly origin: string;
  readonly notes: readonly Note[];
}

export function editionDiff(desk: Desk, run: ArticleRun, language: Language): EditionDiff {
  const edition = openEdition(desk, run, language, new Date().toISOString());
  const segments = run.segments.flatMap(({ key, text: after }): StaleSegment[] => {
    const target = edition.targets.get(key);
    if (target?.stale !== true) return [];
    const { source: before, origin, notes = [] } = target.entry;
    const diff = sourceDiff(before, after, run.article.language, desk.names.book);
    return [{ key, before, after, ...diff, target: target.text, origin, notes }];
  });
  return { language, file: edition.file.file, segments, findings: edition.findings };
}
