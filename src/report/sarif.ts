import type { Finding, Severity } from "../model/finding.ts";
import { VERSION } from "../version.ts";
import { allFindings, type Report } from "./report.ts";

const LEVELS = { error: "error", warning: "warning", info: "note" } satisfies Record<Severity, string>;

/** SARIF 2.1.0 (OASIS), one run, one result a finding. */
export function sarifReport(report: Report): string {
  const findings = allFindings(report);
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "communique", version: VERSION, rules: rules.map((id) => ({ id })) } },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => result(finding, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result(
  { rule, severity, message, file, line, column, key }: Finding,
  rules: readonly string[],
): object {
  const region =
    line === undefined
      ? {}
      : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  const location =
    file === undefined
      ? []
      : [{ physicalLocation: { artifactLocation: { uri: encodeURI(file) }, ...region } }];
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: location,
    ...(key === undefined ? {} : { partialFingerprints: { segment: key } }),
  };
}
