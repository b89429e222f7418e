/**
 * A reviewer's sign-off: binds a state to a target and to the source text it stands for. Refuses what has an error
 * finding; a wrong count of a name can be allowed, with a note that the ledger keeps.
 */
import { checkEdition } from "../check/run.ts";
import type { Desk } from "../desk/desk.ts";
import type { ArticleRun } from "../draft/article-run.ts";
import { openEdition, saveEdition } from "../draft/edition-run.ts";
import { splitCase } from "../ids/case-suffix.ts";
import { targetHash } from "../locale/ledger-file.ts";
import type { Target } from "../locale/reconcile.ts";
import { localePath } from "../locale/save.ts";
import { Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import type { Language } from "../model/language.ts";
import type { LedgerEntry } from "../model/target.ts";
import { parseMessage } from "../message/parse.ts";
import { argumentsOf } from "../message/walk.ts";
import { withNote } from "./note.ts";

export interface Approval {
  readonly state: "reviewed" | "final";
  /** Only these keys; all that have a target where there are none. */
  readonly keys: readonly string[];
  /** Rules that are waived, with the reviewer's note. */
  readonly allowed: Readonly<Record<string, string>>;
  /** A remark that stands beside each text from now on. */
  readonly note?: string;
}

export interface ApprovalResult {
  readonly file: string;
  readonly approved: number;
  /** Keys with error findings, and rejected texts that were not asked for by key: they stay as they were. */
  readonly refused: readonly string[];
  readonly findings: readonly Finding[];
}

export function approveArticle(
  desk: Desk,
  run: ArticleRun,
  language: Language,
  approval: Approval,
): ApprovalResult {
  const now = new Date().toISOString();
  const edition = openEdition(desk, run, language, now);
  const file = edition.file.file;
  if (!edition.writable) return { file, approved: 0, refused: edition.order, findings: edition.findings };
  requireKnown(approval.keys, edition.order, run.article.id);
  const chosen =
    approval.keys.length > 0 ? approval.keys : edition.order.filter((key) => edition.targets.has(key));
  for (const key of chosen) {
    const target = edition.targets.get(key);
    if (target === undefined) continue;
    edition.targets.set(key, candidate(target, approval));
  }
  const findings = checkEdition(desk, run, edition).filter(
    ({ key }) => key !== undefined && chosen.includes(key),
  );
  const faulty = new Set(
    findings.filter(({ severity, rule }) => severity === "error" || rule === "missing").map(({ key }) => key),
  );
  // All that is there does not mean what a colleague sent back.
  for (const key of approval.keys.length > 0 ? [] : chosen)
    if (edition.targets.get(key)?.entry.rejected !== undefined) faulty.add(key);
  let approved = 0;
  const before = openEdition(desk, run, language, now);
  for (const key of chosen) {
    const target = edition.targets.get(key);
    if (target === undefined || faulty.has(key)) {
      const old = before.targets.get(key);
      if (old !== undefined) edition.targets.set(key, old);
      continue;
    }
    const source = run.segments.find((segment) => segment.key === key)?.text ?? target.entry.source;
    const signed = sign(target, approval, source, now);
    if (signed !== target.entry) approved++;
    edition.targets.set(key, { ...target, state: approval.state, entry: signed });
  }
  saveEdition(desk, run, edition, now);
  const refused = chosen.filter((key) => faulty.has(key));
  return {
    file,
    approved,
    refused,
    findings: findings.filter(({ key }) => key !== undefined && faulty.has(key)),
  };
}

/** Forms of names.json: the keys given, or all that an article's edition uses. */
export function approveNames(
  desk: Desk,
  language: Language,
  approval: Approval,
  usedBy: ArticleRun | undefined,
): ApprovalResult {
  const now = new Date().toISOString();
  const targets = desk.names.targets(language);
  requireKnown(approval.keys, [...targets.keys()], "names");
  const used = usedBy === undefined ? [] : formsUsedBy(desk, usedBy, language, now);
  const chosen = [...new Set([...approval.keys, ...used])];
  const keys = chosen.length > 0 || usedBy !== undefined ? chosen : [...targets.keys()];
  const entries = new Map<string, LedgerEntry>();
  for (const key of keys) {
    const target = targets.get(key);
    if (target === undefined) continue;
    const signed = sign(target, approval, target.entry.source, now);
    if (signed !== target.entry) entries.set(key, signed);
  }
  desk.names.update(language, entries);
  desk.names.save();
  return { file: localePath(language, "names"), approved: entries.size, refused: [], findings: [] };
}

function formsUsedBy(desk: Desk, run: ArticleRun, language: Language, now: string): string[] {
  const edition = openEdition(desk, run, language, now);
  const used: string[] = [];
  for (const { text } of edition.targets.values()) {
    for (const argument of argumentsOf(parseMessage(text).nodes)) {
      const { id, case: grammaticalCase } = splitCase(argument.id);
      const found = desk.names.target(language, id, grammaticalCase);
      if (found !== undefined) used.push(found.key);
    }
  }
  return used;
}

/** A target as it would be approved: for the source as it is now, with what is waived now. */
function candidate(target: Target, { allowed }: Approval): Target {
  const { allowed: earlier, ...entry } = target.entry;
  const waived = { ...(target.stale ? {} : earlier), ...allowed };
  return {
    ...target,
    stale: false,
    person: true,
    entry: Object.keys(waived).length === 0 ? entry : { ...entry, allowed: waived },
  };
}

/** The entry after a sign-off; the same object if it says nothing new. */
function sign(target: Target, { state, note }: Approval, source: string, now: string): LedgerEntry {
  const approved = targetHash(target.text);
  const { rejected, ...entry } = target.entry;
  const known = entry.approved === approved && entry.state === state && entry.source === source;
  if (known && rejected === undefined && note === undefined) return target.entry;
  return { ...withNote(entry, note, now), state, source, approved, when: now };
}

export function requireKnown(keys: readonly string[], known: readonly string[], id: string): void {
  const unknown = keys.find((key) => !known.includes(key));
  if (unknown === undefined) return;
  const start = unknown.slice(0, 4);
  const near = known.filter((key) => key.startsWith(start)).slice(0, 3);
  throw new Failure(`${id} has no key "${unknown}".`, {
    hint:
      near.length > 0 ? `Did you mean ${near.join(" or ")}?` : `\`communique inspect ${id}\` lists the keys.`,
  });
}
