/**
 * What every exchange format carries: an article's units in one language. Messages are in their written form, as in
 * locale files. Nothing that comes back is believed: see land.ts.
 */
import type { Language } from "../model/language.ts";
import type { LockPolicy, LockType } from "../model/lock.ts";
import type { State } from "../model/target.ts";

/** One edition of an article on its way out. */
export interface ExchangeFile {
  readonly article: string;
  readonly from: Language;
  readonly to: Language;
  /** In reading order. */
  readonly units: readonly ExchangeUnit[];
}

export interface ExchangeUnit {
  readonly key: string;
  /** The visible source text. */
  readonly text: string;
  /** The source message. */
  readonly source: string;
  /** Undefined where there is none yet. */
  readonly target: string | undefined;
  readonly state: State;
  readonly stale: boolean;
  /** As in the ledger: `reviewer`, `deepl`, `memory 92`; "" without a target. */
  readonly origin: string;
  /** ISO 8601, UTC; "" without a target. */
  readonly when: string;
  /** What reviewers noted, oldest first. */
  readonly notes: readonly string[];
  /** SHA-256 of `text`, in hex. */
  readonly sourceHash: string;
  /** SHA-256 of the target in its normal form, in hex; "" without a target. */
  readonly targetHash: string;
  /** The segment's locks, by the id of their argument. */
  readonly locks: ReadonlyMap<string, ExchangeLock>;
}

/** Signed off by a person, for the source as it is now. */
export function isApproved({ state, stale }: ExchangeUnit): boolean {
  return !stale && (state === "reviewed" || state === "final");
}

export interface ExchangeLock {
  readonly type: LockType;
  readonly policy: LockPolicy;
  /** What stands in the source. */
  readonly text: string;
}

/** A file that came back, as far as its format can tell. */
export interface ReturnedFile {
  readonly article: string;
  /** As written there: `fr`, `fr-FR`. */
  readonly from: string;
  readonly to: string;
  readonly units: readonly ReturnedUnit[];
}

export interface ReturnedUnit {
  readonly key: string;
  /** Where it begins in the file, from 1. */
  readonly line: number | undefined;
  /** The source message as the file has it. */
  readonly source: string;
  /** What the export said of the source and of the target then; undefined where a tool dropped it. */
  readonly text: string | undefined;
  readonly sourceHash: string | undefined;
  readonly targetHash: string | undefined;
  /** Undefined where there is none. */
  readonly target: string | undefined;
  /** Ids of arguments that were typed as text, and so are meant as they stand; undefined where the format has no codes. */
  readonly typed: ReadonlySet<string> | undefined;
  /** The state that the file claims. */
  readonly claim: State;
  readonly notes: readonly string[];
  /** Why its inline codes cannot be read; empty where they can. */
  readonly faults: readonly string[];
}

/** The properties of a unit that travel with it for the way back, by the names that all formats use. */
export const TRAVELLING = ["source-text", "source-hash", "target-hash"] as const;

export function travelling(unit: ExchangeUnit): readonly (readonly [string, string])[] {
  return [
    ["source-text", unit.text],
    ["source-hash", unit.sourceHash],
    ["target-hash", unit.targetHash],
  ];
}
