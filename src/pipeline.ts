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
import { approvedNames, neighboursOf } from "./draft/context.ts";
import {
  applyDraft,
  applyRecall,
  applySimilar,
  openEdition,
  recordSeen,
  reportKept,
  saveEdition,
  saveSource,
  type EditionRun,
} from "./draft/edition-run.ts";
import type { BlockKind, Segment } from "./model/article.ts";
import type { Finding } from "./model/finding.ts";
import type { Language } from "./model/language.ts";
import type { Format } from "./model/edition.ts";
import type { Provider } from "./model/provider.ts";
import { openMemory, type Memory } from "./memory/exact.ts";
import { similarMemories, type SimilarMemories, type SimilarMemory } from "./memory/similar.ts";
import { MEMORY } from "./provider/registry.ts";
import {
  unreadable,
  withFindings,
  type ArticleReport,
  type EditionReport,
  type Report,
} from "./report/report.ts";
import type { Answers } from "./route/answers.ts";
import { Dispatcher, type ProviderProgress } from "./route/dispatcher.ts";
import type { Tally } from "./route/estimate.ts";
import { draft, type Draft, type DraftJob } from "./route/ladder.ts";
import { openOffers, type Offer, type Offers } from "./route/offer.ts";
import { openRouter, type Router, type Steps } from "./route/route.ts";
import { sensitivityOf } from "./route/sensitivity.ts";
import { routerSettings, type RouterSettings } from "./route/settings.ts";
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
  /** What providers answered in earlier runs. */
  readonly answers?: Answers;
  /** Nothing is sent; what would be is counted here. */
  readonly tally?: Tally;
  onProgress?(progress: Progress): void;
  /** A line for people that no finding tells: what would make a provider serve a pair. */
  onAdvice?(line: string): void;
}

export interface Progress {
  readonly articles: number;
  readonly finished: number;
  readonly requests: number;
  /** Segments that got a text from a provider. */
  readonly drafted: number;
  readonly providers: readonly ProviderProgress[];
}

export async function build(desk: Desk, request: BuildRequest): Promise<Report> {
  const startedMs = performance.now();
  await prepareChecks(desk, request.editions);
  const run = await startRun(desk, request);
  for (const [index, seed] of request.seeds.entries()) {
    await run.dispatcher.room();
    if (run.signal.aborted) break;
    try {
      const known = run.stamps?.fresh(seed.file);
      if (known === undefined) await startArticle(run, seed, index);
      else finish(run, index, known);
    } catch (error) {
      run.fail(error);
    }
  }
  await run.dispatcher.drain();
  await Promise.allSettled(run.open);
  if (run.fault !== undefined) throw run.fault.error;
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
  readonly similar: SimilarMemories;
  readonly router: Router;
  readonly settings: RouterSettings;
  readonly offers: Offers;
  readonly stamps: ReturnType<typeof openStamps> | undefined;
  /** The run's time; embargoes end by it. */
  readonly now: string;
  /** By index of the seed; holes are articles under way. */
  readonly reports: (ArticleReport | undefined)[];
  readonly open: Set<Promise<unknown>>;
  /** Editions that have drafts which are not on disk yet. */
  readonly unsaved: Map<EditionRun, ArticleRun>;
  /** Faults of providers, and ids of those out of order, that were told already in this run. */
  readonly told: Set<string>;
  /** Aborted by whoever asked for the build, or by a fault. */
  readonly signal: AbortSignal;
  /** What makes it pointless to go on: a disk that is full. */
  fault: { readonly error: unknown } | undefined;
  /** Ends the run; nothing further is sent. */
  fail(error: unknown): void;
  finished: number;
  drafted: number;
}

async function startRun(desk: Desk, request: BuildRequest): Promise<Run> {
  const now = new Date().toISOString();
  const ending = new AbortController();
  const signal = AbortSignal.any([request.signal, ending.signal]);
  const ids = [...request.providers.keys()];
  const settings = routerSettings(desk.config, request.providers);
  const { answers, tally } = request;
  const run: Run = {
    desk,
    request,
    dispatcher: new Dispatcher(
      [...request.providers.values()],
      signal,
      () => {
        saveDrafts(run);
      },
      {
        ...(answers !== undefined && { answers }),
        prices: new Map(ids.map((id) => [id, settings.priceOf(id)?.perMillion ?? 0])),
        budgetEur: desk.config.budget?.eur,
        timeoutsMs: new Map(ids.map((id) => [id, settings.timeoutMsOf(id)])),
        counting: tally !== undefined,
        onChange: () => {
          tellProgress(run);
        },
      },
    ),
    memory: openMemory(desk.workspace),
    similar: similarMemories(desk, {
      index: request.write,
      onFault: (why) => request.onAdvice?.(`Memory goes without a file. ${why}`),
    }),
    router: await openRouter(desk.config.routes, new Date(now)),
    settings,
    offers: openOffers(request.providers, settings.isLocal, (line) => request.onAdvice?.(line)),
    stamps: request.write ? openStamps(desk.workspace, request.fingerprint + desk.print()) : undefined,
    now,
    reports: request.seeds.map(() => undefined),
    open: new Set(),
    unsaved: new Map(),
    told: new Set(),
    signal,
    fault: undefined,
    fail(error) {
      run.fault ??= { error };
      ending.abort();
    },
    finished: 0,
    drafted: 0,
  };
  return run;
}

/** Writes the drafts that a batch has brought. */
function saveDrafts(run: Run): void {
  const { desk, unsaved, now } = run;
  if (unsaved.size === 0) return;
  try {
    desk.workspace.exclusively(() => {
      for (const [edition, article] of unsaved) saveEdition(desk, article, edition, now);
    });
    unsaved.clear();
  } catch (error) {
    run.fail(error);
  }
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
  const routed = request.draft
    ? await Promise.all(runs.map((edition) => routeEdition(run, opened, edition)))
    : [];
  const drafts = routed.flatMap((edition) => draftEdition(run, opened, edition));
  if (drafts.length === 0) {
    await finishArticle(run, opened, runs, index, seedPrint);
    return;
  }
  const done: Promise<unknown> = Promise.all(drafts)
    .then(() => finishArticle(run, opened, runs, index, seedPrint))
    .catch((error: unknown) => {
      run.fail(error);
    })
    .finally(() => run.open.delete(done));
  run.open.add(done);
}

interface RoutedEdition {
  readonly edition: EditionRun;
  /** By kind of segment. */
  readonly ways: ReadonlyMap<BlockKind, { readonly steps: Steps; readonly offer: Offer }>;
  /** Where memory is on the way of a text that it does not know exactly. */
  readonly similar: SimilarMemory | undefined;
  /** Why the article must not leave this machine. */
  readonly why: string;
}

/** Which ways an edition's segments may take that have no text yet. */
async function routeEdition(
  { request, router, offers, now, memory, similar }: Run,
  { article, segments }: ArticleRun,
  edition: EditionRun,
): Promise<RoutedEdition> {
  const { restricted, why } = sensitivityOf(article, new Date(now));
  const stepsOf = router.stepsOf(article, edition.language);
  const open = segments.filter(({ key }) => !edition.targets.has(key));
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  const ways = kinds.map(async (kind) => {
    const steps = request.via ?? stepsOf(kind);
    const offer = await offers(steps, article.language, edition.language, restricted);
    return [kind, { steps, offer }] as const;
  });
  const byKind = new Map(await Promise.all(ways));
  const isNew = ({ kind, text }: Segment): boolean =>
    byKind.get(kind)!.steps.includes(MEMORY) &&
    memory.recall(text, article.language, edition.language).length === 0;
  return {
    edition,
    ways: byKind,
    similar: open.some(isNew) ? await similar(article.language, edition.language) : undefined,
    why,
  };
}

/** Recalls what memory holds and asks the route's providers for the rest. */
function draftEdition(
  run: Run,
  article: ArticleRun,
  { edition, ways, similar, why }: RoutedEdition,
): Promise<void>[] {
  const { desk, request } = run;
  if (!edition.writable) return [];
  const from = article.article.language;
  const to = edition.language;
  const kept = new Map<string, string[]>();
  const pending: Promise<void>[] = [];
  for (const [index, segment] of article.segments.entries()) {
    if (edition.targets.has(segment.key)) continue;
    const { steps, offer } = ways.get(segment.kind)!;
    if (steps.includes(MEMORY)) {
      const recalled = run.memory.recall(segment.text, from, to);
      if (recalled.length > 0 && applyRecall(desk, article, edition, segment, recalled, run.now)) continue;
      if (similar !== undefined && applySimilar(desk, article, edition, segment, similar, run.now)) continue;
    }
    const { providers, heldBack } = offer;
    if (providers.length === 0) {
      for (const id of heldBack) kept.set(id, [...(kept.get(id) ?? []), segment.key]);
      continue;
    }
    const locks = article.locks.get(segment.key) ?? [];
    const neighbours = once(() => neighboursOf(article, index));
    const job: DraftJob = {
      segment,
      message: article.messages.get(segment.key) ?? "",
      locks,
      from,
      to,
      route: providers,
      book: desk.names.book,
      shapes: article.shapes,
      targetForm: ({ id }) => settledForm(run, to, id),
      neighbours: () => neighbours().context,
      names: () => approvedNames(desk, to, locks),
    };
    pending.push(
      draft(job, run.dispatcher).then(async (result) => {
        await request.tally?.add(job, result);
        for (const id of result.seenBy.filter((seen) => !run.settings.isLocal(seen))) {
          const around = request.providers.get(id)?.uses?.includes("neighbours") === true;
          recordSeen(edition, id, around ? [segment.key, ...neighbours().keys] : [segment.key]);
        }
        applyDraft(desk, article, edition, segment, result, run.now, run.told);
        if (result.text !== undefined) run.drafted++;
        tellStandIn(run, result);
        if (request.write) run.unsaved.set(edition, article);
      }),
    );
  }
  if (kept.size > 0) reportKept(desk, edition, kept, why);
  return pending;
}

/** Once a run: a provider is out of order, and another one took its text. What is wrong for good is a finding instead. */
function tellStandIn({ told, request }: Run, { provider, steps }: Draft): void {
  const down = steps.find(({ failure }) => failure?.kind === "unavailable" || failure?.kind === "rate");
  if (provider === undefined || down === undefined || told.has(down.provider)) return;
  told.add(down.provider);
  request.onAdvice?.(`${down.provider} does not answer (${down.why}); ${provider} takes its texts.`);
}

/**
 * The form of a name that stood before this run. A proposal of this very run is not shown to providers: which texts are sent
 * may not depend on the order in which articles are done.
 */
function settledForm({ desk, now }: Run, to: Language, id: string): string | undefined {
  const target = desk.names.target(to, id)?.target;
  return target?.entry.origin === "proposal" && target.entry.when === now ? undefined : target?.text;
}

function once<Result>(work: () => Result): () => Result {
  let result: { readonly value: Result } | undefined;
  return () => (result ??= { value: work() }).value;
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
  tellProgress(run);
}

function tellProgress({ request, reports, finished, drafted, dispatcher }: Run): void {
  request.onProgress?.({
    articles: reports.length,
    finished,
    requests: dispatcher.totals.requests,
    drafted,
    providers: dispatcher.progress(),
  });
}
