/** What `build`, `check` and `status` share: options to a request, a report to people. */
import type { GlobalOptions, Terminal } from "./terminal.ts";
import { openDesk, type Desk } from "../desk/desk.ts";
import type { EditionTarget } from "../edition/assemble.ts";
import { finishInterrupted } from "../edition/staging.ts";
import { FORMATS, isFormatId, loadFormats, type FormatId } from "../format/registry.ts";
import { Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import { isLanguage, LANGUAGES, type Language } from "../model/language.ts";
import type { Format } from "../model/edition.ts";
import type { Provider } from "../model/provider.ts";
import { build, type Progress } from "../pipeline.ts";
import { knownProviders, loadProvider, MEMORY } from "../provider/registry.ts";
import { selectSeeds } from "../read/seeds.ts";
import { allFindings, type Report } from "../report/report.ts";
import { prettyFindings } from "../report/pretty.ts";
import { routeFor } from "../route/route.ts";
import { findWorkspace, makeFolder, openWorkspace, type Workspace } from "../workspace/workspace.ts";
import { providerEnvironment } from "./environment.ts";

export interface RunOptions {
  readonly to?: string;
  readonly via?: string;
  readonly out?: string;
  readonly formats?: string;
  readonly draft: boolean;
  readonly write: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export function workspaceOf(options: GlobalOptions): Workspace {
  return options.workspace === undefined ? findWorkspace(process.cwd()) : openWorkspace(options.workspace);
}

export async function runBuild(
  workspace: Workspace,
  named: readonly string[],
  options: RunOptions,
): Promise<{ desk: Desk; report: Report }> {
  const desk = openDesk(workspace);
  const editions = options.to === undefined ? desk.config.editions : languagesOf(options.to, "--to");
  const formatIds = options.formats === undefined ? desk.config.formats : formatsOf(options.formats);
  const via = options.via === undefined ? undefined : listOf(options.via);
  const seeds = selectSeeds(workspace, named, process.cwd());
  const formats = await loadFormats(formatIds);
  const providers = options.draft ? await providersFor(desk, editions, via) : new Map<string, Provider>();
  const target = outputTarget(workspace, options.out);
  if (options.write) finishInterrupted(target, workspace);
  const report = await build(desk, {
    seeds,
    editions,
    formats,
    providers,
    draft: options.draft,
    write: options.write,
    target,
    fingerprint: JSON.stringify([editions, formatIds, via, options.draft, target.shown]),
    signal: options.signal ?? new AbortController().signal,
    ...(via === undefined ? {} : { via }),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  });
  return { desk, report };
}

/** A comma-separated list of an option. */
function listOf(value: string): string[] {
  return value
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

export function formatsOf(value: string): FormatId[] {
  const ids = listOf(value);
  const unknown = ids.find((id) => !isFormatId(id));
  if (unknown !== undefined || ids.length === 0) {
    throw new Failure(
      `--format: expected formats out of ${Object.keys(FORMATS).join(", ")}, and "${unknown ?? value}" came.`,
    );
  }
  return ids.filter(isFormatId);
}

export function languagesOf(value: string, option: string): Language[] {
  const codes = listOf(value);
  const unknown = codes.find((code) => !isLanguage(code));
  if (unknown !== undefined || codes.length === 0) {
    throw new Failure(
      `${option}: expected languages out of ${LANGUAGES.join(", ")}, and "${unknown ?? value}" came.`,
    );
  }
  return codes.filter(isLanguage);
}

async function providersFor(
  desk: Desk,
  editions: readonly Language[],
  via: readonly string[] | undefined,
): Promise<Map<string, Provider>> {
  const known = knownProviders(desk.config);
  const steps = via ?? editions.flatMap((language) => routeFor(desk.config.routes, language));
  const loaded = new Map<string, Provider>();
  for (const id of new Set(steps)) {
    if (id === MEMORY) continue;
    if (!known.includes(id)) {
      throw new Failure(`Unknown provider "${id}": this desk knows ${known.join(", ")}.`, {
        hint: "Name its module under `providers:` in pipeline/pipeline.yaml, or use another.",
      });
    }
    loaded.set(id, await loadProvider(id, desk.config, desk.workspace, providerEnvironment()));
  }
  return loaded;
}

export function outputTarget(workspace: Workspace, out: string | undefined): EditionTarget {
  if (out === undefined) return { root: workspace, folder: "output", shown: "" };
  const inside = workspace.relative(out, process.cwd());
  if (inside !== undefined) return { root: workspace, folder: inside, shown: "" };
  const root = makeFolder(out);
  return { root, folder: "", shown: `${root.root}/` };
}

export async function closeFormats(formats: readonly Format[]): Promise<void> {
  for (const format of formats) if ("make" in format) await format.close?.();
}

/** The findings of a report for people: what is missing or untranslated in one line an edition, everything else by file. */
export function tellFindings(report: Report, terminal: Terminal): void {
  if (terminal.quiet) return;
  const rest = allFindings(report).filter((finding) => !SUMMARISED.some((rule) => isOf(rule, finding)));
  if (rest.length > 0) terminal.say(prettyFindings(rest, terminal.paint));
  for (const rule of SUMMARISED) {
    for (const { editions } of report.articles)
      for (const { findings } of editions) tellSummarised(rule, findings, terminal);
  }
}

const SUMMARISED = ["missing", "untranslated"] as const;

/** An approved text that is untranslated is an error of its own. A finding without a key counts for itself already. */
function isOf(rule: (typeof SUMMARISED)[number], finding: Finding): boolean {
  if (finding.rule !== rule) return false;
  return rule === "missing" || (finding.severity !== "error" && finding.key !== undefined);
}

function tellSummarised(
  rule: (typeof SUMMARISED)[number],
  findings: readonly Finding[],
  terminal: Terminal,
): void {
  const found = findings.filter((finding) => isOf(rule, finding));
  const [first] = found;
  if (first === undefined) return;
  const file = first.file ?? "";
  const count = terminal.t(`${rule}_summary`, { count: found.length });
  const hint = terminal.paint("dim", terminal.t(`${rule}_hint`, { file }));
  const severity = terminal.paint("yellow", first.severity);
  terminal.say(`${terminal.paint("underline", file)}\n  ${severity}  ${count}. ${hint}`);
}

export function tellEditions(report: Report, terminal: Terminal): void {
  if (terminal.quiet) return;
  for (const { id, language, segments, editions } of report.articles) {
    terminal.say(terminal.paint("bold", terminal.t("article", { id, language, segments })));
    for (const edition of editions) {
      const { initial, translated } = edition.states;
      const key = initial + translated + edition.stale === 0 ? "edition_complete" : "edition_states";
      const stale = edition.stale === 0 ? "" : `, ${terminal.t("edition_stale", { stale: edition.stale })}`;
      const files = edition.files.length === 0 ? "" : `  ${terminal.paint("dim", edition.files.join(" "))}`;
      terminal.say(`  ${terminal.t(key, { language: edition.language, ...edition.states })}${stale}${files}`);
    }
  }
}

export function tellSummary(report: Report, terminal: Terminal): void {
  const findings = allFindings(report);
  terminal.say(
    terminal.t("summary", {
      articles: report.totals.articles,
      editions: report.articles.reduce((sum, { editions }) => sum + editions.length, 0),
      errors: findings.filter(({ severity }) => severity === "error").length,
      warnings: findings.filter(({ severity }) => severity === "warning").length,
    }),
  );
}
