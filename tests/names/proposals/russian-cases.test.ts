import { describe, expect, it } from "vitest";
import { CASES } from "../../../src/model/lock.ts";
import type { Name, NameKind } from "../../../src/model/names.ts";
import { russianCases, russianGender } from "../../../src/names/proposals/russian-cases.ts";
import { ORGANIZATIONS, PEOPLE, PLACES, SURNAMES, UNTUNED_PEOPLE } from "./declined.ts";

function declined(
  base: string,
  kind: NameKind,
  about: Pick<Name, "gender" | "indeclinable">,
): readonly string[] {
  const forms = russianCases(base, kind, about);
  return CASES.map((name) => forms.get(name) ?? base);
}

describe("russianCases", () => {
  it.each([...PEOPLE, ...UNTUNED_PEOPLE, ...SURNAMES])("person $gender $base", ({ base, gender, forms }) => {
    expect(declined(base, "person", { gender })).toEqual(forms);
  });
  it.each(PLACES)("place $base", ({ base, gender, forms }) => {
    expect(declined(base, "place", { gender })).toEqual(forms);
  });
  it.each(ORGANIZATIONS)("organization $base", ({ base, gender, forms }) => {
    expect(declined(base, "organization", { gender })).toEqual(forms);
  });

  it("leaves acronyms, Latin spellings and what names.yaml calls indeclinable alone", () => {
    expect(russianCases("МАГАТЭ", "acronym", {}).size).toBe(0);
    expect(russianCases("Sergey LAVROV", "person", { gender: "m" }).size).toBe(0);
    expect(russianCases("Сергей ЛАВРОВ", "person", { gender: "m", indeclinable: true }).size).toBe(0);
  });
  it("does not guess the gender of a person", () => {
    expect(russianCases("ДИОП", "person", {}).size).toBe(0);
    expect(russianCases("ДИОП", "person", { gender: "m" }).get("ins")).toBe("ДИОПОМ");
  });
});

describe("russianGender", () => {
  it.each([
    ["Сергей ЛАВРОВ", "m"],
    ["Мария Захарова", "f"],
    ["ЛЕСНИЦКАЯ", "f"],
    ["ВОЛОГОДИН", undefined],
    ["Асадулов", "m"],
    ["Салават Юлаевич Абдрахманов", "m"],
    ["ДИОП", undefined],
  ])("%s", (name, gender) => {
    expect(russianGender(name)).toBe(gender);
  });
});
