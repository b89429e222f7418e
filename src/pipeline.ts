/**
 * The pipeline, top to bottom: read -> segment -> lock -> recall -> route -> unlock -> merge -> check -> assemble -> write.
 * Content problems are findings in the report; only configuration and access throw (Failure). Articles stream through:
 * one leaves memory as soon as its last segment has its draft.
 */
import { prepareChecks } from "./check/prepare.ts";
import { checkEdition } from "./check/run.ts";
import type { Desk } from "./desk/desk.ts";
import { editionOf, renderEdition, writeFiles, type EditionTarget } from "./edition/assemble.ts";
import { isArticle, openArticle, type ArticleRun } from "./draft/article-run.ts";
import {
  applyDraft,
  applyRecall,
  openEdition,
  saveEdition,
  saveSource,
  type EditionRun,
} from "./draft/edition-run.ts";
import type { Finding } from "./model/finding.ts";
import type { Language } from "./model/language.ts";
import type { Format } from "./model/edition.ts";
import type { Provider } from "./model/provider.ts";
import { openMemory, type Memory } from "./memory/exact.ts";
import { MEMORY } from "./provider/registry.ts";
import {
  unreadable,
  withFindings,
  type ArticleReport,
  type EditionReport,
  type Report,
} from "./report/report.ts";
import { Dispatcher } from "./route/dispatcher.ts";
import { draft } from "./route/ladder.ts";
import { routeFor } from "./route/route.ts";
import type { Seed } from "./read/seeds.ts";
import { openStamps } from "./stamp/stamps.ts";

export interface BuildRequest {
  readonly seeds: readonly Seed[];
  readonly editions: readonly Language[];
  /** Steps of a route that override the configured ones. */
  readonly via?: readonly string[];
  readonly formats: readonly Format[];
  /** Every provider that a route names, by id. */
  readonly providers: ReadonlyMap<string, Provider>;
  /** Ask memory and providers for what is missing. */
  readonly draft: boolean;
  /** Write locale files, ledger and editions. */
  readonly write: boolean;
  readonly target: EditionTarget;
  /** A digest of the options, so that a stamp of other options is not taken for this one's. */
  readonly fingerprint: string;
  readonly signal: AbortSignal;
  onProgress?(progress: Progress): void;
}

export interface Progress {
  readonly articles: number;
  readonly finished: number;
  readonly requests: number;
}

export async function build(desk: Desk, request: BuildRequest): Promise<Report> {
  const startedMs = performance.now();
  await prepareChecks(desk, request.editions);
  const run = startRun(desk, request);
  for (const [index, seed] of request.seeds.entries()) {
    if (request.signal.aborted) break;
    await run.dispatcher.room();
    const known = run.stamps?.fresh(seed.file);
    if (known === undefined) await startArticle(run, seed, index);
    else finish(run, index, known);
  }
  await run.dispatcher.drain();
  await Promise.all(run.open);
  if (request.write) {
    desk.names.save();
    run.stamps?.save(request.fingerprint + desk.print());
  }
  const articles = run.reports.filter((report) => report !== undefined);
  return {
    articles: withFindings(articles, desk.findings),
    totals: {
      articles: articles.length,
      segments: articles.reduce((sum, { segments }) => sum + segments, 0),
      ...run.dispatcher.totals,
      milliseconds: Math.round(performance.now() - startedMs),
    },
  };
}

interface Run {
  readonly desk: Desk;
  readonly request: BuildRequest;
  readonly dispatcher: Dispatcher;
  readonly memory: Memory;
  readonly stamps: ReturnType<typeof openStamps> | undefined;
  readonly now: string;
  /** By index of the seed; holes are articles under way. */
  readonly reports: (ArticleReport | undefined)[];
  readonly open: Set<Promise<unknown>>;
  /** Editions that have drafts which are not on disk yet. */
  readonly unsaved: Map<EditionRun, ArticleRun>;
  finished: number;
}

function startRun(desk: Desk, request: BuildRequest): Run {
  const unsaved = new Map<EditionRun, ArticleRun>();
  const now = new Date().toISOString();
  const saveAll = (): void => {
    desk.workspace.exclusively(() => {
      for (const [edition, article] of unsaved) saveEdition(desk, article, edition, now);
    });
    unsaved.clear();
  };
  return {
    desk,
    request,
    dispatcher: new Dispatcher(
      [...request.providers.values()],
      request.signal,
      request.write ? saveAll : () => undefined,
    ),
    memory: openMemory(desk.workspace),
    stamps: request.write ? openStamps(desk.workspace, request.fingerprint + desk.print()) : undefined,
    now,
    reports: request.seeds.map(() => undefined),
    open: new Set(),
    unsaved,
    finished: 0,
  };
}

/**
 * Reads, segments and locks an article, and sets its drafts going; the article finishes when the last one is there.
 * One that needs none is finished when this resolves.
 */
async function startArticle(run: Run, seed: Seed, index: number): Promise<void> {
  const { desk, request } = run;
  const seedPrint = desk.workspace.fingerprint(seed.file).print;
  const opened = openArticle(desk, seed);
  if (!isArticle(opened)) {
    finish(run, index, unreadable(seed.id, seed.language ?? desk.config.source, opened.findings));
    return;
  }
  const editions = request.editions.filter((language) => language !== opened.article.language);
  const runs = editions.map((language) => openEdition(desk, opened, language, run.now));
  const drafts = request.draft ? runs.flatMap((edition) => draftEdition(run, opened, edition)) : [];
  if (drafts.length === 0) {
    await finishArticle(run, opened, runs, index, seedPrint);
    return;
  }
  const done: Promise<unknown> = Promise.all(drafts)
    .then(() => finishArticle(run, opened, runs, index, seedPrint))
    .then(() => run.open.delete(done));
  run.open.add(done);
  // A failure is thrown where the run awaits its open articles.
  done.catch(() => undefined);
}

/** Recalls what memory holds and asks the route's providers for the rest. */
function draftEdition(run: Run, article: ArticleRun, edition: EditionRun): Promise<void>[] {
  const { desk, request } = run;
  if (!edition.writable) return [];
  const steps = request.via ?? routeFor(desk.config.routes, edition.language);
  const providers = steps.filter((id) => id !== MEMORY).map((id) => request.providers.get(id)!);
  const pending: Promise<void>[] = [];
  for (const segment of article.segments) {
    if (edition.targets.has(segment.key)) continue;
    if (steps.includes(MEMORY)) {
      const recalled = run.memory.recall(segment.text, article.article.language, edition.language);
      if (recalled.length > 0 && applyRecall(desk, article, edition, segment, recalled, run.now)) continue;
    }
    if (providers.length === 0) continue;
    const job = {
      segment,
      message: article.messages.get(segment.key) ?? "",
      locks: article.locks.get(segment.key) ?? [],
      from: article.article.language,
      to: edition.language,
      route: providers,
      book: desk.names.book,
      shapes: article.shapes,
      targetForm: (lock: { id: string }) => desk.names.form(edition.language, lock.id),
    };
    pending.push(
      draft(job, run.dispatcher).then((result) => {
        applyDraft(desk, article, edition, segment, result, run.now);
        run.unsaved.set(edition, article);
      }),
    );
  }
  return pending;
}

/** Merges, checks, assembles and writes an article whose drafts are all there. */
async function finishArticle(
  run: Run,
  article: ArticleRun,
  runs: readonly EditionRun[],
  index: number,
  seedPrint: string,
): Promise<void> {
  const { desk, request } = run;
  for (const edition of runs) edition.proposeNames(run.now);
  let settled = true;
  const save = (): ReturnType<typeof saveSource> => {
    for (const edition of request.write ? runs : []) {
      run.unsaved.delete(edition);
      settled = saveEdition(desk, article, edition, run.now) && settled;
    }
    return saveSource(desk, article, run.now, request.write);
  };
  const source = request.write ? desk.workspace.exclusively(save) : save();
  const sourceFindings: readonly Finding[] = [...article.findings, ...source.findings];
  settled &&= source.settled;

  const editions: EditionReport[] = [];
  const beside = { editions: runs, memory: run.memory, views: new Map() };
  for (const language of request.editions) {
    const edition = runs.find((candidate) => candidate.language === language);
    const findings =
      edition === undefined
        ? [...sourceFindings]
        : [...edition.findings, ...checkEdition(desk, article, edition, beside)];
    const assembled = editionOf(desk, article, edition, request.editions);
    const rendered = await renderEdition(assembled, request.formats, request.write);
    findings.push(
      ...rendered.findings.map((finding) => ({
        ...finding,
        ...(edition === undefined ? {} : { file: edition.file.file }),
      })),
    );
    editions.push({
      language,
      states: assembled.states,
      stale: assembled.stale.size,
      files: request.write ? writeFiles(rendered.files, request.target) : [],
      findings,
    });
  }
  const report = {
    id: article.article.id,
    language: article.article.language,
    segments: article.segments.length,
    editions,
  };
  const complete = runs.every((edition) => edition.targets.size >= article.segments.length);
  if (settled && complete) {
    const files = [
      article.article.file,
      source.file,
      source.ledger,
      ...runs.flatMap((edition) => edition.paths),
      ...editions.flatMap(({ files }) => files),
    ];
    run.stamps?.set(article.article.file, seedPrint, files, report);
  }
  finish(run, index, report);
}

function finish(run: Run, index: number, report: ArticleReport): void {
  run.reports[index] = report;
  run.finished++;
  run.request.onProgress?.({
    articles: run.reports.length,
    finished: run.finished,
    requests: run.dispatcher.totals.requests,
  });
}
