import type { Provider } from "../model/provider.ts";

/** Answers with what it got: an edition made with it is byte-identical to its source. For tests and for layouts. */
export function identity(): Provider {
  return {
    id: "identity",
    markup: "text",
    // A few articles at a time: what waits for an answer stays in memory.
    limits: { maxTexts: 100, maxChars: 1_000_000, concurrency: 1 },
    local: true,
    supports: () => true,
    translate: (request) => Promise.resolve([...request.texts]),
  };
}
