import type { Report } from "./report.ts";

/** One JSON document with a final newline. */
export function jsonReport(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
