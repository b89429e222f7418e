import { describe, expect, it } from "vitest";
import { parseLocaleFile, printLocaleFile } from "../../src/locale/locale-file.ts";

const FILE = "locales/fr/note.json";

describe("a locale file", () => {
  it("gives each entry with the place of its text", () => {
    const { entries, findings, sound } = parseLocaleFile(FILE, '{\n  "a": "un",\n  "b": ""\n}\n');
    expect(entries.get("a")).toEqual({ text: "un", place: { line: 2, column: 9 } });
    expect(entries.get("b")?.text).toBe("");
    expect({ findings, sound }).toEqual({ findings: [], sound: true });
  });

  it("is empty, and sound, where there is none", () => {
    expect(parseLocaleFile(FILE, undefined)).toMatchObject({ sound: true, findings: [] });
  });

  it("is read without its byte order mark, with a warning", () => {
    const { entries, findings, sound } = parseLocaleFile(FILE, '\uFEFF{ "a": "un" }');
    expect(entries.get("a")?.text).toBe("un");
    expect(findings).toMatchObject([
      { rule: "locale-bom", severity: "warning", file: FILE, line: 1, column: 1 },
    ]);
    expect(sound).toBe(true);
  });

  it.each([
    [
      "a conflict marker",
      '{\n  "a": "un",\n<<<<<<< HEAD\n  "b": "deux"\n=======\n  "b": "2"\n>>>>>>> other\n}\n',
      3,
      1,
    ],
    ["a duplicate key", '{\n  "a": "un",\n  "a": "deux"\n}\n', 3, 3],
    ["__proto__", '{\n  "__proto__": "x"\n}\n', 2, 3],
    ["a number for a text", '{\n  "a": 1\n}\n', 2, 8],
    ["a missing comma", '{\n  "a": "un"\n  "b": "deux"\n}\n', 3, 3],
    ["a comment", '{\n  // note\n  "a": "un"\n}\n', 2, 3],
    ["a list", '["a"]', 1, 1],
    ["a cut end", '{\n  "a": "un', 2, 8],
  ])("that holds %s is an error with its place, and is not to be written", (_, text, line, column) => {
    const { findings, sound } = parseLocaleFile(FILE, text);
    expect(findings[0]).toMatchObject({ rule: "locale-syntax", severity: "error", file: FILE, line, column });
    expect(sound).toBe(false);
  });

  it("is printed flat, indented by two, with a final newline, and without empty texts", () => {
    expect(
      printLocaleFile([
        ["a", 'dit "oui"'],
        ["b", ""],
        ["c", "trois"],
      ]),
    ).toBe('{\n  "a": "dit \\"oui\\"",\n  "c": "trois"\n}\n');
    expect(printLocaleFile([])).toBe("{}\n");
  });
});
