import { describe, expect, it } from "vitest";
import { RULE_NAMES } from "../../src/check/registry.ts";
import { parsePipelineFile } from "../../src/config/pipeline-file.ts";

describe("pipeline.yaml", () => {
  it("has defaults for all it does not say", () => {
    expect(parsePipelineFile("", RULE_NAMES)).toEqual({
      source: "en",
      editions: ["en", "fr", "ru"],
      routes: [{ use: ["memory"] }],
      memory: { minimum: 75 },
      names: { fr: "latin", ru: "cyrillic" },
      formats: ["md", "html", "txt"],
      checks: {},
      providers: {},
    });
  });

  it("takes what the contract shows", () => {
    const text = `source: en
editions: [en, fr, ru]
routes:
  - to: ru
    use: [memory, bergamot, deepl]
  - use: [memory, bergamot]
memory: { minimum: 75 }
names:   { fr: latin, ru: cyrillic }
formats: [md, html, txt]
checks:  { number-changed: error, length-ratio: warning, spelling: off }
budget:  { eur: 5 }
`;
    expect(parsePipelineFile(text, RULE_NAMES)).toMatchObject({
      budget: { eur: 5 },
      checks: { spelling: "off" },
    });
  });

  it.each([
    [
      "an unknown key",
      "source: en\nsorce: fr\n",
      /pipeline\/pipeline\.yaml:2:1: sorce: unknown key; known are source, editions/,
    ],
    [
      "an unknown language",
      "editions: [en, de]\n",
      /:1:16: editions\.1: expected one of en, fr, ru, and "de" came/,
    ],
    ["a wrong type", "routes: memory\n", /:1:1: routes: expected a list, and "memory" came/],
    [
      "an impossible value",
      "memory:\n  minimum: 250\n",
      /:2:3: memory\.minimum: expected at most 100, and 250 came/,
    ],
    [
      "an unknown format",
      "formats: [md, odt]\n",
      /:1:15: formats\.1: expected one of md, html, txt, ninjs, docx, pdf, and "odt" came/,
    ],
    [
      "an unknown severity",
      "checks: { stale: fatal }\n",
      /checks\.stale: expected one of error, warning, off, and "fatal" came/,
    ],
    ["an unknown check", "checks: { stael: error }\n", /checks\.stael: unknown check/],
    ["a key twice", "source: en\nsource: fr\n", /pipeline\/pipeline\.yaml:2:1: .*unique/],
    ["broken YAML", "editions: [en, fr\nsource: en\n", /pipeline\/pipeline\.yaml:\d+:\d+: /],
    [
      "an unknown kind of segment",
      "routes: [{ kind: [verse], use: [memory] }]\n",
      /:1:19: routes\.0\.kind\.0: expected one of heading, paragraph/,
    ],
    [
      "an unknown condition of a route",
      "routes: [{ weather: fine, use: [memory] }]\n",
      /:1:12: routes\.0\.weather: unknown key/,
    ],
    [
      "a price below nothing",
      "providers: { deepl: { price: { perMillion: -1 } } }\n",
      /providers\.deepl\.price\.perMillion: expected at least 0/,
    ],
    ["a list at the top", "- en\n", /pipeline\/pipeline\.yaml:1:1: .*expected/],
  ])("refuses %s with file, line and what was expected", (_, text, message) => {
    expect(() => parsePipelineFile(text, RULE_NAMES)).toThrow(message);
  });
});
