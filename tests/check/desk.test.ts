/** Checks that look beyond one sentence: the edition, the third language, the desk's other articles and its own files. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { CHECKS, RULES } from "../../src/check/registry.ts";
import { DESCRIPTIONS } from "../../src/check/descriptions.ts";
import { targetHash } from "../../src/locale/ledger-file.ts";
import type { Finding } from "../../src/model/finding.ts";
import { smallDesk, type SmallDesk } from "./findings.ts";

function of(rule: string, findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.rule === rule);
}

/** The ledger as if a person had approved the texts of an article. */
function approve(
  desk: SmallDesk,
  language: "fr" | "ru",
  texts: readonly string[],
  extra: object = {},
  id = "a",
): void {
  const { segments, article } = desk.article(id);
  const entries = segments.map(({ key, text }, index) => [
    key,
    {
      state: "reviewed",
      origin: "reviewer",
      source: text,
      approved: targetHash(texts[index]!),
      when: "2026-01-01T00:00:00Z",
      ...extra,
    },
  ]);
  desk.write(`pipeline/ledger/${language}/${id}.json`, JSON.stringify(Object.fromEntries(entries)));
  const own = segments.map(({ key, text }) => [
    key,
    { state: "final", origin: "source", source: text, when: "2026-01-01T00:00:00Z" },
  ]);
  desk.write(`pipeline/ledger/${article.language}/${id}.json`, JSON.stringify(Object.fromEntries(own)));
}

describe("the registry", () => {
  it("has a line for every rule in docs/checks.md", () => {
    const page = fs.readFileSync(new URL("../../docs/checks.md", import.meta.url), "utf8");
    for (const rule of Object.keys(RULES)) expect(page).toContain(`\`${rule}\``);
  });

  it("describes every rule, and no other", () => {
    expect(Object.keys(DESCRIPTIONS).sort()).toEqual(Object.keys(RULES).sort());
  });

  it("passes a faithful edition in silence, check by check", async () => {
    const desk = smallDesk("Sergey LAVROV met Amina TRAORE in Mali on 4 May 2026.");
    desk.translate("fr", [
      "{sergey_lavrov} a reçu {amina_traore} au {mali} le {may_4_2026, date, ::yMMMMd}.",
    ]);
    expect((await desk.findings("fr")).filter(({ rule }) => rule !== "name-unapproved")).toEqual([]);
    expect(Object.keys(CHECKS).length).toBeGreaterThan(20);
  });
});

describe("places", () => {
  it("a finding's column is the character's, behind the quotes that JSON escapes", async () => {
    const desk = smallDesk("The “Volga” sailed. The talks ended.");
    desk.translate("fr", ['Le "Volga" a\u00A0appareillé.', "Les entretiens @@PH1@@ ont pris fin."]);
    const [leak] = of("placeholder-leak", await desk.findings("fr"));
    expect(leak).toMatchObject({ file: "locales/fr/a.json", line: 3 });
    const line = '  "the-talks-ended-00000000": "Les entretiens @@PH1@@';
    expect(leak!.column).toBe(line.indexOf("@@") + 1);
    desk.translate("fr", ['Le "Volga" @@ appareillé.', ""]);
    const [second] = of("placeholder-leak", await desk.findings("fr"));
    expect(second!.column! - leak!.column!).toBe(
      'Le \\"Volga\\" '.length -
        "Les entretiens ".length -
        ("the-talks-ended".length - "the-volga-sailed".length),
    );
  });
});

describe("untranslated", () => {
  const source = "The delegations thanked their hosts.\nThe talks ended in Mali.";
  const identity = (desk: SmallDesk, extra: object): void => {
    const { messages } = desk.article();
    const texts = [...messages.values()];
    desk.translate("fr", texts);
    approve(desk, "fr", texts, { origin: "identity", machine: texts.map(targetHash), ...extra });
  };

  it("an identity edition is one warning, whatever its length", async () => {
    const desk = smallDesk(source);
    identity(desk, { approved: undefined, state: "translated" });
    const found = of("untranslated", await desk.findings("fr"));
    expect(found).toMatchObject([
      { severity: "warning", message: expect.stringContaining("2 texts") as string },
    ]);
  });

  it("approved by mistake, it is an error for each of its texts", async () => {
    const desk = smallDesk(source);
    identity(desk, {});
    const found = of("untranslated", await desk.findings("fr"));
    expect(found.map(({ severity, key }) => [severity, key !== undefined])).toEqual([
      ["error", true],
      ["error", true],
    ]);
  });

  it("an approval can waive it, with a note", async () => {
    const desk = smallDesk(source);
    identity(desk, { allowed: { untranslated: "a quotation in the original" } });
    expect(of("untranslated", await desk.findings("fr"))).toEqual([]);
  });
});

describe("an approval's waiver", () => {
  it("lets through what words tell, and never a value", async () => {
    const desk = smallDesk("At least 40 people came.");
    const texts = ["Au plus 50 personnes sont venues."];
    desk.translate("fr", texts);
    expect((await desk.findings("fr")).map(({ rule }) => rule)).toContain("opposite");
    approve(desk, "fr", texts, { allowed: { opposite: "as in the speech", "number-changed": "no" } });
    const rules = (await desk.findings("fr")).map(({ rule }) => rule);
    expect(rules).not.toContain("opposite");
    expect(rules).toContain("number-changed");
  });
});

describe("inconsistent", () => {
  it("one source text with two targets, in an edition", async () => {
    const desk = smallDesk("The talks ended.\nThey left.\nThe talks ended.");
    desk.translate("fr", [
      "Les entretiens ont pris fin.",
      "Ils sont partis.",
      "Les entretiens sont terminés.",
    ]);
    expect(of("inconsistent", await desk.findings("fr"))).toMatchObject([
      { line: 4, expected: ["Les entretiens ont pris fin."] },
    ]);
  });

  it("one source text with another target that is approved elsewhere on the desk", async () => {
    const desk = smallDesk("The talks ended.");
    desk.write("seeds/b.txt", "The talks ended.\n");
    desk.translate("fr", ["Les entretiens ont pris fin."], "b");
    approve(desk, "fr", ["Les entretiens ont pris fin."], {}, "b");
    desk.translate("fr", ["Les entretiens sont terminés."]);
    const [found] = of("inconsistent", await desk.findings("fr"));
    expect(found?.expected).toEqual(["Les entretiens ont pris fin."]);
    desk.translate("fr", ["Les entretiens ont pris fin."]);
    expect(of("inconsistent", await desk.findings("fr"))).toEqual([]);
  });

  it("two source texts with one target", async () => {
    const desk = smallDesk(
      "The delegations thanked their hosts warmly.\nThe ministers then left for the airport.",
    );
    const text = "Les délégations ont chaleureusement remercié leurs hôtes.";
    desk.translate("fr", [text, text]);
    expect(of("inconsistent", await desk.findings("fr"))).toHaveLength(1);
  });

  it("one name in two spellings: left as in the source, or a surname that is another", async () => {
    const desk = smallDesk("Sergey LAVROV spoke.\nLAVROV left.");
    desk.translate("fr", ["Sergey LAVROV a parlé.", "{lavrov} est parti."]);
    expect(of("inconsistent", await desk.findings("fr"))).toMatchObject([
      { line: 2, expected: ["{sergey_lavrov}", "Sergueï LAVROV"] },
    ]);
    desk.translate("fr", ["{sergey_lavrov} a parlé.", "{lavrov} est parti."]);
    desk.write("locales/fr/names.json", '{ "sergey_lavrov": "Sergueï LAVROV", "lavrov": "LAWROW" }');
    expect(of("inconsistent", await desk.findings("fr"))).toMatchObject([
      { key: "lavrov", file: "locales/fr/names.json" },
    ]);
  });
});

describe("triangle", () => {
  it("tells of facts that only one of two translations has, where the source decides nothing", async () => {
    const desk = smallDesk("The ministers held 2 meetings with the parties.");
    desk.translate("fr", ["Les trois ministres ont tenu 2 réunions avec les parties."]);
    desk.translate("ru", ["Четыре министра провели 2 встречи со сторонами."]);
    expect(of("triangle", await desk.findings("ru"))).toMatchObject([
      { severity: "error", message: expect.stringMatching(/number [34]/) as string },
    ]);
    expect(of("triangle", await desk.findings("fr"))).toEqual([]);
    desk.translate("ru", ["Три министра провели 2 встречи со сторонами."]);
    expect(of("triangle", await desk.findings("ru"))).toEqual([]);
  });

  it("leaves to the source what differs from the source", async () => {
    const desk = smallDesk("It has 40 seats.");
    desk.translate("fr", ["Il compte 40 places."]);
    desk.translate("ru", ["В нем 50 мест."]);
    const rules = (await desk.findings("ru")).map(({ rule }) => rule);
    expect(rules).toContain("number-changed");
    expect(rules).not.toContain("triangle");
  });
});

describe("terminology", () => {
  const GLOSSARY = `flood_warning:
  en: flood warning*
  fr: [alerte* aux crues, système* d’alerte aux crues]
  ru: оповещени* о паводк*
  avoid: { fr: avertissement* d’inondation }
`;

  it("asks for a form of the term, and knows its inflections", async () => {
    const desk = smallDesk("Flood warnings were sent.");
    desk.write("pipeline/glossary.yaml", GLOSSARY);
    desk.translate("fr", ["Des messages ont été envoyés."]);
    expect(of("terminology", await desk.findings("fr"))).toMatchObject([{ expected: ["alerte aux crues"] }]);
    desk.translate("fr", ["Des alertes aux crues ont été envoyées."]);
    expect(of("terminology", await desk.findings("fr"))).toEqual([]);
    desk.translate("ru", ["Оповещения о паводках были отправлены."]);
    expect(of("terminology", await desk.findings("ru"))).toEqual([]);
  });

  it("tells of what the desk does not say", async () => {
    const desk = smallDesk("Messages were sent.");
    desk.write("pipeline/glossary.yaml", GLOSSARY);
    desk.translate("fr", ["Des avertissements d'inondation ont été envoyés."]);
    expect(of("terminology", await desk.findings("fr"))[0]?.message).toContain("avertissements d'inondation");
  });

  it.each([
    ["a term in no language", "a: { note: x }\n", 1],
    ["a term that is a text", "b: { en: rain }\na: rain\n", 2],
    ["broken YAML", "a: { en: [\n", 2],
  ])("%s is a finding with its line, and the rest works", (_, text, line) => {
    const desk = smallDesk("Messages were sent.");
    desk.write("pipeline/glossary.yaml", text);
    const { findings } = desk.open();
    expect(findings).toMatchObject([
      { rule: "glossary-syntax", severity: "error", file: "pipeline/glossary.yaml", line },
    ]);
  });
});

describe("typography-ru", () => {
  it("ё everywhere in an edition or nowhere", async () => {
    const desk = smallDesk("The plane landed.\nThe minister left.");
    desk.translate("ru", ["Самолет сел.", "Министр ушёл."]);
    expect(of("typography-ru", await desk.findings("ru"))).toMatchObject([{ line: 2 }]);
    desk.translate("ru", ["Самолёт сел.", "Министр ушёл."]);
    expect(of("typography-ru", await desk.findings("ru"))).toEqual([]);
  });
});

describe("spelling", () => {
  it("is off, and where it is on knows the dictionary and the desk's own words", async () => {
    const desk = smallDesk("The talks ended.\nThey left by hydrobus.");
    desk.translate("fr", ["Les entretients ont pris fin.", "Ils sont partis en hydrobus."]);
    expect(of("spelling", await desk.findings("fr"))).toEqual([]);
    desk.write("pipeline/pipeline.yaml", "checks: { spelling: warning }\n");
    const found = of("spelling", await desk.findings("fr"));
    expect(found.map(({ message }) => message)).toEqual([
      '"entretients" is in no dictionary.',
      '"hydrobus" is in no dictionary.',
    ]);
    expect(found[0]?.expected).toContain("entretiens");
    desk.write("pipeline/words.fr.txt", "# boats\nhydrobus\n");
    expect(of("spelling", await desk.findings("fr"))).toHaveLength(1);
  });
});
