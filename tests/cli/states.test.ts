/** reject, diff and notes, through the bin. */
import { describe, expect, it } from "vitest";
import { makeDesk, runBin, type TestDesk } from "../support/desk.ts";

const SOURCE =
  'They must discuss 2.5 billion euros. The visit ends with "talks" in Mali. A dinner closes the day.\n';
const FRENCH = [
  "Ils doivent évoquer 2,5 milliards d’euros.",
  "La visite s’achève par des « entretiens » au {mali}.",
  "Un dîner clôt la journée.",
];

interface Stale {
  readonly key: string;
  readonly before: string;
  readonly after: string;
  readonly parts: readonly { readonly kind: string; readonly text: string }[];
  readonly risks: readonly string[];
  readonly target: string;
  readonly origin: string;
  readonly notes: readonly { readonly text: string; readonly when: string }[];
}

function approvedDesk(): { desk: TestDesk; keys: string[] } {
  const desk = makeDesk({ "a.txt": SOURCE });
  desk.run("build", "--to", "fr");
  const keys = Object.keys(desk.readJson("locales/en/a.json"));
  desk.write("locales/fr/a.json", JSON.stringify(Object.fromEntries(keys.map((key, i) => [key, FRENCH[i]]))));
  const { code, stderr } = desk.run("approve", "a", "--to", "fr");
  if (code !== 0) throw new Error(stderr);
  return { desk, keys };
}

function entriesOf(desk: TestDesk): Record<string, Record<string, unknown>> {
  return desk.readJson("pipeline/ledger/fr/a.json") as Record<string, Record<string, unknown>>;
}

function diffOf(desk: TestDesk): readonly Stale[] {
  const { stdout } = desk.run("diff", "a", "--to", "fr", "--json");
  const { editions } = JSON.parse(stdout) as { editions: { segments: Stale[] }[] };
  return editions[0]!.segments;
}

describe("reject", () => {
  it("takes the approval back, keeps the text, and says why until somebody edits it", () => {
    const { desk, keys } = approvedDesk();
    const [key] = keys as [string];
    const texts = desk.read("locales/fr/a.json");
    const { code, stderr } = desk.run(
      "reject",
      "a",
      "--to",
      "fr",
      "--key",
      key,
      "--note",
      "a loan, no grant",
    );
    expect(code, stderr).toBe(0);
    expect(JSON.parse(desk.read("locales/fr/a.json"))).toEqual(JSON.parse(texts));
    expect(entriesOf(desk)[key]).toMatchObject({
      state: "translated",
      rejected: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      notes: [{ text: "a loan, no grant", when: expect.stringMatching(/^\d{4}-.*Z$/) as string }],
    });
    expect(entriesOf(desk)[key]).not.toHaveProperty("approved");

    const edition = desk.report("check", "a", "--to", "fr").articles[0]!.editions[0]!;
    expect(edition.states).toMatchObject({ translated: 1, reviewed: 2 });
    expect(edition.findings).toContainEqual(
      expect.objectContaining({
        rule: "rejected",
        severity: "warning",
        key,
        message: "A reviewer rejected this text: a loan, no grant",
        file: "locales/fr/a.json",
      }),
    );
    expect(desk.run("status").stderr).toContain("a (fr): 1 text was rejected");
    expect(desk.run("build", "a", "--to", "fr").stderr).toContain("1 rejected");
    expect(desk.run("release", "a").code).toBe(1);

    desk.write("locales/fr/a.json", desk.read("locales/fr/a.json").replace("évoquer", "parler de"));
    desk.run("build", "a", "--to", "fr");
    const mended = desk.report("check", "a", "--to", "fr").articles[0]!.editions[0]!.findings;
    expect(mended.filter(({ rule }) => rule === "rejected")).toEqual([]);
    expect(entriesOf(desk)[key]).toMatchObject({ notes: [{ text: "a loan, no grant" }] });
    expect(entriesOf(desk)[key]).not.toHaveProperty("rejected");
  });

  it("is not overruled by an approval of everything, only by one of that key", () => {
    const { desk, keys } = approvedDesk();
    const [key] = keys as [string];
    desk.run("reject", "a", "--to", "fr", "--key", key, "--note", "no");
    const all = desk.run("approve", "a", "--to", "fr");
    expect([all.code, all.stderr]).toEqual([1, expect.stringContaining("rejected")]);
    expect(entriesOf(desk)[key]).toMatchObject({ state: "translated" });
    expect(desk.run("approve", "a", "--to", "fr", "--key", key, "--note", "it is a grant").code).toBe(0);
    expect(entriesOf(desk)[key]).toMatchObject({
      state: "reviewed",
      notes: [{ text: "no" }, { text: "it is a grant" }],
    });
    expect(entriesOf(desk)[key]).not.toHaveProperty("rejected");
  });

  it("leaves a machine's draft to people", () => {
    const desk = makeDesk({ "a.txt": SOURCE });
    desk.run("build", "a", "--to", "fr", "--via", "pseudo");
    const [key] = Object.keys(desk.readJson("locales/fr/a.json")) as [string];
    const draft = desk.readJson("locales/fr/a.json")[key];
    desk.run("reject", "a", "--to", "fr", "--key", key, "--note", "gibberish");
    desk.run("build", "a", "--to", "fr", "--via", "pseudo");
    expect(desk.readJson("locales/fr/a.json")[key]).toBe(draft);
    expect(entriesOf(desk)[key]).toMatchObject({ origin: "pseudo", state: "translated" });
    expect(entriesOf(desk)[key]).toHaveProperty("rejected");
  });

  it("of names, takes back the approval of a form", () => {
    const { desk } = approvedDesk();
    desk.run("build", "a", "--to", "fr");
    desk.run("approve", "names", "--to", "fr");
    expect(desk.run("reject", "names", "--to", "fr", "--key", "mali", "--note", "le Mali").code).toBe(0);
    const names = desk.readJson("pipeline/ledger/fr/names.json");
    expect(names["mali"]).toMatchObject({ state: "translated", notes: [{ text: "le Mali" }] });
    expect(names["mali"]).not.toHaveProperty("approved");
  });

  it.each([
    ["an unknown key", ["--key", "nothing", "--note", "x"], 'no key "nothing"'],
    ["an empty note", ["--key", "KEY", "--note", " "], "--note"],
    ["no key", ["--note", "x"], "--key"],
    ["the source's own language", ["--key", "KEY", "--note", "x", "--to", "en"], "is written in en"],
  ])("refuses %s", (_, args, message) => {
    const { desk, keys } = approvedDesk();
    const before = desk.read("pipeline/ledger/fr/a.json");
    const { code, stderr } = desk.run(
      "reject",
      "a",
      "--to",
      "fr",
      ...args.map((arg) => arg.replace("KEY", keys[0]!)),
    );
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(desk.read("pipeline/ledger/fr/a.json")).toBe(before);
  });

  it("refuses a key without a text", () => {
    const { desk, keys } = approvedDesk();
    desk.write("locales/fr/a.json", "{}\n");
    const { code, stderr } = desk.run("reject", "a", "--to", "fr", "--key", keys[0]!, "--note", "x");
    expect([code, stderr]).toEqual([2, expect.stringContaining("has no text")]);
  });
});

describe("diff", () => {
  const CHANGED = SOURCE.replace("must discuss 2.5", "may not discuss 2.6");

  it("shows what changed under a stale text, with the risky changes and the notes", () => {
    const { desk, keys } = approvedDesk();
    desk.run("approve", "a", "--to", "fr", "--key", keys[0]!, "--note", "checked by phone");
    desk.write("seeds/a.txt", CHANGED);
    const before = desk.read("pipeline/ledger/fr/a.json");
    const { code, stdout, stderr } = desk.run("diff", "a", "--to", "fr");
    expect(code).toBe(0);
    expect(stdout).toContain("They [-must-]{+may not+} discuss [-2.5-]{+2.6+} billion euros.");
    expect(stdout).toMatch(/look out +number, negation, modality/);
    expect(stdout).toContain(FRENCH[0]);
    expect(stdout).toMatch(/note +\d{4}-\d\d-\d\d {2}checked by phone/);
    expect(stdout).toMatch(/ {2}memory \d\d$/m);
    expect(stdout).not.toContain("\u001B");
    expect(stderr).toContain("1 text is stale");
    expect(desk.read("pipeline/ledger/fr/a.json")).toBe(before);
  });

  it("as JSON, before and after a build", () => {
    const { desk } = approvedDesk();
    desk.write("seeds/a.txt", CHANGED);
    const [stale, ...others] = diffOf(desk);
    expect(others).toEqual([]);
    expect(stale).toMatchObject({
      before: "They must discuss 2.5 billion euros.",
      after: "They may not discuss 2.6 billion euros.",
      risks: ["number", "negation", "modality"],
      target: FRENCH[0],
      notes: [],
    });
    desk.run("build", "a", "--to", "fr");
    expect(diffOf(desk)).toEqual([stale]);
    expect(desk.report("check", "a", "--to", "fr").articles[0]!.editions[0]!.findings).toContainEqual(
      expect.objectContaining({
        rule: "stale",
        message: expect.stringContaining("communique diff a --to fr") as string,
      }),
    );
  });

  it.each([
    ["fr", "attention", "nombre, négation, modalité"],
    ["ru", "внимание", "число, отрицание, модальность"],
  ])("speaks %s, in colours where they are wanted", (language, look, risks) => {
    const { desk } = approvedDesk();
    desk.write("seeds/a.txt", CHANGED);
    const env = { LC_ALL: language, NO_COLOR: "", FORCE_COLOR: "1" };
    const { stdout } = runBin(desk.root, ["diff", "a", "--to", "fr"], env);
    expect(stdout).toContain("\u001B[31m[-must-]\u001B[39m\u001B[32m{+may not+}\u001B[39m");
    expect(stdout).toContain(look);
    expect(stdout).toContain(risks);
    const plain = runBin(desk.root, ["diff", "a", "--to", "fr", "--no-color"], env).stdout;
    expect(plain).not.toContain("\u001B");
  });

  it("has nothing to show where nothing is stale", () => {
    const { desk } = approvedDesk();
    const { code, stdout, stderr } = desk.run("diff", "a", "--to", "fr");
    expect([code, stdout, stderr]).toEqual([0, "", expect.stringContaining("Nothing is stale")]);
  });
});

describe("an approval", () => {
  it("stays where only spaces and quotation marks change, and the next build writes that once", () => {
    const { desk, keys } = approvedDesk();
    const when = entriesOf(desk)[keys[1]!]!["when"];
    desk.write("seeds/a.txt", SOURCE.replace('"talks"', "“talks”").replace("billion ", "billion\u00A0"));
    const edition = desk.report("build", "a", "--to", "fr").articles[0]!.editions[0]!;
    expect([edition.states.reviewed, edition.stale]).toEqual([3, 0]);
    expect(Object.values(desk.readJson("locales/fr/a.json"))).toEqual(FRENCH);
    const [, second] = Object.values(entriesOf(desk));
    expect(second).toMatchObject({ state: "reviewed", source: "The visit ends with “talks” in Mali.", when });
    const ledger = desk.read("pipeline/ledger/fr/a.json");
    desk.run("build", "a", "--to", "fr");
    expect(desk.read("pipeline/ledger/fr/a.json")).toBe(ledger);
  });

  it("is taken back by a change of the source, with what it waived, and the text stays", () => {
    const { desk } = approvedDesk();
    desk.write("seeds/a.txt", SOURCE.replace("A dinner closes", "A late dinner closes"));
    const edition = desk.report("build", "a", "--to", "fr").articles[0]!.editions[0]!;
    expect(edition.states).toEqual({ initial: 0, translated: 1, reviewed: 2, final: 0 });
    expect(edition.stale).toBe(1);
    expect(Object.values(desk.readJson("locales/fr/a.json"))).toEqual(FRENCH);
    expect(Object.values(entriesOf(desk)).at(-1)).toMatchObject({
      state: "translated",
      origin: expect.stringMatching(/^memory 8\d$/) as string,
      source: "A dinner closes the day.",
    });
    const ledger = desk.read("pipeline/ledger/fr/a.json");
    desk.run("build", "a", "--to", "fr");
    expect(desk.read("pipeline/ledger/fr/a.json")).toBe(ledger);
    expect(desk.run("approve", "a", "--to", "fr").code).toBe(0);
    expect(diffOf(desk)).toEqual([]);
  });

  it("is in no text that was merged of two", () => {
    const { desk } = approvedDesk();
    desk.write("seeds/a.txt", SOURCE.replace(" in Mali. A dinner", " in Mali, and a dinner"));
    desk.run("build", "a", "--to", "fr");
    const texts = Object.values(desk.readJson("locales/fr/a.json"));
    expect(texts).toEqual([FRENCH[0], `${FRENCH[1]} ${FRENCH[2]}`]);
    expect(Object.values(entriesOf(desk))[1]).toMatchObject({ state: "translated" });
    desk.write("seeds/a.txt", SOURCE);
    const edition = desk.report("build", "a", "--to", "fr").articles[0]!.editions[0]!;
    expect([edition.states.reviewed, edition.stale]).toEqual([3, 0]);
  });
});

describe("a text that is the same message in every language", () => {
  it("is the source's own until a person approves it, and then in the edition's language", () => {
    const desk = makeDesk({ "a.txt": "Moscow, 3 April 2025\n" });
    desk.run("build", "--via", "identity", "--to", "ru");
    expect(desk.read("output/a/ru.txt")).toBe("Moscow, 3 April 2025\n");
    desk.run("approve", "names", "--to", "ru");
    expect(desk.run("approve", "a", "--to", "ru", "--final").code).toBe(0);
    desk.run("build", "--to", "ru");
    expect(desk.read("output/a/ru.txt").replaceAll("\u00A0", " ")).toBe("Москва, 3 апреля 2025 года\n");
    expect(desk.run("check", "a", "--to", "ru", "--quiet").code).toBe(0);
  });
});
