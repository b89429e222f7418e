import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/check/registry.ts";
import type { Finding } from "../../src/model/finding.ts";
import { githubReport } from "../../src/report/github.ts";
import { prettyFindings } from "../../src/report/pretty.ts";
import type { Report } from "../../src/report/report.ts";
import { sarifReport } from "../../src/report/sarif.ts";
import { SARIF } from "./sarif-schema.ts";

const FINDINGS: readonly Finding[] = [
  {
    rule: "lock-missing",
    severity: "error",
    message: "Sergey LAVROV is missing, 100% sure.\nLook: there",
    key: "the-talks-0a1b2c3d",
    file: "locales/fr/a, b.json",
    line: 7,
    column: 3,
    expected: ["{sergey_lavrov}", "Sergueï LAVROV"],
  },
  {
    rule: "untranslated",
    severity: "warning",
    message: "2 texts are the source's own.",
    file: "locales/fr/a.json",
  },
  { rule: "glossary-syntax", severity: "info", message: "No place." },
];

const REPORT: Report = {
  articles: [
    {
      id: "a",
      language: "en",
      segments: 2,
      editions: [
        {
          language: "fr",
          states: { initial: 0, translated: 2, reviewed: 0, final: 0 },
          stale: 0,
          files: [],
          findings: FINDINGS,
        },
      ],
    },
  ],
  totals: { articles: 1, segments: 2, requests: 0, characters: 0, milliseconds: 1 },
};

describe("SARIF", () => {
  const validate = new Ajv({ strict: false, formats: { uri: true, "uri-reference": true } }).compile(SARIF);
  const log = JSON.parse(sarifReport(REPORT)) as {
    runs: [{ tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }];
  };

  it("is valid against its schema, with findings and without", () => {
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect(
      validate(JSON.parse(sarifReport({ ...REPORT, articles: [] }))),
      JSON.stringify(validate.errors),
    ).toBe(true);
  });

  it("says where, how grave, what was expected, and which rule of its list", () => {
    const [run] = log.runs;
    expect(run.results[0]).toEqual({
      ruleId: "lock-missing",
      ruleIndex: 1,
      level: "error",
      message: { text: `${FINDINGS[0]!.message} Expected: {sergey_lavrov} or Sergueï LAVROV` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "locales/fr/a,%20b.json" },
            region: { startLine: 7, startColumn: 3 },
          },
        },
      ],
      partialFingerprints: { "lock-missing/v1": "locales/fr/a, b.json#the-talks-0a1b2c3d" },
    });
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual([
      "glossary-syntax",
      "lock-missing",
      "untranslated",
    ]);
    expect(run.results.map(({ level }) => level)).toEqual(["error", "warning", "note"]);
  });

  it("explains every rule of the registry", () => {
    const findings = Object.keys(RULES).map((rule) => ({ rule, severity: "warning" as const, message: "x" }));
    const [article] = REPORT.articles;
    const edition = { ...article!.editions[0]!, findings };
    const all = JSON.parse(
      sarifReport({ ...REPORT, articles: [{ ...article!, editions: [edition] }] }),
    ) as typeof log;
    expect(validate(all), JSON.stringify(validate.errors)).toBe(true);
    for (const rule of all.runs[0].tool.driver.rules) expect(rule).toHaveProperty("shortDescription");
  });
});

describe("GitHub annotations", () => {
  it("are one command a line, escaped as the runner reads them", () => {
    expect(githubReport(REPORT)).toBe(
      [
        "::error file=locales/fr/a%2C b.json,line=7,col=3,title=lock-missing::the-talks-0a1b2c3d: Sergey LAVROV is missing, 100%25 sure.%0ALook: there Expected: {sergey_lavrov} or Sergueï LAVROV",
        "::warning file=locales/fr/a.json,title=untranslated::2 texts are the source's own.",
        "::notice title=glossary-syntax::No place.",
        "",
      ].join("\n"),
    );
  });

  it("name files from the repository's root, where the desk is only a folder of it", () => {
    expect(githubReport(REPORT, "press/")).toContain("file=press/locales/fr/a.json");
  });
});

describe("pretty", () => {
  it("groups by file, and aligns place and severity", () => {
    expect(prettyFindings(FINDINGS.slice(1), (_, text) => text)).toBe(
      "locales/fr/a.json\n  -       warning  2 texts are the source's own.  untranslated\n\n  -       info     No place.  glossary-syntax",
    );
  });
});
