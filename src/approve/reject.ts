/**
 * A reviewer sends a text back, with a note: its approval is gone, it is reported until somebody edits or approves it, and
 * no machine touches it.
 */
import type { Desk } from "../desk/desk.ts";
import type { ArticleRun } from "../draft/article-run.ts";
import { openEdition, saveEdition } from "../draft/edition-run.ts";
import { targetHash } from "../locale/ledger-file.ts";
import type { Target } from "../locale/reconcile.ts";
import { localePath } from "../locale/save.ts";
import { Failure } from "../model/failure.ts";
import type { Finding } from "../model/finding.ts";
import type { Language } from "../model/language.ts";
import type { LedgerEntry } from "../model/target.ts";
import { requireKnown } from "./approve.ts";
import { withNote } from "./note.ts";

export interface Rejection {
  readonly keys: readonly string[];
  /** What is wrong, for whoever mends it. */
  readonly note: string;
}

export interface RejectionResult {
  readonly file: string;
  readonly rejected: number;
  /** Why nothing could be written. */
  readonly findings: readonly Finding[];
}

export function rejectArticle(
  desk: Desk,
  run: ArticleRun,
  language: Language,
  rejection: Rejection,
): RejectionResult {
  const now = new Date().toISOString();
  const edition = openEdition(desk, run, language, now);
  const { file } = edition.file;
  requireKnown(rejection.keys, edition.order, run.article.id);
  if (!edition.writable) return { file, rejected: 0, findings: edition.findings };
  for (const key of rejection.keys) {
    const target = existing(edition.targets, key, file);
    const entry = sentBack(target, rejection.note, now);
    edition.targets.set(key, { ...target, state: entry.state, person: true, entry });
  }
  saveEdition(desk, run, edition, now);
  return { file, rejected: rejection.keys.length, findings: [] };
}

/** Forms of names.json. */
export function rejectNames(desk: Desk, language: Language, { keys, note }: Rejection): RejectionResult {
  const now = new Date().toISOString();
  const file = localePath(language, "names");
  const targets = desk.names.targets(language);
  requireKnown(keys, [...targets.keys()], "names");
  desk.names.update(
    language,
    new Map(keys.map((key) => [key, sentBack(existing(targets, key, file), note, now)])),
  );
  desk.names.save();
  return { file, rejected: keys.length, findings: [] };
}

function existing(targets: ReadonlyMap<string, Target>, key: string, file: string): Target {
  const target = targets.get(key);
  if (target !== undefined) return target;
  throw new Failure(`${file} has no text for "${key}" that could be rejected.`, {
    hint: "Write one, or let `communique build` draft it.",
  });
}

/** The entry without its approval and what it waived; where the text came from stays known. */
function sentBack({ text, entry }: Target, note: string, now: string): LedgerEntry {
  const { origin, source, machine, ladder, sentTo, notes } = entry;
  const kept: LedgerEntry = {
    state: "translated",
    origin,
    source,
    ...(machine === undefined ? {} : { machine }),
    rejected: targetHash(text),
    ...(ladder === undefined ? {} : { ladder }),
    ...(sentTo === undefined ? {} : { sentTo }),
    ...(notes === undefined ? {} : { notes }),
    when: now,
  };
  return withNote(kept, note, now);
}
