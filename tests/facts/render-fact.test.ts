import { describe, expect, it } from "vitest";
import { factForms, renderFact, type FactPlace } from "../../src/facts/render-fact.ts";
import { LANGUAGES, type Language } from "../../src/model/language.ts";
import { CASES, type Case } from "../../src/model/lock.ts";
import { dateOf, skeletonOf } from "../../src/facts/skeleton.ts";
import { render } from "../../src/message/render.ts";
import { visibleText } from "../../src/message/walk.ts";

/** No-break spaces shown as `·`. */
function show(value: string, language: Language, grammaticalCase?: Case, place?: FactPlace): string {
  const type = value.includes(":") ? "time" : "date";
  return renderFact(value, type, language, grammaticalCase, place).replaceAll("\u00a0", "·");
}

describe("renderFact", () => {
  const facts: readonly (readonly [value: string, en: string, fr: string, ru: string])[] = [
    ["--04-03", "April 3", "3·avril", "3·апреля"],
    ["2025-05-01", "May 1, 2025", "1er·mai 2025", "1·мая 2025·года"],
    ["2025-04", "April 2025", "avril 2025", "апрель 2025·года"],
    ["--08", "August", "août", "август"],
    ["2025", "2025", "2025", "2025·год"],
    ["2025-04-03/2025-04-05", "April 3–5, 2025", "3-5·avril 2025", "3–5·апреля 2025·года"],
    ["--04-01/--04-05", "April 1–5", "1er-5·avril", "1–5·апреля"],
    ["2025-04-28/2025-05-01", "April 28–May 1, 2025", "28·avril·– 1er·mai 2025", "28·апреля·– 1·мая 2025·года"],
    ["2024-12-28/2025-01-02", "December 28, 2024–January 2, 2025", "28·décembre 2024·– 2·janvier 2025", "28·декабря 2024·года·– 2·января 2025·года"],
    ["2025-04/2025-07", "April–July 2025", "avril-juillet 2025", "апрель–июль 2025·года"],
    ["2024-12/2025-02", "December 2024–February 2025", "décembre 2024·– février 2025", "декабрь 2024·года·– февраль 2025·года"],
    ["2025-01/2025-03", "first quarter of 2025", "premier trimestre 2025", "первый квартал 2025·года"],
    ["2025-07/2025-09", "third quarter of 2025", "troisième trimestre 2025", "третий квартал 2025·года"],
    ["--10/--12", "fourth quarter", "quatrième trimestre", "четвертый квартал"],
    ["2025-01/2025-06", "first half of 2025", "premier semestre 2025", "первое полугодие 2025·года"],
    ["2025-07/2025-12", "second half of 2025", "second semestre 2025", "второе полугодие 2025·года"],
    ["1990/1999", "1990s", "années 1990", "1990-е·годы"],
    ["1801/1900", "19th century", "XIXe·siècle", "XIX·век"],
    ["2001/2100", "21st century", "XXIe·siècle", "XXI·век"],
    ["1101/1200", "12th century", "XIIe·siècle", "XII·век"],
    ["2019/2023", "2019–2023", "2019-2023", "2019–2023·годы"],
    ["14:30", "2:30 p.m.", "14·h·30", "14:30"],
    ["09:05", "9:05 a.m.", "9·h·05", "9:05"],
    ["14:00", "2 p.m.", "14·h", "14:00"],
    ["12:00", "noon", "12·h", "12:00"],
    ["00:00", "midnight", "0·h", "0:00"],
    ["00:30", "12:30 a.m.", "0·h·30", "0:30"],
    ["14:30Z", "2:30 p.m. UTC", "14·h·30·UTC", "14:30·UTC"],
    ["14:30+03:00", "2:30 p.m. (UTC+3)", "14·h·30·(UTC+3)", "14:30·(UTC+3)"],
    ["14:30-03:30", "2:30 p.m. (UTC−3:30)", "14·h·30·(UTC−3:30)", "14:30·(UTC−3:30)"],
    ["14:30/16:00", "2:30–4 p.m.", "14·h·30-16·h", "14:30–16:00"],
    ["09:00Z/14:30Z", "9 a.m.–2:30 p.m. UTC", "9·h-14·h·30·UTC", "9:00–14:30·UTC"],
    ["10:00/12:00", "10 a.m.–noon", "10·h-12·h", "10:00–12:00"],
    ["2025-13-01", "2025-13-01", "2025-13-01", "2025-13-01"],
    ["2025-04/2025-04-05", "2025-04/2025-04-05", "2025-04/2025-04-05", "2025-04/2025-04-05"],
  ]; // prettier-ignore
  it.each(facts)("%s", (value, en, fr, ru) => {
    expect([show(value, "en"), show(value, "fr"), show(value, "ru")]).toEqual([en, fr, ru]);
  });

  const declined: readonly (readonly [string, ...forms: readonly string[]])[] = [
    // gen, dat, acc, ins, loc
    ["--01", "января", "январю", "январь", "январем", "январе"],
    ["--03", "марта", "марту", "март", "мартом", "марте"],
    ["--05", "мая", "маю", "май", "маем", "мае"],
    ["--08", "августа", "августу", "август", "августом", "августе"],
    [
      "2025-04",
      "апреля 2025·года",
      "апрелю 2025·года",
      "апрель 2025·года",
      "апрелем 2025·года",
      "апреле 2025·года",
    ],
    ["2025", "2025·года", "2025·году", "2025·год", "2025·годом", "2025·году"],
    [
      "--07/--09",
      "третьего квартала",
      "третьему кварталу",
      "третий квартал",
      "третьим кварталом",
      "третьем квартале",
    ],
    [
      "--04/--06",
      "второго квартала",
      "второму кварталу",
      "второй квартал",
      "вторым кварталом",
      "втором квартале",
    ],
    [
      "--07/--12",
      "второго полугодия",
      "второму полугодию",
      "второе полугодие",
      "вторым полугодием",
      "втором полугодии",
    ],
    ["1990/1999", "1990-х·годов", "1990-м·годам", "1990-е·годы", "1990-ми·годами", "1990-х·годах"],
    ["1901/2000", "XX·века", "XX·веку", "XX·век", "XX·веком", "XX·веке"],
    [
      "2019/2023",
      "2019–2023·годов",
      "2019–2023·годам",
      "2019–2023·годы",
      "2019–2023·годами",
      "2019–2023·годах",
    ],
    ["--04/--07", "апреля–июля", "апрелю–июлю", "апрель–июль", "апрелем–июлем", "апреле–июле"],
    ["--04-03", "3·апреля", "3·апреля", "3·апреля", "3·апреля", "3·апреля"],
  ];
  it.each(declined)("declines %s", (value, ...forms) => {
    expect(CASES.map((grammaticalCase) => show(value, "ru", grammaticalCase))).toEqual(forms);
  });

  it("declines every weekday before its date", () => {
    const week = [
      "2025-03-31",
      "2025-04-01",
      "2025-04-02",
      "2025-04-03",
      "2025-04-04",
      "2025-04-05",
      "2025-04-06",
    ];
    const forms = [undefined, ...CASES].map((grammaticalCase) =>
      week.map((day) => show(day, "ru", grammaticalCase, { weekday: true }).split(",")[0]).join(" "),
    );
    expect(forms).toEqual([
      "понедельник вторник среда четверг пятница суббота воскресенье",
      "понедельника вторника среды четверга пятницы субботы воскресенья",
      "понедельнику вторнику среде четвергу пятнице субботе воскресенью",
      "понедельник вторник среду четверг пятницу субботу воскресенье",
      "понедельником вторником средой четвергом пятницей субботой воскресеньем",
      "понедельнике вторнике среде четверге пятнице субботе воскресенье",
    ]);
    expect(show("2025-04-04", "ru", "acc", { weekday: true })).toBe("пятницу, 4·апреля 2025·года");
    expect(show("2025-04-04", "fr", "acc", { weekday: true })).toBe("vendredi 4·avril 2025");
  });

  const placed: readonly (readonly [Language, string, string, string])[] = [
    ["en", "from", "2025-04-28/2025-05-02", "April 28 to May 2, 2025"],
    ["en", "between", "2019/2023", "2019 and 2023"],
    ["en", "from", "2025-04/2025-06", "April to June 2025"],
    ["en", "from", "1990/1999", "1990 to 1999"],
    ["en", "since", "2025-04/2025-06", "the second quarter of 2025"],
    ["en", "from", "09:00/11:00", "9 to 11 a.m."],
    ["fr", "du", "2025-04-28/2025-05-02", "28·avril au 2·mai 2025"],
    ["fr", "du", "2025-04/2025-06", "deuxième trimestre 2025"],
    ["fr", "d'", "2025-04/2025-06", "avril à juin 2025"],
    ["fr", "entre", "14:30/16:00", "14·h·30 et 16·h"],
    ["ru", "с", "2025-04/2025-06", "апреля по июнь 2025·года"],
    ["ru", "с", "2024-12/2025-03", "декабря 2024·года по март 2025·года"],
    ["ru", "со", "--04-02/--04-05", "2 по 5·апреля"],
    ["ru", "с", "09:00/11:00", "9:00 до 11:00"],
  ];
  it.each(placed)("%s after %j: %s", (language, before, value, expected) => {
    expect(show(value, language, undefined, { before })).toBe(expected);
  });

  it("keeps a case that is written over the word before", () => {
    expect(show("2019/2023", "ru", "ins", { before: "с" })).toBe("2019–2023·годами");
  });

  it("shows a day as FormatJS does, every day of a year in every language", () => {
    for (let time = Date.UTC(2024, 0, 1); time < Date.UTC(2025, 0, 1); time += 86_400_000) {
      const value = new Date(time).toISOString().slice(0, 10);
      expect(dateOf(value).getTime()).toBe(time);
      for (const language of LANGUAGES) {
        for (const weekday of [false, true]) {
          const skeleton = skeletonOf(value, weekday)!;
          const { pieces } = render(
            [
              { type: "text", value: ", " },
              { type: "argument", id: "d", skeleton },
            ],
            language,
            () => ({
              type: "date",
              value,
            }),
          );
          expect(visibleText(pieces)).toBe(
            `, ${renderFact(value, "date", language, undefined, { weekday })}`,
          );
        }
      }
    }
  });
});

describe("factForms", () => {
  it("gives each form once, the base form first, with the case that has it", () => {
    const forms = factForms("2025", "date", "ru").map((form) => ({
      ...form,
      text: form.text.replaceAll("\u00a0", " "),
    }));
    expect(forms).toEqual([
      { text: "2025 год" },
      { text: "2025 года", case: "gen" },
      { text: "2025 году", case: "loc" },
      { text: "2025 годом", case: "ins" },
    ]);
  });

  it("holds the weekday and the wordings of a range", () => {
    const texts = (value: string, language: Language): string[] =>
      factForms(value, "date", language).map(({ text }) => text.replaceAll("\u00a0", " "));
    expect(texts("2025-04-01", "fr")).toEqual(["1er avril 2025", "mardi 1er avril 2025"]);
    expect(texts("--04-03/--04-05", "ru")).toEqual(["3–5 апреля", "3 по 5 апреля"]);
    expect(texts("--07/--09", "en")).toContain("the third quarter");
  });
});
