/** Runs every check over an edition and turns what they find into findings with place and the desk's severity. */
import type { PipelineConfig } from "../config/pipeline-file.ts";
import type { Desk } from "../desk/desk.ts";
import type { ArticleRun } from "../draft/article-run.ts";
import type { EditionRun } from "../draft/edition-run.ts";
import type { Finding, Severity } from "../model/finding.ts";
import { CHECKS } from "./registry.ts";
import { severityOf } from "./severity.ts";
import { WAIVABLE } from "./waivable.ts";
import { viewOf, type Beside } from "./view-of.ts";
import type { Check, Fault } from "./view.ts";

/** Findings in the order of the article; those without a segment come last. */
export function checkEdition(
  desk: Desk,
  run: ArticleRun,
  edition: EditionRun,
  beside: Beside = {},
): Finding[] {
  const view = viewOf(desk, run, edition, beside);
  const place = new Map(run.segments.map(({ key }, index) => [key, index]));
  const findings: { finding: Finding; order: number }[] = [];
  for (const check of Object.values(CHECKS)) {
    if (isOff(desk.config, check)) continue;
    for (const fault of check.run(view)) {
      const severity =
        desk.config.checks[fault.rule] ?? fault.severity ?? severityOf(desk.config, fault.rule);
      if (severity === "off" || isWaived(fault, edition)) continue;
      findings.push({
        finding: findingOf(fault, severity, edition),
        order: place.get(fault.key ?? "") ?? Number.MAX_SAFE_INTEGER,
      });
    }
  }
  return findings.sort((a, b) => a.order - b.order).map(({ finding }) => finding);
}

function isWaived({ rule, key }: Fault, edition: EditionRun): boolean {
  if (key === undefined || !WAIVABLE.includes(rule)) return false;
  const target = edition.targets.get(key);
  // What was waived was waived for the source as it stood.
  return target?.stale === false && target.entry.allowed?.[rule] !== undefined;
}

function isOff(config: PipelineConfig, { rules }: Check): boolean {
  return Object.keys(rules).every((rule) => severityOf(config, rule) === "off");
}

/** A fault that many editions share, such as a name that nobody approved, is one finding. */
const shared = new WeakMap<Fault, Finding>();

function findingOf(fault: Fault, severity: Severity, edition: EditionRun): Finding {
  if (fault.file === undefined) return placedFinding(fault, severity, edition);
  const known = shared.get(fault);
  if (known?.severity === severity) return known;
  const finding = placedFinding(fault, severity, edition);
  shared.set(fault, finding);
  return finding;
}

function placedFinding(
  { rule, message, key, offset = 0, expected, file }: Fault,
  severity: Severity,
  edition: EditionRun,
): Finding {
  const target = file === undefined && key !== undefined ? edition.targets.get(key) : undefined;
  const place =
    file === undefined && key !== undefined
      ? (target?.place ?? edition.file.entries.get(key)?.place)
      : undefined;
  return {
    rule,
    severity,
    message,
    ...(key === undefined ? {} : { key }),
    file: file ?? edition.file.file,
    ...(place === undefined
      ? {}
      : { line: place.line, column: place.column + inFile(target?.text ?? "", offset) }),
    ...(expected === undefined ? {} : { expected }),
  };
}

/** An offset into a text as an offset into its JSON string, where `"` and `\` are two characters. */
function inFile(text: string, offset: number): number {
  return offset === 0 ? 0 : JSON.stringify(text.slice(0, offset)).length - 2;
}
