/** The one shape that `build --json`, `check --json` and `status --json` share. */
import type { Finding } from "../model/finding.ts";
import type { Language } from "../model/language.ts";
import type { State } from "../model/target.ts";

export interface Report {
  readonly articles: readonly ArticleReport[];
  readonly totals: Totals;
}

export interface Totals {
  readonly articles: number;
  readonly segments: number;
  readonly requests: number;
  /** UTF-16 code units sent to providers. */
  readonly characters: number;
  readonly milliseconds: number;
}

export interface ArticleReport {
  readonly id: string;
  readonly language: Language;
  readonly segments: number;
  readonly editions: readonly EditionReport[];
}

export interface EditionReport {
  readonly language: Language;
  readonly states: Readonly<Record<State, number>>;
  readonly stale: number;
  /** Written files, relative to the workspace; absolute where `--out` leads elsewhere. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

export function allFindings(report: Report): Finding[] {
  return report.articles.flatMap((article) => article.editions.flatMap((edition) => edition.findings));
}

export function hasErrors(report: Report): boolean {
  return allFindings(report).some((finding) => finding.severity === "error");
}
