import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectValues } from "../../src/lock/detect.ts";
import { LANGUAGES, type Language } from "../../src/model/language.ts";
import { amountForm } from "../../src/protect/amount-form.ts";

function formOf(text: string, from: Language, to: Language): string | undefined {
  const [span] = detectValues(text, from);
  if (span === undefined) throw new Error(`nothing in ${text}`);
  return amountForm({ ...span, text: text.slice(span.start, span.end), policy: "value", id: "x" }, to);
}

describe("an amount as the target language writes it", () => {
  it.each([
    ["2,500", "en", "fr", "2\u202F500"],
    ["2025 seats", "en", "fr", "2025"],
    ["$2.5 billion", "en", "fr", "2,5\u00A0milliards de dollars"],
    ["$2.5 billion", "en", "ru", "2,5\u00A0млрд долларов"],
    ["1 250 000 €", "fr", "en", "1,250,000\u00A0euros"],
    ["1,5 million d’euros", "fr", "ru", "1,5\u00A0млн евро"],
    ["1,5 million", "fr", "en", "1.5\u00A0million"],
    ["96,5 млн рублей", "ru", "fr", "96,5\u00A0millions de roubles"],
    ["12.5%", "en", "fr", "12,5\u00A0%"],
    ["25 %", "ru", "en", "25%"],
    ["CHF 40,000", "en", "ru", "40\u00A0000\u00A0CHF"],
  ] as const)("%s (%s) -> %s", (text, from, to, expected) => {
    expect(formOf(text, from, to)).toBe(expected);
  });

  it.each(["three", "the 12th", "a quarter"])("has none for %s, which needs a grammar", (text) => {
    expect(detectValues(text, "en").length === 0 ? undefined : formOf(text, "en", "fr")).toBeUndefined();
  });

  it("is always read back as the same amount", () => {
    const number = fc.oneof(
      fc.nat(9_999_999),
      fc.double({ min: 0.01, max: 99_999, noNaN: true }).map((n) => Number(n.toFixed(2))),
    );
    const unit = fc.constantFrom("", "%", " million", " billion", " euros", " billion dollars", " CHF");
    fc.assert(
      fc.property(number, unit, fc.constantFrom(...LANGUAGES), (value, unitText, to) => {
        const text = `${new Intl.NumberFormat("en").format(value)}${unitText}`;
        const [lock] = detectValues(text, "en");
        fc.pre(lock?.start === 0 && lock.end === text.trimEnd().length);
        const form = formOf(text, "en", to);
        if (form !== undefined)
          expect(detectValues(`x ${form} x`, to).map((span) => span.value)).toEqual([lock.value]);
      }),
    );
  });
});
