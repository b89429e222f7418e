/** What reviewers remark on a segment: kept in its ledger entry, through edits and changes of the source. */
import type { LedgerEntry } from "../model/target.ts";

export function withNote<Entry extends LedgerEntry>(
  entry: Entry,
  text: string | undefined,
  when: string,
): Entry {
  if (text === undefined) return entry;
  return { ...entry, notes: [...(entry.notes ?? []), { text, when }] };
}
