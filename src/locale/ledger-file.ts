/**
 * `pipeline/ledger/<lang>/<article>.json`: the machine's record of each target, one key a line, in the order of the
 * locale file. `retired` keeps what vanished from the article. Read leniently entry by entry: an entry that makes no
 * sense is dropped, and its target then counts as a person's text.
 */
import { createHash } from "node:crypto";
import type { Finding } from "../model/finding.ts";
import { STATES, type LedgerEntry } from "../model/target.ts";

/** An entry whose key is no longer in the article, with the text it had. */
export interface RetiredEntry extends LedgerEntry {
  readonly target: string;
}

export interface Ledger {
  readonly entries: Map<string, LedgerEntry>;
  readonly retired: Map<string, RetiredEntry>;
  readonly findings: readonly Finding[];
  /** False where the file is no JSON: then it is never written. */
  readonly sound: boolean;
}

/** SHA-256 of a target's written form, in hex. */
export function targetHash(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

export function parseLedger(file: string, text: string | undefined): Ledger {
  const entries = new Map<string, LedgerEntry>();
  const retired = new Map<string, RetiredEntry>();
  if (text === undefined) return { entries, retired, findings: [], sound: true };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const finding: Finding = {
      rule: "ledger-syntax",
      severity: "error",
      message: `This ledger is not JSON (${error instanceof Error ? error.message : "unreadable"}); it is left alone, and every target counts as a person's. Restore it from version control.`,
      file,
      line: 1,
      column: 1,
    };
    return { entries, retired, findings: [finding], sound: false };
  }
  if (isRecord(data)) {
    for (const [key, value] of Object.entries(data)) {
      if (key === "retired" && isRecord(value)) {
        for (const [old, entry] of Object.entries(value))
          if (isEntry(entry) && isText(entry, "target")) retired.set(old, entry);
      } else if (isEntry(value)) entries.set(key, value);
    }
  }
  return { entries, retired, findings: [], sound: true };
}

export function printLedger(
  entries: Iterable<readonly [string, LedgerEntry]>,
  retired: ReadonlyMap<string, RetiredEntry>,
): string {
  const lines = Array.from(entries, ([key, entry]) => `  ${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
  if (retired.size > 0) {
    const old = Array.from(retired, ([key, entry]) => `    ${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
    lines.push(`  "retired": {\n${old.join(",\n")}\n  }`);
  }
  return lines.length === 0 ? "{}\n" : `{\n${lines.join(",\n")}\n}\n`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText<Key extends string>(value: object, key: Key): value is object & Record<Key, string> {
  return key in value && typeof (value as Record<Key, unknown>)[key] === "string";
}

function isEntry(value: unknown): value is LedgerEntry {
  return (
    isRecord(value) &&
    STATES.some((state) => state === value["state"]) &&
    isText(value, "origin") &&
    isText(value, "source") &&
    isText(value, "when")
  );
}
