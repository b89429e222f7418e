import { describe, expect, it } from "vitest";
import { makeDesk, type TestDesk } from "../support/desk.ts";

const SOURCE = "Amina TRAORE met Sergey LAVROV in Mali on 4 May 2026. They discussed 2.5 billion euros.";

/** A desk whose article `a` has this French, by segment. */
function frenchDesk(...texts: string[]): { desk: TestDesk; keys: string[] } {
  const desk = makeDesk({ "a.txt": SOURCE });
  desk.run("build", "--to", "fr");
  const keys = Object.keys(desk.readJson("locales/en/a.json"));
  desk.write(
    "locales/fr/a.json",
    `${JSON.stringify(Object.fromEntries(keys.map((key, i) => [key, texts[i] ?? ""])), null, 2)}\n`,
  );
  return { desk, keys };
}

const GOOD = "{amina_traore} a rencontré {sergey_lavrov} au {mali} le {may_4_2026, date, ::yMMMMd}.";
const SUM = "Ils ont évoqué 2,5 milliards d’euros.";

describe("check", () => {
  it("accepts a faithful text, with names as arguments or in an accepted form", () => {
    const { desk } = frenchDesk(
      GOOD.replace("{mali}", "Mali").replace("{may_4_2026, date, ::yMMMMd}", "4 mai 2026"),
      SUM,
    );
    const report = desk.report("check", "a", "--to", "fr");
    expect(report.articles[0]!.editions[0]!.findings.filter(({ severity }) => severity === "error")).toEqual(
      [],
    );
    expect(report.code).toBe(0);
  });

  it.each([
    ["a lost name", GOOD.replace("{sergey_lavrov}", "son homologue"), SUM, "lock-missing", 0],
    ["a name twice", GOOD.replace("au ", "au {amina_traore} "), SUM, "lock-count", 0],
    ["a lost date", GOOD.replace(" le {may_4_2026, date, ::yMMMMd}", ""), SUM, "lock-missing", 0],
    ["another date", GOOD.replace("{may_4_2026, date, ::yMMMMd}", "5 mai 2026"), SUM, "lock-missing", 0],
    ["a changed sum", GOOD, SUM.replace("milliards", "millions"), "number-changed", 1],
    ["an invented figure", GOOD, `${SUM.slice(0, -1)} sur 40 ans.`, "number-changed", 1],
    ["an unknown argument", GOOD.replace("{mali}", "{malli}"), SUM, "unknown-argument", 0],
    ["a tag from nowhere", GOOD.replace("{mali}", "<strong>{mali}</strong>"), SUM, "tag-mismatch", 0],
  ])("reports %s", (_, first, second, rule, segment) => {
    const { desk, keys } = frenchDesk(first, second);
    const report = desk.report("check", "a", "--to", "fr");
    expect(report.code).toBe(1);
    const errors = report.articles[0]!.editions[0]!.findings.filter(({ severity }) => severity === "error");
    expect(errors.find((finding) => finding.rule === rule)).toMatchObject({
      key: keys[segment],
      file: "locales/fr/a.json",
      line: segment + 2,
    });
  });

  it("prints GitHub annotations and SARIF", () => {
    const { desk } = frenchDesk(GOOD.replace("{sergey_lavrov}", "son homologue"), SUM);
    const github = desk.run("check", "a", "--to", "fr", "--format", "github").stdout;
    expect(github).toMatch(/^::error file=locales\/fr\/a\.json,line=2,col=\d+,title=lock-missing::/m);
    const sarif = JSON.parse(desk.run("check", "a", "--to", "fr", "--format", "sarif").stdout) as {
      version: string;
      runs: { results: { ruleId: string; level: string }[] }[];
    };
    expect(sarif.version).toBe("2.1.0");
    expect(sarif.runs[0]?.results.find(({ ruleId }) => ruleId === "lock-missing")?.level).toBe("error");
  });

  it("writes nothing", () => {
    const desk = makeDesk({ "a.txt": SOURCE });
    desk.run("check");
    expect(desk.exists("locales/en/a.json")).toBe(false);
    expect(desk.exists(".communique")).toBe(false);
  });
});

describe("approve", () => {
  it("signs off what is right and refuses what is not", () => {
    const { desk, keys } = frenchDesk(GOOD, SUM.replace("milliards", "millions"));
    const { code, stderr } = desk.run("approve", "a", "--to", "fr");
    expect(code).toBe(1);
    expect(stderr).toContain("number-changed");
    const ledger = desk.readJson("pipeline/ledger/fr/a.json");
    expect(ledger[keys[0]!]).toMatchObject({
      state: "reviewed",
      origin: "reviewer",
      approved: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(ledger[keys[1]!]).not.toHaveProperty("approved");
  });

  it("as final, for one key", () => {
    const { desk, keys } = frenchDesk(GOOD, SUM);
    expect(desk.run("approve", "a", "--to", "fr", "--key", keys[1]!, "--final").code).toBe(0);
    const [edition] = desk.report("status").articles[0]!.editions.filter(({ language }) => language === "fr");
    expect(edition?.states).toEqual({ initial: 0, translated: 1, reviewed: 0, final: 1 });
  });

  it("is taken back by an edit", () => {
    const { desk, keys } = frenchDesk(GOOD, SUM);
    desk.run("approve", "a", "--to", "fr");
    desk.write("locales/fr/a.json", desk.read("locales/fr/a.json").replace("Ils ont", "Elles ont"));
    desk.run("build", "a", "--to", "fr");
    const ledger = desk.readJson("pipeline/ledger/fr/a.json");
    expect(ledger[keys[0]!]).toMatchObject({ state: "reviewed" });
    expect(ledger[keys[1]!]).toMatchObject({ state: "translated" });
    expect(ledger[keys[1]!]).not.toHaveProperty("approved");
  });

  it("waives a name's count, with the note in the ledger, and not a date", () => {
    const { desk, keys } = frenchDesk(GOOD.replace("{sergey_lavrov}", "son homologue"), SUM);
    expect(
      desk.run("approve", "a", "--to", "fr", "--allow", "lock-count", "--note", "a role reads better").code,
    ).toBe(0);
    expect(desk.readJson("pipeline/ledger/fr/a.json")[keys[0]!]).toMatchObject({
      allowed: { "lock-count": "a role reads better" },
    });
    expect(desk.run("check", "a", "--to", "fr").code).toBe(0);
    const dateless = frenchDesk(GOOD.replace(" le {may_4_2026, date, ::yMMMMd}", ""), SUM).desk;
    expect(dateless.run("approve", "a", "--to", "fr", "--allow", "lock-count", "--note", "x").code).toBe(1);
  });

  it("of names, takes the forms that an article uses", () => {
    const { desk } = frenchDesk(GOOD, SUM);
    desk.run("build", "a", "--to", "fr");
    const before = desk.report("check", "a", "--to", "fr").articles[0]!.editions[0]!.findings;
    expect(before.filter(({ rule }) => rule === "name-unapproved")).toHaveLength(3);
    expect(desk.run("approve", "names", "--to", "fr", "--used-by", "a").code).toBe(0);
    expect(desk.report("check", "a", "--to", "fr").articles[0]!.editions[0]!.findings).toEqual([]);
    expect(desk.readJson("pipeline/ledger/fr/names.json")["amina_traore"]).toMatchObject({
      state: "reviewed",
    });
  });
});

describe("a source that changes", () => {
  it("keeps an approved text, stale, on the changed sentence, and leaves the others alone", () => {
    const { desk, keys } = frenchDesk(GOOD, SUM);
    desk.run("approve", "a", "--to", "fr");
    desk.write("seeds/a.txt", SOURCE.replace("They discussed", "They then discussed"));
    const [edition] = desk.report("build", "a", "--to", "fr").articles[0]!.editions;
    expect(edition?.stale).toBe(1);
    expect(edition?.states).toMatchObject({ initial: 0, translated: 1, reviewed: 1 });
    const texts = desk.readJson("locales/fr/a.json");
    expect(Object.values(texts)).toEqual([GOOD, SUM]);
    expect(Object.keys(texts)[0]).toBe(keys[0]);
    expect(edition?.findings.find(({ rule }) => rule === "stale")?.message).toContain("They discussed");
    expect(desk.run("approve", "a", "--to", "fr").code).toBe(0);
    expect(desk.report("check", "a", "--to", "fr").articles[0]!.editions[0]?.stale).toBe(0);
  });

  it("renames no other key when a paragraph is put in", () => {
    const { desk, keys } = frenchDesk(GOOD, SUM);
    desk.write("seeds/a.txt", `A new first paragraph.\n${SOURCE}`);
    desk.run("build", "a", "--to", "fr");
    expect(Object.keys(desk.readJson("locales/en/a.json")).slice(1)).toEqual(keys);
    expect(Object.keys(desk.readJson("locales/fr/a.json"))).toEqual(keys);
  });

  it("is reported where a person edited the source's own locale file, which is kept", () => {
    const { desk, keys } = frenchDesk(GOOD, SUM);
    desk.write(
      "locales/en/a.json",
      desk.read("locales/en/a.json").replace("They discussed", "Both discussed"),
    );
    const report = desk.report("build", "a", "--to", "en");
    expect(report.articles[0]!.editions[0]!.findings).toMatchObject([
      { rule: "source-edited", severity: "warning", key: keys[1] },
    ]);
    expect(desk.read("locales/en/a.json")).toContain("Both discussed");
    expect(desk.read("output/a/en.txt")).toBe(SOURCE);
  });
});
