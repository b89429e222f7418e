/** What each task of local-engine.ts writes to its result file. */
export interface LocalEngineResults {
  readonly compare: {
    readonly bareWordsPerCpuSecond: number;
    readonly oursWordsPerCpuSecond: number;
    /** Ours against the bare one, the median of all turns. */
    readonly ratio: number;
  };
  readonly run: {
    /** From nothing to the first sentence. */
    readonly firstMs: number;
    readonly wordsPerSecond: number;
    readonly wordsPerCpuSecond: number;
  };
}
