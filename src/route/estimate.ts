/**
 * What a build would send, counted from the build itself: the dispatcher counts requests in place of sending them. A first
 * answer that breaks a lock is asked for again; what that may add at most is found by climbing the ladder with answers that
 * never hold.
 */
import { draft, type Draft, type DraftJob } from "./ladder.ts";
import type { Unit } from "./unit.ts";

/** At most so many texts more, and their characters, by provider. */
export type Further = ReadonlyMap<string, { readonly texts: number; readonly characters: number }>;

export interface Tally {
  /** Told of each segment whose next text was counted. */
  add(job: DraftJob, counted: Draft): Promise<void>;
  readonly segments: number;
  readonly further: Further;
}

export function openTally(): Tally {
  const further = new Map<string, { texts: number; characters: number }>();
  let segments = 0;
  return {
    further,
    get segments() {
      return segments;
    },
    async add(job, { steps }) {
      if (steps.at(-1)?.failure?.kind !== "aborted") return;
      segments++;
      const asked: Unit[] = [];
      const neverHolds = (unit: Unit): Promise<string> => {
        asked.push(unit);
        return Promise.resolve("");
      };
      await draft(job, { translate: neverHolds });
      for (const { provider, text } of asked.slice(steps.length)) {
        const sum = further.get(provider) ?? { texts: 0, characters: 0 };
        sum.texts++;
        sum.characters += text.length;
        further.set(provider, sum);
      }
    },
  };
}
