import { describe, expect, it } from "vitest";
import { builtInSpelling } from "../../../src/names/proposals/built-in.ts";
import { proposeForm, type Proposed } from "../../../src/names/proposals/propose.ts";

function name(about: Partial<Proposed> & Pick<Proposed, "kind">): Proposed {
  return { spellings: [], builtIn: undefined, fromFull: undefined, returned: undefined, ...about };
}

describe("proposeForm", () => {
  const diop = name({ kind: "person", spellings: [{ language: "en", text: "Abdoulaye DIOP" }] });

  it("takes what a provider returned only in the right script", () => {
    expect(proposeForm({ ...diop, returned: "Абдулае ДЬОП" }, "ru", "cyrillic")).toBe("Абдулае ДЬОП");
    expect(proposeForm({ ...diop, returned: "Abdoulaye DIOP" }, "ru", "cyrillic")).toBe("Абдулай ДИОП");
    expect(proposeForm({ ...diop, returned: "Абдулай ДИОП" }, "fr", "latin")).toBe("Abdoulaye DIOP");
  });
  it("puts a returned name into the nominative", () => {
    expect(proposeForm({ ...diop, returned: "Сергеем ЛАВРОВЫМ" }, "ru", "cyrillic")).toBe("Сергей ЛАВРОВ");
  });
  it("prefers the book and the full name's form to what came back", () => {
    const returned = { ...diop, returned: "Абдулае ДЬОП" };
    expect(proposeForm({ ...returned, fromFull: "ДИОП" }, "ru", "cyrillic")).toBe("ДИОП");
    expect(proposeForm({ ...returned, builtIn: "Бамако" }, "ru", "cyrillic")).toBe("Бамако");
  });
  it("keeps Latin names in Latin where the desk wants that", () => {
    expect(proposeForm(diop, "ru", "latin")).toBe("Abdoulaye DIOP");
  });
  it("writes Russian people in the way of each language", () => {
    const lavrov = name({ kind: "person", spellings: [{ language: "en", text: "Sergey LAVROV" }] });
    expect(proposeForm(lavrov, "fr", "latin")).toBe("Sergueï LAVROV");
    const reviewed = name({ kind: "person", spellings: [{ language: "ru", text: "Сергей ЛАВРОВ" }] });
    expect(proposeForm(reviewed, "en", "latin")).toBe("Sergey LAVROV");
  });
  it("knows the acronyms of the press", () => {
    const nato = name({ kind: "acronym", spellings: [{ language: "fr", text: "OTAN" }] });
    expect(proposeForm(nato, "ru", "cyrillic")).toBe("НАТО");
    expect(proposeForm(nato, "en", "latin")).toBe("NATO");
  });
  it("does not spell the words of a body letter by letter", () => {
    const body = name({
      kind: "organization",
      spellings: [{ language: "en", text: "Volga Plains Institute" }],
    });
    expect(proposeForm(body, "ru", "cyrillic")).toBeUndefined();
    expect(proposeForm(body, "fr", "latin")).toBeUndefined();
    expect(proposeForm(body, "en", "latin")).toBe("Volga Plains Institute");
    const company = { ...body, spellings: [{ language: "en" as const, text: "Orion Pharma Ltd" }] };
    expect(proposeForm(company, "fr", "latin")).toBe("Orion Pharma Ltd");
  });
});

describe("builtInSpelling", () => {
  it.each([
    ["moskva", "place", "en", "Moscow", "ru", "Москва"],
    ["volga", "place", "fr", "Volga", "ru", "Волга"],
    ["ci", "place", "fr", "Côte d’Ivoire", "ru", "Кот-д’Ивуар"],
    ["senegal", "place", "ru", "Сенегал", "fr", "Sénégal"],
  ] as const)("%s", (id, kind, from, text, to, expected) => {
    expect(builtInSpelling(id, kind, [{ language: from, text }], to)).toBe(expected);
  });
  it("does not take a person for a country", () => {
    expect(builtInSpelling("chad", "person", [{ language: "en", text: "Chad" }], "ru")).toBeUndefined();
  });

  it.each<[string, "en" | "fr" | "ru", "en" | "fr" | "ru", string | undefined]>([
    ["Lake Bled", "en", "fr", "lac Bled"],
    ["Lake Bled", "en", "ru", "озеро Блед"],
    ["Volta River", "en", "ru", "река Волта"],
    ["golfe d’Aden", "fr", "en", "Gulf of Aden"],
    ["golfe de Gabès", "fr", "ru", undefined],
    ["île de Gorée", "fr", "en", "Gorée Island"],
    ["озеро Балхаш", "ru", "fr", "lac Balkhach"],
    ["Раштская долина", "ru", "en", undefined],
    ["Онежское озеро", "ru", "fr", undefined],
    ["Lakewood", "en", "fr", "Lakewood"],
  ])("says what kind of place it is in each language: %s, %s to %s", (text, from, to, expected) => {
    const place = name({ kind: "place", spellings: [{ language: from, text }] });
    expect(proposeForm(place, to, to === "ru" ? "cyrillic" : "latin")).toBe(expected);
  });
});
