/**
 * V8 lets garbage grow to several times what lives before it collects, so that a long build takes a machine's memory for
 * nothing. Asked between articles, it collects in some 30 ms.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Of garbage, before the heap is collected. */
const GARBAGE_BYTES = 48 * 2 ** 20;

/** To be called between articles. */
export function smallHeap(): () => void {
  let collect: (() => void) | undefined;
  let limit = process.memoryUsage().heapUsed + GARBAGE_BYTES;
  return () => {
    if (process.memoryUsage().heapUsed < limit) return;
    collect ??= exposedCollector();
    collect();
    limit = process.memoryUsage().heapUsed + GARBAGE_BYTES;
  };
}

function exposedCollector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
