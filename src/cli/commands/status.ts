import { STATES } from "../../model/target.ts";
import { jsonReport } from "../../report/json.ts";
import { hasErrors, type Report } from "../../report/report.ts";
import { EXIT } from "../exit-codes.ts";
import { rejectedIn, runBuild, tellSummary, workspaceOf } from "../run-build.ts";
import { openTerminal, type GlobalOptions } from "../terminal.ts";

export interface StatusOptions extends GlobalOptions {
  readonly json?: boolean;
}

export async function statusCommand(options: StatusOptions): Promise<number> {
  const terminal = openTerminal(options);
  const { report } = await runBuild(workspaceOf(options), [], { draft: false, write: false });
  terminal.out(options.json === true ? jsonReport(report) : statusTable(report));
  for (const { id, editions } of report.articles) {
    for (const edition of editions) {
      const count = rejectedIn(edition);
      if (count > 0) terminal.say(terminal.t("status_rejected", { id, language: edition.language, count }));
    }
  }
  tellSummary(report, terminal);
  return hasErrors(report) ? EXIT.findings : EXIT.done;
}

const COLUMNS = ["article", "language", ...STATES, "stale", "errors", "warnings"];

/** One row an edition, in aligned columns. */
function statusTable(report: Report): string {
  const rows = report.articles.flatMap((article) =>
    article.editions.map(({ language, states, stale, findings }) => [
      article.id,
      language === article.language ? `${language} (source)` : language,
      ...STATES.map((state) => String(states[state])),
      String(stale),
      String(findings.filter(({ severity }) => severity === "error").length),
      String(findings.filter(({ severity }) => severity === "warning").length),
    ]),
  );
  const table = [COLUMNS, ...rows];
  const widths = COLUMNS.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}
