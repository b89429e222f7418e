import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Language } from "../../src/model/language.ts";
import { FAULTS } from "./faults.ts";
import {
  contentsOf,
  contentsWanted,
  draftAll,
  openNewsroom,
  openSeed,
  SEEDS,
  type Spoil,
} from "./newsroom.ts";
import type { MarkupId } from "./translator.ts";

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "the delegation",
    "met in",
    "and",
    "with",
    "said that",
    "visited",
    "a **new** plan for",
    "(again)",
    "about",
    "*together*,",
  ],
  fr: [
    "la délégation",
    "a rencontré",
    "et",
    "avec",
    "selon",
    "visite de",
    "un **nouveau** plan pour",
    "(encore)",
    "chez",
    "*ensemble*,",
  ],
  ru: [
    "делегация",
    "встретила",
    "и",
    "с",
    "по словам",
    "посетила",
    "**новый** план для",
    "(снова)",
    "о",
    "*вместе*,",
  ],
};

const FACTS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...[
      "Abdoulaye DIOP",
      "Sergey LAVROV",
      "Alliance of Sahel States (AES)",
      "AES",
      "Moscow",
      "Mali",
      "Niger",
      "Burkina Faso",
      "Russia",
    ],
    ...[
      "Mr. Pierre DUVAL",
      "Lomé",
      "April 3rd",
      "Thursday, April 10, 2025",
      "8 May 2024",
      "May 2025",
      "in 2031",
      "14:30",
      "9 a.m.",
    ],
    ...["2,500 people", "$2.5 billion", "12.5%", "three", "the 12th", "€40,000", "1.2 million", "7 percent"],
    ...[
      "https://www.example.org/a_b?c=1",
      "press@example.org",
      "@aes_press",
      "{0}",
      "[X1X]",
      "@@PH1@@",
      "`npm ci`",
      "&amp;",
    ],
  ],
  fr: [
    ...[
      "Claire MONTAUBAN",
      "Pavel VOLOGODINE",
      "Réseau des bassins transfrontaliers (RBT)",
      "RBT",
      "Lyon",
      "Sénégal",
      "la Volga",
    ],
    ...[
      "Mme Awa TRAORÉ",
      "le 3 avril",
      "le jeudi 10 avril 2025",
      "du 12 au 14 juin 2025",
      "en mai 2025",
      "en 2031",
      "à 14 h 30",
    ],
    ...[
      "2 500 personnes",
      "2,5 milliards de dollars",
      "12,5 %",
      "trois",
      "1 250 000 €",
      "1,2 million",
      "le 1er mars 2026",
    ],
    ...["https://www.example.org/a_b?c=1", "presse@example.org", "{0}", "[X1X]", "`npm ci`"],
  ],
  ru: [
    ...[
      "Марина ЛЕСНИЦКАЯ",
      "Тимура АСАДУЛОВА",
      "АБМП",
      "в Казани",
      "Самары",
      "Нижнего Новгорода",
      "Лиона",
      "Марией ПЕТРОВОЙ",
    ],
    ...[
      "3 апреля",
      "в четверг, 10 апреля 2025 года",
      "с 18 по 20 сентября 2025 года",
      "в мае 2026 года",
      "в 2031 году",
      "в 11:30",
    ],
    ...[
      "2500 человек",
      "2,5 млрд долларов",
      "12,5 %",
      "три",
      "96,5 млн рублей",
      "более 2 млн",
      "1 марта 2026 года",
    ],
    ...["https://www.example.org/a_b?c=1", "press@example.org", "{0}", "[X1X]", "`npm ci`"],
  ],
};

function sentence(language: Language): fc.Arbitrary<string> {
  const part = fc.oneof(fc.constantFrom(...FACTS[language]), fc.constantFrom(...WORDS[language]));
  return fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => `${parts.join(" ")}.`);
}

const article = fc.constantFrom<Language>("en", "fr", "ru").chain((language) =>
  fc.record({
    language: fc.constant(language),
    sentences: fc.array(sentence(language), { minLength: 1, maxLength: 4 }),
  }),
);

/** Harm that no table foresees: slices of the answer deleted, repeated, exchanged, and stray characters. */
const harm = fc.record({
  kind: fc.constantFrom("delete", "repeat", "exchange", "insert"),
  from: fc.nat(400),
  length: fc.nat(12),
  to: fc.nat(400),
  stray: fc.constantFrom(
    "7",
    " 2,5",
    "[X1X]",
    "</x>",
    "<b>",
    "&lt;",
    "%",
    "€",
    "« ",
    "“",
    "{0}",
    "1987",
    "@",
    "'",
    '<x id="1">',
  ),
});

function harmed(
  answer: string,
  { kind, from, length, to, stray }: typeof harm extends fc.Arbitrary<infer T> ? T : never,
): string {
  const at = from % (answer.length + 1);
  const other = to % (answer.length + 1);
  const slice = answer.slice(at, at + length);
  if (kind === "delete") return answer.slice(0, at) + answer.slice(at + length);
  if (kind === "repeat") return answer.slice(0, other) + slice + answer.slice(other);
  if (kind === "insert") return answer.slice(0, at) + stray + answer.slice(at);
  const without = answer.slice(0, at) + answer.slice(at + length);
  return without.slice(0, other) + slice + without.slice(other);
}

const faults = fc.array(
  fc.oneof(
    fc
      .constantFrom(...FAULTS)
      .map((fault) => (answer: string, markup: MarkupId) => fault.spoil(answer, markup) ?? answer),
    harm.map((one) => (answer: string) => harmed(answer, one)),
  ),
  { maxLength: 3 },
);

describe("whatever a provider does", () => {
  it("a stored target has exactly the source's locks", async () => {
    await fc.assert(
      fc.asyncProperty(
        article,
        faults,
        fc.constantFrom<MarkupId>("text", "html", "xml"),
        fc.boolean(),
        async ({ language, sentences }, spoilers, markup, known) => {
          const room = openNewsroom(`x.${language}.md`, `${sentences.join("\n\n")}\n`, known);
          const spoil: Spoil = (answers) =>
            answers.map((answer) => spoilers.reduce((text, one) => one(text, markup), answer));
          for (const to of (["en", "fr", "ru"] as const).filter((other) => other !== language)) {
            for (const { segment, locks, draft, answers } of await draftAll(room, to, markup, spoil)) {
              if (draft.text === undefined) expect(draft.steps.length).toBeGreaterThan(0);
              else
                expect(
                  contentsOf(draft.text, to),
                  `${segment.text}\n${answers.join("\n")}\n${draft.text}`,
                ).toEqual(contentsWanted(segment, locks));
            }
          }
        },
      ),
      { numRuns: Number(process.env["HOSTILE_RUNS"] ?? 80) },
    );
  });

  it("a correct answer is never refused", async () => {
    await fc.assert(
      fc.asyncProperty(
        article,
        fc.constantFrom<MarkupId>("text", "html", "xml"),
        fc.boolean(),
        async (one, markup, known) => {
          const room = openNewsroom(`x.${one.language}.md`, `${one.sentences.join("\n\n")}\n`, known);
          for (const to of (["en", "fr", "ru"] as const).filter((other) => other !== one.language)) {
            for (const { segment, draft, answers } of await draftAll(room, to, markup, (right) => [...right]))
              expect(
                draft.text,
                `${segment.text}\n${answers.join("\n")}\n${draft.steps.map(({ why }) => why).join("\n")}`,
              ).toBeDefined();
          }
        },
      ),
      { numRuns: Number(process.env["HOSTILE_RUNS"] ?? 60) },
    );
  });

  it("answers in any wrong order give no segment another one's locks", async () => {
    const room = openSeed(SEEDS[0]!, true);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(
          room.segments.map((_, index) => index),
          { minLength: room.segments.length },
        ),
        async (order) => {
          const spoil: Spoil = (answers) =>
            order.map((index) => answers[index % answers.length]!).slice(0, answers.length);
          for (const { segment, locks, draft } of await draftAll(room, "fr", "text", spoil)) {
            if (draft.text !== undefined)
              expect(contentsOf(draft.text, "fr")).toEqual(contentsWanted(segment, locks));
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});
