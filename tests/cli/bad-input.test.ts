import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeDesk, runBin, temporaryFolder } from "../support/desk.ts";

describe("wrong usage, configuration and access end with 2, a reason and a way out", () => {
  it.each([
    ["an unknown command", ["translate"], /unknown command/],
    ["an unknown option", ["build", "--fast"], /unknown option '--fast'/],
    ["a missing article", ["build", "nowhere.md"], /no article nowhere\.md.*\n.*Known articles: note/],
    ["a folder for an article", ["build", "seeds"], /seeds is a folder/],
    ["a file that is no article", ["build", "pipeline/pipeline.yaml"], /is no article/],
    ["an article outside", ["build", "/etc/hosts"], /outside the workspace/],
    [
      "an unknown language",
      ["build", "--to", "fr,de"],
      /--to: expected languages out of en, fr, ru, and "de" came/,
    ],
    [
      "an unknown format",
      ["build", "--format", "odt"],
      /--format: expected formats out of md, html, txt, ninjs, docx, pdf, and "odt" came/,
    ],
    [
      "an unknown provider",
      ["build", "--via", "deepel"],
      /Unknown provider "deepel": this desk knows memory, identity, pseudo/,
    ],
    ["an unknown report", ["check", "--format", "xml"], /expected one of pretty, github, sarif, json/],
    ["an unknown key", ["approve", "note", "--to", "fr", "--key", "nope"], /note has no key "nope"/],
    [
      "a waiver without a note",
      ["approve", "note", "--to", "fr", "--allow", "lock-count"],
      /--allow needs --note/,
    ],
    [
      "a waiver of a date",
      ["approve", "note", "--to", "fr", "--allow", "lock-missing", "--note", "x"],
      /only lock-count can be waived/,
    ],
    ["no desk", ["build", "--workspace", "/tmp"], /\/tmp is no desk/],
  ])("%s", (_, args, message) => {
    const desk = makeDesk({ "note.txt": "One thing was said." });
    const { code, stderr, stdout } = desk.run(...args);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("a broken pipeline.yaml is told with file and line, and nothing is written", () => {
    const desk = makeDesk({ "note.txt": "One thing was said." });
    desk.write("pipeline/pipeline.yaml", "source: en\neditions: [en, xx]\n");
    const { code, stderr } = desk.run("build");
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /pipeline\/pipeline\.yaml:2:16: editions\.1: expected one of en, fr, ru, and "xx" came/,
    );
    expect(desk.exists("output/note")).toBe(false);
  });

  it("outside any desk, says how to make one", () => {
    const { code, stderr } = runBin(temporaryFolder(), ["build"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/No desk here.*\n.*communique init/);
  });
});

describe("an article that cannot be read is an error with its place; the others are built", () => {
  it.each([
    ["binary data", "bad.txt", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2])],
    ["invalid UTF-8", "bad.txt", new Uint8Array([0x41, 0x0a, 0x42, 0xff, 0x43])],
    ["an empty file", "bad.txt", ""],
    ["white space only", "bad.md", " \n\n\t\n"],
    ["an unknown language", "bad.md", "---\nlang: de\n---\n\nGuten Tag.\n"],
    ["broken front matter", "bad.md", "---\ntitle: [a\n---\n\nText.\n"],
    ["a reserved id", "names.md", "Text.\n"],
    ["a file over the limit", "bad.txt", "word ".repeat(600_000)],
  ])("%s", (_, name, content) => {
    const desk = makeDesk({ "good.txt": "One thing was said.", [name]: content });
    const report = desk.report("build", "--via", "identity");
    expect(report.code).toBe(1);
    const bad = report.articles.find(({ id }) => id !== "good");
    const findings = bad?.editions.flatMap((edition) => edition.findings) ?? [];
    expect(findings).toMatchObject([{ rule: "unreadable", severity: "error", file: `seeds/${name}` }]);
    expect(findings[0]?.line).toBeGreaterThan(0);
    expect(desk.read("output/good/fr.txt")).toBe("One thing was said.");
  });

  it("two files with one id are both refused, each naming the other", () => {
    const desk = makeDesk({ "a.txt": "One.", "a.md": "Two.\n", "b.txt": "Three." });
    const report = desk.report("build", "--via", "identity");
    expect(report.code).toBe(1);
    const messages = report.articles.flatMap(({ editions }) =>
      editions.flatMap(({ findings }) => findings.map(({ message }) => message)),
    );
    expect(messages).toEqual([
      expect.stringContaining("seeds/a.txt has the id"),
      expect.stringContaining("seeds/a.md has the id"),
    ]);
    expect(desk.exists("output/a")).toBe(false);
    expect(desk.exists("output/b/fr.txt")).toBe(true);
  });

  it("a link out of the workspace is not followed", () => {
    const secret = path.join(temporaryFolder(), "secret.txt");
    fs.writeFileSync(secret, "A secret thing.");
    const desk = makeDesk({ "good.txt": "One thing was said." });
    fs.symlinkSync(secret, path.join(desk.root, "seeds/leak.txt"));
    const { stdout, stderr } = desk.run("build", "leak", "--via", "identity");
    expect(stdout + stderr).not.toContain("A secret thing");
    expect(desk.exists("output/leak")).toBe(false);
  });
});

describe("a broken locale file is an error with its place, and is left as it is", () => {
  it.each([
    ["a merge conflict", (text: string) => text.replace("{\n", "{\n<<<<<<< HEAD\n"), 2],
    ["a duplicate key", (text: string) => text.replace("\n}", ',\n  "x": "1",\n  "x": "2"\n}'), 4],
    ["__proto__", (text: string) => text.replace("{\n", '{\n  "__proto__": "x",\n'), 2],
    ["a cut end", (text: string) => text.slice(0, -4), 2],
  ])("%s", (_, damage, line) => {
    const desk = makeDesk({ "a.txt": "One thing was said.", "b.txt": "Another was not." });
    desk.run("build", "--via", "identity");
    const broken = damage(desk.read("locales/fr/a.json"));
    desk.write("locales/fr/a.json", broken);
    const ledger = desk.read("pipeline/ledger/fr/a.json");
    const report = desk.report("build", "--via", "pseudo");
    expect(report.code).toBe(1);
    const [finding] = report.articles[0]!.editions.flatMap(({ findings }) =>
      findings.filter(({ severity }) => severity === "error"),
    );
    expect(finding).toMatchObject({ rule: "locale-syntax", file: "locales/fr/a.json", line });
    expect(desk.read("locales/fr/a.json")).toBe(broken);
    expect(desk.read("pipeline/ledger/fr/a.json")).toBe(ledger);
    expect(report.articles[1]?.editions[1]?.states.initial).toBe(0);
  });

  it("a message that does not parse is an error at its character, and the rest of the file works", () => {
    const desk = makeDesk({ "a.txt": "One thing was said. Another was not." });
    desk.run("build", "--via", "identity", "--to", "fr");
    const [first, second] = Object.keys(desk.readJson("locales/fr/a.json"));
    desk.write(
      "locales/fr/a.json",
      `{\n  "${first}": "Une chose {fut dite.",\n  "${second}": "Une autre non."\n}\n`,
    );
    const report = desk.report("check", "a", "--to", "fr");
    expect(report.code).toBe(1);
    const [finding] = report.articles[0]!.editions[0]!.findings.filter(({ rule }) => rule === "icu-syntax");
    expect(finding).toMatchObject({ key: first, file: "locales/fr/a.json", line: 2 });
    expect(finding?.column).toBe(`  "${first}": "Une chose {`.length);
    desk.run("build", "--to", "fr");
    expect(desk.read("output/a/fr.txt")).toContain("Une autre non.");
  });
});
