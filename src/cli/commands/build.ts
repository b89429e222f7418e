import { Failure } from "../../model/failure.ts";
import type { Progress } from "../../pipeline.ts";
import { hasErrors } from "../../report/report.ts";
import { jsonReport } from "../../report/json.ts";
import { EXIT } from "../exit-codes.ts";
import { costOf, progressView } from "../progress.ts";
import {
  claimWorkspace,
  runBuild,
  tellEditions,
  tellFindings,
  tellSummary,
  workspaceOf,
} from "../run-build.ts";
import { openTerminal, type GlobalOptions, type Terminal } from "../terminal.ts";

export interface BuildOptions extends GlobalOptions {
  readonly to?: string;
  readonly via?: string;
  readonly out?: string;
  readonly format?: string;
  /** Commander's name for --no-draft. */
  readonly draft: boolean;
  /** Commander's name for --no-cache. */
  readonly cache: boolean;
  readonly dryRun?: boolean;
  readonly progress?: string;
  readonly json?: boolean;
}

export async function buildCommand(seeds: readonly string[], options: BuildOptions): Promise<number> {
  const terminal = openTerminal(options);
  if (options.progress !== undefined && options.progress !== "json")
    throw new Failure(`--progress: json was expected, and "${options.progress}" came.`);
  const workspace = workspaceOf(options);
  const write = options.dryRun !== true;
  const free = write ? await claimWorkspace(workspace, terminal) : () => undefined;
  const interruption = new AbortController();
  const interrupt = (): void => {
    interruption.abort();
  };
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  const view = progressView(terminal, options.progress === "json");
  let progress: Progress | undefined;
  try {
    const { report } = await runBuild(workspace, seeds, {
      ...options,
      ...(options.format === undefined ? {} : { formats: options.format }),
      draft: options.draft && write,
      write,
      signal: interruption.signal,
      onProgress: (now) => {
        progress = now;
        view.show(now);
      },
      onAdvice: terminal.say,
    });
    view.end();
    if (options.json === true) terminal.out(jsonReport(report));
    tellEditions(report, terminal);
    tellFindings(report, terminal);
    if (report.articles.length === 0) terminal.say(terminal.t("no_seeds"));
    tellSpending(progress, terminal);
    tellSummary(report, terminal);
    if (interruption.signal.aborted) {
      terminal.complain(terminal.t("interrupted", { drafted: progress?.drafted ?? 0 }));
      return EXIT.interrupted;
    }
    terminal.say(
      write ? terminal.t("written_to", { folder: options.out ?? "output/" }) : terminal.t("dry_run"),
    );
    return hasErrors(report) ? EXIT.findings : EXIT.done;
  } finally {
    view.end();
    free();
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}

function tellSpending(progress: Progress | undefined, terminal: Terminal): void {
  for (const { id, requests, characters, cached, eur } of progress?.providers ?? []) {
    if (requests + cached === 0) continue;
    terminal.say(terminal.t("spent", { id, requests, characters, cached, eur: costOf(eur) }));
  }
}
