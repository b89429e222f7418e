import { setTimeout as sleep } from "node:timers/promises";
import type { ProviderError } from "../model/provider.ts";

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

/** Waits before the next attempt and says whether there is to be one. Pauses double, unless the provider names its own. */
export async function pauseAfter(
  error: ProviderError,
  attempt: number,
  signal: AbortSignal,
): Promise<boolean> {
  if (!error.retryable || attempt >= ATTEMPTS || signal.aborted) return false;
  const pauseMs = error.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** (attempt - 1);
  try {
    await sleep(Math.min(pauseMs, LONGEST_PAUSE_MS), undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
