/**
 * Writes an article's targets in one language: ledger first, then the locale file, so that a kill between the two
 * never turns a draft into a person's text. Merges by key with what is on disk now: a key whose text changed since
 * it was read keeps the file's text.
 */
import type { Language } from "../model/language.ts";
import type { LedgerEntry } from "../model/target.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { parseLedger, printLedger, type RetiredEntry } from "./ledger-file.ts";
import { parseLocaleFile, printLocaleFile } from "./locale-file.ts";

export interface SaveRequest {
  readonly language: Language;
  readonly id: string;
  /** The article's keys in reading order. */
  readonly order: readonly string[];
  /** What each key shall hold. */
  readonly targets: ReadonlyMap<string, { readonly text: string; readonly entry: LedgerEntry }>;
  /** The file's texts as they were when the targets were worked out. */
  readonly read: ReadonlyMap<string, { readonly text: string }>;
  readonly retired: ReadonlyMap<string, RetiredEntry>;
  /** Texts that left this machine since the ledger was read, by key. */
  readonly seen?: ReadonlyMap<string, SeenText>;
  /** ISO 8601, UTC: for entries of texts that have no target. */
  readonly now?: string;
}

export interface SeenText {
  readonly source: string;
  /** Ids of the providers that saw it. */
  readonly by: readonly string[];
}

export function localePath(language: Language, id: string): string {
  return `locales/${language}/${id}.json`;
}

export function ledgerPath(language: Language, id: string): string {
  return `pipeline/ledger/${language}/${id}.json`;
}

/** The keys whose text on disk had changed meanwhile, with that text, which is kept. Does nothing where a file is not sound. */
export function saveTargets(workspace: Workspace, request: SaveRequest): ReadonlyMap<string, string> {
  const localeFile = localePath(request.language, request.id);
  const ledgerFile = ledgerPath(request.language, request.id);
  return workspace.exclusively(() => {
    const localeText = workspace.readText(localeFile);
    const locale = parseLocaleFile(localeFile, localeText);
    const ledgerText = workspace.readText(ledgerFile);
    const ledger = parseLedger(ledgerFile, ledgerText);
    if (!locale.sound || !ledger.sound) return new Map();
    const { seen = new Map<string, SeenText>(), now = "" } = request;
    const bare = request.targets.size === 0 && locale.entries.size === 0 && ledgerText === undefined;
    if (bare && seen.size === 0) return new Map();

    const kept = new Map<string, string>();
    const texts: [string, string][] = [];
    const entries: [string, LedgerEntry][] = [];
    const articleKeys = new Set(request.order);
    for (const key of request.order) {
      const onDisk = locale.entries.get(key)?.text ?? "";
      const unchanged = onDisk === (request.read.get(key)?.text ?? "");
      const wanted = request.targets.get(key);
      if (unchanged && wanted !== undefined) {
        texts.push([key, wanted.text]);
        entries.push([key, withSeen(wanted.entry, seen.get(key))]);
        continue;
      }
      if (!unchanged) kept.set(key, onDisk);
      if (onDisk !== "") texts.push([key, onDisk]);
      const entry = ledger.entries.get(key) ?? seenEntry(seen.get(key), now);
      if (entry !== undefined && (onDisk !== "" || entry.sentTo !== undefined || seen.has(key)))
        entries.push([key, withSeen(entry, seen.get(key))]);
    }
    const retired = new Map(request.retired);
    const heldBack = new Set<string>();
    for (const [key, { text }] of locale.entries) {
      if (articleKeys.has(key) || text === "") continue;
      const gone = ledger.entries.has(key) && text === request.read.get(key)?.text;
      if (gone) continue;
      texts.push([key, text]);
      retired.delete(key);
      heldBack.add(key);
    }
    for (const key of heldBack) {
      const entry = ledger.entries.get(key);
      if (entry !== undefined) entries.push([key, entry]);
    }
    workspace.replace(ledgerFile, ledgerText, printLedger(entries, retired));
    if (localeText !== undefined || texts.length > 0)
      workspace.replace(localeFile, localeText, printLocaleFile(texts));
    return kept;
  });
}

/** A text that left the machine and has no target yet: the ledger keeps who saw it. */
function seenEntry(seen: SeenText | undefined, now: string): LedgerEntry | undefined {
  return seen === undefined ? undefined : { state: "initial", origin: "", source: seen.source, when: now };
}

function withSeen(entry: LedgerEntry, seen: SeenText | undefined): LedgerEntry {
  if (seen === undefined) return entry;
  const { when, ...rest } = entry;
  return { ...rest, sentTo: [...new Set([...(entry.sentTo ?? []), ...seen.by])].sort(), when };
}
