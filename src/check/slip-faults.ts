import type { Slip } from "../typography/slip.ts";
import type { Fault, WrittenView } from "./view.ts";

/** One fault a text for each kind of slip, at the first of them. */
export function* slipFaults(rule: string, { segment }: WrittenView, slips: readonly Slip[]): Iterable<Fault> {
  const told = new Set<string>();
  for (const { start, message } of slips) {
    if (told.has(message)) continue;
    told.add(message);
    yield { rule, key: segment.key, offset: start, message };
  }
}
