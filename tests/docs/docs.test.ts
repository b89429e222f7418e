/** What the README and the docs tell people to do is done here, word for word. */
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { BIN, makeDesk, runBin, temporaryFolder } from "../support/desk.ts";
import { FRENCH, mirroredModels, RUSSIAN } from "../support/models.ts";
import { fenced, ROOT } from "./fenced.ts";

describe("README.md", () => {
  it("has a tour that works in a fresh desk", () => {
    const desk = temporaryFolder();
    for (const folder of ["pipeline", "locales", "seeds"])
      fs.cpSync(path.join(ROOT, folder), path.join(desk, folder), { recursive: true });
    const bin = path.join(desk, "bin");
    fs.mkdirSync(bin);
    fs.writeFileSync(path.join(bin, "npx"), `#!/bin/sh\nshift\nexec "${process.execPath}" "${BIN}" "$@"\n`, {
      mode: 0o755,
    });
    const [first, second] = fenced("README.md", "tour");
    const [edit] = fenced("README.md", "tour: edit");
    const run = (script: string): string => {
      const { status, stdout, stderr } = spawnSync("sh", ["-e", "-c", script], {
        cwd: desk,
        encoding: "utf8",
        env: { ...process.env, LC_ALL: "C", PATH: `${bin}:${process.env["PATH"] ?? ""}` },
      });
      expect(status, stderr).toBe(0);
      return stdout + stderr;
    };
    const inspected = run(first!);
    for (const key of Object.keys(JSON.parse(edit!) as object)) expect(inspected).toContain(key);
    fs.writeFileSync(path.join(desk, "locales/fr/visit.json"), edit!);
    expect(run(second!)).toMatch(/^visit +fr +0 +0 +0 +2 +0 +0 +0$/m);
    const page = fs.readFileSync(path.join(desk, "output/visit/fr.txt"), "utf8");
    expect(page).toBe(
      "Paris – Le ministre a reçu Amina TRAORE (Mali) le 4\u00A0mai 2026. Ils ont évoqué un don de 2,5 millions d’euros.\n",
    );
  });

  it("has an offline chapter: three commands draft an unseen article, every lock verified", () => {
    const desk = makeDesk({
      "visit.txt": "The red house of Amina TRAORE (Mali) costs 2.5 million euros on 4 May 2026.\n",
    });
    const [script = ""] = fenced("README.md", "offline");
    const from = mirroredModels({ "en-fr": FRENCH, "en-ru": RUSSIAN });
    const lines = script.trim().replace("/media/models", from).split("\n");
    expect(lines).toHaveLength(3);
    const env = { COMMUNIQUE_MODELS: path.join(desk.root, "models") };
    for (const line of lines) {
      const { code, stderr } = runBin(desk.root, line.split(" ").slice(2), env);
      expect(code, stderr).toBe(0);
    }
    const french = Object.values(desk.readJson("locales/fr/visit.json"));
    expect(french).toEqual([
      "The rouge maison of {amina_traore} ({mali}) costs 2.5 million euros on {may_4_2026, date, ::yMMMMd}.",
    ]);
    expect(Object.keys(desk.readJson("locales/ru/visit.json"))).toHaveLength(1);
  });

  it("names two lines for a fresh machine, and CI runs them", () => {
    const [, lines = ""] =
      /```sh\n((?:npm ci && npm \w+\n){2})```/.exec(fs.readFileSync(path.join(ROOT, "README.md"), "utf8")) ??
      [];
    expect(lines.trim().split("\n")).toEqual(["npm ci && npm start", "npm ci && npm test"]);
    const ci = fs.readFileSync(path.join(ROOT, ".ci/run"), "utf8");
    for (const line of lines.trim().split("\n")) expect(ci).toContain(line);
  });
});

describe("docs/providers.md", () => {
  it("shows a provider that works", () => {
    const [module] = fenced("docs/providers.md", "example: pipeline/providers/upper.mjs");
    expect(module!.split("\n").length).toBeLessThan(30);
    const [yaml] = fenced("docs/providers.md", "example: pipeline/pipeline.yaml");
    const desk = makeDesk({ "a.md": "Amina TRAORE **spoke** for 20 minutes.\n" });
    desk.write("pipeline/providers/upper.mjs", module!);
    desk.write("pipeline/pipeline.yaml", yaml!);
    expect(desk.run("build", "--to", "fr", "--format", "md").code).toBe(0);
    expect(desk.read("output/a/fr.md")).toBe("Amina TRAORE **SPOKE** FOR 20 MINUTES. (draft)\n");
  });
});

describe("docs/routing.md", () => {
  it("shows routes that work, and keeps an internal article here", () => {
    const [yaml] = fenced("docs/routing.md", "example: pipeline/pipeline.yaml");
    const [module] = fenced("docs/providers.md", "example: pipeline/providers/upper.mjs");
    const desk = makeDesk({
      "open.md": "---\ntags: [economy]\n---\n\nAmina TRAORE **spoke** for 20 minutes.\n",
      "secret.md": "---\nsensitivity: internal\n---\n\nAmina TRAORE **spoke** for 20 minutes.\n",
    });
    for (const id of ["bureau", "cellar"]) desk.write(`pipeline/providers/${id}.mjs`, module!);
    desk.write("pipeline/pipeline.yaml", yaml!);
    expect(desk.run("estimate").stdout).toMatch(/^bureau +2 +\d+ +0\.00\d* /m);
    expect(desk.run("build", "--to", "fr", "--format", "md").code).toBe(0);
    expect(desk.read("pipeline/ledger/fr/open.json")).toContain('"sentTo":["bureau"]');
    expect(desk.read("pipeline/ledger/fr/secret.json")).not.toContain("sentTo");
  });
});

describe("the package", () => {
  it("exports a small library, its names pinned", () => {
    const script =
      "import('communique').then((library) => console.log(Object.keys(library).sort().join(' ')))";
    const names = execFileSync(process.execPath, ["-e", script], { cwd: ROOT, encoding: "utf8" }).trim();
    expect(names).toBe(
      "Failure LANGUAGES ProviderError ReadError detect nameBook parseMessage printMessage readArticle splice splitSentences",
    );
  });
});
