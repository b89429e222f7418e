/**
 * `manifest.json`: what a release is made of, so that it can be proven right and made again. Holds no absolute path and no
 * clock of the machine: the same inputs give the same bytes anywhere. All hashes are SHA-256 in hex.
 */
import { createHash } from "node:crypto";
import type { Severity } from "../model/finding.ts";
import type { Language } from "../model/language.ts";
import type { LockType } from "../model/lock.ts";
import type { State } from "../model/target.ts";

export const MANIFEST = "manifest.json";

export interface Manifest {
  /** The version of this shape. */
  readonly manifest: 1;
  readonly tool: { readonly name: "communique"; readonly version: string };
  /** ISO 8601, UTC: SOURCE_DATE_EPOCH, else the newest approval among the released segments. */
  readonly released?: string;
  /** Every check that ran, of this tool version, with its severity; `off` ran not. */
  readonly checks: Readonly<Record<string, Severity | "off">>;
  /** Files that every edition depends on, by path in the desk. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Files beside the articles' folders: the pages that list the editions. */
  readonly files: readonly FileHash[];
  readonly articles: readonly ArticleManifest[];
}

export interface ArticleManifest {
  readonly id: string;
  readonly language: Language;
  readonly source: FileHash;
  readonly editions: readonly EditionManifest[];
}

export interface EditionManifest {
  readonly language: Language;
  /** Who made the text: its author, people alone, or a machine with every segment reviewed by a person. */
  readonly made: "original" | "by people" | "by machine, reviewed";
  /** Providers beyond the desk's machine that saw the source text; empty where nothing left it. */
  readonly sentTo: readonly string[];
  /** Locale file and ledger; none for the edition in the source language. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly files: readonly FileHash[];
  readonly segments: readonly SegmentManifest[];
}

/** `path` is relative to the manifest's folder; a source's is relative to the desk. */
export interface FileHash {
  readonly path: string;
  readonly sha256: string;
}

export interface SegmentManifest {
  readonly key: string;
  /** Of the source's visible text. */
  readonly source: string;
  /** Of the target's written form. */
  readonly target: string;
  readonly state: State;
  /** As the ledger has it: a provider, `memory 100`, `reviewer`. */
  readonly origin: string;
  /** A machine drafted it, even if a person rewrote it. */
  readonly drafted: boolean;
  readonly sentTo?: readonly string[];
  /** Rules waived at approval, with the note. */
  readonly allowed?: Readonly<Record<string, string>>;
  /** How many locks of each type were verified. */
  readonly locks: Readonly<Partial<Record<LockType, number>>>;
}

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
