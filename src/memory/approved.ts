/** The approved segments of the desk, article by article, as its ledgers and locale files hold them. */
import { LANGUAGES, type Language } from "../model/language.ts";
import { parseLedger, targetHash } from "../locale/ledger-file.ts";
import { parseLocaleFile } from "../locale/locale-file.ts";
import { SOURCE_ORIGIN } from "../locale/source-locale.ts";
import { ledgerPath, localePath } from "../locale/save.ts";
import type { Workspace } from "../workspace/workspace.ts";

export interface ApprovedSegment {
  readonly key: string;
  /** Visible text. */
  readonly source: string;
  /** Written form. */
  readonly target: string;
  readonly when: string;
}

const RESERVED = ["names.json", "edition.json"];

/** The source language of each article. The ledger of its own language says so; it outlives the article. */
export function sourceLanguages(workspace: Workspace): Map<string, Language> {
  const sources = new Map<string, Language>();
  for (const language of LANGUAGES) {
    for (const id of articleIds(workspace, language)) {
      const ledger = parseLedger(ledgerPath(language, id), workspace.readText(ledgerPath(language, id)));
      const [first] = ledger.entries.values();
      if (first?.origin === SOURCE_ORIGIN) sources.set(id, language);
    }
  }
  return sources;
}

/** Those that have a ledger in this language. */
export function articleIds(workspace: Workspace, language: Language): string[] {
  return workspace
    .list(`pipeline/ledger/${language}`)
    .filter((name) => name.endsWith(".json") && !RESERVED.includes(name))
    .map((name) => name.slice(0, -".json".length));
}

/** Targets that are what a person approved, in reading order. */
export function approvedSegments(workspace: Workspace, id: string, to: Language): ApprovedSegment[] {
  const ledger = parseLedger(ledgerPath(to, id), workspace.readText(ledgerPath(to, id)));
  const approved = [...ledger.entries].filter(([, entry]) => entry.approved !== undefined);
  if (approved.length === 0) return [];
  const locale = parseLocaleFile(localePath(to, id), workspace.readText(localePath(to, id)));
  return approved.flatMap(([key, entry]) => {
    const target = locale.entries.get(key)?.text;
    if (target === undefined || targetHash(target) !== entry.approved) return [];
    return [{ key, source: entry.source, target, when: entry.when }];
  });
}
