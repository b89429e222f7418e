import { allFindings, type Report } from "./report.ts";

/**
 * GitHub workflow commands, one annotation a finding. Source: docs.github.com, "Workflow commands for GitHub Actions".
 * `folder`: the desk's, relative to the repository (`press/`), since an annotation's file is.
 */
export function githubReport(report: Report, folder = ""): string {
  const lines = allFindings(report).map((finding) => {
    const { rule, severity, message, file, line, column, key, expected = [] } = finding;
    const command = severity === "info" ? "notice" : severity;
    const wanted = expected.length === 0 ? "" : ` Expected: ${expected.join(" or ")}`;
    const properties = [
      file === undefined ? "" : `file=${property(folder + file)}`,
      line === undefined ? "" : `line=${line}`,
      column === undefined ? "" : `col=${column}`,
      `title=${property(rule)}`,
    ].filter((text) => text !== "");
    return `::${command} ${properties.join(",")}::${data(`${key === undefined ? "" : `${key}: `}${message}${wanted}`)}\n`;
  });
  return lines.join("");
}

function data(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
