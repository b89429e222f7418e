import { describe, expect, it } from "vitest";
import type { ListedName } from "../../src/draft/name-list.ts";
import type { LedgerEntry } from "../../src/model/target.ts";
import { makeDesk, runBin, type TestDesk } from "../support/desk.ts";

const VISIT =
  "Bamako – Abdoulaye DIOP met Sergey LAVROV in Moscow. DIOP thanked Chad and the IMF. Sergey LAVROV left.\n";

const NAMES = `abdoulaye_diop: { kind: person, gender: m, en: Abdoulaye DIOP }
moscow: { kind: place, gender: f, en: Moscow }
aes: { kind: acronym, indeclinable: true, en: AES }
`;

interface Listing {
  readonly article?: string;
  readonly names: readonly ListedName[];
  readonly suspects?: readonly { readonly text: string; readonly key: string }[];
  readonly proposed?: readonly { readonly language: string; readonly key: string; readonly text: string }[];
}

function visitDesk(): TestDesk {
  const desk = makeDesk({ "visit.txt": VISIT, "second.fr.txt": "Claire MONTAUBAN est à Bamako.\n" });
  desk.write("pipeline/names.yaml", NAMES);
  return desk;
}

function listing(desk: TestDesk, ...args: string[]): Listing {
  const { stdout, stderr } = desk.run("names", ...args, "--json");
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Listing;
}

function ledger(desk: TestDesk, language: string): Record<string, LedgerEntry> {
  return desk.readJson(`pipeline/ledger/${language}/names.json`) as unknown as Record<string, LedgerEntry>;
}

describe("names", () => {
  it("shows an example in its help", () => {
    expect(makeDesk().run("names", "--help").stdout).toContain("$ communique names");
  });

  it("lists an article's names with what they are, where they occur, and its suspects", () => {
    const desk = visitDesk();
    const { article, names, suspects } = listing(desk, "visit");
    expect(article).toBe("visit");
    expect(names.map(({ id }) => id)).toEqual([...names.map(({ id }) => id)].sort());
    expect(names.find(({ id }) => id === "sergey_lavrov")).toMatchObject({
      kind: "person",
      declared: false,
      occurrences: [{ article: "visit", language: "en", count: 2 }],
    });
    const diop = names.find(({ id }) => id === "abdoulaye_diop")!;
    expect(diop).toMatchObject({ kind: "person", gender: "m", declared: true, forms: { fr: [], ru: [] } });
    expect(diop.occurrences[0]!.segments).toHaveLength(1);
    expect(names.find(({ id }) => id === "diop")).toMatchObject({ of: "abdoulaye_diop" });
    expect(names.map(({ id }) => id)).not.toContain("aes");
    expect(suspects?.map(({ text }) => text)).toEqual(["Chad"]);
  });

  it("lists the desk's names, those of names.yaml that no article holds among them", () => {
    const { article, names, suspects } = listing(visitDesk());
    expect([article, suspects]).toEqual([undefined, undefined]);
    expect(names.map(({ id }) => id)).toEqual(expect.arrayContaining(["aes", "claire_montauban", "moscow"]));
    expect(names.find(({ id }) => id === "bamako")!.occurrences).toMatchObject([
      { article: "second", language: "fr", count: 1 },
      { article: "visit", language: "en", count: 1 },
    ]);
  });

  it("prints an aligned table for people", () => {
    const desk = visitDesk();
    desk.run("names", "visit", "--propose");
    const { stdout, code } = desk.run("names", "visit", "--to", "ru");
    expect(code).toBe(0);
    const lines = stdout.split("\n");
    const form = lines[0]!.indexOf("form");
    expect(lines.find((line) => line.startsWith("moscow"))!.slice(form)).toMatch(/^Москва +proposal /);
    expect(lines.some((line) => line.slice(form).startsWith("Москвой"))).toBe(true);
    expect(stdout).toContain("Chad");
  });

  it("says so where an article does not exist, and speaks the terminal's language", () => {
    const desk = visitDesk();
    expect(desk.run("names", "nothing")).toMatchObject({ code: 2, stdout: "" });
    const { stdout } = runBin(desk.root, ["names", "visit"], { LC_ALL: "ru_RU.UTF-8" });
    expect(stdout).toMatch(/^имя +вид +форма +состояние +где$/m);
  });
});

describe("names --propose", () => {
  it("writes missing forms as unapproved proposals, Russian cases too, sorted by id, then case", () => {
    const desk = visitDesk();
    const { proposed } = listing(desk, "visit", "--propose");
    const russian = desk.readJson("locales/ru/names.json");
    expect(russian).toMatchObject({
      abdoulaye_diop: "Абдулай ДИОП",
      abdoulaye_diop_ins: "Абдулаем ДИОПОМ",
      diop: "ДИОП",
      diop_gen: "ДИОПА",
      imf: "МВФ",
      moscow: "Москва",
      moscow_acc: "Москву",
      sergey_lavrov_dat: "Сергею ЛАВРОВУ",
    });
    expect(Object.keys(russian).filter((key) => key.startsWith("moscow"))).toEqual([
      "moscow",
      "moscow_gen",
      "moscow_dat",
      "moscow_acc",
      "moscow_ins",
      "moscow_loc",
    ]);
    expect(desk.readJson("locales/fr/names.json")).toMatchObject({
      imf: "FMI",
      moscow: "Moscou",
      sergey_lavrov: "Sergueï LAVROV",
    });
    expect(desk.readJson("locales/en/names.json")).toEqual({});
    for (const { language, key, text } of proposed!) {
      expect(desk.readJson(`locales/${language}/names.json`)[key]).toBe(text);
      expect(ledger(desk, language)[key]).toMatchObject({ state: "translated", origin: "proposal" });
    }
    expect(proposed!.length).toBe(
      Object.keys(russian).length + Object.keys(desk.readJson("locales/fr/names.json")).length,
    );
  });

  it("keeps to the languages of --to, and proposes nothing twice", () => {
    const desk = visitDesk();
    desk.run("names", "visit", "--propose", "--to", "fr");
    expect(desk.readJson("locales/ru/names.json")).toEqual({});
    const before = desk.read("locales/fr/names.json") + desk.read("pipeline/ledger/fr/names.json");
    expect(listing(desk, "visit", "--propose", "--to", "fr").proposed).toEqual([]);
    expect(desk.read("locales/fr/names.json") + desk.read("pipeline/ledger/fr/names.json")).toBe(before);
  });

  it("never touches what a person wrote, and declines it", () => {
    const desk = visitDesk();
    const mine = { abdoulaye_diop: "Абдулае ДИОП", moscow_ins: "Москвою", zurich: "Цюрих" };
    desk.write("locales/ru/names.json", JSON.stringify(mine));
    desk.run("names", "visit", "--propose", "--to", "ru");
    expect(desk.readJson("locales/ru/names.json")).toMatchObject({
      ...mine,
      abdoulaye_diop_gen: "Абдулае ДИОПА",
    });
    expect(ledger(desk, "ru")["moscow_ins"]?.origin).not.toBe("proposal");
  });

  it("leaves a broken names.json alone and says so", () => {
    const desk = visitDesk();
    desk.write("locales/ru/names.json", '{ "moscow": ');
    const { code, stderr } = desk.run("names", "visit", "--propose");
    expect(code).toBe(1);
    expect(stderr).toContain("locales/ru/names.json");
    expect(desk.read("locales/ru/names.json")).toBe('{ "moscow": ');
  });

  it("is approved like any form", () => {
    const desk = visitDesk();
    desk.run("names", "visit", "--propose", "--to", "ru");
    desk.run("approve", "names", "--to", "ru", "--key", "moscow");
    const moscow = listing(desk, "visit", "--to", "ru").names.find(({ id }) => id === "moscow")!;
    expect(moscow.forms.ru!.map(({ key, state }) => `${key} ${state}`).slice(0, 2)).toEqual([
      "moscow reviewed",
      "moscow_gen translated",
    ]);
  });
});

describe("build", () => {
  it("proposes the case forms that a Russian text asks for, and no others", () => {
    const desk = visitDesk();
    desk.run("build", "visit", "--to", "ru");
    expect(
      Object.keys(desk.readJson("locales/ru/names.json")).filter((key) => /_(gen|ins)$/.test(key)),
    ).toEqual([]);
    const [key] = Object.keys(desk.readJson("locales/en/visit.json"));
    desk.write(
      "locales/ru/visit.json",
      JSON.stringify({
        [key!]: "{bamako}. {abdoulaye_diop} встретился с {sergey_lavrov_ins} в {moscow_loc}.",
      }),
    );
    desk.run("build", "visit", "--to", "ru");
    const names = desk.readJson("locales/ru/names.json");
    expect(names).toMatchObject({ sergey_lavrov_ins: "Сергеем ЛАВРОВЫМ", moscow_loc: "Москве" });
    expect(Object.keys(names).filter((name) => name.startsWith("sergey_lavrov"))).toHaveLength(2);
    expect(desk.read("output/visit/ru.txt")).toContain("встретился с Сергеем ЛАВРОВЫМ в Москве");
    expect(ledger(desk, "ru")["sergey_lavrov_ins"]).toMatchObject({
      state: "translated",
      origin: "proposal",
    });
  });
});
