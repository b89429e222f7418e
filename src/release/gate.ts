/**
 * What keeps an edition from being published, as findings of severity error: everything that a check reports as an error,
 * and what no desk can set aside (untranslated, stale, unapproved, a lock that cannot be verified).
 */
import { checkEdition } from "../check/run.ts";
import type { Beside } from "../check/view-of.ts";
import type { Desk } from "../desk/desk.ts";
import type { ArticleRun } from "../draft/article-run.ts";
import type { EditionRun } from "../draft/edition-run.ts";
import type { Finding } from "../model/finding.ts";
import { excerpt } from "../check/missing.ts";

/** Rules that are errors in a release, whatever `checks:` of pipeline.yaml says. */
const REQUIRED = [
  "missing",
  "stale",
  "name-unapproved",
  "untranslated",
  "icu-syntax",
  "unknown-argument",
  "lock-missing",
  "lock-extra",
  "lock-count",
  "number-changed",
  "date-changed",
  "tag-mismatch",
] as const;

/** The desk as a release sees it. */
export function strict(desk: Desk): Desk {
  const required = Object.fromEntries(REQUIRED.map((rule) => [rule, "error" as const]));
  return { ...desk, config: { ...desk.config, checks: { ...desk.config.checks, ...required } } };
}

/** All findings of an edition; it passes if none is an error. `desk` is a strict one. */
export function gate(desk: Desk, run: ArticleRun, edition: EditionRun, beside: Beside): Finding[] {
  return [...edition.findings, ...unreviewed(run, edition), ...checkEdition(desk, run, edition, beside)];
}

function unreviewed(run: ArticleRun, edition: EditionRun): Finding[] {
  return run.segments.flatMap(({ key, text }) => {
    const target = edition.targets.get(key);
    if (target === undefined || target.state === "reviewed" || target.state === "final") return [];
    return {
      rule: "unreviewed",
      severity: "error",
      key,
      message: `Nobody has approved this text (${target.entry.origin}) for "${excerpt(text)}".`,
      file: edition.file.file,
      ...target.place,
    };
  });
}
