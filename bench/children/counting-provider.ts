/**
 * A desk's provider module that writes each request's texts to `log`, one JSON line a request. It answers with what it
 * got, or, where `translates` is set, as a good translator does whose answers break a lock now and then.
 */
import { appendFileSync } from "node:fs";
import type { ProviderFactory } from "../../src/model/provider.ts";
import { translate } from "../../tests/hostile/translator.ts";

const counting: ProviderFactory = (options) => {
  const { log, markup, maxTexts, maxChars, translates } = options as {
    log: string;
    markup: "html" | "xml";
    maxTexts: number;
    maxChars: number;
    translates: boolean;
  };
  return {
    id: "counting",
    markup,
    limits: { maxTexts, maxChars, concurrency: 4 },
    supports: () => true,
    translate: ({ from, to, texts }) => {
      appendFileSync(log, `${JSON.stringify({ pair: `${from}-${to}`, texts })}\n`);
      return Promise.resolve(texts.map((text) => (translates ? translate(text, markup, from, to) : text)));
    },
  };
};
export default counting;
