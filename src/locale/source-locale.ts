/** `locales/<source language>/<article>.json`: generated, unless a person wrote there; then kept, and reported. */
import type { LedgerEntry } from "../model/target.ts";
import { targetHash } from "./ledger-file.ts";
import type { Reconciled } from "./reconcile.ts";

/** The origin of a source text in its own language's ledger. */
export const SOURCE_ORIGIN = "source";

export interface SourceTargets {
  readonly targets: ReadonlyMap<string, { readonly text: string; readonly entry: LedgerEntry }>;
  /** Keys whose text a person changed. */
  readonly edited: readonly string[];
}

/** `messages`: key -> what the machine writes now; `sources`: key -> visible text. */
export function sourceTargets(
  messages: ReadonlyMap<string, string>,
  sources: ReadonlyMap<string, string>,
  reconciled: Reconciled,
  now: string,
): SourceTargets {
  const targets = new Map<string, { text: string; entry: LedgerEntry }>();
  const edited: string[] = [];
  for (const [key, message] of messages) {
    const found = reconciled.targets.get(key);
    const hash = targetHash(message);
    if (found?.person === true && found.text !== message) {
      edited.push(key);
      targets.set(key, { text: found.text, entry: found.entry });
      continue;
    }
    const unchanged = found?.text === message && found.entry.machine?.[0] === hash;
    const entry: LedgerEntry = unchanged
      ? found.entry
      : { state: "final", origin: SOURCE_ORIGIN, source: sources.get(key) ?? "", machine: [hash], when: now };
    targets.set(key, { text: message, entry });
  }
  return { targets, edited };
}
