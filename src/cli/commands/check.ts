import path from "node:path";
import { onlyTouched, touchedBy, type Touched } from "../../check/since.ts";
import { openDesk } from "../../desk/desk.ts";
import { isArticle, openArticle } from "../../draft/article-run.ts";
import { Failure } from "../../model/failure.ts";
import { selectSeeds } from "../../read/seeds.ts";
import { githubReport } from "../../report/github.ts";
import { jsonReport } from "../../report/json.ts";
import { hasErrors, type Report } from "../../report/report.ts";
import { sarifReport } from "../../report/sarif.ts";
import { historySince } from "../../workspace/git.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { EXIT } from "../exit-codes.ts";
import { languagesOf, runBuild, tellFindings, tellSummary, workspaceOf } from "../run-build.ts";
import { openTerminal, type GlobalOptions, type Terminal } from "../terminal.ts";

export interface CheckOptions extends GlobalOptions {
  readonly to?: string;
  readonly format?: string;
  readonly fix?: boolean;
  /** A revision of git. */
  readonly since?: string;
  readonly json?: boolean;
}

/** What each machine-readable format prints; `pretty` is for people, on stderr. */
const WRITERS: Readonly<Record<string, (report: Report, workspace: Workspace) => string>> = {
  pretty: () => "",
  github: (report, { root }) => githubReport(report, folderInRepository(root)),
  sarif: sarifReport,
  json: jsonReport,
};

export async function checkCommand(seeds: readonly string[], options: CheckOptions): Promise<number> {
  const terminal = openTerminal(options);
  const format = options.json === true ? "json" : (options.format ?? "pretty");
  const write = Object.hasOwn(WRITERS, format) ? WRITERS[format] : undefined;
  if (write === undefined)
    throw new Failure(`--format: expected one of ${Object.keys(WRITERS).join(", ")}, and "${format}" came.`);
  const workspace = workspaceOf(options);
  const touched = options.since === undefined ? undefined : touchedSince(workspace, seeds, options.since);
  const named = touched === undefined ? seeds : [...touched.keys()];
  if (options.fix === true && touched?.size !== 0) await fix(workspace, named, options.to, terminal);
  const report = touched?.size === 0 ? NOTHING : await check(workspace, named, options.to);
  const shown = touched === undefined ? report : onlyTouched(report, touched);
  terminal.out(write(shown, workspace));
  if (format === "pretty") tellFindings(shown, terminal);
  if (touched?.size === 0) terminal.say(terminal.t("since_nothing", { revision: options.since ?? "" }));
  tellSummary(shown, terminal);
  return hasErrors(shown) ? EXIT.findings : EXIT.done;
}

const NOTHING: Report = {
  articles: [],
  totals: { articles: 0, segments: 0, requests: 0, characters: 0, milliseconds: 0 },
};

async function check(
  workspace: Workspace,
  seeds: readonly string[],
  to: string | undefined,
): Promise<Report> {
  const only = to === undefined ? {} : { to };
  const { report } = await runBuild(workspace, seeds, { ...only, draft: false, write: false });
  return report;
}

function touchedSince(workspace: Workspace, named: readonly string[], revision: string): Touched {
  const history = historySince(workspace, revision);
  return touchedBy(openDesk(workspace), selectSeeds(workspace, named, process.cwd()), history);
}

/** Mends what is safe to mend, and says where, and what waits for approval again. */
async function fix(
  workspace: Workspace,
  named: readonly string[],
  to: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const { fixEdition } = await import("../../typography/fix.ts");
  const desk = openDesk(workspace);
  const languages = to === undefined ? desk.config.editions : languagesOf(to, "--to");
  for (const seed of selectSeeds(workspace, named, process.cwd())) {
    const run = openArticle(desk, seed);
    if (!isArticle(run)) continue;
    for (const language of languages) {
      if (language === run.article.language) continue;
      const { file, mended, reopened } = fixEdition(desk, run, language);
      if (mended.length === 0) continue;
      terminal.say(terminal.t("fixed", { count: mended.length, file }));
      if (reopened.length === 0) continue;
      terminal.say(terminal.t("reopened", { count: reopened.length, article: run.article.id, language }));
      for (const key of reopened) terminal.say(`  ${terminal.paint("dim", key)}`);
    }
  }
}

/** In a job of GitHub the repository's folder is known, and a desk need not be all of it. */
function folderInRepository(root: string): string {
  const repository = process.env["GITHUB_WORKSPACE"] ?? "";
  if (repository === "") return "";
  const folder = path.relative(repository, root).split(path.sep).join("/");
  return folder === "" || folder.startsWith("..") || path.isAbsolute(folder) ? "" : `${folder}/`;
}
