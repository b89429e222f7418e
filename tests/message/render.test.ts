import { describe, expect, it } from "vitest";
import { parseMessage } from "../../src/message/parse.ts";
import { render, type Resolved } from "../../src/message/render.ts";
import { argumentsOf, tagsOf, visibleText } from "../../src/message/walk.ts";
import type { Language } from "../../src/model/language.ts";

function show(written: string, language: Language, values: Readonly<Record<string, Resolved>> = {}): string {
  const { pieces } = render(parseMessage(written).nodes, language, ({ id }) => values[id]);
  return visibleText(pieces).replaceAll("\u00a0", "·");
}

const april3: Resolved = { type: "date", value: "--04-03" };
const wednesday: Resolved = { type: "date", value: "2025-04-02", weekday: true };
const text = (value: string): Resolved => ({ type: "text", value });
const date = (value: string): Resolved => ({ type: "date", value });

describe("render", () => {
  it("lets one full stop do for an abbreviation and its sentence", () => {
    const values = { t: date("11:00"), inc: text("Orion Inc."), aes: text("AES") };
    expect(show("It begins at {t}.", "en", values)).toBe("It begins at 11 a.m.");
    expect(show("It begins at {t}, or never.", "en", values)).toBe("It begins at 11 a.m., or never.");
    expect(show("Sold to <b>{inc}</b>. Then to {aes}.", "en", values)).toBe(
      "Sold to Orion Inc. Then to AES.",
    );
    expect(show("Sold to {inc}...", "en", values)).toBe("Sold to Orion Inc....");
  });

  it("writes a year alone between brackets without its word in Russian", () => {
    const values = { y: date("2024") };
    expect(show("резолюция 2748 ({y})", "ru", values)).toBe("резолюция 2748 (2024)");
    expect(show("резолюция ({y}, Женева)", "ru", values)).toBe("резолюция (2024·год, Женева)");
  });

  it("gives pieces: text, tags with their children, and raw bytes", () => {
    const nodes = parseMessage("L'{aes} <strong>de {place}<br/></strong> : {url}").nodes;
    const values: Record<string, Resolved> = {
      aes: text("AES"),
      place: text("Bamako"),
      url: { type: "raw", value: "<https://aes.ml>", visible: "https://aes.ml" },
    };
    expect(render(nodes, "fr", ({ id }) => values[id])).toEqual({
      pieces: [
        { type: "text", value: "L'AES " },
        {
          type: "tag",
          name: "strong",
          children: [
            { type: "text", value: "de Bamako" },
            { type: "tag", name: "br", children: [] },
          ],
        },
        { type: "text", value: " : " },
        { type: "raw", value: "<https://aes.ml>", visible: "https://aes.ml" },
      ],
      unresolved: [],
    });
  });

  it("lists what nothing resolves, and shows it as written", () => {
    const nodes = parseMessage("{who} met {whom} on {day, date, ::MMMMd}; {who}").nodes;
    const { pieces, unresolved } = render(nodes, "en", ({ id }) =>
      id === "whom" ? text("DIOP") : undefined,
    );
    expect(visibleText(pieces)).toBe("{who} met DIOP on {day}; {who}");
    expect(unresolved).toEqual(["who", "day", "who"]);
  });

  it("shows an empty message, and an empty value, as nothing", () => {
    expect(render([], "ru", () => undefined)).toEqual({ pieces: [], unresolved: [] });
    expect(render(parseMessage("{x}<b>{x}</b>").nodes, "ru", () => text("")).pieces).toEqual([
      { type: "tag", name: "b", children: [] },
    ]);
  });

  it("keeps apart names that JavaScript or another tag already has", () => {
    const values = { constructor: text("A"), b: text("B"), toString: text("C") };
    expect(show("{constructor} <b>{b}</b> <constructor>{toString}</constructor> {b}", "en", values)).toBe(
      "A B C B",
    );
    const { pieces } = render(parseMessage("x {__proto__} y").nodes, "en", () => text("P"));
    expect(visibleText(pieces)).toBe("x P y");
  });

  const dates: readonly [string, Language, Resolved, string][] = [
    ["on {d, date, ::MMMMd}.", "en", april3, "on April 3."],
    ["le {d, date, ::MMMMd}.", "fr", april3, "le 3·avril."],
    ["{d, date, ::MMMMd}.", "ru", april3, "3·апреля."],
    ["le {d, date, ::yMMMMd}.", "fr", date("2025-04-01"), "le 1er·avril 2025."],
    ["le {d, date, ::yMMMMd}.", "fr", date("2025-04-11"), "le 11·avril 2025."],
    ["до {d, date, ::yMMMMd}.", "ru", date("2025-04-03"), "до 3·апреля 2025·года."],
    ["on {d, date, ::yMMMMEEEEd}", "en", wednesday, "on Wednesday, April 2, 2025"],
    ["le {d, date, ::yMMMMEEEEd}", "fr", wednesday, "le mercredi 2·avril 2025"],
    ["Срок – {d, date, ::yMMMMEEEEd}", "ru", wednesday, "Срок – среда, 2·апреля 2025·года"],
    // No skeleton was written: the value decides.
    ["le {d}", "fr", wednesday, "le mercredi 2·avril 2025"],
    ["on {d}", "en", april3, "on April 3"],
    ["le {d, date, ::MMMd}", "fr", april3, "le 3·avr."],
    // A leap day without a year exists.
    ["le {d, date, ::MMMMd}", "fr", date("--02-29"), "le 29·février"],
  ];
  it.each(dates)("%j in %s", (written, language, d, expected) => {
    expect(show(written, language, { d })).toBe(expected);
  });

  it("never invents a year or a weekday, and takes the weekday that the source named", () => {
    expect(show("on {d, date, ::yMMMMd}", "en", { d: april3 })).toBe("on April 3");
    expect(show("on {d, date, ::EEEEMMMMd}", "en", { d: { ...april3, weekday: true } })).toBe("on April 3");
    expect(show("on {d, date, ::EEEEMMMMd}", "en", { d: { ...april3, weekday: 4 } })).toBe(
      "on Thursday, April 3",
    );
    expect(show("on {d, date, ::y}", "en", { d: april3 })).toBe("on April 3");
  });

  it("puts a Russian weekday in the case that the word before calls for", () => {
    const d: Resolved = { type: "date", value: "--04-02", weekday: 3 };
    expect(show("в {d, date, ::EEEEMMMMd},", "ru", { d })).toBe("в среду, 2·апреля,");
    expect(show("к {d, date, ::EEEEMMMMd},", "ru", { d })).toBe("к среде, 2·апреля,");
    expect(show("С <b>{d, date, ::yMMMMEEEEd}</b>", "ru", { d: wednesday })).toBe(
      "С среды, 2·апреля 2025·года",
    );
    expect(show("в {d, date, ::EEEEMMMMd},", "ru", { d: wednesday })).toBe("в среду, 2·апреля,");
  });

  const places: readonly [string, Language, string, string][] = [
    ["from {d}", "en", "2025-04-03/2025-04-05", "from April 3 to 5, 2025"],
    ["the {d} meeting", "en", "2025-04-03/2025-04-05", "the April 3–5, 2025 meeting"],
    ["du {d}", "fr", "--04-01/--04-05", "du 1er au 5·avril"],
    ["d’{d}", "fr", "2025-04/2025-07", "d’avril à juillet 2025"],
    ["с {d}", "ru", "--04-03/--04-05", "с 3 по 5·апреля"],
    ["с {d}", "ru", "14:30/16:00", "с 14:30 до 16:00"],
    ["С {d}", "ru", "2019/2023", "С 2019 по 2023·год"],
    ["in {d}", "en", "2025-07/2025-09", "in the third quarter of 2025"],
    ["in the {d}", "en", "2025-07/2025-09", "in the third quarter of 2025"],
    ["au {d}", "fr", "2025-07/2025-09", "au troisième trimestre 2025"],
    ["à {d, date, ::MMMMd}", "fr", "14:30+03:00", "à 14·h·30·(UTC+3)"],
  ];
  it.each(places)("reads what stands before: %j in %s", (written, language, value, expected) => {
    expect(show(written, language, { d: { type: "date", value } })).toBe(expected);
  });

  it("takes the case of a fact that Intl cannot inflect", () => {
    expect(show("в {d}", "ru", { d: { type: "date", value: "2025-04", case: "loc" } })).toBe(
      "в апреле 2025·года",
    );
    expect(show("о {d}", "ru", { d: { ...wednesday, case: "loc" } as Resolved })).toBe(
      "о среде, 2·апреля 2025·года",
    );
  });

  it("shows a value that is no date as it is", () => {
    expect(show("x {d, date, ::MMMMd}", "en", { d: date("2025-02-30") })).toBe("x 2025-02-30");
  });

  const openings: readonly [string, Language, Resolved, string][] = [
    ["{x} said", "en", text("bin Laden"), "Bin Laden said"],
    ["« <b>{x}</b> » est", "fr", text("années 1990"), "« Années 1990 » est"],
    ["— “({x}) a", "fr", text("état-major"), "— “(État-major) a"],
    ["{x}, встреча", "ru", wednesday, "Среда, 2·апреля 2025·года, встреча"],
    ["Le {x}", "fr", text("années"), "Le années"],
    ["1. {x}", "en", text("van"), "1. van"],
    ["{x} rest", "en", text(""), " rest"],
    ["{x} rest", "en", { type: "raw", value: "aes.ml", visible: "aes.ml" }, "aes.ml rest"],
    ["{y} {x} rest", "en", text("van"), "{y} van rest"],
    ["<br/>{x}, {x}", "en", text("aL"), "AL, aL"],
  ];
  it.each(openings)("begins the sentence with a capital: %j in %s", (written, language, x, expected) => {
    expect(show(written, language, { x })).toBe(expected);
  });
});

describe("walking a message", () => {
  it("lists arguments and tags in reading order", () => {
    const { nodes } = parseMessage("{a} <b>{c, date, ::MMMMd} <d/>{a}</b>");
    expect(argumentsOf(nodes)).toEqual([
      { type: "argument", id: "a" },
      { type: "argument", id: "c", skeleton: "MMMMd" },
      { type: "argument", id: "a" },
    ]);
    expect(tagsOf(nodes)).toEqual(["b", "d"]);
  });
});
