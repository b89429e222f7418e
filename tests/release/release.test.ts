/** What is published was approved, is whole, and is the same wherever it is made. */
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import type { Report } from "../../src/report/report.ts";
import { chromiumIsThere } from "../support/chromium.ts";
import {
  filesOf,
  hashesOf,
  repositoryDesk,
  runBin,
  startBin,
  temporaryFolder,
  type TestDesk,
} from "../support/desk.ts";

type ReleaseReport = Report & { readonly code: number | null; readonly manifest: string | null };

const FRENCH = "locales/fr/aes-moscow.json";
const ARTICLES = ["aes-moscow", "forum-bibliotek", "rencontre-eau-lyon"];

interface Manifest {
  readonly released: string;
  readonly checks: Record<string, string>;
  readonly inputs: Record<string, string>;
  readonly files: readonly { path: string; sha256: string }[];
  readonly articles: readonly {
    readonly id: string;
    readonly editions: readonly {
      readonly language: string;
      readonly made: string;
      readonly sentTo: readonly string[];
      readonly files: readonly { path: string; sha256: string }[];
      readonly segments: readonly { state: string; origin: string; locks: Record<string, number> }[];
    }[];
  }[];
}

function manifestOf(desk: TestDesk, folder = "output"): Manifest {
  return JSON.parse(desk.read(`${folder}/manifest.json`)) as Manifest;
}

function errorsOf({ articles }: Report): Finding[] {
  return articles.flatMap(({ editions }) =>
    editions.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error")),
  );
}

function edit(desk: TestDesk, file: string, from: string, to: string): void {
  const text = desk.read(file);
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  desk.write(file, text.replace(from, to));
}

describe("a release", () => {
  it("holds every edition, its pages' list and a manifest of them, and writes nothing else", () => {
    const desk = repositoryDesk();
    const before = hashesOf(desk, "locales");
    const report = desk.report("release") as ReleaseReport;
    expect(errorsOf(report)).toEqual([]);
    expect([report.code, report.manifest]).toEqual([0, "output/manifest.json"]);
    expect(hashesOf(desk, "locales")).toEqual(before);

    const manifest = manifestOf(desk);
    expect(manifest.articles.map(({ id }) => id)).toEqual(ARTICLES);
    const editions = manifest.articles.flatMap((article) => article.editions);
    expect(editions.map(({ language }) => language)).toEqual(Array(3).fill(["en", "fr", "ru"]).flat());
    expect(editions.flatMap(({ sentTo }) => sentTo)).toEqual([]);
    const segments = editions.flatMap((edition) => edition.segments);
    expect(segments.filter(({ state }) => state !== "reviewed" && state !== "final")).toEqual([]);
    const [english, french] = manifest.articles[0]!.editions;
    expect(english!.made).toBe("original");
    expect(french!.segments[1]!.locks).toEqual({ date: 1, person: 4, place: 3 });
    expect(manifest.checks).toMatchObject({ missing: "error", "lock-missing": "error" });
    expect(Object.keys(manifest.inputs)).toContain("pipeline/pipeline.yaml");
    const listed = [...manifest.files, ...editions.flatMap(({ files }) => files)].map((file) => file.path);
    expect(Object.keys(filesOf(desk, "output")).sort()).toEqual([...listed, "manifest.json"].sort());
    expect(desk.run("verify", "output")).toMatchObject({ code: 0 });
  });

  it("is of the newest approval's time, or of SOURCE_DATE_EPOCH", () => {
    const desk = repositoryDesk();
    desk.run("release", "--format", "txt");
    const ledgers = Object.entries(filesOf(desk, ".")).filter(([file]) => file.includes("ledger"));
    expect(ledgers.length).toBeGreaterThan(0);
    expect(ledgers.some(([, bytes]) => bytes.includes(manifestOf(desk).released))).toBe(true);
    expect(runBin(desk.root, ["release", "--format", "txt"], { SOURCE_DATE_EPOCH: "1764201600" }).code).toBe(
      0,
    );
    expect(manifestOf(desk).released).toBe("2025-11-27T00:00:00.000Z");
    const wrong = runBin(desk.root, ["release"], { SOURCE_DATE_EPOCH: "yesterday" });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('"yesterday"');
  });

  it("takes away what an earlier one left of its articles, and nothing of anybody else's", () => {
    const desk = repositoryDesk();
    desk.run("release");
    desk.write("output/aes-moscow/photo.jpg", "a picture");
    desk.write("output/other/en.html", "another article");
    expect(desk.run("release", "aes-moscow", "--format", "txt").code).toBe(0);
    expect(Object.keys(filesOf(desk, "output/aes-moscow"))).toEqual([
      "en.txt",
      "fr.txt",
      "photo.jpg",
      "ru.txt",
    ]);
    expect(desk.read("output/other/en.html")).toBe("another article");
  });
});

describe("a refusal", () => {
  it.each<[string, string, (desk: TestDesk) => void]>([
    [
      "a text that is missing",
      "missing",
      (desk) => {
        const targets = Object.entries(desk.readJson(FRENCH));
        targets.splice(4, 1);
        desk.write(FRENCH, `${JSON.stringify(Object.fromEntries(targets), null, 2)}\n`);
      },
    ],
    [
      "a source that has changed since",
      "stale",
      (desk) => {
        edit(desk, "seeds/aes-moscow.txt", "three ministers held", "four ministers held");
        desk.run("build", "--no-draft");
      },
    ],
    [
      "a text that was edited after its approval",
      "unreviewed",
      (desk) => {
        edit(desk, FRENCH, "à huis clos", "à portes fermées");
      },
    ],
    [
      "a name whose form nobody approved",
      "name-unapproved",
      (desk) => {
        edit(desk, "locales/fr/names.json", "Karamoko Jean Marie TRAORÉ", "Karamoko Jean-Marie TRAORÉ");
      },
    ],
    [
      "a lost name, even where the desk set that check off",
      "lock-missing",
      (desk) => {
        edit(desk, FRENCH, "a affirmé {bakary_yaou_sangare}.", "a affirmé le ministre.");
        fs.appendFileSync(
          path.join(desk.root, "pipeline/pipeline.yaml"),
          "checks: { lock-missing: off, missing: off }\n",
        );
      },
    ],
  ])("for %s says %s, and the output folder stays as it was", (_, rule, spoil) => {
    const desk = repositoryDesk();
    expect(desk.run("release").code).toBe(0);
    spoil(desk);
    const published = hashesOf(desk, "output");
    const locales = hashesOf(desk, "locales");
    const report = desk.report("release") as ReleaseReport;
    expect([report.code, report.manifest]).toEqual([1, null]);
    const errors = errorsOf(report);
    expect(errors.map((finding) => finding.rule)).toContain(rule);
    for (const finding of errors) expect(finding.file).toMatch(/^(?:locales|seeds)\//u);
    expect(hashesOf(desk, "output")).toEqual(published);
    expect(hashesOf(desk, "locales")).toEqual(locales);
  });

  it("leaves no folder where there was none, and says what to do", () => {
    const desk = repositoryDesk();
    edit(desk, FRENCH, "à huis clos", "à portes fermées");
    const { code, stdout, stderr } = desk.run("release");
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("Nothing is released");
    expect(Object.keys(filesOf(desk, "output"))).toEqual([]);
  });
});

describe("the same inputs", () => {
  const formats = ["md", "html", "txt", "ninjs", "docx", ...(chromiumIsThere() ? ["pdf"] : [])].join(",");

  it("give the same bytes in another place, time zone, language and order of files", () => {
    const one = repositoryDesk();
    const other = repositoryDesk();
    for (const file of Object.keys(filesOf(other, "seeds")).reverse()) {
      const content = other.read(`seeds/${file}`);
      fs.rmSync(path.join(other.root, "seeds", file));
      other.write(`seeds/${file}`, content);
    }
    const first = runBin(one.root, ["release", "--format", formats], {
      TZ: "Pacific/Kiritimati",
      LC_ALL: "C",
    });
    const umask = process.umask(0o077);
    const second = runBin(other.root, ["release", "--format", formats], {
      TZ: "America/Anchorage",
      LC_ALL: "ru_RU.UTF-8",
      LANG: "fr_FR.UTF-8",
    });
    process.umask(umask);
    expect([first.code, second.code], first.stderr + second.stderr).toEqual([0, 0]);
    const files = hashesOf(one, "output");
    expect(Object.keys(files)).toHaveLength(3 * 3 * formats.split(",").length + 4);
    expect(hashesOf(other, "output")).toEqual(files);
  });
});

describe("a kill", () => {
  it("during the move is made good by the next command that writes there", () => {
    const desk = repositoryDesk();
    desk.run("release", "--out", "new", "--format", "txt");
    desk.run("release", "--format", "md");
    // As a kill leaves it: everything staged, the journal written, one file moved already.
    const staged = filesOf(desk, "new");
    const names = [...Object.keys(staged).filter((name) => name !== "manifest.json"), "manifest.json"];
    for (const [index, name] of names.entries())
      desk.write(`output/${index === 0 ? "" : ".staging-999999999/"}${name}`, staged[name]!);
    const gone = ARTICLES.flatMap((id) => ["en", "fr", "ru"].map((language) => `${id}/${language}.md`));
    desk.write("output/.staging-999999999/journal.json", JSON.stringify({ files: names, gone }));
    expect(desk.run("build", "--no-draft", "--format", "txt").code).toBe(0);
    expect(hashesOf(desk, "output")).toEqual(hashesOf(desk, "new"));
    expect(desk.run("verify", "output").code).toBe(0);
  });

  it.each([
    ["a file is staged", "aes-moscow/en.txt", 0],
    ["many files are staged", "aes-moscow/en.txt", 40],
    ["the journal is written", "journal.json", 0],
    ["files are moved", "journal.json", 2],
  ])("once %s leaves the old release or the new one when the next has run", async (_, file, delayMs) => {
    const desk = repositoryDesk();
    desk.run("release", "--format", "txt,md");
    const child = startBin(desk.root, ["release", "--format", "txt,html"]);
    const ended = new Promise((resolve) => child.once("exit", resolve));
    while (child.exitCode === null && !desk.exists(`output/.staging-${child.pid}/${file}`)) await sleep(1);
    await sleep(delayMs);
    child.kill("SIGKILL");
    await ended;
    // Refused, so it publishes nothing of its own: what stands then is what the kill left, made good.
    edit(desk, FRENCH, "à huis clos", "à portes fermées");
    expect(desk.run("release").code).toBe(1);
    expect(desk.run("verify", "output").code).toBe(0);
    const left = Object.keys(filesOf(desk, "output"));
    expect(left.filter((name) => name.includes("staging"))).toEqual([]);
    expect(left.some((name) => name.endsWith(".md")) !== left.some((name) => name.endsWith(".html"))).toBe(
      true,
    );
  });
});

it("publishes into any folder of the user's", () => {
  const desk = repositoryDesk();
  const folder = path.join(temporaryFolder(), "press");
  expect(desk.run("release", "--out", folder, "--format", "txt").code).toBe(0);
  expect(fs.readdirSync(folder).sort()).toEqual([...ARTICLES, "manifest.json"].sort());
  expect(desk.run("verify", folder).code).toBe(0);
});
