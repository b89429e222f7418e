import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detect, detectOpaque, detectValues } from "../../src/lock/detect.ts";
import { LANGUAGES } from "../../src/model/language.ts";
import type { Span } from "../../src/model/lock.ts";
import { nameBook } from "../../src/names/book.ts";
import { parseNamesFile } from "../../src/names/names-file.ts";

const BUILT_IN = nameBook([], {});

/** Pieces of press text that detectors react to, in any order. */
const PIECES = [
  "Sergey LAVROV",
  "LAVROV",
  "Mr ",
  "Mme ",
  "г-н ",
  "Лаврова",
  "Mali",
  "Chad",
  "в Москве",
  "(AES)",
  "AES (",
  "Alliance of Sahel States",
  "April 3",
  "3 апреля",
  "du 3 au 5 avril",
  "2025",
  "года",
  "Q3",
  "XXI века",
  "14:30",
  "2 p.m.",
  "h",
  "мск",
  "GMT",
  "$5",
  "-10",
  " million",
  "млрд",
  "€",
  "%",
  "процентов",
  "deux cent",
  "two thirds",
  "«",
  "»",
  "“",
  "”",
  '"',
  "'",
  "’",
  "aes.ml/fr",
  "@desk",
  "a@b.fr",
  "#Sahel",
  "{{x}}",
  "<b>",
  "\n",
  " ",
  "\u00a0",
  "\u202f",
  "-",
  "–",
  ".",
  ",",
  "/",
  "(",
  ")",
  "é",
  "ё",
  "😀",
  "\ud83d",
  "\0",
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

function isNested(inner: Span, outer: Span): boolean {
  return outer.type === "quote" && outer.start <= inner.start && inner.end <= outer.end;
}

describe("detect", () => {
  it("keeps its promises about spans for any text", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (source, language) => {
        const spans = detect(source, language, BUILT_IN);
        let reached: Span[] = [];
        spans.forEach((span, index) => {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(source.length);
          expect(source.slice(span.start, span.end)).not.toContain("\n");
          expect(span.value).not.toBe("");
          if (index > 0) expect(spans[index - 1]!.start).toBeLessThanOrEqual(span.start);
          reached = reached.filter((other) => other.end > span.start);
          for (const other of reached) expect(isNested(span, other)).toBe(true);
          reached.push(span);
        });
      }),
      { numRuns: 400 },
    );
  });

  it("finds in one segment the same values alone and beside others", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (source, language) => {
        const line = source.replaceAll("\n", " ");
        const alone = detectValues(line, language);
        const beside = detectValues(`${line}\nOther words`, language).filter(
          (span) => span.end <= line.length,
        );
        expect(beside.map(({ type, start, end }) => [type, start, end])).toEqual(
          alone.map(({ type, start, end }) => [type, start, end]),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("finds the facts of the seed", () => {
    const { names } = parseNamesFile(
      "russian_federation: { kind: place, en: Russian Federation }",
      "names.yaml",
    );
    const seed = readFileSync(new URL("../../seeds/aes-moscow.txt", import.meta.url), "utf8");
    const spans = detect(seed, "en", nameBook(names, {})).filter((span) => span.type !== "quote");
    const counts = new Map<string, number>();
    for (const { type, value } of spans)
      counts.set(`${type} ${value}`, (counts.get(`${type} ${value}`) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      "place Moscow": 3,
      "organization Alliance of Sahel States": 1,
      "acronym AES": 5,
      "person Abdoulaye DIOP": 3,
      "place Mali": 1,
      "person Bakary Yaou SANGARE": 2,
      "place Niger": 1,
      "person Karamoko Jean Marie TRAORE": 2,
      "place Burkina Faso": 1,
      "person Sergey LAVROV": 1,
      "date --04-03": 1,
      "place Russian Federation": 2,
      "number 3": 2,
      "place Russia": 5,
    });
  });

  it("reads the values of a translation as those of its source", () => {
    const values = (source: string, language: "en" | "fr" | "ru"): string[] =>
      detectValues(source, language).map(({ type, value }) => `${type} ${value}`);
    const english = values(
      "On 3 April 2025 at 14:30 the three paid $2.5 billion, 18.6% of 10,000 sums.",
      "en",
    );
    expect(english).toEqual([
      "date 2025-04-03",
      "time 14:30",
      "number 3",
      "money USD 2500000000",
      "percent 18.6",
      "number 10000",
    ]);
    expect(
      values(
        "Le 3 avril 2025 à 14 h 30, les trois ont payé 2,5 milliards de dollars, 18,6 % de 10 000 sommes.",
        "fr",
      ),
    ).toEqual(english);
    expect(
      values("3 апреля 2025 года в 14:30 все трое заплатили 2,5 млрд долларов, 18,6 % от 10 000 сумм.", "ru"),
    ).toEqual(english);
  });

  it("hides the digits of addresses and codes from values", () => {
    expect(detectValues("https://example.org/2025/04/03 +223 20 22 33 44 {{ 5 }}", "en")).toEqual([]);
    expect(detectOpaque("on 3 April").length).toBe(0);
  });

  it.each([
    ["1", "en"],
    ["A", "fr"],
    ["April ", "en"],
    ["января ", "ru"],
    [" ", "en"],
    ["(", "fr"],
    ["a.", "en"],
    ["1,", "ru"],
    ["«", "fr"],
    ['"', "en"],
    ["A'", "fr"],
    ["$5-", "en"],
    ["3 and ", "en"],
    ["Mr ", "en"],
    ["ministre de ", "fr"],
    ["{{", "ru"],
    ["<a ", "en"],
    ["x@y.", "en"],
  ] as const)("grows in line with 200 KB of %j (%s)", (piece, language) => {
    const long = piece.repeat(Math.ceil(200_000 / piece.length));
    const short = long.slice(0, 25_000);
    detect(short, language, BUILT_IN);
    const before = process.cpuUsage().user;
    detect(short, language, BUILT_IN);
    const middle = process.cpuUsage().user;
    detect(long, language, BUILT_IN);
    const after = process.cpuUsage().user;
    // Eight times the text: a quadratic scan would cost 64 times, whatever the machine.
    expect(after - middle).toBeLessThan(Math.max(middle - before, 10_000) * 40);
  });
});
