/** Each fault through the whole pipeline, from the desk's own seeds to locale files, ledger and findings. */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openDesk } from "../../src/desk/desk.ts";
import { openArticle, isArticle } from "../../src/draft/article-run.ts";
import { LANGUAGES, type Language } from "../../src/model/language.ts";
import type { Provider } from "../../src/model/provider.ts";
import { build } from "../../src/pipeline.ts";
import { selectSeeds } from "../../src/read/seeds.ts";
import type { Report } from "../../src/report/report.ts";
import { Workspace } from "../../src/workspace/workspace.ts";
import { temporaryFolder } from "../support/desk.ts";
import { FAULTS, type Fault } from "./faults.ts";
import { contentsOf, contentsWanted } from "./newsroom.ts";
import { translate, type MarkupId } from "./translator.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

interface Built {
  readonly root: string;
  readonly report: Report;
  readonly workspace: Workspace;
}

/** This repository's desk without its editions, built by a provider that translates well and then spoils its answers. */
async function buildWith(spoil: Fault["spoil"], markup: MarkupId): Promise<Built> {
  const root = temporaryFolder();
  for (const folder of [
    "seeds",
    "pipeline/names.yaml",
    ...LANGUAGES.map((language) => `locales/${language}/names.json`),
  ])
    fs.cpSync(`${ROOT}${folder}`, path.join(root, folder), { recursive: true });
  fs.writeFileSync(path.join(root, "pipeline/pipeline.yaml"), "source: en\neditions: [en, fr, ru]\n");
  const provider: Provider = {
    id: "hostile",
    markup,
    limits: { maxTexts: 25, maxChars: 50_000, concurrency: 2 },
    supports: () => true,
    translate: ({ texts, from, to }) =>
      Promise.resolve(
        texts.map((text) => {
          const right = translate(text, markup, from, to);
          return spoil(right, markup) ?? right;
        }),
      ),
  };
  const workspace = new Workspace(root);
  const report = await build(openDesk(workspace), {
    seeds: selectSeeds(workspace, [], root),
    editions: LANGUAGES,
    via: ["hostile"],
    formats: [],
    providers: new Map([["hostile", provider]]),
    draft: true,
    write: true,
    target: { root: workspace, folder: "output", shown: "output/" },
    fingerprint: "",
    signal: new AbortController().signal,
  });
  return { root, report, workspace };
}

function stored(root: string, language: Language, id: string): Record<string, string> {
  const file = path.join(root, `locales/${language}/${id}.json`);
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, string>) : {};
}

const THROUGH = [
  "nothing at all",
  "token duplicated",
  "token spaced",
  "all escaped",
  "figure changed",
  "number invented",
  "answer truncated",
  "token with another number",
];

describe.each(FAULTS.filter(({ name }) => THROUGH.includes(name)))("$name", ({ spoil, outcome }) => {
  it("leaves whole targets and findings that say what broke", async () => {
    const { root, report, workspace } = await buildWith(spoil, "html");
    const desk = openDesk(workspace);
    let targets = 0;
    for (const seed of selectSeeds(workspace, [], root)) {
      const run = openArticle(desk, seed);
      if (!isArticle(run)) throw new Error(seed.file);
      const { editions } = report.articles.find(({ id }) => id === seed.id)!;
      for (const { language, findings } of editions.filter(
        ({ language }) => language !== run.article.language,
      )) {
        const texts = stored(root, language, seed.id);
        const broken = new Map(
          findings.filter(({ rule }) => rule === "lock-broken").map((one) => [one.key, one]),
        );
        for (const segment of run.segments) {
          const locks = run.locks.get(segment.key) ?? [];
          const text = texts[segment.key];
          if (text === undefined) expect(broken.get(segment.key)).toMatchObject({ severity: "error" });
          else {
            targets++;
            expect(broken.has(segment.key)).toBe(false);
            expect(contentsOf(text, language), `${segment.text}\n${text}`).toEqual(
              contentsWanted(segment, locks),
            );
          }
        }
        if (outcome === "repaired") expect(broken.size).toBe(0);
        expect(
          findings.filter(({ rule }) => /^(?:lock-(?!broken)|number-|tag-|unknown-arg)/.test(rule)),
        ).toEqual([]);
      }
    }
    expect(targets).toBeGreaterThan(outcome === "rejected" ? -1 : 0);
  });
});

it("a repaired target's ledger entry tells the steps that failed, in short; a good one's does not", async () => {
  const { root } = await buildWith(FAULTS.find(({ name }) => name === "figure changed")!.spoil, "text");
  const ledger = JSON.parse(
    fs.readFileSync(path.join(root, "pipeline/ledger/ru/rencontre-eau-lyon.json"), "utf8"),
  ) as Record<string, { ladder?: string[] }>;
  const ladders = Object.values(ledger).map(({ ladder }) => ladder);
  const steps = ladders.flat().filter((step) => step?.startsWith("hostile light: ") === true);
  expect(steps.length).toBeGreaterThan(0);
  expect(ladders.flat().every((step) => step === undefined || step.length <= 120)).toBe(true);
  expect(ladders).toContain(undefined);
});

it("a Russian name whose case nothing tells is a warning, until a person has approved the text", async () => {
  const { report } = await buildWith((answer) => answer, "text");
  const findings = report.articles.flatMap(({ editions }) => editions).flatMap((edition) => edition.findings);
  const told = findings.filter(({ rule }) => rule === "name-case");
  expect(told.length).toBeGreaterThan(0);
  expect(
    told.every(
      ({ severity, key, file }) =>
        severity === "warning" && key !== undefined && file?.startsWith("locales/ru/"),
    ),
  ).toBe(true);
});
