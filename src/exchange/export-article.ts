/** An edition as it stands on disk, ready for any exchange format. Pure but for reading the locale file and the ledger. */
import type { Desk } from "../desk/desk.ts";
import type { ArticleRun } from "../draft/article-run.ts";
import { openEdition } from "../draft/edition-run.ts";
import { targetHash } from "../locale/ledger-file.ts";
import type { Finding } from "../model/finding.ts";
import type { Language } from "../model/language.ts";
import type { Lock } from "../model/lock.ts";
import type { ExchangeFile, ExchangeLock, ExchangeUnit } from "./model.ts";
import { normalHash } from "./normal-form.ts";

/** The findings instead, where the locale file or the ledger is broken. */
export function exportArticle(
  desk: Desk,
  run: ArticleRun,
  language: Language,
): ExchangeFile | readonly Finding[] {
  const edition = openEdition(desk, run, language, "");
  if (!edition.writable) return edition.findings;
  const units = run.segments.map(({ key, text }): ExchangeUnit => {
    const target = edition.targets.get(key);
    return {
      key,
      text,
      source: run.messages.get(key) ?? "",
      target: target?.text,
      state: target?.state ?? "initial",
      stale: target?.stale === true,
      origin: target?.entry.origin ?? "",
      when: target?.entry.when ?? "",
      notes: (target?.entry.notes ?? []).map((note) => note.text),
      sourceHash: targetHash(text),
      targetHash: normalHash(target?.text),
      locks: locksById(run.locks.get(key) ?? []),
    };
  });
  return { article: run.article.id, from: run.article.language, to: language, units };
}

function locksById(locks: readonly Lock[]): ReadonlyMap<string, ExchangeLock> {
  return new Map(locks.map(({ id, type, policy, text }) => [id, { type, policy, text }]));
}
