/**
 * What came back, taken into the desk, unit by unit: one that breaks a lock or that both sides changed is a finding, and
 * the others are taken. What is taken is a person's draft: it is approved here, by a person, never by a file. A text of a
 * sentence that has changed lands as stale; one whose sentence is gone goes to the ledger's `retired`.
 */
import { checkEdition } from "../check/run.ts";
import type { Desk } from "../desk/desk.ts";
import type { ArticleRun } from "../draft/article-run.ts";
import { openEdition, saveEdition, type EditionRun } from "../draft/edition-run.ts";
import { parseLedger, type RetiredEntry } from "../locale/ledger-file.ts";
import type { Target } from "../locale/reconcile.ts";
import { ledgerPath } from "../locale/save.ts";
import type { Finding } from "../model/finding.ts";
import type { Language } from "../model/language.ts";
import type { LedgerEntry, Note } from "../model/target.ts";
import { decide, type Decision } from "./decide.ts";
import type { ReturnedFile, ReturnedUnit } from "./model.ts";
import { normalForm } from "./normal-form.ts";
import { restored } from "./restored.ts";

export interface Landing {
  /** The locale file. */
  readonly file: string;
  /** Keys of the article whose text came from the file. */
  readonly taken: readonly string[];
  /** Those of them whose source has changed since the export. */
  readonly stale: readonly string[];
  /** Keys of sentences that are gone, with their text now in the ledger's `retired`. */
  readonly retired: readonly string[];
  /** Keys that both sides changed: the desk's text stays. */
  readonly conflicts: readonly string[];
  readonly refused: readonly string[];
  /** Keys of the article that the file has no text for, though the desk has one. */
  readonly missing: readonly string[];
  readonly unchanged: number;
  /** New notes of reviewers. */
  readonly notes: number;
  /** Keys that the file calls reviewed or final, and that wait for a person's approval here. */
  readonly claimed: readonly string[];
  readonly findings: readonly Finding[];
}

/** `name` is the file's, for findings. The checks must be prepared. */
export function landFile(
  desk: Desk,
  run: ArticleRun,
  language: Language,
  returned: ReturnedFile,
  name: string,
): Landing {
  return desk.workspace.exclusively(() => {
    const arrival = startArrival(desk, run, language, name);
    if (!arrival.edition.writable) return landingOf(arrival, arrival.edition.findings);
    for (const unit of returned.units) arrive(arrival, unit);
    tellMissing(arrival, returned.units);
    refuseBroken(arrival);
    save(arrival);
    return landingOf(arrival, arrival.findings);
  });
}

interface Arrival {
  readonly desk: Desk;
  readonly run: ArticleRun;
  readonly edition: EditionRun;
  readonly now: string;
  readonly name: string;
  /** By key of the article. */
  readonly taken: Map<string, { readonly target: Target; readonly unit: ReturnedUnit }>;
  readonly notes: Map<string, readonly Note[]>;
  /** All that the ledger will hold. */
  readonly retired: Map<string, RetiredEntry>;
  readonly newlyRetired: string[];
  readonly conflicts: string[];
  readonly refused: string[];
  readonly claimed: Set<string>;
  readonly findings: Finding[];
  missing: readonly string[];
  unchanged: number;
  readonly decide: (unit: ReturnedUnit) => Decision;
}

function startArrival(desk: Desk, run: ArticleRun, language: Language, name: string): Arrival {
  const now = new Date().toISOString();
  const edition = openEdition(desk, run, language, now);
  const sourcePath = ledgerPath(run.article.language, run.article.id);
  const sourceLedger = parseLedger(sourcePath, desk.workspace.readText(sourcePath));
  const taken: Arrival["taken"] = new Map();
  const retired = new Map(edition.reconciled.retired);
  const context = {
    run,
    segments: new Map(run.segments.map((segment) => [segment.key, segment])),
    targets: edition.targets,
    moved: edition.reconciled.moved,
    ledgers: [edition.ledger, sourceLedger],
    retired,
    taken,
  };
  return {
    desk,
    run,
    edition,
    now,
    name,
    taken,
    notes: new Map(),
    retired,
    newlyRetired: [],
    conflicts: [],
    refused: [],
    claimed: new Set(),
    findings: [],
    missing: [],
    unchanged: 0,
    decide: (unit) => decide(unit, context),
  };
}

function arrive(arrival: Arrival, unit: ReturnedUnit): void {
  const { edition, taken, retired, now } = arrival;
  const decision = arrival.decide(unit);
  tellSource(arrival, unit);
  switch (decision.type) {
    case "unchanged":
      arrival.unchanged++;
      takeNotes(arrival, unit, decision.key);
      claim(arrival, unit, decision.key);
      return;
    case "take": {
      const { key, text, source, stale } = decision;
      const entry = draftEntry(edition, key, source, now);
      const target: Target = { text, state: "translated", stale, person: true, entry, place: undefined };
      taken.set(key, { target, unit });
      if (stale)
        tell(
          arrival,
          unit,
          "stale",
          "warning",
          `Its source has changed since the export; it stands at ${key} now.`,
        );
      takeNotes(arrival, unit, key);
      claim(arrival, unit, key);
      return;
    }
    case "retire":
      retired.set(unit.key, {
        state: "translated",
        origin: "reviewer",
        source: decision.source,
        when: now,
        target: decision.text,
      });
      arrival.newlyRetired.push(unit.key);
      tell(
        arrival,
        unit,
        "exchange-retired",
        "warning",
        "Its sentence is gone from the article; the text is kept in the ledger's `retired` for its return.",
      );
      return;
    case "conflict":
      arrival.conflicts.push(decision.key);
      tellConflict(arrival, unit, decision.key, decision.ours, decision.theirs);
      takeNotes(arrival, unit, decision.key);
      return;
    case "refuse":
      arrival.refused.push(unit.key);
      tell(arrival, unit, decision.rule, "error", `Not taken: ${decision.message}`);
  }
}

/** A person's draft. What is known of the machine's texts and of who saw the source stays. */
function draftEntry(edition: EditionRun, key: string, source: string, now: string): LedgerEntry {
  const { machine, sentTo } = edition.ledger.entries.get(key) ?? {};
  const { notes } = edition.targets.get(key)?.entry ?? {};
  return {
    state: "translated",
    origin: "reviewer",
    source,
    ...(machine === undefined ? {} : { machine }),
    ...(sentTo === undefined ? {} : { sentTo }),
    ...(notes === undefined ? {} : { notes }),
    when: now,
  };
}

/** A file may call a text reviewed; it waits for `approve` all the same. */
function claim({ edition, taken, claimed }: Arrival, unit: ReturnedUnit, key: string | undefined): void {
  if (key === undefined || (unit.claim !== "reviewed" && unit.claim !== "final")) return;
  const { state, stale } = taken.get(key)?.target ??
    edition.targets.get(key) ?? { state: "final", stale: true };
  if (state === "translated" && !stale) claimed.add(key);
}

/** Characters of a note, and notes of a text, that the ledger takes from a file. */
const LONGEST_NOTE = 2000;
const MOST_NOTES = 20;

/** Notes that the ledger does not have yet. */
function takeNotes(arrival: Arrival, unit: ReturnedUnit, key: string | undefined): void {
  const { edition, taken, notes, now } = arrival;
  const said = unit.notes.map(plain).filter((note) => note !== "");
  if (said.length === 0) return;
  const target = key === undefined ? undefined : (taken.get(key)?.target ?? edition.targets.get(key));
  const known = (target?.entry.notes ?? []).map((note) => plain(note.text));
  const added = [...new Set(said)].filter((note) => !known.includes(note));
  if (added.length === 0) return;
  const fits =
    added.every((note) => note.length <= LONGEST_NOTE) && known.length + added.length <= MOST_NOTES;
  if (key === undefined || target === undefined || !fits) {
    const why = fits ? "There is no text that it could stand with" : "It is too long, or one of too many";
    for (const note of added) tell(arrival, unit, "exchange-note", "warning", `${why}: “${shown(note)}”`);
    return;
  }
  notes.set(key, [...(target.entry.notes ?? []), ...added.map((text) => ({ text, when: now }))]);
}

/** In one line, as every format can hold it. */
function plain(note: string): string {
  return note.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** A tool that shows its translator another source than the article's has cost us the locks, or worse. */
function tellSource(arrival: Arrival, unit: ReturnedUnit): void {
  const message = arrival.run.messages.get(unit.key);
  if (message === undefined) return;
  const source = restored(unit.source, new Set(), message, message);
  if (source === normalForm(message)) return;
  const text = "The source in the file is not the article's: the translator saw something else.";
  tell(arrival, unit, "exchange-source", "warning", text, [message]);
}

function tellMissing(arrival: Arrival, units: readonly ReturnedUnit[]): void {
  const returned = new Map(units.map((unit) => [unit.key, unit]));
  arrival.missing = arrival.edition.order.filter(
    (key) => returned.get(key)?.target === undefined && arrival.edition.targets.has(key),
  );
  const absent = arrival.edition.order.filter((key) => !returned.has(key));
  const emptied = arrival.missing.filter((key) => returned.has(key));
  if (absent.length > 0) {
    const message = `${absent.length} of the article's ${arrival.edition.order.length} segments are not in the file; nothing of theirs is changed.`;
    arrival.findings.push({ rule: "exchange-missing", severity: "warning", message, file: arrival.name });
  }
  for (const key of emptied) {
    const unit = returned.get(key);
    if (unit !== undefined && unit.targetHash !== "")
      tell(arrival, unit, "exchange-missing", "warning", "It came back without a text; the desk's stays.");
  }
}

/** Faults for which a text is not taken. Others are told, and the text is a draft with findings, as from a text editor. */
const BREAKING = ["icu-syntax", "unknown-argument", "tag-mismatch", "lock-missing", "lock-extra"];
/** What the checks say of a text that is told otherwise, or is about names. */
const NO_NEWS = ["stale", "name-unapproved"];

/** Checks what was taken as any text is checked; one that lost or gained a lock, or broke its markup, is not taken after all. */
function refuseBroken(arrival: Arrival): void {
  const { desk, run, edition, taken } = arrival;
  if (taken.size === 0) return;
  const targets = new Map([
    ...edition.targets,
    ...Array.from(taken, ([key, { target }]) => [key, target] as const),
  ]);
  const findings = checkEdition(desk, run, { ...edition, targets });
  for (const finding of findings) {
    const { key = "", rule, severity, message, expected = [] } = finding;
    const arrived = taken.get(key);
    // A stale text has the locks of the sentence that it was made from.
    if (arrived === undefined || arrived.target.stale || NO_NEWS.includes(rule)) continue;
    if (severity === "error" && isBreaking(arrival, key, rule, expected)) {
      if (!arrival.refused.includes(key)) arrival.refused.push(key);
      tell(arrival, arrived.unit, rule, "error", `Not taken: ${message}`, expected);
    } else tell(arrival, arrived.unit, rule, severity, message, expected);
  }
  for (const key of arrival.refused) {
    taken.delete(key);
    arrival.claimed.delete(key);
  }
}

/** A name that a person dropped is not: good style may want it, and an approval may allow it. */
function isBreaking({ run }: Arrival, key: string, rule: string, expected: readonly string[]): boolean {
  if (!BREAKING.includes(rule)) return false;
  const locks = run.locks.get(key) ?? [];
  const isName = locks.some(({ policy, id }) => policy === "term" && expected.includes(`{${id}}`));
  return rule !== "lock-missing" || !isName;
}

function save(arrival: Arrival): void {
  const { desk, run, edition, taken, notes, retired, newlyRetired, now } = arrival;
  if (taken.size === 0 && notes.size === 0 && newlyRetired.length === 0) return;
  for (const [key, { target }] of taken) edition.targets.set(key, target);
  for (const [key, list] of notes) {
    const target = edition.targets.get(key);
    // A refused text's notes stand with the desk's own.
    if (target !== undefined) edition.targets.set(key, { ...target, entry: withNotes(target.entry, list) });
  }
  saveEdition(desk, run, { ...edition, reconciled: { ...edition.reconciled, retired } }, now);
  for (const [key, { target, unit }] of taken) {
    const saved = edition.targets.get(key);
    if (saved?.text === target.text) continue;
    // An editor saved the locale file while this ran.
    taken.delete(key);
    arrival.claimed.delete(key);
    arrival.conflicts.push(key);
    tellConflict(arrival, unit, key, saved?.text ?? "", target.text);
  }
}

function withNotes({ when, ...entry }: LedgerEntry, notes: readonly Note[]): LedgerEntry {
  return { ...entry, notes, when };
}

function tellConflict(arrival: Arrival, unit: ReturnedUnit, key: string, ours: string, theirs: string): void {
  const at = key === unit.key ? "" : ` at ${key}`;
  const message = `The desk's text${at} has changed since the export, and stays. The file has “${shown(theirs)}”, the desk “${shown(ours)}”.`;
  tell(arrival, unit, "exchange-conflict", "error", message);
}

function tell(
  { findings, name }: Arrival,
  unit: ReturnedUnit,
  rule: string,
  severity: Finding["severity"],
  message: string,
  expected: readonly string[] = [],
): void {
  findings.push({
    rule,
    severity,
    message: withoutControls(message),
    key: shown(unit.key),
    file: name,
    ...(unit.line === undefined ? {} : { line: unit.line, column: 1 }),
    ...(expected.length === 0 ? {} : { expected }),
  });
}

const LONGEST_SHOWN = 400;

/** A stranger's text, fit for a terminal. */
function shown(text: string): string {
  const plainText = withoutControls(text);
  return plainText.length <= LONGEST_SHOWN ? plainText : `${plainText.slice(0, LONGEST_SHOWN - 1)}…`;
}

function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}

function landingOf(arrival: Arrival, findings: readonly Finding[]): Landing {
  const { edition, taken, newlyRetired, conflicts, refused, missing, unchanged, notes, claimed } = arrival;
  const added = Array.from(
    notes,
    ([key, list]) => list.length - (edition.ledger.entries.get(key)?.notes?.length ?? 0),
  );
  return {
    file: edition.file.file,
    taken: [...taken.keys()],
    stale: [...taken].filter(([, { target }]) => target.stale).map(([key]) => key),
    retired: newlyRetired,
    conflicts,
    refused,
    missing,
    unchanged,
    notes: added.reduce((sum, count) => sum + count, 0),
    claimed: [...claimed],
    findings,
  };
}
