import { describe, expect, it } from "vitest";
import { makeDesk, runBin, temporaryFolder } from "../support/desk.ts";

const COMMANDS = ["build", "inspect", "status", "check", "approve", "names", "providers", "models", "init"];

describe("the command line", () => {
  it.each(COMMANDS)("%s --help shows an example", (command) => {
    const { code, stdout } = runBin(temporaryFolder(), [command, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Example:\\n {2}\\$ communique ${command}`));
  });

  it("prints nothing on stderr with --quiet, and no colour codes where they are not wanted", () => {
    const desk = makeDesk({ "a.txt": "One thing was said." });
    expect(desk.run("build", "--quiet")).toEqual({ code: 0, stdout: "", stderr: "" });
    const forced = runBin(desk.root, ["check"], { FORCE_COLOR: "1", NO_COLOR: "" });
    expect(forced.stderr).toContain("\u001B[");
    expect(
      runBin(desk.root, ["check", "--no-color"], { FORCE_COLOR: "1", NO_COLOR: "" }).stderr,
    ).not.toContain("\u001B[");
  });

  it("tells errors even with --quiet, and nothing else", () => {
    const desk = makeDesk({ "a.txt": "Twenty things were said. Two were not." });
    desk.run("build");
    const [key] = Object.keys(desk.readJson("locales/en/a.json"));
    desk.write("locales/fr/a.json", JSON.stringify({ [key!]: "30 choses ont été dites." }));
    const { code, stdout, stderr } = desk.run("check", "--to", "fr", "--quiet");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("number-changed");
    expect(stderr).not.toMatch(/warning|1 article/);
  });

  it("takes the workspace from anywhere", () => {
    const desk = makeDesk({ "a.txt": "One thing was said." });
    const { code, stdout } = runBin(temporaryFolder(), ["status", "--workspace", desk.root]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^a +en \(source\) +0 +0 +0 +1 +0 +0 +0$/m);
  });

  it.each([
    ["fr_FR.UTF-8", /1 article, 3 éditions : aucune erreur/],
    ["ru_RU.UTF-8", /1 статья, 3 редакции: ошибок нет/],
    ["de_DE.UTF-8", /1 article, 3 editions: no error/],
  ])("speaks the terminal's language: %s", (locale, message) => {
    const desk = makeDesk({ "a.txt": "One thing was said." });
    expect(runBin(desk.root, ["check"], { LC_ALL: locale }).stderr).toMatch(message);
  });
});

describe("an article in another language than it is read in", () => {
  const french =
    "Le ministre s’est rendu à Bamako, où il a rencontré son homologue. Les deux hommes ont signé un accord sur la pêche.";
  const russian = "Министр прибыл в Бамако и встретился со своим коллегой.";

  it.each([
    ["a.txt", french, "fr"],
    ["a.md", `# Pêche\n\n${french}`, "fr"],
    ["a.txt", russian, "ru"],
    ["a.ru.txt", french, "fr"],
    ["a.fr.txt", "The minister came to Bamako and met the head of the council, who had asked for it.", "en"],
  ])("%s: %s", (file, text, language) => {
    const desk = makeDesk({ [file]: text });
    const { code, stderr } = desk.run("inspect", "a");
    expect(code).toBe(0);
    expect(stderr).toContain(`say \`lang: ${language}\``);
    expect(desk.run("check").stderr).toMatch(/1:1 +warning .*source-language/);
    desk.write("pipeline/pipeline.yaml", "source: en\nchecks: { source-language: off }\n");
    expect(desk.run("inspect", "a").stderr).toBe("");
  });

  it.each([
    ["a.fr.txt", french],
    ["a.ru.txt", russian],
    ["a.txt", "Le Monde and L’Équipe, Le Figaro and La Croix are on sale in the lobby of the hotel."],
    ["a.txt", "AES, BRICS, 2027"],
  ])("%s: %s is what it is read in", (file, text) => {
    expect(makeDesk({ [file]: text }).run("inspect", "a").stderr).toBe("");
  });
});

describe("inspect", () => {
  it("shows segments and locks with offsets into the file, BOM included", () => {
    const text = "\uFEFF# Talks\n\nAmina TRAORE & co. paid **$2.5 billion** on 4 May 2026, see `npm ci`.\n";
    const desk = makeDesk({ "a.md": text });
    const { stdout, code } = desk.run("inspect", "a", "--json");
    expect(code).toBe(0);
    const seen = JSON.parse(stdout) as {
      id: string;
      language: string;
      segments: { key: string; text: string; start: number; end: number; message: string }[];
      locks: {
        type: string;
        policy: string;
        text: string;
        start: number;
        end: number;
        value: string;
        name?: string;
      }[];
    };
    expect(seen).toMatchObject({ id: "a", language: "en" });
    for (const lock of seen.locks) expect(text.slice(lock.start, lock.end)).toBe(lock.text);
    expect(seen.locks.map(({ type, policy, text: own, value }) => [type, policy, own, value])).toEqual([
      ["person", "term", "Amina TRAORE", "Amina TRAORE"],
      ["money", "value", "$2.5 billion", "USD 2500000000"],
      ["date", "value", "4 May 2026", "2026-05-04"],
      ["code", "opaque", "npm ci", "npm ci"],
    ]);
    expect(seen.segments[1]).toMatchObject({
      text: "Amina TRAORE & co. paid $2.5 billion on 4 May 2026, see npm ci.",
      message:
        "{amina_traore} & co. paid <strong>$2.5 billion</strong> on {may_4_2026, date, ::yMMMMd}, see {npm_ci}.",
    });
    expect(text.slice(seen.segments[1]!.start, seen.segments[1]!.end)).toBe(text.split("\n")[2]);
  });
});

describe("providers", () => {
  it("lists what is there, with pairs and routes, and says what is wrong with the rest", () => {
    const desk = makeDesk();
    desk.write("pipeline/pipeline.yaml", "providers: { mine: { module: ./nowhere.mjs } }\n");
    const { code, stdout } = desk.run("providers", "--json");
    expect(code).toBe(1);
    const { providers } = JSON.parse(stdout) as {
      providers: { id: string; ready: boolean; problem?: string; routes: string[] }[];
    };
    const ready = (wanted: string): boolean | undefined => providers.find(({ id }) => id === wanted)?.ready;
    expect(["memory", "identity", "pseudo", "mine"].map(ready)).toEqual([true, true, true, false]);
    expect(providers[0]?.routes).toEqual(["en", "fr", "ru"]);
    expect(providers.at(-1)?.problem).toMatch(/nowhere\.mjs.*could not be loaded/);
  });
});

describe("init", () => {
  it("makes a desk that builds, and keeps what is there", () => {
    const root = temporaryFolder();
    expect(runBin(root, ["init", "desk"]).code).toBe(0);
    expect(runBin(`${root}/desk`, ["build"]).code).toBe(0);
    const again = runBin(root, ["init", "desk"]);
    expect(again.code).toBe(0);
    expect(again.stderr).toContain("pipeline/pipeline.yaml was there already");
  });
});
