/** The kinds of facts that translation must not alter. */
export type LockType =
  | "person"
  | "place"
  | "organization"
  | "acronym"
  | "date"
  | "time"
  | "number"
  | "money"
  | "percent"
  | "url"
  | "email"
  | "handle"
  | "code"
  | "quote";

/**
 * How a lock is kept. `opaque`: returned exactly once, unchanged. `term`: an accepted form of the same name.
 * `value`: the same value, read back from the target. `pair`: a quotation, which holds other locks.
 */
export type LockPolicy = "opaque" | "term" | "value" | "pair";

export const POLICIES = {
  person: "term",
  place: "term",
  organization: "term",
  acronym: "term",
  date: "value",
  time: "value",
  number: "value",
  money: "value",
  percent: "value",
  url: "opaque",
  email: "opaque",
  handle: "opaque",
  code: "opaque",
  quote: "pair",
} as const satisfies Record<LockType, LockPolicy>;

/** Grammatical cases as i18next contexts; the nominative is the form without a suffix. */
export const CASES = ["gen", "dat", "acc", "ins", "loc"] as const;
export type Case = (typeof CASES)[number];

/** What a detector found in a text. Offsets are UTF-16 code units into that text, half-open. */
export interface Span {
  readonly type: LockType;
  readonly start: number;
  readonly end: number;
  /**
   * Names: the base form. Dates and times: ISO 8601 with what the source gives (`2025-04-03`, `--04-03`, `2025-04`,
   * `--04`, `2025`, intervals `2025-04-03/2025-04-05`; `14:30Z`, `14:30`). Numbers: plain decimals. Percentages: `18.6`.
   * Money: `USD 2500000000`. Opaque types: the text itself.
   */
  readonly value: string;
  /** The name's id, for names. */
  readonly name?: string;
  /** The grammatical case in which a name stands, where its form tells. */
  readonly case?: Case;
  /** A date's weekday was given (the value does not hold it). */
  readonly weekday?: boolean;
}

/** A span of one segment, ready to be an argument of its message. Offsets are into the segment's `text`. */
export interface Lock extends Span {
  readonly policy: LockPolicy;
  readonly text: string;
  /** The ICU argument's id without a case suffix (`sergey_lavrov`, `april_3`); unique by fact in the article. */
  readonly id: string;
  /** The source's own bytes, for opaque locks that have delimiters (`` `npm ci` ``). */
  readonly raw?: string;
}
