/**
 * Finds the facts of a text. Pure and total: whatever the text, an answer comes back, and no span crosses a line end.
 * All offsets are UTF-16 code units into `text`, half-open.
 */
import type { Language } from "../model/language.ts";
import type { Span } from "../model/lock.ts";
import type { NameBook } from "../model/names.ts";
import { readInput, readValues, type DetectorInput } from "./input.ts";
import { DETECTORS, OPAQUE_DETECTORS, VALUE_DETECTORS } from "./registry.ts";
import { resolve } from "./resolve.ts";

/**
 * All facts of a whole article's visible text, its segments joined by "\n". Sorted by start; spans do not overlap, except
 * that a quotation holds others and stands before them.
 */
export function detect(text: string, language: Language, book: NameBook): Span[] {
  return detectIn(readInput(text, language, book));
}

/** The same, for a caller that needs what was read along the way. */
export function detectIn(input: DetectorInput): Span[] {
  const candidates = Object.values(DETECTORS).flatMap((detector) => detector(input));
  return resolve(candidates, input.text.length);
}

/** Only dates, times, numbers, money and percentages: for reading values back from a translation. */
export function detectValues(text: string, language: Language): Span[] {
  const input = readValues(text, language);
  // Addresses and codes hide the digits in them.
  const candidates = [
    ...Object.values(VALUE_DETECTORS).flatMap((detector) => detector(input)),
    ...detectOpaque(text),
  ];
  return resolve(candidates, text.length).filter((span) => Object.hasOwn(VALUE_DETECTORS, span.type));
}

/** Only web and e-mail addresses, handles, hashtags and literal codes. */
export function detectOpaque(text: string): Span[] {
  return resolve(
    Object.values(OPAQUE_DETECTORS).flatMap((detector) => detector({ text })),
    text.length,
  );
}
