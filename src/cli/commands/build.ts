import { hasErrors } from "../../report/report.ts";
import { jsonReport } from "../../report/json.ts";
import { EXIT } from "../exit-codes.ts";
import { runBuild, tellEditions, tellFindings, tellSummary, workspaceOf } from "../run-build.ts";
import { openTerminal, type GlobalOptions } from "../terminal.ts";

export interface BuildOptions extends GlobalOptions {
  readonly to?: string;
  readonly via?: string;
  readonly out?: string;
  readonly format?: string;
  /** Commander's name for --no-draft. */
  readonly draft: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export async function buildCommand(seeds: readonly string[], options: BuildOptions): Promise<number> {
  const terminal = openTerminal(options);
  const workspace = workspaceOf(options);
  const interruption = new AbortController();
  const interrupt = (): void => {
    interruption.abort();
  };
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  const write = options.dryRun !== true;
  const { report } = await runBuild(workspace, seeds, {
    ...options,
    ...(options.format === undefined ? {} : { formats: options.format }),
    draft: options.draft && write,
    write,
    signal: interruption.signal,
    onProgress: (progress) => {
      terminal.progress(terminal.t("building", { ...progress }));
    },
  });
  terminal.progress("");
  if (options.json === true) terminal.out(jsonReport(report));
  tellEditions(report, terminal);
  tellFindings(report, terminal);
  if (report.articles.length === 0) terminal.say(terminal.t("no_seeds"));
  tellSummary(report, terminal);
  if (interruption.signal.aborted) {
    terminal.complain(terminal.t("interrupted"));
    return EXIT.interrupted;
  }
  terminal.say(
    write ? terminal.t("written_to", { folder: options.out ?? "output/" }) : terminal.t("dry_run"),
  );
  return hasErrors(report) ? EXIT.findings : EXIT.done;
}
