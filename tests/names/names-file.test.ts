import { describe, expect, it } from "vitest";
import { parseNamesFile } from "../../src/names/names-file.ts";

const FILE = "pipeline/names.yaml";

/** `line:column message` of every finding. */
function problems(text: string): string[] {
  return parseNamesFile(text, FILE).findings.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

describe("parseNamesFile", () => {
  it("reads every field", () => {
    const text = `
sergey_lavrov: { kind: person, gender: m, en: [Sergey LAVROV, Sergei Lavrov], fr: Sergueï Lavrov }
lavrov: { kind: person, of: sergey_lavrov, en: Lavrov }
burkina_faso: { kind: place, indeclinable: true, ru: Буркина-Фасо }
`;
    expect(parseNamesFile(text, FILE)).toEqual({
      names: [
        {
          id: "sergey_lavrov",
          kind: "person",
          gender: "m",
          spellings: { en: ["Sergey LAVROV", "Sergei Lavrov"], fr: ["Sergueï Lavrov"] },
        },
        { id: "lavrov", kind: "person", of: "sergey_lavrov", spellings: { en: ["Lavrov"] } },
        { id: "burkina_faso", kind: "place", indeclinable: true, spellings: { ru: ["Буркина-Фасо"] } },
      ],
      findings: [],
    });
  });

  it.each(["", "# only a comment\n"])("takes an empty file: %j", (text) => {
    expect(parseNamesFile(text, FILE)).toEqual({ names: [], findings: [] });
  });

  it("reports a fault with its place and keeps the rest", () => {
    const text =
      "aes: { kind: acronym, en: AES }\nmali:\n  kind: country\n  en: Mali\nniger: { kind: place, en: Niger, fra: Niger }\n";
    const { names, findings } = parseNamesFile(text, FILE);
    expect(names.map(({ id }) => id)).toEqual(["aes", "niger"]);
    expect(findings).toEqual([
      {
        rule: "names-file",
        severity: "error",
        file: FILE,
        line: 3,
        column: 9,
        message: '"kind" must be one of person, place, organization, acronym',
        expected: ["person", "place", "organization", "acronym"],
      },
      {
        rule: "names-file",
        severity: "error",
        file: FILE,
        line: 5,
        column: 34,
        message: 'unknown key "fra"',
        expected: ["kind", "gender", "indeclinable", "of", "en", "fr", "ru"],
      },
    ]);
  });

  it.each([
    ["Mali: { kind: place }", '1:1 "Mali" is no id'],
    ["nguyen_dat: { kind: person }", '1:1 the id "nguyen_dat" ends in "_dat"'],
    ["a_few: { kind: person }", '1:1 the id "a_few" ends in "_few"'],
    ["mali: place", '1:1 "mali" must be a map'],
    ["mali: { en: Mali }", '1:1 "mali" has no kind'],
    ["mali: { kind: place, en: 5 }", '1:26 "en" must be a spelling'],
    ["mali: { kind: place, en: [Mali, [x]] }", '1:33 "en" must be a spelling'],
    ["mali: { kind: place, indeclinable: da }", '1:36 "indeclinable" must be true or false'],
    ["mali: { kind: place, gender: x }", '1:30 "gender" must be one of m, f, n'],
    ["lavrov: { kind: person, of: nobody }", '1:29 "of" names no entry of this file: nobody'],
    ["lavrov: { kind: person, of: lavrov }", '1:29 "of" names the entry itself'],
    ["- mali", "1:1 names.yaml must be a map"],
  ])("%s", (text, expected) => {
    const [first, ...others] = problems(text);
    expect(first?.slice(0, expected.length)).toBe(expected);
    expect(others).toEqual([]);
  });

  it("reports broken YAML and a repeated id, and never throws", () => {
    expect(problems("mali: { kind: place").length).toBeGreaterThan(0);
    const { names, findings } = parseNamesFile(
      "mali: { kind: place, en: Mali }\nmali: { kind: person }\n",
      FILE,
    );
    expect(names.map(({ kind }) => kind)).toEqual(["place"]);
    expect(findings.map(({ line }) => line)).toEqual([2]);
  });
});
