/** What the desk has said before, found again whoever met whom. */
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MemoryEntry } from "../../src/memory/entries.ts";
import { percentOf } from "../../src/memory/percent.ts";
import { similarMemory } from "../../src/memory/similar.ts";
import { copyOf, makeDesk, temporaryFolder, type TestDesk } from "../support/desk.ts";
import { launchBin } from "../support/running.ts";

const INDEX = ".communique/memory.db";

const TALKS = [
  "On 4 May 2026 Sergey LAVROV met Abdoulaye DIOP in Moscow.",
  "The delegations did not sign the agreement on the supply of 350 tractors.",
  "Trade between the countries grew by 12% last year.",
  "The ministers discussed the situation in the region and agreed to meet again.",
];
const FRENCH = [
  "Le {may_4_2026, date, ::yMMMMd}, {sergey_lavrov} a rencontré {abdoulaye_diop} à {moscow}.",
  "Les délégations n’ont pas signé l’accord sur la livraison de 350 tracteurs.",
  "Le commerce entre les deux pays a progressé de 12\u00a0% l’an dernier.",
  "Les ministres ont évoqué la situation dans la région et sont convenus de se revoir.",
];
const RUSSIAN = [
  "{may_4_2026, date, ::yMMMMd} {sergey_lavrov} встретился с {abdoulaye_diop_ins} в {moscow_loc}.",
  "Делегации не подписали соглашение о поставке 350 тракторов.",
  "Товарооборот между странами за прошлый год вырос на 12\u00a0%.",
  "Министры обсудили положение в регионе и договорились встретиться вновь.",
];

let talks: TestDesk;
beforeAll(() => {
  talks = makeDesk({ "talks.txt": `${TALKS.join("\n")}\n` }, temporaryFolder(afterAll));
  expect(talks.run("build", "--to", "fr,ru").code).toBe(0);
  approveAll(talks, "talks", "fr", FRENCH);
  approveAll(talks, "talks", "ru", RUSSIAN);
});

/** A desk with one article, approved in French and Russian. */
function deskWithTalks(): TestDesk {
  return copyOf(talks);
}

function approveAll(desk: TestDesk, id: string, language: string, texts: readonly string[]): void {
  const keys = Object.keys(desk.readJson(`locales/en/${id}.json`));
  const entries = keys.map((key, i) => [key, texts[i]!]);
  desk.write(`locales/${language}/${id}.json`, JSON.stringify(Object.fromEntries(entries)));
  const { code, stderr } = desk.run("approve", id, "--to", language);
  if (code !== 0) throw new Error(stderr);
}

/** Source text -> its target and origin, for what has one. */
function drafted(
  desk: TestDesk,
  id: string,
  language: string,
): Record<string, { text: string; origin: string }> {
  const file = `locales/${language}/${id}.json`;
  if (!desk.exists(file)) return {};
  const ledger = desk.readJson(`pipeline/ledger/${language}/${id}.json`) as Record<
    string,
    { source: string; origin: string; state: string; approved?: string }
  >;
  return Object.fromEntries(
    Object.entries(desk.readJson(file)).map(([key, text]) => {
      const { source, origin, state, approved } = ledger[key]!;
      expect([state, approved]).toEqual(["translated", undefined]);
      return [source, { text: String(text), origin }];
    }),
  );
}

function tmx(units: readonly (readonly [en: string, fr: string])[]): string {
  const body = units
    .map(
      ([en, fr]) =>
        `<tu><tuv xml:lang="en-GB"><seg>${en}</seg></tuv><tuv xml:lang="FR"><seg>${fr}</seg></tuv></tu>`,
    )
    .join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header creationtool="Tool" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>${body}</body></tmx>`;
}

describe("a sentence that was approved before", () => {
  it("is found whoever met whom, whenever, and says so in the ledger", () => {
    const desk = deskWithTalks();
    desk.write(
      "seeds/next.txt",
      "On 11 June 2026 Abdoulaye DIOP met Sergey LAVROV in Niamey.\nTrade between the countries grew by 7.5% last year.\n",
    );
    expect(desk.run("build", "next", "--to", "fr,ru").code).toBe(0);
    expect(drafted(desk, "next", "fr")).toEqual({
      "On 11 June 2026 Abdoulaye DIOP met Sergey LAVROV in Niamey.": {
        text: "Le {june_11_2026, date, ::yMMMMd}, {abdoulaye_diop} a rencontré {sergey_lavrov} à {niamey}.",
        origin: "memory 99",
      },
      "Trade between the countries grew by 7.5% last year.": {
        text: "Le commerce entre les deux pays a progressé de 7,5\u00a0% l’an dernier.",
        origin: "memory 99",
      },
    });
    expect(
      drafted(desk, "next", "ru")["On 11 June 2026 Abdoulaye DIOP met Sergey LAVROV in Niamey."]?.text,
    ).toBe(
      "{june_11_2026, date, ::yMMMMd} {abdoulaye_diop} встретился с {sergey_lavrov_ins} в {niamey_loc}.",
    );
    expect(desk.exists(INDEX)).toBe(true);
    const before = desk.read("locales/fr/next.json");
    desk.run("build", "next", "--to", "fr,ru");
    expect(desk.read("locales/fr/next.json")).toBe(before);
  });

  it.each([
    ["lost its negation", "The delegations signed the agreement on the supply of 350 tractors."],
    ["gained one", "The ministers did not discuss the situation in the region and agreed to meet again."],
    [
      "has a lock more",
      "The ministers discussed the situation in the region and agreed to meet in Moscow again.",
    ],
    ["has little in common", "The ministers discussed the harvest in the region."],
    [
      "counts one where several stood",
      "The delegations did not sign the agreement on the supply of 1 tractor.",
    ],
  ])("is never filled in where the new one %s", (_, text) => {
    const desk = deskWithTalks();
    desk.write("seeds/next.txt", `${text}\n`);
    expect(desk.run("build", "next", "--to", "fr,ru").code).toBe(0);
    expect(drafted(desk, "next", "fr")).toEqual({});
    expect(drafted(desk, "next", "ru")).toEqual({});
  });

  it("is not put into the mouth of a person of another gender in Russian", () => {
    const desk = deskWithTalks();
    desk.write("seeds/next.txt", "On 4 May 2026 Annalena BAERBOCK met Abdoulaye DIOP in Moscow.\n");
    desk.write(
      "pipeline/names.yaml",
      "annalena_baerbock:\n  kind: person\n  gender: f\n  en: Annalena BAERBOCK\n",
    );
    desk.run("build", "next", "--to", "fr,ru");
    expect(Object.values(drafted(desk, "next", "ru"))).toEqual([]);
  });

  it("is no draft below memory.minimum, and the next provider of the route has its turn", () => {
    const desk = deskWithTalks();
    desk.write(
      "seeds/next.txt",
      "The ministers discussed the whole situation in the region and agreed to meet.\n",
    );
    desk.write(
      "pipeline/pipeline.yaml",
      desk.read("pipeline/pipeline.yaml").replace("minimum: 75", "minimum: 90"),
    );
    desk.run("build", "next", "--to", "fr", "--via", "memory,pseudo");
    expect(Object.values(drafted(desk, "next", "fr")).map(({ origin }) => origin)).toEqual(["pseudo"]);
    fs.rmSync(path.join(desk.root, "locales/fr/next.json"));
    desk.write(
      "pipeline/pipeline.yaml",
      desk.read("pipeline/pipeline.yaml").replace("minimum: 90", "minimum: 75"),
    );
    desk.run("build", "next", "--to", "fr", "--via", "memory,pseudo");
    expect(Object.values(drafted(desk, "next", "fr")).map(({ origin }) => origin)).toEqual(["memory 84"]);
  });
});

describe("a TMX file in pipeline/memory", () => {
  it("is recalled exactly and by similarity, its names and dates read back into arguments", () => {
    const desk = makeDesk({
      "next.txt":
        "The Minister of Agriculture of Mali arrived in Dakar on 3 April 2026.\nThe Minister of Agriculture of Niger arrived in Dakar on 5 May 2026.\n",
    });
    desk.write(
      "pipeline/memory/old.tmx",
      tmx([
        [
          'The Minister of Agriculture of <ph x="1">&lt;b&gt;</ph>Mali arrived in Dakar on 3 April 2026.',
          "Le ministre de l’Agriculture, venu du Mali, est arrivé à Dakar le 3 avril 2026.",
        ],
      ]),
    );
    desk.run("build", "--to", "fr");
    const texts = drafted(desk, "next", "fr");
    expect(texts["The Minister of Agriculture of Mali arrived in Dakar on 3 April 2026."]).toEqual({
      text: "Le ministre de l’Agriculture, venu du {mali}, est arrivé à {dakar} le {april_3_2026, date, ::yMMMMd}.",
      origin: "memory 100",
    });
    // "du" belongs to Mali; another country may want another article.
    expect(texts["The Minister of Agriculture of Niger arrived in Dakar on 5 May 2026."]).toBeUndefined();
  });

  it("that loses a negation is not filled in, not even where it is the very sentence", () => {
    const desk = makeDesk({ "next.txt": "The two delegations did not sign the agreement.\n" });
    desk.write(
      "pipeline/memory/old.tmx",
      tmx([["The two delegations did not sign the agreement.", "Les deux délégations ont signé l’accord."]]),
    );
    desk.run("build", "--to", "fr");
    expect(drafted(desk, "next", "fr")).toEqual({});
  });

  it("that is broken or hostile is named, and the build goes on without it", () => {
    const desk = makeDesk({ "next.txt": "The delegations will meet in the autumn.\n" });
    desk.write("pipeline/memory/bomb.tmx", '<!DOCTYPE tmx [<!ENTITY a "aaaa">]><tmx version="1.4"/>');
    desk.write(
      "pipeline/memory/old.tmx",
      tmx([["The delegations will meet in the autumn.", "Les délégations se réuniront à l’automne."]]),
    );
    const { code, stderr } = desk.run("build", "--to", "fr");
    expect(code).toBe(0);
    expect(stderr).toContain("bomb.tmx");
    expect(Object.values(drafted(desk, "next", "fr")).map(({ origin }) => origin)).toEqual(["memory 100"]);
  });
});

describe("the index", () => {
  const NEXT = "On 11 June 2026 Abdoulaye DIOP met Sergey LAVROV in Niamey.\n";
  const origins = (desk: TestDesk): string[] =>
    Object.values(drafted(desk, "next", "fr")).map(({ origin }) => origin);

  it("follows the files: what is approved later is found, what is edited is not", () => {
    const desk = deskWithTalks();
    desk.write("seeds/next.txt", "The heads of state opened the exhibition of 2026 in the capital.\n");
    desk.run("build", "next", "--to", "fr");
    expect(origins(desk)).toEqual([]);
    desk.write("seeds/other.txt", "The heads of state opened the exhibition of 2025 in the capital.\n");
    desk.run("build", "other", "--to", "fr");
    approveAll(desk, "other", "fr", [
      "Les chefs d’État ont ouvert l’exposition de {year_2025} dans la capitale.",
    ]);
    desk.run("build", "next", "--to", "fr");
    expect(origins(desk)).toEqual(["memory 99"]);
    for (const file of ["locales/fr/next.json", "pipeline/ledger/fr/next.json"])
      fs.rmSync(path.join(desk.root, file));
    desk.write(
      "locales/fr/other.json",
      desk.read("locales/fr/other.json").replace("ont ouvert", "ont inauguré"),
    );
    desk.run("build", "next", "--to", "fr");
    expect(origins(desk)).toEqual([]);
  });

  it.each<[string, (file: string) => void]>([
    [
      "is no database",
      (file) => {
        fs.writeFileSync(file, "no database ".repeat(500));
      },
    ],
    [
      "is cut off",
      (file) => {
        fs.truncateSync(file, 5_000);
      },
    ],
    [
      "is a folder",
      (file) => {
        fs.rmSync(file);
        fs.mkdirSync(file);
      },
    ],
    [
      "is a link out of the desk",
      (file) => {
        fs.rmSync(file);
        fs.symlinkSync("/etc/hostname", file);
      },
    ],
  ])("costs nothing but time where it %s", (_, spoil) => {
    const desk = deskWithTalks();
    desk.write("seeds/next.txt", NEXT);
    desk.run("build", "next", "--to", "fr");
    spoil(path.join(desk.root, INDEX));
    for (const file of ["locales/fr/next.json", "pipeline/ledger/fr/next.json"])
      fs.rmSync(path.join(desk.root, file));
    expect(desk.run("build", "next", "--to", "fr").code).toBe(0);
    expect(origins(desk)).toEqual(["memory 99"]);
  });

  it("is written by no dry run, and serves two builds at once", async () => {
    const desk = deskWithTalks();
    desk.write("seeds/next.txt", NEXT);
    desk.run("build", "next", "--to", "fr", "--dry-run");
    expect(desk.exists(INDEX)).toBe(false);
    const both = await Promise.all([1, 2].map(() => launchBin(desk.root, ["build", "--to", "fr"]).ended));
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(origins(desk)).toEqual(["memory 99"]);
  });
});

describe("a percentage", () => {
  const word = fc.constantFrom(
    "the",
    "a",
    "minister",
    "did",
    "not",
    "sign",
    "{name}",
    "{date}",
    "met",
    "treaty",
    "without",
  );
  const terms = fc.array(word, { maxLength: 14 });
  const comparable = terms.map((list) => ({ text: list.join(" "), terms: list }));
  const entry = (list: readonly string[]): MemoryEntry => ({
    where: "x",
    text: list.join(" "),
    message: list
      .join(" ")
      .replace(/\{(?:name|date)\}/g, (lock) => (lock === "{name}" ? "{mali}" : "{april_3}")),
    target: "",
    plain: false,
    terms: list,
  });

  it("is the same from both sides, and never says that two texts are one", () => {
    fc.assert(
      fc.property(comparable, comparable, (a, b) => {
        const percent = percentOf(a, b, "en");
        expect(percent).toBe(percentOf(b, a, "en"));
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(99);
      }),
    );
  });

  it("of every text that is similar enough is found, as looking at each one finds it", () => {
    fc.assert(
      fc.property(
        fc.array(terms, { maxLength: 30 }),
        terms,
        fc.integer({ min: 60, max: 99 }),
        (texts, asked, least) => {
          const entries = texts.map(entry);
          const { text, message } = entry(asked);
          const percents = similarMemory(entries, "en", 60)
            .lookup({ text, message }, least)
            .map(({ percent }) => percent);
          const one = { text, terms: asked };
          const each = entries
            .map((other) => (other.text === text ? 100 : percentOf(one, other, "en")))
            .filter((percent) => percent >= least && asked.length > 0)
            .sort((a, b) => b - a);
          expect(percents).toEqual(each);
        },
      ),
    );
  });
});
