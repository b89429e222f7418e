/** XLIFF 2.1 states. `initial` has no target; stale is derived, never stored. */
export const STATES = ["initial", "translated", "reviewed", "final"] as const;
export type State = (typeof STATES)[number];

/** One key of a ledger file: where a target came from and who stands for it. Hashes are SHA-256 in hex, of the target's written form. */
export interface LedgerEntry {
  readonly state: State;
  /** `deepl`, `memory 92`, `identity`, `reviewer`. */
  readonly origin: string;
  /** The visible source text that the target was made from. */
  readonly source: string;
  /** What the machine wrote, the last two, newest first. */
  readonly machine?: readonly string[];
  /** What a person approved. */
  readonly approved?: string;
  /** What a person rejected: the target waits for another text, or an approval. */
  readonly rejected?: string;
  /** Findings that a person waived at approval, by rule, with the note. */
  readonly allowed?: Readonly<Record<string, string>>;
  /** What a machine's target took to come about: answers that broke a lock, names whose case nothing told. */
  readonly ladder?: readonly string[];
  /** Providers beyond this machine that saw the source text, by id; absent where nothing left it. */
  readonly sentTo?: readonly string[];
  /** What reviewers noted, oldest first. */
  readonly notes?: readonly Note[];
  /** ISO 8601, UTC; changes only with state or target. */
  readonly when: string;
}

/**
 * The identity provider's answer stands for the source's own bytes, until a person approves it: then it is a text like any
 * other, whose names and dates are rendered ("{new_york}, {august_17}" is the same message in every language).
 */
export function isSourceItself({ origin, approved }: LedgerEntry): boolean {
  return origin === "identity" && approved === undefined;
}

/** A reviewer's remark on one segment in one language. */
export interface Note {
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly when: string;
}
