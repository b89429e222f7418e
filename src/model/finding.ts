export type Severity = "error" | "warning" | "info";

/** A problem found in content: data, never an exception. Lines and columns count from 1. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The segment's key. */
  readonly key?: string;
  /** Relative to the workspace. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly expected?: readonly string[];
}
