/** Runs every check over an edition and turns what they find into findings with place and the desk's severity. */
import type { PipelineConfig } from "../config/pipeline-file.ts";
import type { Desk } from "../desk/desk.ts";
import type { ArticleRun } from "../draft/article-run.ts";
import type { EditionRun } from "../draft/edition-run.ts";
import { parseMessage } from "../message/parse.ts";
import type { Finding, Severity } from "../model/finding.ts";
import { CHECKS, RULES } from "./registry.ts";
import type { CheckView, Fault } from "./view.ts";

export function severityOf(config: PipelineConfig, rule: string): Severity | "off" {
  return config.checks[rule] ?? RULES[rule] ?? "error";
}

/** Findings in the order of the article; those without a segment come last. */
export function checkEdition(desk: Desk, run: ArticleRun, edition: EditionRun): Finding[] {
  const view = viewOf(desk, run, edition);
  const place = new Map(run.segments.map(({ key }, index) => [key, index]));
  const findings: { finding: Finding; order: number }[] = [];
  for (const check of Object.values(CHECKS)) {
    for (const fault of check.run(view)) {
      const severity = severityOf(desk.config, fault.rule);
      if (severity === "off") continue;
      findings.push({
        finding: findingOf(fault, severity, edition),
        order: place.get(fault.key ?? "") ?? Number.MAX_SAFE_INTEGER,
      });
    }
  }
  return findings.sort((a, b) => a.order - b.order).map(({ finding }) => finding);
}

export function viewOf(desk: Desk, run: ArticleRun, edition: EditionRun): CheckView {
  return {
    article: run.article,
    language: edition.language,
    localeFile: edition.file.file,
    names: desk.names,
    shapes: run.shapes,
    unknown: edition.reconciled.unknown,
    segments: run.segments.map((segment) => {
      const target = edition.targets.get(segment.key);
      const { nodes, problems } =
        target === undefined ? { nodes: [], problems: [] } : parseMessage(target.text);
      const message = run.messages.get(segment.key) ?? "";
      return { segment, message, locks: run.locks.get(segment.key) ?? [], target, nodes, problems };
    }),
  };
}

function findingOf(
  { rule, message, key, offset = 0, expected, file }: Fault,
  severity: Severity,
  edition: EditionRun,
): Finding {
  const place =
    file === undefined && key !== undefined
      ? (edition.targets.get(key)?.place ?? edition.file.entries.get(key)?.place)
      : undefined;
  return {
    rule,
    severity,
    message,
    ...(key === undefined ? {} : { key }),
    file: file ?? edition.file.file,
    ...(place === undefined ? {} : { line: place.line, column: place.column + offset }),
    ...(expected === undefined ? {} : { expected }),
  };
}
