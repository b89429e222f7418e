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

/** One that editions share, such as a name that nobody approved, once. */
export function allFindings(report: Report): Finding[] {
  const findings = report.articles.flatMap(({ editions }) => editions.flatMap((edition) => edition.findings));
  return [...new Set(findings)];
}

export function hasErrors(report: Report): boolean {
  return allFindings(report).some((finding) => finding.severity === "error");
}

/** An article that could not be read at all: one edition, which holds the reasons. */
export function unreadable(id: string, language: Language, findings: readonly Finding[]): ArticleReport {
  const states = { initial: 0, translated: 0, reviewed: 0, final: 0 };
  return { id, language, segments: 0, editions: [{ language, states, stale: 0, files: [], findings }] };
}

/** The desk's own faults are told once, with the first edition. */
export function withFindings(
  articles: readonly ArticleReport[],
  findings: readonly Finding[],
): readonly ArticleReport[] {
  const [first, ...others] = articles;
  const [edition, ...editions] = first?.editions ?? [];
  if (findings.length === 0 || first === undefined || edition === undefined) return articles;
  const told = { ...edition, findings: [...findings, ...edition.findings] };
  return [{ ...first, editions: [told, ...editions] }, ...others];
}
