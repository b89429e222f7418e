/**
 * Publishes articles in all their editions, or nothing: read -> gate -> assemble beside the output -> move into place.
 * Nothing is sent to a provider, and nothing of the desk is written.
 */
import { prepareChecks } from "../check/prepare.ts";
import { RULE_NAMES } from "../check/registry.ts";
import { severityOf } from "../check/severity.ts";
import { DESK_FILES, type Desk } from "../desk/desk.ts";
import { isArticle, openArticle, type ArticleRun } from "../draft/article-run.ts";
import { openEdition, saveSource, type EditionRun } from "../draft/edition-run.ts";
import {
  editionOf,
  isDrafted,
  renderEdition,
  writeFiles,
  type EditionFile,
  type EditionTarget,
} from "../edition/assemble.ts";
import { finishInterrupted, openStaging } from "../edition/staging.ts";
import { FORMATS } from "../format/registry.ts";
import { openMemory, type Memory } from "../memory/exact.ts";
import type { Edition, Format } from "../model/edition.ts";
import { LANGUAGES, type Language } from "../model/language.ts";
import type { Lock, LockType } from "../model/lock.ts";
import type { Seed } from "../read/seeds.ts";
import {
  hasErrors,
  unreadable,
  withFindings,
  type ArticleReport,
  type EditionReport,
  type Report,
} from "../report/report.ts";
import { VERSION } from "../version.ts";
import { gate, strict } from "./gate.ts";
import { indexPages } from "./index-page.ts";
import {
  MANIFEST,
  printManifest,
  sha256,
  type ArticleManifest,
  type EditionManifest,
  type Manifest,
  type SegmentManifest,
} from "./manifest.ts";
import { SIGNATURE, type Signer } from "./signature.ts";

export interface ReleaseRequest {
  readonly seeds: readonly Seed[];
  readonly editions: readonly Language[];
  readonly formats: readonly Format[];
  readonly target: EditionTarget;
  readonly sign?: Signer;
  /** SOURCE_DATE_EPOCH as a date. */
  readonly date?: Date;
  onProgress?(progress: { articles: number; finished: number }): void;
}

export interface Released {
  readonly report: Report;
  /** Where the manifest stands; undefined for a refusal, which changed nothing. */
  readonly manifest: string | undefined;
}

export async function release(given: Desk, request: ReleaseRequest): Promise<Released> {
  const startedMs = performance.now();
  const desk = strict(given);
  await prepareChecks(desk, request.editions);
  finishInterrupted(request.target, desk.workspace);
  const staging = openStaging(request.target);
  try {
    const now = (request.date ?? new Date()).toISOString();
    const memory = openMemory(desk.workspace);
    const articles: ReleasedArticle[] = [];
    for (const seed of request.seeds) {
      articles.push(await releaseArticle(desk, seed, request, { staged: staging.target, memory, now }));
      request.onProgress?.({ articles: request.seeds.length, finished: articles.length });
    }
    const reports = articles.map(({ report }) => report);
    const report: Report = {
      articles: withFindings(reports, desk.findings),
      totals: {
        articles: articles.length,
        segments: reports.reduce((sum, { segments }) => sum + segments, 0),
        requests: 0,
        characters: 0,
        milliseconds: Math.round(performance.now() - startedMs),
      },
    };
    if (articles.length === 0 || hasErrors(report)) return { report, manifest: undefined };

    const files = articles.flatMap((article) => article.files);
    const indexed = articles.flatMap((article) => article.indexed);
    const last: EditionFile[] = request.formats.some(({ id }) => id === "html")
      ? indexPages(indexed, desk.config.source)
      : [];
    const text = printManifest(manifestOf(desk, articles, last, request.date));
    last.push({ name: MANIFEST, content: text });
    if (request.sign !== undefined) last.push({ name: SIGNATURE, content: request.sign(text) });
    writeFiles(last, staging.target);
    const names = [...files, ...last.map(({ name }) => name)];
    desk.workspace.exclusively(() => {
      staging.publish(names, outdated(request.target, articles, names));
    });
    return { report, manifest: shownPath(request.target, MANIFEST) };
  } finally {
    staging.abandon();
  }
}

interface ReleasedArticle {
  readonly report: ArticleReport;
  readonly manifest: ArticleManifest | undefined;
  /** Names of its files, under the target's folder. */
  readonly files: readonly string[];
  readonly indexed: readonly Edition[];
  /** The newest `when` of its released segments. */
  readonly when: string;
}

async function releaseArticle(
  desk: Desk,
  seed: Seed,
  request: ReleaseRequest,
  { staged, memory, now }: { staged: EditionTarget; memory: Memory; now: string },
): Promise<ReleasedArticle> {
  const opened = openArticle(desk, seed);
  if (!isArticle(opened)) {
    const report = unreadable(seed.id, seed.language ?? desk.config.source, opened.findings);
    return { report, manifest: undefined, files: [], indexed: [], when: "" };
  }
  const { article } = opened;
  const runs = request.editions
    .filter((language) => language !== article.language)
    .map((language) => openEdition(desk, opened, language, now));
  const beside = { editions: runs, memory, views: new Map() };
  const reports: EditionReport[] = [];
  const editions: EditionManifest[] = [];
  const files: string[] = [];
  const indexed: Edition[] = [];
  for (const language of request.editions) {
    const run = runs.find((candidate) => candidate.language === language);
    const findings =
      run === undefined
        ? [...opened.findings, ...saveSource(desk, opened, now, false).findings]
        : gate(desk, opened, run, beside);
    const edition = editionOf(desk, opened, run, request.editions);
    const passes = !findings.some(({ severity }) => severity === "error");
    const rendered = await renderEdition(edition, request.formats, passes);
    findings.push(...rendered.findings);
    if (passes) writeFiles(rendered.files, staged);
    files.push(...rendered.files.map(({ name }) => name));
    editions.push(editionManifest(desk, opened, run, edition, rendered.files));
    indexed.push(edition);
    reports.push({
      language,
      states: edition.states,
      stale: edition.stale.size,
      files: rendered.files.map(({ name }) => shownPath(request.target, name)),
      findings,
    });
  }
  const whens = runs.flatMap(({ targets }) => Array.from(targets.values(), ({ entry }) => entry.when));
  return {
    report: {
      id: article.id,
      language: article.language,
      segments: opened.segments.length,
      editions: reports,
    },
    manifest: {
      id: article.id,
      language: article.language,
      source: { path: article.file, sha256: sha256(article.source) },
      editions,
    },
    files,
    indexed,
    when: whens.reduce((newest, when) => (when > newest ? when : newest), ""),
  };
}

function editionManifest(
  desk: Desk,
  article: ArticleRun,
  run: EditionRun | undefined,
  edition: Edition,
  files: readonly EditionFile[],
): EditionManifest {
  const segments = article.segments.map(({ key, text }): SegmentManifest => {
    const locks = lockSummary(article.locks.get(key) ?? []);
    const target = run?.targets.get(key);
    if (target === undefined) {
      const message = article.messages.get(key) ?? "";
      return {
        key,
        source: sha256(text),
        target: sha256(message),
        state: "final",
        origin: "source",
        drafted: false,
        locks,
      };
    }
    const { state, origin, sentTo, allowed } = { ...target.entry, state: target.state };
    return {
      key,
      source: sha256(text),
      target: sha256(target.text),
      state,
      origin,
      drafted: isDrafted(target),
      ...(sentTo === undefined ? {} : { sentTo }),
      ...(allowed === undefined ? {} : { allowed }),
      locks,
    };
  });
  return {
    language: edition.language,
    made: run === undefined ? "original" : edition.drafted > 0 ? "by machine, reviewed" : "by people",
    sentTo: [...new Set(segments.flatMap(({ sentTo = [] }) => sentTo))].sort(),
    inputs: run === undefined ? {} : inputHashes(desk, run.paths),
    files: files.map(({ name, content }) => ({ path: name, sha256: sha256(content) })),
    segments,
  };
}

function lockSummary(locks: readonly Lock[]): Partial<Record<LockType, number>> {
  const counts: Partial<Record<LockType, number>> = {};
  for (const { type } of locks) counts[type] = (counts[type] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function manifestOf(
  desk: Desk,
  articles: readonly ReleasedArticle[],
  beside: readonly EditionFile[],
  date: Date | undefined,
): Manifest {
  const newest = articles.reduce((latest, { when }) => (when > latest ? when : latest), "");
  const released = date?.toISOString() ?? newest;
  return {
    manifest: 1,
    tool: { name: "communique", version: VERSION },
    ...(released === "" ? {} : { released }),
    checks: Object.fromEntries(
      RULE_NAMES.map((rule) => [rule, severityOf(desk.config, rule)] as const).sort(([a], [b]) =>
        a < b ? -1 : 1,
      ),
    ),
    inputs: inputHashes(desk, DESK_FILES),
    files: beside.map(({ name, content }) => ({ path: name, sha256: sha256(content) })),
    articles: articles.flatMap(({ manifest }) => manifest ?? []),
  };
}

function inputHashes(desk: Desk, paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    paths.flatMap((path) => {
      const content = desk.workspace.read(path);
      return content === undefined ? [] : [[path, sha256(content)]];
    }),
  );
}

/** Files of earlier releases and builds of these articles that this release does not hold. */
function outdated(
  { root, folder }: EditionTarget,
  articles: readonly ReleasedArticle[],
  names: readonly string[],
): string[] {
  const current = new Set(names);
  const own = new RegExp(`^(?:${LANGUAGES.join("|")})\\.(?:${EXTENSIONS.join("|")})$`);
  const found = articles.flatMap(({ report: { id } }) =>
    root
      .list(folder === "" ? id : `${folder}/${id}`)
      .filter((name) => own.test(name))
      .map((name) => `${id}/${name}`),
  );
  return [...found, SIGNATURE].filter((name) => !current.has(name));
}

const EXTENSIONS = Object.keys(FORMATS).map((id) => (id === "ninjs" ? "json" : id));

function shownPath({ folder, shown }: EditionTarget, name: string): string {
  return shown + (folder === "" ? name : `${folder}/${name}`);
}
