import { describe, expect, it } from "vitest";
import type { Language } from "../../src/model/language.ts";
import type { Name } from "../../src/model/names.ts";
import { nameBook } from "../../src/names/book.ts";
import { findNames } from "../../src/names/find.ts";

const LAVROV: Name = {
  id: "sergey_lavrov",
  kind: "person",
  gender: "m",
  spellings: { en: ["Sergey LAVROV", "Sergei Lavrov"] },
};
const BOOK = nameBook([LAVROV], {
  ru: new Map([
    ["sergey_lavrov", "Сергей ЛАВРОВ"],
    ["sergey_lavrov_gen", "Сергея ЛАВРОВА"],
    ["unknown_name", "Никто"],
  ]),
  fr: new Map([["sergey_lavrov", "Sergueï LAVROV"]]),
});

/** `text value id case` of every name found. */
function names(text: string, language: Language): string[] {
  return findNames(text, language, BOOK).map((span) =>
    [text.slice(span.start, span.end), span.value, span.name, span.case ?? ""].join(" | ").trim(),
  );
}

describe("nameBook", () => {
  it("knows declared names and territories by id", () => {
    expect(BOOK.names.get("sergey_lavrov")).toBe(LAVROV);
    expect(BOOK.names.get("burkina_faso")?.spellings).toEqual({
      en: ["Burkina Faso", "Burkina"],
      fr: ["Burkina Faso", "Burkina"],
      ru: ["Буркина-Фасо"],
    });
    expect(BOOK.names.get("russia")?.spellings.fr).toEqual(["Russie"]);
    expect(BOOK.names.get("moscow")?.spellings.ru).toEqual(["Москва"]);
  });
  it("lets a declared name replace a built-in one", () => {
    const mali: Name = { id: "mali", kind: "place", spellings: { en: ["Republic of Mali"] } };
    expect(
      nameBook([mali], {})
        .forms("en")
        .filter(({ id }) => id === "mali")
        .map(({ text }) => text),
    ).toEqual(["Republic of Mali"]);
  });
  it("takes names.json's forms with their case, and leaves out names that nobody declared", () => {
    const forms = BOOK.forms("ru").filter(({ id }) => id === "sergey_lavrov" || id === "unknown_name");
    expect(forms).toEqual([
      { text: "Сергей ЛАВРОВ", id: "sergey_lavrov", kind: "person" },
      { text: "Сергея ЛАВРОВА", id: "sergey_lavrov", kind: "person", case: "gen" },
    ]);
  });
});

describe("findNames", () => {
  it("finds every spelling, with the base form as its value", () => {
    expect(names("Sergei Lavrov and SERGEY LAVROV", "en")).toEqual([
      "Sergei Lavrov | Sergey LAVROV | sergey_lavrov |",
      "SERGEY LAVROV | Sergey LAVROV | sergey_lavrov |",
    ]);
    expect(names("для Сергея Лаврова", "ru")).toEqual([
      "Сергея Лаврова | Сергея ЛАВРОВА | sergey_lavrov | gen",
    ]);
  });
  it.each([
    ["en", "Parisian, Malian, paris, LAVROVA", []],
    ["en", "Guinea-Bissau, Guinea, Papua New Guinea", ["Guinea-Bissau", "Guinea", "Papua New Guinea"]],
    [
      "en",
      "Burkina\u00a0Faso’s, Côte d'Ivoire, Côte d’Ivoire, Guinea\u2011Bissau",
      ["Burkina\u00a0Faso", "Côte d'Ivoire", "Côte d’Ivoire", "Guinea\u2011Bissau"],
    ],
    ["fr", "l’Éthiopie, d'Algérie, aux États-Unis", ["Éthiopie", "Algérie", "États-Unis"]],
    ["ru", "Соединённых Штатов, Орёл, Киргизии", ["Соединённых Штатов", "Киргизии"]],
    ["en", "Burkina\nFaso", ["Burkina"]],
  ] as const)("%s: %s", (language, text, expected) => {
    expect(findNames(text, language, BOOK).map((span) => text.slice(span.start, span.end))).toEqual(expected);
  });
  it("reads the case of a Russian place from its ending and the word before", () => {
    const cases = (text: string): (string | undefined)[] =>
      findNames(text, "ru", BOOK).map((span) => span.case);
    expect(cases("в России, из России, к России, Россией, Россию, Россия")).toEqual([
      "loc",
      "gen",
      "dat",
      "ins",
      "acc",
      undefined,
    ]);
    expect(cases("в Нигере, Нигера, Мали, Южной Корее, из Буркина-Фасо")).toEqual([
      "loc",
      "gen",
      undefined,
      "dat",
      undefined,
    ]);
  });

  it("keeps the built-in spellings that a declared name does not give itself", () => {
    const declared = nameBook([{ id: "moscow", kind: "place", spellings: { en: ["Moscow"] } }], {});
    expect(findNames("de Moscou", "fr", declared).map(({ name }) => name)).toEqual(["moscow"]);
  });
});
