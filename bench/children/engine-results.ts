/** What each task of engine.ts writes to its result file. */
export interface EngineResults {
  readonly modules: { readonly sentencesMbPerSecond: number; readonly locksMbPerSecond: number };
  readonly documents: {
    readonly count: number;
    readonly megabytes: number;
    readonly medianMsPerKb: number;
    readonly worst: { readonly file: string; readonly msPerKb: number };
    /** All documents, CPU time. */
    readonly parseMs: number;
    /** All documents, read and cut into segments, CPU time. */
    readonly readMs: number;
  };
  readonly memory: {
    readonly segments: number;
    /** How many of them were recalled: all, or the measure is void. */
    readonly found: number;
    /** The first look-up, which reads the desk's ledgers. */
    readonly openMs: number;
    readonly lookupsPerSecond: number;
  };
}

/** What similar.ts writes to its result file. */
export interface SimilarResults {
  readonly buildMs: number;
  readonly lookupsPerSecond: number;
  /** Entries of 75 per cent or more, by looking at each one; and how many of them were found. */
  readonly wanted: number;
  readonly met: number;
}
