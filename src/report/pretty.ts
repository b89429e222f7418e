/** Findings for people, by file, in the manner of compilers: place, severity, message, what was expected, rule. */
import type { Finding, Severity } from "../model/finding.ts";

/** Marks text for a terminal, or leaves it as it is. */
export type Paint = (
  style: "bold" | "dim" | "underline" | "red" | "yellow" | "blue" | "green",
  text: string,
) => string;

export function prettyFindings(findings: readonly Finding[], paint: Paint): string {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const file = finding.file ?? "";
    const list = byFile.get(file);
    if (list === undefined) byFile.set(file, [finding]);
    else list.push(finding);
  }
  const blocks = Array.from(byFile, ([file, list]) => {
    const lines = list.map((finding) => prettyFinding(finding, paint));
    return `${paint("underline", file)}\n${lines.join("\n")}`;
  });
  return blocks.join("\n");
}

const COLORS = { error: "red", warning: "yellow", info: "blue" } as const satisfies Record<Severity, string>;

function prettyFinding(
  { line, column, severity, rule, message, key, expected }: Finding,
  paint: Paint,
): string {
  const place = line === undefined ? "-" : `${line}:${column ?? 1}`;
  const wanted =
    expected === undefined || expected.length === 0
      ? ""
      : paint("dim", ` Expected: ${expected.join(" or ")}`);
  const where = key === undefined ? "" : paint("dim", ` [${key}]`);
  return `  ${place.padEnd(7)} ${paint(COLORS[severity], severity.padEnd(7))}  ${message}${wanted}  ${paint("dim", rule)}${where}`;
}
