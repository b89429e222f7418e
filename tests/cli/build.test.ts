import { describe, expect, it } from "vitest";
import { makeDesk } from "../support/desk.ts";

const NOTE = `---
title: A short visit
---

# The visit

The Minister met **Amina TRAORE** in Mali on 4 May 2026.
They discussed a grant of 2.5 million euros; see [the site](https://www.example.org/visit).
`;

describe("build", () => {
  it("with the identity provider, writes editions that are the source, byte for byte", () => {
    const desk = makeDesk({ "note.md": NOTE, "wire.txt": "Paris – The talks ended.\r\nA second line here." });
    const report = desk.report("build", "--via", "identity", "--format", "md,txt");
    expect(report.code).toBe(0);
    for (const language of ["en", "fr", "ru"]) {
      expect(desk.read(`output/note/${language}.md`)).toBe(NOTE);
      expect(desk.read(`output/wire/${language}.txt`)).toBe(
        "Paris – The talks ended.\r\nA second line here.",
      );
    }
    expect(report.articles[0]?.editions.map(({ language, states }) => [language, states.initial])).toEqual([
      ["en", 0],
      ["fr", 0],
      ["ru", 0],
    ]);
  });

  it("without a draft, writes the source's text, marks it, and lists it as missing with exit code 0", () => {
    const desk = makeDesk({ "note.md": NOTE });
    const report = desk.report("build", "--to", "fr");
    expect(report.code).toBe(0);
    const [edition] = report.articles[0]!.editions;
    expect(edition?.files).toEqual(["output/note/fr.md", "output/note/fr.html", "output/note/fr.txt"]);
    expect(edition?.findings.filter(({ rule }) => rule === "missing")).toHaveLength(edition!.states.initial);
    expect(desk.read("output/note/fr.html")).toMatch(/<span class="untranslated" lang="en"/);
    expect(desk.read("output/note/fr.md")).toBe(NOTE);
  });

  it("keeps locks in messages, and their forms in names.json", () => {
    const desk = makeDesk({ "note.md": NOTE });
    desk.run("build", "--via", "pseudo");
    const messages = Object.values(desk.readJson("locales/ru/note.json")).join("\n");
    expect(messages).toContain("<strong>{amina_traore}</strong>");
    expect(messages).toContain("{may_4_2026, date, ::yMMMMd}");
    expect(desk.readJson("locales/ru/names.json")).toMatchObject({
      amina_traore: "Амина ТРАОРЕ",
      mali: "Мали",
    });
    expect(desk.read("output/note/ru.md")).toContain("4\u00A0мая 2026\u00A0года");
  });

  it("changes nothing the second time", () => {
    const desk = makeDesk({ "note.md": NOTE });
    desk.run("build", "--via", "pseudo");
    const files = [
      "locales/fr/note.json",
      "pipeline/ledger/fr/note.json",
      "locales/fr/names.json",
      "pipeline/ledger/fr/names.json",
      "output/note/fr.html",
    ];
    const before = files.map((file) => desk.read(file));
    expect(desk.report("build", "--via", "pseudo").totals.requests).toBe(0);
    expect(files.map((file) => desk.read(file))).toEqual(before);
  });

  it("never overwrites a person's text, written before or after the machine's", () => {
    const desk = makeDesk({ "note.md": NOTE });
    desk.run("build", "--via", "identity", "--to", "fr");
    const texts = desk.readJson("locales/fr/note.json");
    const [key] = Object.keys(texts);
    desk.write("locales/fr/note.json", JSON.stringify({ ...texts, [key!]: "Une brève visite" }, null, 2));
    desk.run("build", "--via", "pseudo", "--to", "fr");
    expect(desk.readJson("locales/fr/note.json")[key!]).toBe("Une brève visite");
    expect(desk.read("output/note/fr.md")).toContain("title: Une brève visite");
    expect(desk.readJson("pipeline/ledger/fr/note.json")[key!]).toMatchObject({
      origin: "reviewer",
      state: "translated",
    });
  });

  it("recalls an approved sentence for another article that has it too", () => {
    const desk = makeDesk({ "a.txt": "The Minister thanked the delegations warmly." });
    desk.run("build", "--to", "fr");
    const [key] = Object.keys(desk.readJson("locales/en/a.json"));
    desk.write(
      "locales/fr/a.json",
      JSON.stringify({ [key!]: "Le ministre a chaleureusement remercié les délégations." }),
    );
    expect(desk.run("approve", "a", "--to", "fr").code).toBe(0);
    desk.write("seeds/b.txt", "The Minister thanked the delegations warmly. Nothing else was said.");
    desk.run("build", "b", "--to", "fr");
    expect(Object.values(desk.readJson("locales/fr/b.json"))).toEqual([
      "Le ministre a chaleureusement remercié les délégations.",
    ]);
    expect(Object.values(desk.readJson("pipeline/ledger/fr/b.json"))[0]).toMatchObject({
      origin: "memory 100",
      state: "translated",
    });
  });

  it("writes where --out says, and nothing with --dry-run", () => {
    const desk = makeDesk({ "note.md": NOTE });
    desk.run("build", "--dry-run");
    expect(desk.exists("output/note")).toBe(false);
    expect(desk.exists("locales/en/note.json")).toBe(false);
    desk.run("build", "--out", "press", "--format", "md", "--to", "en");
    expect(desk.read("press/note/en.md")).toBe(NOTE);
  });

  it("takes an edit that was saved while it ran", () => {
    const desk = makeDesk({ "a.txt": "One thing was said." });
    desk.run("build", "--to", "fr");
    const [key] = Object.keys(desk.readJson("locales/en/a.json"));
    desk.write(
      "pipeline/slow.mjs",
      `import fs from "node:fs";
export default () => ({
  id: "slow", markup: "text", limits: { maxTexts: 5, maxChars: 1000, concurrency: 1 }, supports: () => true,
  async translate({ texts }) {
    fs.writeFileSync("locales/fr/a.json", JSON.stringify({ ${JSON.stringify(key)}: "Le texte d'une personne." }));
    return texts.map(() => "Le texte de la machine.");
  },
});`,
    );
    desk.write(
      "pipeline/pipeline.yaml",
      "routes: [{ use: [slow] }]\nproviders: { slow: { module: ./slow.mjs } }\n",
    );
    desk.run("build", "--to", "fr");
    expect(desk.readJson("locales/fr/a.json")[key!]).toBe("Le texte d'une personne.");
    expect(desk.read("output/a/fr.txt")).toBe("Le texte d'une personne.");
    expect(desk.run("build", "--to", "fr").code).toBe(0);
    expect(desk.readJson("locales/fr/a.json")[key!]).toBe("Le texte d'une personne.");
  });

  it("reports a provider that fails, keeps the rest, and ends with 1", () => {
    const desk = makeDesk({ "a.txt": "One thing was said. Another was not." });
    desk.write(
      "pipeline/dead.mjs",
      `export default () => ({ id: "dead", markup: "text", limits: { maxTexts: 5, maxChars: 1000, concurrency: 1 }, supports: () => true,
  translate: async () => { throw Object.assign(new Error("the key was refused"), { name: "ProviderError", kind: "authentication" }); } });`,
    );
    desk.write(
      "pipeline/pipeline.yaml",
      "routes: [{ to: ru, use: [dead, identity] }, { use: [dead] }]\nproviders: { dead: { module: ./dead.mjs } }\n",
    );
    const report = desk.report("build");
    expect(report.code).toBe(1);
    const [, fr, ru] = report.articles[0]!.editions;
    expect(fr?.findings.filter(({ rule }) => rule === "provider-failed")).toMatchObject([
      { severity: "error", message: "dead failed: the key was refused" },
    ]);
    expect(fr?.states.initial).toBe(2);
    expect(ru?.states).toMatchObject({ initial: 0, translated: 2 });
  });

  it("puts the house typography on a draft, once, and leaves a person's text as it is", () => {
    const desk = makeDesk({ "a.txt": "What did they say?" });
    desk.write(
      "pipeline/plain.mjs",
      `export default () => ({ id: "plain", markup: "html", limits: { maxTexts: 5, maxChars: 1000, concurrency: 1 }, supports: () => true,
  translate: async ({ texts }) => texts.map(() => 'Qu\\'ont-ils dit ? "Rien !"') });`,
    );
    desk.write(
      "pipeline/pipeline.yaml",
      "routes: [{ use: [plain] }]\nproviders: { plain: { module: ./plain.mjs } }\n",
    );
    desk.run("build", "--to", "fr");
    expect(desk.read("output/a/fr.txt")).toBe("Qu’ont-ils dit\u202F? «\u00A0Rien\u202F!\u00A0»");
    const [key] = Object.keys(desk.readJson("locales/fr/a.json"));
    desk.write("locales/fr/a.json", JSON.stringify({ [key!]: "Qu'ont-ils dit ?" }));
    desk.run("build", "--to", "fr");
    expect(desk.read("output/a/fr.txt")).toBe("Qu'ont-ils dit ?");
  });

  it("keeps a segment untranslated when no provider brings its locks back, and says what came", () => {
    const desk = makeDesk({ "a.txt": "Amina TRAORE arrived on 4 May 2026." });
    desk.write(
      "pipeline/drops.mjs",
      `export default () => ({ id: "drops", markup: "html", limits: { maxTexts: 5, maxChars: 1000, concurrency: 1 }, supports: () => true,
  translate: async ({ texts }) => texts.map(() => "Arrivée le 5 mai 2026.") });`,
    );
    desk.write(
      "pipeline/pipeline.yaml",
      "routes: [{ use: [drops] }]\nproviders: { drops: { module: ./drops.mjs } }\n",
    );
    const report = desk.report("build", "--to", "fr");
    expect(report.code).toBe(1);
    const [finding] = report.articles[0]!.editions[0]!.findings.filter(({ rule }) => rule === "lock-broken");
    expect(finding?.message).toMatch(/Amina TRAORE is missing.*Arrivée le 5 mai 2026/);
    expect(desk.read("output/a/fr.txt")).toBe("Amina TRAORE arrived on 4 May 2026.");
  });
});
