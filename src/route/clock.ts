/** Time as the router sees it, so that a night of waiting can pass in a test's second. */
import { setTimeout as sleep } from "node:timers/promises";

export interface Clock {
  nowMs(): number;
  /** Resolves after the time, or at once when `signal` is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

export const REAL_CLOCK: Clock = {
  nowMs: () => performance.now(),
  wait: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
};

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

/** The pause after the nth failure in a row: it doubles, between half of it and all of it by chance. */
export function backoffMs(failures: number): number {
  const full = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
  return full * (0.5 + Math.random() / 2);
}
