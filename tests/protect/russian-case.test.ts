import { describe, expect, it } from "vitest";
import { nameBook } from "../../src/names/book.ts";
import { casesOf, governedCase, wordBefore } from "../../src/protect/russian-case.ts";

describe("the case that a preposition decides", () => {
  it.each([
    ["Он встретился с ", "ins"],
    ["беседа со ", "ins"],
    ["У ", "gen"],
    ["письмо от ", "gen"],
    ["это из-за ", "gen"],
    ["после ", "gen"],
    ["Благодаря ", "dat"],
    ["пришел к ", "dat"],
    ["речь об ", "loc"],
    ["при ", "loc"],
    ["через ", "acc"],
    ["приехал в ", undefined],
    ["надежда на ", undefined],
    ["шел за ", undefined],
    ["министр ", undefined],
    ["вместе с, ", undefined],
    ["с", undefined],
    ["(с) ", undefined],
    ["для «", undefined],
    ["", undefined],
  ])("%j -> %s", (before, expected) => {
    expect(governedCase(before, "name")).toBe(expected);
  });

  it("of times leaves less choice", () => {
    expect(governedCase("Это было в ", "time")).toBe("loc");
    expect(governedCase("перенесли на ", "time")).toBe("acc");
    expect(governedCase("начиная с ", "time")).toBe("gen");
  });

  it("knows the word a name follows directly", () => {
    expect(wordBefore("сказал Министр ")).toBe("министр");
    expect(wordBefore("сказал, ")).toBeUndefined();
    expect(wordBefore("")).toBeUndefined();
  });
});

it("casesOf lists the forms of names.json, and none for a name that does not decline", () => {
  const book = nameBook(
    [
      { id: "lavrov", kind: "person", spellings: {} },
      { id: "mali", kind: "place", indeclinable: true, spellings: { ru: ["Мали"] } },
      { id: "samara", kind: "place", spellings: { ru: ["Самара"] } },
    ],
    {
      ru: new Map([
        ["lavrov", "ЛАВРОВ"],
        ["lavrov_ins", "ЛАВРОВЫМ"],
      ]),
    },
  );
  expect([...casesOf(book, "lavrov")]).toEqual(["ins"]);
  expect([...casesOf(book, "mali")]).toEqual([]);
  expect(casesOf(book, "samara")).toContain("gen");
  expect([...casesOf(book, "nobody")]).toEqual([]);
});
