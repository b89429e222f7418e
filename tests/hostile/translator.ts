/**
 * A good translator for tests: keeps every token of the protected text, writes values as the target language does (or
 * leaves them in the source's words), and turns all other words around, so that nothing of the source is read by chance.
 */
import { renderFact } from "../../src/facts/render-fact.ts";
import { detectValues } from "../../src/lock/detect.ts";
import type { Language } from "../../src/model/language.ts";
import type { Lock, Span } from "../../src/model/lock.ts";
import type { Provider } from "../../src/model/provider.ts";
import { amountForm } from "../../src/protect/amount-form.ts";

export type MarkupId = Provider["markup"];

/** What is no running text in each markup: written here again, so that a fault of the product is not repeated. */
const TOKENS: Readonly<Record<MarkupId, RegExp>> = {
  text: /\[X\/?\d+X\]/g,
  html: /<span translate="no" id="\d+">.*?<\/span>|<\/?(?:b|br)\b[^>]*>|&(?:amp|lt|gt);/g,
  xml: /<x id="\d+">.*?<\/x>|<\/?[gv]\b[^>]*>|&(?:amp|lt|gt);/g,
};

export function translate(text: string, markup: MarkupId, from: Language, to: Language): string {
  let translated = "";
  let last = 0;
  for (const token of text.matchAll(TOKENS[markup])) {
    translated += translateText(text.slice(last, token.index), from, to) + token[0];
    last = token.index + token[0].length;
  }
  return translated + translateText(text.slice(last), from, to);
}

function translateText(text: string, from: Language, to: Language): string {
  let translated = "";
  let last = 0;
  for (const span of detectValues(text, from)) {
    translated +=
      turnAround(text.slice(last, span.start)) + valueIn(span, text.slice(span.start, span.end), to);
    last = span.end;
  }
  return translated + turnAround(text.slice(last));
}

function valueIn(span: Span, text: string, to: Language): string {
  if (span.type === "date" || span.type === "time")
    return renderFact(span.value, span.type, to, undefined, { weekday: span.weekday === true });
  const lock: Lock = { ...span, text, policy: "value", id: "value" };
  return amountForm(lock, to) ?? text;
}

/** Words of letters alone; what has a digit in it is somebody's name or code. */
function turnAround(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])\p{L}{3,}(?![\p{L}\p{N}])/gu, (word) =>
    Array.from(word.toLowerCase()).reverse().join(""),
  );
}
