import { describe, expect, it } from "vitest";
import { boilerplate, type BoilerplateKey } from "../../src/edition/boilerplate.ts";
import en from "../../src/edition/defaults/en.json" with { type: "json" };
import fr from "../../src/edition/defaults/fr.json" with { type: "json" };
import ru from "../../src/edition/defaults/ru.json" with { type: "json" };
import deskEn from "../../locales/en/edition.json" with { type: "json" };
import deskFr from "../../locales/fr/edition.json" with { type: "json" };
import deskRu from "../../locales/ru/edition.json" with { type: "json" };
import type { Article } from "../../src/model/article.ts";
import type { Edition } from "../../src/model/edition.ts";
import { LANGUAGES, type Language } from "../../src/model/language.ts";

function article(id: string, language: Language = "en"): Article {
  return { id, file: `seeds/${id}.txt`, language, format: "text", source: "", meta: {}, blocks: [] };
}

function open(language: Language, desk: Edition["boilerplate"] = {}, of = article("note")) {
  return boilerplate({ article: of, language, boilerplate: desk });
}

const VALUES = {
  place: "X",
  date: "Y",
  precision: "day",
  count: 2,
  reviewed: 3,
  total: 1204,
  alt: "Z",
  note: "1",
  context: "en",
};

describe("defaults", () => {
  it.each(LANGUAGES)("every text of the package can be formatted in %s", (language) => {
    const texts = open(language);
    for (const key of Object.keys(en) as BoilerplateKey[]) {
      const text = texts.t(key, VALUES);
      expect(text).not.toBe("");
      expect(text, key).not.toMatch(/[{}]/);
    }
    expect(texts.findings()).toEqual([]);
  });

  it("the three languages hold the same keys, and the desk's files at least those", () => {
    expect(Object.keys(fr)).toEqual(Object.keys(en));
    expect(Object.keys(ru)).toEqual(Object.keys(en));
    for (const desk of [deskEn, deskFr, deskRu]) {
      expect(Object.keys(desk)).toEqual(expect.arrayContaining(Object.keys(en)));
      expect(desk).toHaveProperty(["title_aes-moscow"]);
    }
  });

  it("French keeps a no-break space before the colon and between a number and its noun", () => {
    for (const text of [...Object.values(fr), ...Object.values(deskFr)]) {
      expect(text).not.toMatch(/(?<![\u00a0\u202f{\w])[:;?!](?!:)/);
      expect(text).not.toMatch(/[a-zé]'/);
    }
  });

  it.each([
    ["en", 1, "One passage has"],
    ["en", 5, "5 passages have"],
    ["fr", 1, "Un passage n’est"],
    ["fr", 3, "3\u00a0passages ne sont"],
    ["ru", 1, "1\u00a0фрагмент пока"],
    ["ru", 21, "21\u00a0фрагмент пока"],
    ["ru", 3, "3\u00a0фрагмента пока"],
    ["ru", 12, "12\u00a0фрагментов пока"],
  ] as const)("counts in %s: %i", (language, count, start) => {
    expect(open(language).t("missing_note", { count })).toMatch(new RegExp(`^${start}`));
  });
});

describe("contexts", () => {
  it("names the language that an edition was translated from", () => {
    expect(open("fr").t("translated_from", { context: "en" })).toBe("Traduit de l’anglais");
    expect(open("fr").t("translated_from", { context: "ru" })).toBe("Traduit du russe");
    expect(open("ru").t("translated_from", { context: "en" })).toBe("Перевод с английского");
    expect(open("en").t("translated_from", { context: "fr" })).toBe("Translated from the French");
  });

  it("an article's own text goes before the general one, for any key", () => {
    const desk = { fr: { legal: "Général", legal_note: "Particulier" } };
    expect(open("fr", desk).t("legal")).toBe("Particulier");
    expect(open("fr", desk, article("other")).t("legal")).toBe("Général");
  });

  it("own() is only what the desk wrote for this article in this language", () => {
    const desk = { en: { title_note: "A Visit" }, fr: { title: "Titre" } };
    expect(open("en", desk).own("title")).toBe("A Visit");
    expect(open("fr", desk).own("title")).toBeUndefined();
    expect(open("en", desk, article("other")).own("title")).toBeUndefined();
    expect(open("en").own("place")).toBeUndefined();
  });
});

describe("fallbacks", () => {
  it("a desk's file may hold only what it changes", () => {
    const desk = { ru: { kicker: "Пресс-релиз" } };
    expect(open("ru", desk).t("kicker")).toBe("Пресс-релиз");
    expect(open("ru", desk).t("legal")).toBe(ru.legal);
  });

  it("an empty text is a missing one", () => {
    expect(open("fr", { fr: { kicker: "" } }).t("kicker")).toBe(fr.kicker);
    expect(open("fr", { fr: { title_note: "" } }).own("title")).toBeUndefined();
  });

  it("two desks in one process do not see each other's texts", () => {
    const one = open("en", { en: { kicker: "One" } });
    const two = open("en", { en: { kicker: "Two" } });
    expect([one.t("kicker"), two.t("kicker"), open("en").t("kicker")]).toEqual(["One", "Two", en.kicker]);
  });
});

describe("what reviewers write", () => {
  it.each([
    ["d'{place}", "d'Oslo"],
    ["'{'{place}'}'", "{Oslo}"],
    ["l'un, l'autre", "l'un, l'autre"],
    ["<b>{place}</b> & Co", "<b>Oslo</b> & Co"],
    ["3 '<' 4", "3 < 4"],
    ["{{place}}", undefined],
    ["$t(kicker)", "$t(kicker)"],
  ])("%s", (raw, expected) => {
    const texts = open("fr", { fr: { place_and_date: raw } });
    expect(texts.t("place_and_date", { place: "Oslo", date: "" })).toBe(expected ?? raw);
    expect(texts.findings()).toHaveLength(expected === undefined ? 1 : 0);
  });

  it.each(["{count, plural, one {#}", "{place", "{count, plural, one {x}}", "{lieu}"])(
    "broken ICU is a finding and stands as written: %s",
    (raw) => {
      const texts = open("fr", { fr: { missing_note: raw } });
      expect(texts.t("missing_note", { count: 2 })).toBe(raw);
      texts.t("missing_note", { count: 2 });
      expect(texts.findings()).toEqual([
        {
          rule: "icu-syntax",
          severity: "error",
          message: expect.stringContaining("missing_note") as string,
          key: "missing_note",
          file: "locales/fr/edition.json",
          expected: ["{count}"],
        },
      ]);
    },
  );

  it("a broken article title names its own key", () => {
    const texts = open("ru", { ru: { title_note: "Визит {" } });
    expect(texts.own("title")).toBe("Визит {");
    expect(texts.findings().map((finding) => finding.key)).toEqual(["title_note"]);
  });
});
