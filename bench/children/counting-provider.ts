/** A desk's provider module that answers with what it got and writes each request's texts to `log`, one JSON line a request. */
import { appendFileSync } from "node:fs";
import type { ProviderFactory } from "../../src/model/provider.ts";

const counting: ProviderFactory = (options) => {
  const { log, markup, maxTexts, maxChars } = options as {
    log: string;
    markup: "html" | "xml";
    maxTexts: number;
    maxChars: number;
  };
  return {
    id: "counting",
    markup,
    limits: { maxTexts, maxChars, concurrency: 4 },
    supports: () => true,
    translate: ({ from, to, texts }) => {
      appendFileSync(log, `${JSON.stringify({ pair: `${from}-${to}`, texts })}\n`);
      return Promise.resolve([...texts]);
    },
  };
};
export default counting;
