import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceDiff, type Risk } from "../../src/diff/source-diff.ts";
import { LANGUAGES, type Language } from "../../src/model/language.ts";
import { nameBook } from "../../src/names/book.ts";

/** `[-removed-]` and `{+added+}`. */
function marked(before: string, after: string, language: Language = "en"): string {
  return sourceDiff(before, after, language)
    .parts.map(({ kind, text }) =>
      kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`,
    )
    .join("");
}

describe("the words of a change", () => {
  it.each([
    ["They met.", "They met.", "They met."],
    ["They met in Bamako.", "They met in Dakar.", "They met in [-Bamako-]{+Dakar+}."],
    ["They met him.", "They met him today.", "They met him{+ today+}."],
    ["They met him today.", "They met him.", "They met him[- today-]."],
    ["foo bar baz", "foo baz", "foo [-bar -]baz"],
    ["Paris Dakar", "Paris, Dakar", "Paris{+,+} Dakar"],
    ["a b", "a\u00A0b", "a[- -]{+\u00A0+}b"],
    ["", "New.", "{+New.+}"],
    ["2.5 billion", "2.6 billion", "[-2.5-]{+2.6+} billion"],
  ])("%j -> %j is %s", (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  it("knows the words of Russian and French", () => {
    expect(marked("Министры встретились в Москве.", "Министры встретятся в Москве.", "ru")).toBe(
      "Министры [-встретились-]{+встретятся+} в Москве.",
    );
    expect(marked("Il s’est rendu à l’école.", "Il s’est rendu à l’hôpital.", "fr")).toMatch(
      /^Il s’est rendu à \[-l’école-\]\{\+l’hôpital\+\}\.$/,
    );
  });

  it("is quick about texts that share nothing", () => {
    const long = (word: string): string =>
      Array.from({ length: 5_000 }, (_, i) => `${word}${i.toString(36)}`).join(" ");
    expect(sourceDiff(long("a"), long("b"), "en").parts).toHaveLength(2);
  });
});

const WORDS =
  "the minister met said on in not never may must 3 2.5 billion April 2026 Monday Bamako LAVROV Mali « “ ” , . ’ - не должен может пас doit ne pas".split(
    " ",
  );
const sentence = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(" ", " ", "\u00A0", "  ", "")), {
    maxLength: 20,
  })
  .map((words) => words.map(([word, space]) => word + space).join(""));
const text = fc.oneof(sentence, fc.string({ unit: "grapheme", maxLength: 60 }));

describe("any two texts", () => {
  it("join from the parts again", () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(...LANGUAGES), (before, after, language) => {
        const { parts } = sourceDiff(before, after, language);
        const joined = (left: string): string =>
          parts
            .filter(({ kind }) => kind !== left)
            .map((part) => part.text)
            .join("");
        expect(joined("added")).toBe(before);
        expect(joined("removed")).toBe(after);
        expect(parts.every((part) => part.text !== "")).toBe(true);
      }),
    );
  });

  it("have no change and no risk where they are one", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (one, language) => {
        const { parts, risks } = sourceDiff(one, one, language);
        expect(risks).toEqual([]);
        expect(parts.filter(({ kind }) => kind !== "same")).toEqual([]);
      }),
    );
  });
});

describe("risks", () => {
  const cases: readonly [Language, string, string, Risk[]][] = [
    ["en", "They discussed 2.5 billion euros.", "They discussed 2.6 billion euros.", ["number"]],
    ["en", "They discussed 2.5 billion euros.", "They then discussed 2.5 billion euros.", []],
    ["en", "Three ministers spoke.", "3 ministers spoke.", []],
    ["en", "Exports rose by 3%, imports by 5%.", "Exports rose by 5%, imports by 3%.", ["number"]],
    ["en", "They met on 4 May 2026.", "They met on 5 May 2026.", ["date"]],
    ["en", "They met on April 4.", "They met on 4 April.", []],
    ["en", "They meet on Monday, 4 May 2026.", "They meet on Tuesday, 4 May 2026.", ["date"]],
    ["en", "The talks begin at 14:30.", "The talks begin at 15:30.", ["date"]],
    ["en", "He arrives tomorrow.", "He arrives today.", ["date"]],
    ["en", "Sergey LAVROV arrived in Mali.", "Sergey LAVROV arrived in Niger.", ["name"]],
    ["en", "Lavrov received Diop.", "Diop received Lavrov.", ["name"]],
    ["en", "The text was signed in Kayes.", "The text was signed in Sikasso.", ["name"]],
    ["en", "The ministers signed the text.", "The ministers did not sign the text.", ["negation"]],
    ["en", "The offer was accepted.", "The offer was rejected.", ["negation"]],
    [
      "en",
      "He did not speak, and she came on time.",
      "He came on time, and she did not speak.",
      ["negation"],
    ],
    ["en", "Not only the ministers came.", "The ministers came.", []],
    ["en", "The parties must agree.", "The parties should agree.", ["modality"]],
    ["en", "They meet in May 2026.", "They meet in June 2026.", ["date"]],
    ["en", "The parties will sign it.", "The parties may not sign it.", ["negation", "modality"]],
    ["en", "The ministers met at the palace.", "The ministers gathered at the palace.", []],
    ["fr", "Les parties doivent signer.", "Les parties peuvent signer.", ["modality"]],
    ["fr", "Le ministre a signé.", "Le ministre n’a pas signé.", ["negation"]],
    ["fr", "Ils se voient le 3 avril.", "Ils se voient le 4 avril.", ["date"]],
    ["fr", "Un don de 2,5 millions d’euros.", "Un don de 2,5 milliards d’euros.", ["number"]],
    ["fr", "Il s’est rendu au Mali.", "Il s’est rendu au Niger.", ["name"]],
    ["ru", "Стороны должны подписать договор.", "Стороны могут подписать договор.", ["modality"]],
    ["ru", "Министр подписал договор.", "Министр не подписал договор.", ["negation"]],
    ["ru", "Встреча пройдёт 3 апреля.", "Встреча пройдёт 4 апреля.", ["date"]],
    ["ru", "Выделено 2,5 млрд евро.", "Выделено 2,5 млн евро.", ["number"]],
    ["ru", "Он прибыл в Мали.", "Он прибыл в Нигер.", ["name"]],
  ];

  it.each(cases)("%s: %s -> %s", (language, before, after, expected) => {
    expect(sourceDiff(before, after, language).risks).toEqual(expected);
  });

  it("know the desk's own names", () => {
    const book = nameBook(
      [{ id: "hope", kind: "organization", spellings: { en: ["Hope", "the H fund"] } }],
      {},
    );
    expect(sourceDiff("It is paid by the H fund.", "It is paid by the state.", "en", book).risks).toContain(
      "name",
    );
  });
});
