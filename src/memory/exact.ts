/**
 * The desk's own approved segments, recalled by their exact source text. Read once, when the first segment asks.
 */
import { LANGUAGES, type Language } from "../model/language.ts";
import { parseLedger, targetHash } from "../locale/ledger-file.ts";
import { parseLocaleFile } from "../locale/locale-file.ts";
import { SOURCE_ORIGIN } from "../locale/source-locale.ts";
import { ledgerPath, localePath } from "../locale/save.ts";
import type { Workspace } from "../workspace/workspace.ts";

export interface Memory {
  /** Approved targets (written form) made from exactly this visible text, newest first. */
  recall(text: string, from: Language, to: Language): readonly string[];
}

const RESERVED = ["names.json", "edition.json"];

export function openMemory(workspace: Workspace): Memory {
  const indexes = new Map<Language, ReadonlyMap<string, readonly string[]>>();
  let sources: ReadonlyMap<string, Language> | undefined;
  return {
    recall(text, from, to) {
      let index = indexes.get(to);
      if (index === undefined) {
        sources ??= sourceLanguages(workspace);
        index = approvedTargets(workspace, to, sources);
        indexes.set(to, index);
      }
      return index.get(`${from}\n${text}`) ?? [];
    },
  };
}

/** The ledger of an article's own language says so; it outlives the article. */
function sourceLanguages(workspace: Workspace): Map<string, Language> {
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

function articleIds(workspace: Workspace, language: Language): string[] {
  return workspace
    .list(`pipeline/ledger/${language}`)
    .filter((name) => name.endsWith(".json") && !RESERVED.includes(name))
    .map((name) => name.slice(0, -".json".length));
}

function approvedTargets(
  workspace: Workspace,
  to: Language,
  sources: ReadonlyMap<string, Language>,
): Map<string, string[]> {
  const found = new Map<string, { target: string; when: string }[]>();
  for (const id of articleIds(workspace, to)) {
    const from = sources.get(id);
    if (from === undefined || from === to) continue;
    const ledger = parseLedger(ledgerPath(to, id), workspace.readText(ledgerPath(to, id)));
    const approved = [...ledger.entries].filter(([, entry]) => entry.approved !== undefined);
    if (approved.length === 0) continue;
    const locale = parseLocaleFile(localePath(to, id), workspace.readText(localePath(to, id)));
    for (const [key, entry] of approved) {
      const target = locale.entries.get(key)?.text;
      if (target === undefined || targetHash(target) !== entry.approved) continue;
      const recallKey = `${from}\n${entry.source}`;
      const list = found.get(recallKey);
      if (list === undefined) found.set(recallKey, [{ target, when: entry.when }]);
      else list.push({ target, when: entry.when });
    }
  }
  return new Map(
    Array.from(found, ([key, list]) => [
      key,
      list.sort((a, b) => b.when.localeCompare(a.when)).map(({ target }) => target),
    ]),
  );
}
