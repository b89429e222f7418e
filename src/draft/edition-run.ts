/** One language of an article in this run: its targets as they are on disk, and as drafts come in. */
import type { Desk } from "../desk/desk.ts";
import { parseLedger, targetHash, type Ledger } from "../locale/ledger-file.ts";
import { parseLocaleFile, type LocaleFile } from "../locale/locale-file.ts";
import { reconcile, type Reconciled, type Target } from "../locale/reconcile.ts";
import { ledgerPath, localePath, saveTargets, type SeenText } from "../locale/save.ts";
import { sourceTargets } from "../locale/source-locale.ts";
import { filled, type Filling } from "../memory/fill.ts";
import type { SimilarMemory } from "../memory/similar.ts";
import { parseMessage } from "../message/parse.ts";
import type { Segment } from "../model/article.ts";
import type { Finding } from "../model/finding.ts";
import type { Language } from "../model/language.ts";
import type { LedgerEntry } from "../model/target.ts";
import type { Draft, Step } from "../route/ladder.ts";
import { isBudget } from "../route/not-sent.ts";
import { typeset } from "../typography/typeset.ts";
import { verify } from "../verify/verify.ts";
import type { ArticleRun } from "./article-run.ts";
import { proposeNames } from "./propose-names.ts";
import { NOMINATIVE } from "../check/name-case.ts";
import { severityOf } from "../check/severity.ts";

export interface EditionRun {
  readonly id: string;
  readonly language: Language;
  readonly file: LocaleFile;
  readonly ledger: Ledger;
  readonly reconciled: Reconciled;
  /** The article's keys in reading order. */
  readonly order: readonly string[];
  readonly targets: Map<string, Target>;
  /** The locale file's texts as this run last saw or wrote them. */
  readonly onDisk: Map<string, { readonly text: string }>;
  /** Something may differ from what is on disk. */
  dirty: boolean;
  /** A person saved a text while this run worked on it: the ledger learns of it in the next run. */
  overtaken: boolean;
  readonly findings: Finding[];
  /** False where the locale file or the ledger is broken: nothing is drafted and nothing is written. */
  readonly writable: boolean;
  readonly paths: readonly string[];
  readonly proposals: Map<string, string>;
  /** Segment key -> ids of providers beyond this machine that saw its text in this run. */
  readonly seenBy: Map<string, Set<string>>;
  proposeNames(now: string): void;
}

export function openEdition(desk: Desk, run: ArticleRun, language: Language, now: string): EditionRun {
  const { id } = run.article;
  const paths = [localePath(language, id), ledgerPath(language, id)] as const;
  const file = parseLocaleFile(paths[0], desk.workspace.readText(paths[0]));
  const ledger = parseLedger(paths[1], desk.workspace.readText(paths[1]));
  const reconciled = reconcile(unitsOf(run), file, ledger, now);
  const proposals = new Map<string, string>();
  return {
    id,
    language,
    file,
    ledger,
    reconciled,
    order: run.segments.map(({ key }) => key),
    targets: new Map(reconciled.targets),
    onDisk: new Map(file.entries),
    dirty: true,
    overtaken: false,
    findings: [...file.findings, ...ledger.findings],
    writable: file.sound && ledger.sound,
    paths,
    proposals,
    seenBy: new Map(),
    proposeNames(at) {
      proposeNames(desk, run, language, this.targets.values(), proposals, at);
    },
  };
}

function unitsOf({ article }: ArticleRun): { key: string; text: string; block: number }[] {
  return article.blocks.flatMap(({ segments }, block) =>
    segments.map(({ key, text }) => ({ key, text, block })),
  );
}

/** Takes the first recalled target whose locks are this segment's; says whether there was one. */
export function applyRecall(
  desk: Desk,
  run: ArticleRun,
  edition: EditionRun,
  segment: Segment,
  recalled: readonly string[],
  now: string,
): boolean {
  for (const text of recalled) {
    if (!isFaithful(desk, run, edition, segment, text)) continue;
    edition.targets.set(segment.key, machineTarget(edition, segment, text, "memory 100", now));
    return true;
  }
  return false;
}

/** Texts that do not serve are passed over; more of them would not be better. */
const MOST_MATCHES = 5;

/** Takes the best match of `minimum` per cent or more whose translation holds this segment's locks; says whether there was one. */
export function applySimilar(
  desk: Desk,
  run: ArticleRun,
  edition: EditionRun,
  segment: Segment,
  memory: SimilarMemory,
  now: string,
): boolean {
  const filling = fillingOf(desk, run, edition.language, segment);
  const matches = memory.lookup(filling, desk.config.memory.minimum);
  for (const { entry, percent } of matches.slice(0, MOST_MATCHES)) {
    const text = filled(entry, filling);
    if (text === undefined || !isFaithful(desk, run, edition, segment, text)) continue;
    edition.targets.set(segment.key, machineTarget(edition, segment, text, `memory ${percent}`, now));
    return true;
  }
  return false;
}

/** What memory must know to put a segment's locks into an earlier translation. */
export function fillingOf(
  desk: Desk,
  { article, locks, shapes, messages }: ArticleRun,
  to: Language,
  { key, text }: Segment,
): Filling {
  return {
    text,
    message: messages.get(key) ?? "",
    locks: locks.get(key) ?? [],
    shapes,
    from: article.language,
    to,
    book: desk.names.book,
    nameForm: (id, language) => desk.names.target(language, id)?.target.text,
  };
}

/** The texts of these segments went to a provider beyond this machine; the ledger keeps that, whatever comes of them. */
export function recordSeen(edition: EditionRun, provider: string, keys: readonly string[]): void {
  for (const key of keys) {
    const seen = edition.seenBy.get(key) ?? new Set();
    edition.seenBy.set(key, seen.add(provider));
  }
  edition.dirty = true;
}

/** `kept`: providers that the article may not go to -> the keys of segments that no other provider is there for. */
export function reportKept(
  desk: Desk,
  edition: EditionRun,
  kept: ReadonlyMap<string, readonly string[]>,
  why: string,
): void {
  const count = new Set([...kept.values()].flat()).size;
  const message =
    `${count} of this article's segments were sent to nobody (${why}): ` +
    `${[...kept.keys()].join(", ")} would take them off this machine. ` +
    "Write them here, or put a provider with `local: true` into the route.";
  push(desk, edition, { rule: "kept-local", message }, edition.file.file);
}

/** `told`: faults of providers that some edition of this run has told already. */
export function applyDraft(
  desk: Desk,
  run: ArticleRun,
  edition: EditionRun,
  segment: Segment,
  draft: Draft,
  now: string,
  told: Set<string>,
): void {
  edition.dirty = true;
  for (const [id, form] of draft.proposals) edition.proposals.set(id, form);
  const failed = draft.steps.filter(({ failure }) => failure !== undefined);
  if (draft.text !== undefined && draft.provider !== undefined) {
    const text = inHouseStyle(desk, run, edition, segment, draft.text, draft.provider);
    const ladder = ladderOf(draft);
    edition.targets.set(segment.key, machineTarget(edition, segment, text, draft.provider, now, ladder));
    // Another provider stepped in; that this one is gone for good must be told all the same.
    for (const step of failed.filter(isForGood)) reportFailure(desk, edition, step, told);
    return;
  }
  for (const step of failed) reportFailure(desk, edition, step, told);
  const broken = draft.steps.filter(({ failure }) => failure === undefined);
  if (broken.length > 0) {
    const told = broken.map(({ provider, strength, why }) => `${provider} (${strength}): ${why}`).join(" / ");
    push(
      desk,
      edition,
      { rule: "lock-broken", key: segment.key, message: `No provider brought every lock back. ${told}` },
      run.article.file,
    );
  }
}

function isForGood({ failure }: Step): boolean {
  return failure?.kind === "authentication" || failure?.kind === "quota";
}

/** Characters of a failed step that a ledger keeps. */
const LONGEST_STEP = 120;

/** What the ledger keeps of a ladder: answers that broke a lock, and names whose case nothing told. */
function ladderOf({ steps, nominatives }: Draft): string[] {
  return [
    ...steps.map(({ provider, strength, why }) => `${provider} ${strength}: ${why}`.slice(0, LONGEST_STEP)),
    ...[...new Set(nominatives)].map((id) => NOMINATIVE + id),
  ];
}

/** Providers that are there to show the source's own text: it keeps its typography. */
const FAITHFUL = ["identity", "pseudo"];

/** The draft with the house typography, unless that would cost a lock. */
function inHouseStyle(
  desk: Desk,
  run: ArticleRun,
  edition: EditionRun,
  segment: Segment,
  text: string,
  provider: string,
): string {
  const styled = FAITHFUL.includes(provider) ? text : typeset(text, edition.language);
  return styled === text || isFaithful(desk, run, edition, segment, styled) ? styled : text;
}

/** Does this text parse and hold every lock of its segment? */
function isFaithful(
  desk: Desk,
  run: ArticleRun,
  edition: EditionRun,
  segment: Segment,
  text: string,
): boolean {
  const { nodes, problems } = parseMessage(text);
  const locks = run.locks.get(segment.key) ?? [];
  const context = {
    segment,
    locks,
    from: run.article.language,
    to: edition.language,
    book: desk.names.book,
    shapes: run.shapes,
    person: false,
  };
  return problems.length === 0 && verify(nodes, context).length === 0;
}

/** What is wrong with a provider is told once a run; what it makes of an edition's texts once an edition. */
function reportFailure(desk: Desk, edition: EditionRun, step: Step, told: Set<string>): void {
  const { provider, failure } = step;
  if (failure === undefined || failure.kind === "aborted") return;
  const budget = isBudget(failure);
  const message = budget
    ? `The run ended early: ${failure.message}. What is done is saved. Raise budget.eur, or build again for the rest.`
    : `${provider} failed: ${failure.message}`;
  const scope = failure.kind === "request" || failure.kind === "answer" ? `${edition.file.file}\n` : "";
  if (told.has(scope + message)) return;
  told.add(scope + message);
  push(desk, edition, { rule: budget ? "budget-reached" : "provider-failed", message }, edition.file.file);
}

function push(desk: Desk, edition: EditionRun, finding: Omit<Finding, "severity">, file: string): void {
  const severity = severityOf(desk.config, finding.rule);
  if (severity !== "off") edition.findings.push({ severity, file, ...finding });
}

function machineTarget(
  edition: EditionRun,
  segment: Segment,
  text: string,
  origin: string,
  now: string,
  ladder: readonly string[] = [],
): Target {
  const hash = targetHash(text);
  const { machine, sentTo, notes } = edition.ledger.entries.get(segment.key) ?? {};
  const before = machine?.[0];
  const entry: LedgerEntry = {
    state: "translated",
    origin,
    source: segment.text,
    machine: before === undefined || before === hash ? [hash] : [hash, before],
    ...(ladder.length === 0 ? {} : { ladder }),
    ...(sentTo === undefined ? {} : { sentTo }),
    ...(notes === undefined ? {} : { notes }),
    when: now,
  };
  return { text, state: "translated", stale: false, person: false, entry, place: undefined };
}

/**
 * Writes ledger and locale file. A text that a person saved meanwhile is kept and taken into the edition;
 * returns false if there was one.
 */
export function saveEdition(desk: Desk, run: ArticleRun, edition: EditionRun, now: string): boolean {
  if (!edition.writable) return false;
  if (!edition.dirty) return !edition.overtaken;
  edition.dirty = false;
  const { language, id, order, targets, onDisk, reconciled } = edition;
  const kept = saveTargets(desk.workspace, {
    language,
    id,
    order,
    targets,
    read: onDisk,
    retired: reconciled.retired,
    seen: seenTexts(run, edition),
    now,
  });
  for (const [key, { text }] of targets) onDisk.set(key, { text });
  for (const [key, text] of kept) {
    onDisk.set(key, { text });
    const source = run.segments.find((segment) => segment.key === key)?.text ?? "";
    const entry: LedgerEntry = { state: "translated", origin: "reviewer", source, when: now };
    if (text === "") targets.delete(key);
    else targets.set(key, { text, state: "translated", stale: false, person: true, entry, place: undefined });
  }
  edition.overtaken ||= kept.size > 0;
  return !edition.overtaken;
}

function seenTexts({ segments }: ArticleRun, { seenBy }: EditionRun): Map<string, SeenText> {
  if (seenBy.size === 0) return new Map();
  const seen = segments.flatMap(({ key, text }) => {
    const by = seenBy.get(key);
    return by === undefined ? [] : [[key, { source: text, by: [...by] }] as const];
  });
  return new Map(seen);
}

/** Writes the source language's locale file and reports what a person changed there. */
export function saveSource(
  desk: Desk,
  run: ArticleRun,
  now: string,
  write: boolean,
): { findings: Finding[]; settled: boolean; file: string; ledger: string } {
  const { language, id } = run.article;
  const paths = { file: localePath(language, id), ledger: ledgerPath(language, id) };
  const locale = parseLocaleFile(paths.file, desk.workspace.readText(paths.file));
  const ledger = parseLedger(paths.ledger, desk.workspace.readText(paths.ledger));
  const findings: Finding[] = [...locale.findings, ...ledger.findings];
  if (!locale.sound || !ledger.sound) return { findings, settled: false, ...paths };
  const reconciled = reconcile(unitsOf(run), locale, ledger, now);
  const sources = new Map(run.segments.map(({ key, text }) => [key, text]));
  const { targets, edited } = sourceTargets(run.messages, sources, reconciled, now);
  const severity = severityOf(desk.config, "source-edited");
  if (severity !== "off") {
    for (const key of edited) {
      const message = `This text of the source language was edited here; the edition keeps the article's own (${run.article.file}).`;
      findings.push({
        rule: "source-edited",
        severity,
        message,
        key,
        file: paths.file,
        ...locale.entries.get(key)?.place,
      });
    }
  }
  const order = run.segments.map(({ key }) => key);
  const kept = write
    ? saveTargets(desk.workspace, {
        language,
        id,
        order,
        targets,
        read: locale.entries,
        retired: reconciled.retired,
      })
    : new Map();
  return { findings, settled: kept.size === 0, ...paths };
}
