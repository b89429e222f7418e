import { Failure } from "../../model/failure.ts";
import { githubReport } from "../../report/github.ts";
import { jsonReport } from "../../report/json.ts";
import { hasErrors, type Report } from "../../report/report.ts";
import { sarifReport } from "../../report/sarif.ts";
import { EXIT } from "../exit-codes.ts";
import { runBuild, tellFindings, tellSummary, workspaceOf } from "../run-build.ts";
import { openTerminal, type GlobalOptions } from "../terminal.ts";

export interface CheckOptions extends GlobalOptions {
  readonly to?: string;
  readonly format?: string;
  readonly json?: boolean;
}

/** What each machine-readable format prints; `pretty` is for people, on stderr. */
const WRITERS: Readonly<Record<string, (report: Report) => string>> = {
  pretty: () => "",
  github: githubReport,
  sarif: sarifReport,
  json: jsonReport,
};

export async function checkCommand(seeds: readonly string[], options: CheckOptions): Promise<number> {
  const terminal = openTerminal(options);
  const format = options.json === true ? "json" : (options.format ?? "pretty");
  const write = Object.hasOwn(WRITERS, format) ? WRITERS[format] : undefined;
  if (write === undefined)
    throw new Failure(`--format: expected one of ${Object.keys(WRITERS).join(", ")}, and "${format}" came.`);
  const { report } = await runBuild(workspaceOf(options), seeds, {
    ...(options.to === undefined ? {} : { to: options.to }),
    draft: false,
    write: false,
  });
  terminal.out(write(report));
  if (format === "pretty") tellFindings(report, terminal);
  tellSummary(report, terminal);
  return hasErrors(report) ? EXIT.findings : EXIT.done;
}
