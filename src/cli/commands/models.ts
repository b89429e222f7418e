import type { PipelineConfig } from "../../config/pipeline-file.ts";
import { openDesk } from "../../desk/desk.ts";
import { Failure } from "../../model/failure.ts";
import { openDownloads } from "../../models/download.ts";
import { installModel, removeModel, type Installed } from "../../models/install.ts";
import { bytesOf, openModelStore, type ModelRecord, type ModelStore } from "../../models/installed.ts";
import { ARCHITECTURES, isArchitecture, type Architecture } from "../../models/manifest.ts";
import { asPair, chainOf, pairId, PAIRS, throughPivot, type PairId } from "../../models/pair.ts";
import { openSource, type ModelSource, type OfferedModel } from "../../models/source.ts";
import { deskEnvironment } from "../../provider/desk-environment.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { providerEnvironment } from "../environment.ts";
import { EXIT } from "../exit-codes.ts";
import { workspaceOf } from "../run-build.ts";
import { openTerminal, type GlobalOptions, type Terminal } from "../terminal.ts";

export interface ModelsOptions extends GlobalOptions {
  readonly json?: boolean;
}

export interface InstallOptions extends ModelsOptions {
  readonly architecture?: string;
  readonly from?: string;
}

interface Place {
  readonly store: ModelStore;
  readonly setting: (name: string) => string | undefined;
  /** Pairs that the desk translates; none where there is no desk. */
  readonly wanted: readonly PairId[];
}

/** The models' folder; that of the desk where there is one. */
function placeOf(options: GlobalOptions): Place {
  const workspace = workspaceOrNone(options);
  if (workspace === undefined) {
    const environment = providerEnvironment();
    const setting = (name: string): string | undefined => environment.setting(name);
    return { store: openModelStore(setting, process.cwd()), setting, wanted: [] };
  }
  const { config } = openDesk(workspace);
  const environment = deskEnvironment("bergamot", workspace, providerEnvironment());
  const setting = (name: string): string | undefined => environment.setting(name);
  return {
    store: openModelStore(setting, workspace.root, folderNamed(config)),
    setting,
    wanted: pairsOf(config),
  };
}

function workspaceOrNone(options: GlobalOptions): Workspace | undefined {
  try {
    return workspaceOf(options);
  } catch (error) {
    if (options.workspace === undefined && error instanceof Failure) return undefined;
    throw error;
  }
}

/** `models` of the entry that sets up the provider. */
function folderNamed({ providers }: PipelineConfig): string | undefined {
  const entry = Object.entries(providers).find(([id, { use = id }]) => use === "bergamot");
  const folder = (entry?.[1] as Readonly<Record<string, unknown>> | undefined)?.["models"];
  return typeof folder === "string" ? folder : undefined;
}

function pairsOf({ source, editions }: PipelineConfig): PairId[] {
  return editions.filter((to) => to !== source).map((to) => pairId(source, to));
}

export function listModels(options: ModelsOptions): number {
  const terminal = openTerminal(options);
  const { store, wanted } = placeOf(options);
  const installed = store.installed();
  const isThere = (pair: PairId): boolean => installed.has(pair);
  const pairs = (wanted.length > 0 ? wanted : PAIRS).map((pair) => {
    const { from, to } = asPair(pair)!;
    const chain = chainOf(from, to, isThere);
    return {
      pair,
      chain: chain ?? null,
      missing: chain === undefined ? throughPivot(from, to).filter((one) => !isThere(one)) : [],
    };
  });
  if (options.json === true) {
    const models = Array.from(installed, ([pair, record]) => ({ pair, bytes: bytesOf(record), ...record }));
    terminal.out(`${JSON.stringify({ folder: store.folder.root, models, pairs }, null, 2)}\n`);
    return EXIT.done;
  }
  const { t } = terminal;
  terminal.out(`${t("models_heading", { folder: store.folder.root })}\n`);
  if (installed.size === 0) terminal.out(`  ${t("models_none")}\n`);
  for (const [pair, record] of installed) terminal.out(`  ${modelLine(pair, record, terminal)}\n`);
  for (const { pair, chain, missing } of pairs) {
    if (chain !== null && chain.length > 1)
      terminal.out(`  ${t("models_pivot", { pair, models: chain.join(" + ") })}\n`);
    if (wanted.length > 0 && installed.size > 0 && missing.length > 0)
      terminal.out(`  ${t("models_missing", { pair, models: missing.join(" ") })}\n`);
  }
  if (installed.size > 0) terminal.out(`${t("models_licence")}\n`);
  return EXIT.done;
}

export async function installModels(named: readonly string[], options: InstallOptions): Promise<number> {
  const terminal = openTerminal(options);
  const { store, setting, wanted } = placeOf(options);
  const architecture = architectureOf(options.architecture);
  const pairs = named.length > 0 ? named.map(pairNamed) : wanted;
  if (pairs.length === 0)
    throw new Failure("Language pairs were expected: there is no desk here whose pairs could be taken.", {
      hint: "For example: communique models install en-fr en-ru",
    });
  const downloads = openDownloads(setting, store.folder);
  const installed: Installed[] = [];
  const progress = installProgress(terminal);
  try {
    const source = openSource(options.from, process.cwd(), downloads);
    const offers = new Map<PairId, OfferedModel>();
    for (const pair of pairs)
      for (const offer of await offersFor(pair, architecture, source)) offers.set(offer.pair, offer);
    for (const offer of offers.values()) {
      const model = await installModel(store, source, offer, {
        onWait: (pid) => {
          terminal.say(terminal.t("models_waits", { pid }));
        },
        onBytes: progress,
      });
      terminal.progress("");
      installed.push(model);
      tell(model, terminal);
    }
  } finally {
    terminal.progress("");
    await downloads.close();
  }
  if (options.json === true) {
    const models = installed.map(({ record, ...model }) => ({ ...model, bytes: bytesOf(record), ...record }));
    terminal.out(`${JSON.stringify({ folder: store.folder.root, models }, null, 2)}\n`);
  }
  terminal.say(terminal.t("models_licence"));
  return EXIT.done;
}

export async function removeModels(named: readonly string[], options: ModelsOptions): Promise<number> {
  const terminal = openTerminal(options);
  const { store } = placeOf(options);
  const removed: PairId[] = [];
  for (const pair of named.map(pairNamed)) {
    const onWait = (pid: number): void => {
      terminal.say(terminal.t("models_waits", { pid }));
    };
    const wasThere = await removeModel(store, pair, { onWait });
    if (wasThere) removed.push(pair);
    terminal.say(terminal.t(wasThere ? "models_removed" : "models_not_there", { pair }));
  }
  if (options.json === true)
    terminal.out(`${JSON.stringify({ folder: store.folder.root, removed }, null, 2)}\n`);
  return EXIT.done;
}

function pairNamed(text: string): PairId {
  const pair = asPair(text);
  if (pair !== undefined) return pairId(pair.from, pair.to);
  throw new Failure(`A language pair out of ${PAIRS.join(", ")} was expected, and "${text}" came.`);
}

function architectureOf(text: string | undefined): Architecture | undefined {
  if (text === undefined || isArchitecture(text)) return text;
  throw new Failure(`--architecture: one of ${ARCHITECTURES.join(", ")} was expected, and "${text}" came.`);
}

/** The pair's own model, else those through English. */
async function offersFor(
  pair: PairId,
  architecture: Architecture | undefined,
  source: ModelSource,
): Promise<OfferedModel[]> {
  const { from, to } = asPair(pair)!;
  const own = await source.offer(pair, architecture);
  if (own !== undefined) return [own];
  const chain = throughPivot(from, to);
  const offers: OfferedModel[] = [];
  for (const part of chain) {
    const offer = chain.length === 1 ? undefined : await source.offer(part, architecture);
    if (offer === undefined) throw await notOffered(part, architecture, source);
    offers.push(offer);
  }
  return offers;
}

async function notOffered(
  pair: PairId,
  architecture: Architecture | undefined,
  source: ModelSource,
): Promise<Failure> {
  const there = await source.architectures(pair);
  return architecture !== undefined && there.length > 0
    ? new Failure(
        `${source.name} has no model of the architecture ${architecture} for ${pair}: it has ${there.join(", ")}.`,
      )
    : new Failure(`${source.name} has no model for ${pair}.`, {
        hint: "A folder of models holds db/models.json and the files that it names, or the files themselves: docs/models.md.",
      });
}

function megabytes(bytes: number): number {
  return bytes / 1e6;
}

function modelLine(pair: PairId, record: ModelRecord, { t }: Terminal): string {
  const { architecture, licence, pinned } = record;
  const checked = t(pinned ? "models_pinned" : "models_listed");
  return t("models_row", { pair, architecture, size: megabytes(bytesOf(record)), licence, checked });
}

function tell({ pair, record, before, unchecked }: Installed, terminal: Terminal): void {
  const line = modelLine(pair, record, terminal);
  terminal.say(terminal.t(before ? "models_before" : "models_installed", { line }));
  if (before || record.pinned) return;
  terminal.say(`  ${terminal.t("models_newer", { pair })}`);
  if (unchecked.length > 0)
    terminal.say(`  ${terminal.t("models_unchecked", { files: unchecked.join(", ") })}`);
}

const BAR = 24;
const EVERY_MS = 100;

/** A bar on a terminal. Elsewhere each model is told when it is there. */
function installProgress(
  terminal: Terminal,
): (pair: PairId, file: string, received: number, total: number | undefined) => void {
  let shownMs = 0;
  return (pair, file, received, total) => {
    const nowMs = performance.now();
    if (nowMs - shownMs < EVERY_MS && received !== total) return;
    shownMs = nowMs;
    const filled = total === undefined ? 0 : Math.round((received / Math.max(1, total)) * BAR);
    terminal.progress(
      terminal.t("models_progress", {
        pair,
        file,
        bar: "█".repeat(filled) + "░".repeat(BAR - filled),
        received: megabytes(received),
        total: total === undefined ? -1 : megabytes(total),
      }),
    );
  };
}
