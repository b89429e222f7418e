import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/model/language.ts";
import { russianPlaceForms } from "../../src/names/russian-forms.ts";
import { isDoubtfulPlace, territories } from "../../src/names/territories.ts";

describe("territories", () => {
  it("gives every name an id of its own and spellings", () => {
    const ids = territories().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, spellings } of territories()) {
      expect(id).toMatch(/^[a-z][a-z0-9_]*$/);
      for (const language of LANGUAGES)
        if (language !== "ru") expect(spellings[language]?.length).toBeGreaterThan(0);
    }
  });
  it("holds no pseudo-territory or state of the past", () => {
    const spelled = territories().flatMap(({ spellings }) => spellings.en ?? []);
    expect(spelled).toContain("Turkey");
    expect(spelled).not.toContain("Unknown Region");
    expect(spelled.filter((name) => name === "Russia")).toHaveLength(1);
  });
  it("knows which spellings are also words or first names", () => {
    expect(isDoubtfulPlace("Chad", "en")).toBe(true);
    expect(isDoubtfulPlace("Maurice", "fr")).toBe(true);
    expect(isDoubtfulPlace("Tchad", "fr")).toBe(false);
  });
});

describe("russianPlaceForms", () => {
  it.each([
    ["Россия", "России России Россию Россией России"],
    ["Москва", "Москвы Москве Москву Москвой Москве"],
    ["Нигер", "Нигера Нигеру Нигером Нигере"],
    ["Китай", "Китая Китаю Китаем Китае"],
    ["Израиль", "Израиля Израилю Израилем Израиле"],
    ["Беларусь", "Беларуси Беларуси Беларусью Беларуси"],
    ["Южная Корея", "Южной Кореи Южной Корее Южную Корею Южной Кореей Южной Корее"],
    [
      "Объединенные Арабские Эмираты",
      "Объединенных Арабских Эмиратов Объединенным Арабским Эмиратам Объединенными Арабскими Эмиратами Объединенных Арабских Эмиратах",
    ],
    [
      "Демократическая Республика Конго",
      "Демократической Республики Конго Демократической Республике Конго Демократическую Республику Конго Демократической Республикой Конго Демократической Республике Конго",
    ],
    ["Сербия", "Сербии Сербии Сербию Сербией Сербии"],
    ["Мали", ""],
    ["Буркина-Фасо", ""],
    ["ОАЭ", ""],
  ])("%s", (base, expected) => {
    const [first, ...forms] = russianPlaceForms(base);
    expect(first).toEqual({ text: base });
    expect(forms.map(({ text }) => text).join(" ")).toBe(expected);
  });
});
