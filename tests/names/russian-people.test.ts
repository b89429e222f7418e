import { describe, expect, it } from "vitest";
import { readRussianPerson, russianPersonForms } from "../../src/names/russian-people.ts";

describe("readRussianPerson", () => {
  it.each([
    ["Сергей Лавров", "Сергей Лавров", undefined],
    ["Сергея ЛАВРОВА", "Сергей ЛАВРОВ", "gen"],
    ["Сергеем Лавровым", "Сергей Лавров", "ins"],
    ["Владимиру Жириновскому", "Владимир Жириновский", "dat"],
    ["Сергею Шойгу", "Сергей Шойгу", "dat"],
    ["Марией Захаровой", "Мария Захарова", "ins"],
    ["Никиты Петрова", "Никита Петров", "gen"],
    ["Эмманюэлем Макроном", "Эмманюэль Макрон", "ins"],
    ["Владимира Владимировича Путина", "Владимир Владимирович Путин", "gen"],
    ["Карамоко Траоре", "Карамоко Траоре", undefined],
    ["Незнакомца Имярека", "Незнакомца Имярека", undefined],
  ])("%s", (written, base, name) => {
    const read = readRussianPerson(written.split(" "));
    expect(read.base.join(" ")).toBe(base);
    expect(read.case).toBe(name);
  });
});

describe("russianPersonForms", () => {
  it.each([
    [
      "Сергей ЛАВРОВ",
      "m",
      "Сергея ЛАВРОВА | Сергею ЛАВРОВУ | Сергея ЛАВРОВА | Сергеем ЛАВРОВЫМ | Сергее ЛАВРОВЕ",
    ],
    [
      "Мария Захарова",
      "f",
      "Марии Захаровой | Марии Захаровой | Марию Захарову | Марией Захаровой | Марии Захаровой",
    ],
    [
      "Дмитрий Песков",
      "m",
      "Дмитрия Пескова | Дмитрию Пескову | Дмитрия Пескова | Дмитрием Песковым | Дмитрии Пескове",
    ],
    ["Бакари ТРАОРЕ", "m", "Бакари ТРАОРЕ | Бакари ТРАОРЕ | Бакари ТРАОРЕ | Бакари ТРАОРЕ | Бакари ТРАОРЕ"],
  ] as const)("%s", (base, gender, expected) => {
    const [first, ...forms] = russianPersonForms(base.split(" "), gender);
    expect(first).toEqual({ text: base });
    expect(forms.map(({ text }) => text).join(" | ")).toBe(expected);
  });
});
