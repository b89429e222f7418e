import { DESCRIPTIONS } from "../check/descriptions.ts";
import { RULES } from "../check/registry.ts";
import type { Finding, Severity } from "../model/finding.ts";
import { VERSION } from "../version.ts";
import { allFindings, type Report } from "./report.ts";

const LEVELS = { error: "error", warning: "warning", info: "note" } satisfies Record<Severity, string>;

/** SARIF 2.1.0 (OASIS), one run, one result a finding; files are relative to the desk's folder. */
export function sarifReport(report: Report): string {
  const findings = allFindings(report);
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "communique", version: VERSION, rules: rules.map(descriptor) } },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => result(finding, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(id: string): object {
  const text = DESCRIPTIONS[id];
  const severity = RULES[id];
  return {
    id,
    ...(text === undefined ? {} : { shortDescription: { text } }),
    ...(severity === undefined || severity === "off"
      ? {}
      : { defaultConfiguration: { level: LEVELS[severity] } }),
  };
}

function result(
  { rule, severity, message, file, line, column, key, expected }: Finding,
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
  const wanted = expected === undefined || expected.length === 0 ? "" : ` Expected: ${expected.join(" or ")}`;
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: LEVELS[severity],
    message: { text: message + wanted },
    locations: location,
    ...(key === undefined ? {} : { partialFingerprints: { [`${rule}/v1`]: `${file ?? ""}#${key}` } }),
  };
}
