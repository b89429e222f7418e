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
import { allFindings, type EditionReport, type Report } from "../report/report.ts";
import { prettyFindings } from "../report/pretty.ts";
import { openAnswers, type Answers } from "../route/answers.ts";
import type { Tally } from "../route/estimate.ts";
import { possibleSteps } from "../route/route.ts";
import { routerSettings } from "../route/settings.ts";
import {
  findWorkspace,
  makeFolder,
  openWorkspace,
  PIPELINE_FILE,
  type Workspace,
} from "../workspace/workspace.ts";
import { providerEnvironment } from "./environment.ts";
import { smallHeap } from "./small-heap.ts";

export interface RunOptions {
  readonly to?: string;
  readonly via?: string;
  readonly out?: string;
  readonly formats?: string;
  readonly draft: boolean;
  readonly write: boolean;
  readonly signal?: AbortSignal;
  /** False: answers of earlier runs are not used. */
  readonly cache?: boolean;
  /** Count what would be sent, and send nothing. */
  readonly tally?: Tally;
  readonly onProgress?: (progress: Progress) => void;
  /** A line for people: why a provider is passed over. */
  readonly onAdvice?: (line: string) => void;
}

export interface Built {
  readonly desk: Desk;
  readonly report: Report;
  /** Those that the routes name, closed by now. */
  readonly providers: ReadonlyMap<string, Provider>;
}

export function workspaceOf(options: GlobalOptions): Workspace {
  return options.workspace === undefined ? findWorkspace(process.cwd()) : openWorkspace(options.workspace);
}

/** How long a build waits for another one in the same workspace. */
const PATIENCE_MS = 5_000;

/** One build at a time. Resolves to what frees the workspace. */
export function claimWorkspace(workspace: Workspace, terminal: Terminal): Promise<() => void> {
  return workspace.claim(PATIENCE_MS, {
    onWait: (pid) => {
      terminal.say(terminal.t("run_waits", { pid }));
    },
    onStale: (pid) => {
      terminal.say(terminal.t("run_stale", { pid: String(pid ?? "?") }));
    },
  });
}

export async function runBuild(
  workspace: Workspace,
  named: readonly string[],
  options: RunOptions,
): Promise<Built> {
  const desk = openDesk(workspace);
  const editions = options.to === undefined ? desk.config.editions : languagesOf(options.to, "--to");
  const formatIds = options.formats === undefined ? desk.config.formats : formatsOf(options.formats);
  const via = options.via === undefined ? undefined : listOf(options.via);
  const seeds = selectSeeds(workspace, named, process.cwd());
  const formats = await loadFormats(formatIds);
  const { tally, onProgress, onAdvice } = options;
  const collect = smallHeap();
  const providers = options.draft
    ? await loadProviders(
        desk,
        via ?? possibleSteps(desk.config.routes, editions),
        via !== undefined,
        onAdvice,
      )
    : new Map<string, Provider>();
  try {
    if (options.draft && tally === undefined) mustHavePrices(desk, providers);
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
      answers: answersOf(desk, providers, options.cache === false),
      ...(via === undefined ? {} : { via }),
      ...(tally === undefined ? {} : { tally }),
      onProgress(progress) {
        collect();
        onProgress?.(progress);
      },
      ...(onAdvice === undefined ? {} : { onAdvice }),
    });
    return { desk, report, providers };
  } finally {
    await closeProviders(providers.values());
    await closeFormats(formats);
  }
}

/** The providers that a build of these editions would ask, and their answers so far. The caller closes them. */
export async function routeProviders(
  desk: Desk,
  editions: readonly Language[],
  onAdvice: (line: string) => void,
): Promise<{ readonly providers: ReadonlyMap<string, Provider>; readonly answers: Answers }> {
  const providers = await loadProviders(desk, possibleSteps(desk.config.routes, editions), false, onAdvice);
  mustHavePrices(desk, providers);
  return { providers, answers: answersOf(desk, providers, false) };
}

/** Answers of these are free and at once: keeping them would cost more. */
const NOT_KEPT = ["identity", "pseudo"];
/** What pipeline.yaml says of a provider that changes none of its answers. */
const CHANGES_NO_ANSWER = ["local", "price", "timeoutMs", "proxy", "concurrency"];

/** A provider's answers are kept under its own version, what pipeline.yaml says of it, and the text of its module. */
function answersOf(desk: Desk, providers: ReadonlyMap<string, Provider>, fresh: boolean): Answers {
  const versions = new Map<string, string>();
  for (const [id, { version = "" }] of providers) {
    const { module, ...entry } = desk.config.providers[id] ?? {};
    if (NOT_KEPT.includes(entry.use ?? id)) continue;
    const code = module === undefined ? "" : (desk.workspace.readText(`pipeline/${module}`) ?? "");
    const options = Object.entries(entry).filter(([name]) => !CHANGES_NO_ANSWER.includes(name));
    versions.set(id, JSON.stringify([version, options, code]));
  }
  return openAnswers(desk.workspace, versions, fresh);
}

export async function closeProviders(providers: Iterable<Provider>): Promise<void> {
  await Promise.allSettled(Array.from(providers, async (provider) => provider.close?.()));
}

/** A budget cannot hold where a price is not known. */
function mustHavePrices(desk: Desk, providers: ReadonlyMap<string, Provider>): void {
  if (desk.config.budget === undefined) return;
  const settings = routerSettings(desk.config, providers);
  const unknown = [...providers.keys()].find((id) => settings.priceOf(id) === undefined);
  if (unknown === undefined) return;
  throw new Failure(`budget.eur cannot be kept: nobody knows what ${unknown} costs.`, {
    hint: `Say so in ${PIPELINE_FILE}: providers: { ${unknown}: { price: { perMillion: 20 } } }, in EUR a million characters; 0 if it is free.`,
  });
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

/** `insisted`: the command line names them, so that none may be passed over. */
async function loadProviders(
  desk: Desk,
  steps: readonly string[],
  insisted: boolean,
  advise: (line: string) => void = () => undefined,
): Promise<Map<string, Provider>> {
  const known = knownProviders(desk.config);
  const loaded = new Map<string, Provider>();
  for (const id of new Set(steps)) {
    if (id === MEMORY) continue;
    if (!known.includes(id)) {
      throw new Failure(`Unknown provider "${id}": this desk knows ${known.join(", ")}.`, {
        hint: "Name its module under `providers:` in pipeline/pipeline.yaml, or use another.",
      });
    }
    try {
      loaded.set(id, await loadProvider(id, desk.config, desk.workspace, providerEnvironment()));
    } catch (error) {
      const builtIn = desk.config.providers[id]?.module === undefined;
      // A colleague's machine has not every key and package: the route goes on without.
      if (insisted || !builtIn || !(error instanceof Failure)) throw error;
      advise([`${id} is passed over: ${error.message}`, error.hint ?? ""].join(" ").trim());
    }
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

/**
 * The findings of a report for people: what is missing or untranslated in one line an edition, everything else by file.
 * With --quiet the errors alone: nobody should have to guess why a command ended with 1.
 */
export function tellFindings(report: Report, terminal: Terminal): void {
  const told = allFindings(report).filter((finding) =>
    terminal.quiet ? finding.severity === "error" : !SUMMARISED.some((rule) => isOf(rule, finding)),
  );
  if (told.length > 0) terminal.complain(prettyFindings(told, terminal.paint));
  if (terminal.quiet) return;
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

/** How many texts of an edition a reviewer sent back. */
export function rejectedIn({ findings }: Pick<EditionReport, "findings">): number {
  return findings.filter(({ rule }) => rule === "rejected").length;
}

export function tellEditions(report: Report, terminal: Terminal): void {
  if (terminal.quiet) return;
  for (const { id, language, segments, editions } of report.articles) {
    terminal.say(terminal.paint("bold", terminal.t("article", { id, language, segments })));
    for (const edition of editions) {
      const { initial, translated } = edition.states;
      const key = initial + translated + edition.stale === 0 ? "edition_complete" : "edition_states";
      const stale = edition.stale === 0 ? "" : `, ${terminal.t("edition_stale", { stale: edition.stale })}`;
      const count = rejectedIn(edition);
      const rejected = count === 0 ? "" : `, ${terminal.t("edition_rejected", { rejected: count })}`;
      const files = edition.files.length === 0 ? "" : `  ${terminal.paint("dim", edition.files.join(" "))}`;
      terminal.say(
        `  ${terminal.t(key, { language: edition.language, ...edition.states })}${stale}${rejected}${files}`,
      );
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
