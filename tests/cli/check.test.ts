/** `check --fix`, `check --since` and `facts`, as people and CI run them. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeDesk, runBin, type TestDesk } from "../support/desk.ts";

const SOURCE = "The “green corridor” opened on 4 May 2026. Amina TRAORE thanked 12 ministers. Who will pay?";
const GOOD = [
  "Le «\u00A0corridor vert\u00A0» a ouvert le {may_4_2026, date, ::yMMMMd}.",
  "{amina_traore} a remercié 12 ministres.",
  "Qui paiera\u202F?",
];

function deskWith(
  texts: readonly string[],
  source = SOURCE,
): TestDesk & { readonly keys: readonly string[] } {
  const desk = makeDesk({ "a.txt": source });
  desk.run("build", "--to", "fr");
  const keys = Object.keys(desk.readJson("locales/en/a.json"));
  desk.write("locales/fr/a.json", locale(keys, texts));
  return { ...desk, keys };
}

function locale(keys: readonly string[], texts: readonly string[]): string {
  return `${JSON.stringify(Object.fromEntries(keys.map((key, index) => [key, texts[index]])), null, 2)}\n`;
}

describe("check --fix", () => {
  it("mends spaces, quotation marks and dashes, and shows the rest", () => {
    const desk = deskWith([
      'Le "corridor vert"  a ouvert le {may_4_2026, date, ::yMMMMd}.',
      "{amina_traore} a remercié 12 Etats.",
      "Qui paiera ?",
    ]);
    const { stderr } = desk.run("check", "a", "--to", "fr", "--fix");
    expect(Object.values(desk.readJson("locales/fr/a.json"))).toEqual([
      GOOD[0],
      "{amina_traore} a remercié 12 Etats.",
      GOOD[2],
    ]);
    expect(stderr).toContain("2 texts mended in locales/fr/a.json");
    expect(stderr).toContain("Capitals keep their accents");
    expect(stderr).not.toContain("no-break space");
    expect(desk.readJson("pipeline/ledger/fr/a.json")[desk.keys[0]!]).toMatchObject({
      origin: "reviewer",
      state: "translated",
    });
  });

  it("reopens what was approved, says so, and leaves every other text alone", () => {
    const desk = deskWith([GOOD[0]!, GOOD[1]!, "Qui paiera ?"]);
    expect(desk.run("approve", "a", "--to", "fr").code).toBe(0);
    const before = desk.readJson("pipeline/ledger/fr/a.json");
    const { stderr } = desk.run("check", "a", "--to", "fr", "--fix");
    expect(stderr).toContain("1 of them was approved, and waits for approval again");
    expect(stderr).toContain(desk.keys[2]);
    const after = desk.readJson("pipeline/ledger/fr/a.json");
    expect(after[desk.keys[0]!]).toEqual(before[desk.keys[0]!]);
    expect(after[desk.keys[2]!]).toMatchObject({ state: "translated", origin: "reviewer" });
    expect(after[desk.keys[2]!]).not.toHaveProperty("approved");
    const again = desk.run("check", "a", "--to", "fr", "--fix");
    expect(again.stderr).not.toContain("mended");
    expect(desk.run("approve", "a", "--to", "fr").code).toBe(0);
  });

  it("keeps a machine's draft a machine's", () => {
    const desk = makeDesk({ "a.txt": "Who will pay?" });
    desk.run("build", "--to", "fr");
    const [key] = Object.keys(desk.readJson("locales/en/a.json"));
    desk.write(
      "pipeline/draft.mjs",
      'export default () => ({ id: "draft", markup: "text", limits: { maxTexts: 9, maxChars: 9999, concurrency: 1 }, supports: () => true, translate: async ({ texts }) => texts.map(() => "A qui  la faute ?") });',
    );
    desk.write(
      "pipeline/pipeline.yaml",
      "routes: [{ use: [draft] }]\nproviders: { draft: { module: ./draft.mjs } }\n",
    );
    desk.run("build", "--to", "fr");
    desk.run("check", "--to", "fr", "--fix");
    expect(desk.readJson("locales/fr/a.json")[key!]).not.toContain("  ");
    expect(desk.readJson("pipeline/ledger/fr/a.json")[key!]).toMatchObject({
      origin: "draft",
      state: "translated",
    });
    desk.write("pipeline/pipeline.yaml", "routes: [{ use: [identity] }]\n");
    desk.run("build", "--to", "fr");
    expect(desk.readJson("pipeline/ledger/fr/a.json")[key!]).toMatchObject({ origin: "draft" });
  });
});

describe("check --since", () => {
  function git(desk: TestDesk, ...args: string[]): string {
    const identity = [
      "-c",
      "user.name=Desk",
      "-c",
      "user.email=desk@example.org",
      "-c",
      "commit.gpgsign=false",
    ];
    return execFileSync("git", [...identity, ...args], { cwd: desk.root, encoding: "utf8" });
  }

  function committed(texts: readonly string[]): ReturnType<typeof deskWith> {
    const desk = deskWith(texts);
    desk.write("seeds/b.txt", "The talks ended. They left.");
    desk.run("build", "--to", "fr");
    git(desk, "init", "--quiet", "--initial-branch", "main");
    git(desk, "add", "--all");
    git(desk, "commit", "--quiet", "-m", "A desk");
    return desk;
  }

  const rules = (desk: TestDesk, ...args: string[]): string[] =>
    desk
      .report("check", "--since", "HEAD", "--to", "fr", ...args)
      .articles.flatMap(({ id, editions }) =>
        editions.flatMap(({ findings }) =>
          findings.map(({ rule, key }) => `${id} ${rule} ${key?.slice(0, 9) ?? ""}`),
        ),
      );

  it("looks at nothing where nothing changed", () => {
    const desk = committed([GOOD[0]!, GOOD[1]!, "Qui paiera."]);
    const { code, stderr } = desk.run("check", "--since", "HEAD");
    expect(code).toBe(0);
    expect(stderr).toContain("No article has changed since HEAD.");
    expect(desk.report("check", "--since", "HEAD").articles).toEqual([]);
  });

  it("tells of a changed text only, not of its neighbours", () => {
    const desk = committed([GOOD[0]!, GOOD[1]!, "Qui paiera."]);
    desk.write(
      "locales/fr/a.json",
      locale(desk.keys, [GOOD[0]!, GOOD[1]!.replace("12", "13"), "Qui paiera."]),
    );
    expect(new Set(rules(desk))).toEqual(new Set(["a number-changed amina-tra"]));
  });

  it("tells of new sentences of a changed article, and of a new article", () => {
    const desk = committed(GOOD);
    desk.write("seeds/a.txt", `${SOURCE} A new sentence.`);
    desk.write("seeds/c.txt", "Another article.");
    const found = rules(desk);
    expect(found).toContain("a missing a-new-sen");
    expect(found).toContain("c missing another-a");
    expect(found.filter((line) => line.startsWith("b "))).toEqual([]);
  });

  it("looks at every article after a change to what they share", () => {
    const desk = committed(GOOD);
    desk.write("pipeline/glossary.yaml", "talks: { en: talks, fr: entretiens }\n");
    expect(rules(desk).some((line) => line.startsWith("b "))).toBe(true);
  });

  it("compares with where the branch left, not with what went on there", () => {
    const desk = committed(GOOD);
    git(desk, "checkout", "--quiet", "-b", "work");
    git(desk, "checkout", "--quiet", "main");
    desk.write("seeds/b.txt", "The talks ended. They left. Nothing else was said.");
    git(desk, "commit", "--quiet", "-am", "More");
    git(desk, "checkout", "--quiet", "work");
    expect(desk.report("check", "--since", "main").articles).toEqual([]);
  });

  it("says what is wrong without a repository, a commit or git itself", () => {
    const desk = makeDesk({ "a.txt": "The talks ended." });
    expect(desk.run("check", "--since", "HEAD")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("in no git repository") as string,
    });
    git(desk, "init", "--quiet");
    for (const revision of ["nowhere", "--output=x", "HEAD; rm -rf ."])
      expect(desk.run("check", `--since=${revision}`)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("git knows no commit") as string,
      });
    expect(desk.exists("x")).toBe(false);
    const ran = runBin(desk.root, ["check", "--since", "HEAD"], { PATH: path.join(desk.root, "empty") });
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("needs git") as string });
  });
});

describe("facts", () => {
  it("shows the facts of all editions side by side, and ends with 0 where they are the same", () => {
    const desk = deskWith(GOOD);
    const { code, stdout, stderr } = desk.run("facts", "a", "--to", "fr");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ +date +2026-05-04 +4 May 2026 +4\u00A0mai 2026$/m);
    expect(stdout).toMatch(/^ +number +12 +12 +12$/m);
    expect(stderr).toContain("No difference.");
  });

  it.each([
    ["another number", GOOD[1]!.replace("12", "13"), "number"],
    ["a lost name", "Elle a remercié 12 ministres.", "name"],
  ])("ends with 1 after %s, and says which", (_, second, kind) => {
    const desk = deskWith([GOOD[0]!, second, GOOD[2]!]);
    const ran = desk.run("facts", "a", "--to", "fr");
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(new RegExp(`^✖ +${kind} `, "m"));
    const ledger = JSON.parse(desk.run("facts", "a", "--to", "fr", "--json").stdout) as {
      editions: string[];
      differences: number;
      facts: {
        kind: string;
        value: string;
        same: boolean;
        editions: Record<string, { count: number; keys: string[] }>;
      }[];
    };
    expect(ledger.editions).toEqual(["en", "fr"]);
    expect(ledger.facts.filter(({ same }) => !same)).toHaveLength(ledger.differences);
    expect(ledger.facts.find(({ kind: one }) => one === "date")).toMatchObject({
      value: "2026-05-04",
      same: true,
      editions: { en: { count: 1, texts: ["4 May 2026"] }, fr: { count: 1, texts: ["4\u00A0mai 2026"] } },
    });
  });

  it("tells who speaks: a quotation given to another is a difference", () => {
    const source =
      "“We will go on together,” said Amina TRAORE. “We will not give up now,” said Ivan PETROV.";
    const said = (first: string, second: string): string[] => [
      `«\u00A0Nous continuerons tous ensemble\u00A0», a déclaré {${first}}.`,
      `«\u00A0Nous ne renoncerons pas maintenant\u00A0», a déclaré {${second}}.`,
    ];
    const desk = deskWith(said("amina_traore", "ivan_petrov"), source);
    expect(desk.run("facts", "a", "--to", "fr").code).toBe(0);
    desk.write("locales/fr/a.json", locale(desk.keys, said("ivan_petrov", "amina_traore")));
    const { code, stdout } = desk.run("facts", "a", "--to", "fr");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^✖ +quotation +amina_traore/m);
  });
});
