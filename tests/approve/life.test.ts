/** The life of an edition, at random: whatever people and builds do in whatever order, no text of a person's is lost. */
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { approveArticle } from "../../src/approve/approve.ts";
import { rejectArticle } from "../../src/approve/reject.ts";
import { runBuild } from "../../src/cli/run-build.ts";
import { openDesk, type Desk } from "../../src/desk/desk.ts";
import { isArticle, openArticle, type ArticleRun } from "../../src/draft/article-run.ts";
import { openEdition, type EditionRun } from "../../src/draft/edition-run.ts";
import { sameWording } from "../../src/locale/wording.ts";
import { selectSeeds } from "../../src/read/seeds.ts";
import { openWorkspace } from "../../src/workspace/workspace.ts";
import { makeDesk, type TestDesk } from "../support/desk.ts";

const SENTENCES = [
  "The ministers spoke of water and of trade along the river.",
  "They agreed that the road along the border stays open.",
  "The delegation thanked the people of the town for their welcome.",
  'The text says that "every village" will have a school.',
];

/** What an author does to the list of sentences; `at` chooses where. */
const SOURCE_EDITS: Readonly<Record<string, (sentences: string[], at: number) => void>> = {
  change: (s, at) => void s.splice(at, 1, s[at]!.replace(/ (?:along|of|that|in the end) /, " in the end ")),
  rewrite: (s, at) => void s.splice(at, 1, `Nothing of this remains here ${"again ".repeat(at)}today.`),
  remove: (s, at) => void s.splice(at, 1),
  insert: (s, at) => void s.splice(at, 0, SENTENCES[at % SENTENCES.length]!),
  swap: (s, at) => void s.push(...s.splice(at, 1)),
  merge: (s, at) =>
    void s.splice(
      at,
      2,
      s
        .slice(at, at + 2)
        .join(" ")
        .replace(/\. (?=\p{L})/gu, ", and "),
    ),
  split: (s, at) => void s.splice(at, 1, s[at]!.replace(/ (?:and|that) /, ". Then ")),
  quotes: (s, at) => void s.splice(at, 1, s[at]!.replace('"', "“").replace('"', "”")),
  spaces: (s, at) => void s.splice(at, 1, s[at]!.replace(" ", "\u00A0")),
};

type Act = readonly [kind: string, at: number];
const act: fc.Arbitrary<Act> = fc.tuple(
  fc.oneof(
    fc.constantFrom(...Object.keys(SOURCE_EDITS)),
    fc.constantFrom("write", "write", "approve", "reject", "build", "build"),
  ),
  fc.nat({ max: 5 }),
);

const TARGETS = "locales/fr/a.json";
const LEDGER = "pipeline/ledger/fr/a.json";

function textsIn(desk: TestDesk): Record<string, string> {
  return desk.exists(TARGETS) ? (desk.readJson(TARGETS) as Record<string, string>) : {};
}

function open(root: string): { desk: Desk; run: ArticleRun; edition: EditionRun } {
  const desk = openDesk(openWorkspace(root));
  const run = openArticle(desk, selectSeeds(desk.workspace, ["a"], root)[0]!);
  if (!isArticle(run)) throw new Error("the article cannot be read");
  return { desk, run, edition: openEdition(desk, run, "fr", "2026-01-01T00:00:00.000Z") };
}

/** A text like no other. */
function texts(): () => string {
  let count = 0;
  return () => {
    const letters = Array.from(String(count++), (digit) => "abcdefghij"[Number(digit)]).join("");
    return `Les ministres ont dit ce qu’ils voulaient dire (${letters}).`;
  };
}

async function live(desk: TestDesk, acts: readonly Act[]): Promise<void> {
  const next = texts();
  const sentences = [...SENTENCES];
  /** Texts that a person wrote or approved, and did not write over. */
  const owned = new Set<string>();
  const author = (): void => {
    const half = Math.ceil(sentences.length / 2);
    desk.write("seeds/a.txt", `${sentences.slice(0, half).join(" ")}\n${sentences.slice(half).join(" ")}\n`);
  };
  author();
  for (const [kind, at] of acts) {
    const edit = SOURCE_EDITS[kind];
    if (edit !== undefined) {
      if (sentences.length > 0) edit(sentences, at % sentences.length);
      if (sentences.length === 0) sentences.push(SENTENCES[at % SENTENCES.length]!);
      author();
    } else if (kind === "build") {
      await runBuild(openWorkspace(desk.root), [], { to: "fr", via: "pseudo", draft: true, write: true });
    } else if (kind === "write") {
      const { run } = open(desk.root);
      const { key } = run.segments[at % run.segments.length]!;
      const file = textsIn(desk);
      owned.delete(file[key] ?? "");
      file[key] = next();
      owned.add(file[key]);
      desk.write(TARGETS, JSON.stringify(file));
    } else {
      const { desk: opened, run, edition } = open(desk.root);
      const keys = edition.order.filter((key) => edition.targets.has(key));
      if (keys.length === 0) continue;
      const key = keys[at % keys.length]!;
      if (kind === "reject") rejectArticle(opened, run, "fr", { keys: [key], note: "again" });
      else {
        const approval = { state: "reviewed", keys: [key], allowed: { untranslated: "x" } } as const;
        approveArticle(opened, run, "fr", approval);
      }
      owned.add(edition.targets.get(key)!.text);
    }
    nothingIsLost(desk, owned);
    nothingIsApprovedByItself(desk);
  }
}

function nothingIsLost(desk: TestDesk, owned: ReadonlySet<string>): void {
  const { retired = {} } = (desk.exists(LEDGER) ? desk.readJson(LEDGER) : {}) as {
    retired?: Record<string, { target: string }>;
  };
  const here = [...Object.values(textsIn(desk)), ...Object.values(retired).map(({ target }) => target)];
  expect([...owned].filter((text) => !here.includes(text))).toEqual([]);
}

function nothingIsApprovedByItself(desk: TestDesk): void {
  const { run, edition } = open(desk.root);
  for (const { key, text } of run.segments) {
    const target = edition.targets.get(key);
    if (target === undefined) continue;
    expect(target.stale).toBe(!sameWording(target.entry.source, text));
    if (target.stale) expect(target).toMatchObject({ state: "translated", person: true });
    if (target.state !== "translated") expect(target.entry.approved).toBeDefined();
  }
}

describe("a random life", () => {
  it("loses no text of a person's and approves nothing by itself", { timeout: 120_000 }, async () => {
    const desk = makeDesk();
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        for (const folder of [
          "locales/fr",
          "locales/en",
          "pipeline/ledger",
          ".communique",
          "seeds",
          "output",
        ])
          fs.rmSync(path.join(desk.root, folder), { recursive: true, force: true });
        await live(desk, acts);
      }),
      { numRuns: 40 },
    );
  });
});
