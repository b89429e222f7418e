import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { goldenTable } from "../../bench/golden.ts";

const folder = mkdtempSync(join(tmpdir(), "communique-golden-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function tableOf(cases: readonly object[]): ReturnType<typeof goldenTable> {
  const path = join(folder, "cases.json");
  writeFileSync(path, JSON.stringify(cases));
  return goldenTable(path);
}

function passes(golden: { input: string; expected: readonly string[]; docType?: string | null }): boolean {
  return tableOf([{ lang: "en", ...golden }]).rows[0]?.passed === 1;
}

describe("goldenTable", () => {
  it("counts cases by language, destructive ones apart, beside Intl.Segmenter", () => {
    const { rows, text } = tableOf([
      { lang: "en", input: "Mr. Diop came. He spoke.", expected: ["Mr. Diop came.", "He spoke."] },
      { lang: "en", input: "He came.", expected: ["He", "came."] },
      { lang: "en", input: "<b>Yes.</b> No.", expected: ["Yes.", "No."], destructive: true },
      { lang: "ru", input: "Да. Нет.", expected: ["Да.", "Нет."], destructive: false },
      { lang: "ja", input: "はい。", expected: ["はい。"] },
    ]);
    expect(rows).toEqual([
      { language: "en", cases: 2, passed: 1, segmenterPassed: 0, destructiveCases: 1, destructivePassed: 0 },
      { language: "ru", cases: 1, passed: 1, segmenterPassed: 1, destructiveCases: 0, destructivePassed: 0 },
    ]);
    expect(text.split("\n").map((line) => line.split(/\s{2,}/))).toEqual([
      ["language", "passed", "Intl.Segmenter", "destructive"],
      ["en", "1/2", "0/2", "0/1"],
      ["ru", "1/1", "1/1", "0/0"],
    ]);
  });

  it("compares with white space collapsed", () => {
    expect(passes({ input: "He   came.  She\tleft. ", expected: ["He came.", "She left."] })).toBe(true);
  });

  it("ends a block at a line break, except in wrapped text", () => {
    expect(passes({ input: "peace\ntrade\n", expected: ["peace", "trade"] })).toBe(true);
    expect(passes({ input: "He came \nto Moscow.", expected: ["He came to Moscow."] })).toBe(true);
    expect(passes({ input: "A heading \nA line", expected: ["A heading", "A line"] })).toBe(true);
  });

  it("joins the lines of a page, up to an empty one", () => {
    const input = "A line\nof a page\n \nAnother paragraph";
    expect(passes({ input, expected: ["A line of a page", "Another paragraph"], docType: "pdf" })).toBe(true);
    expect(passes({ input, expected: ["A line of a page", "Another paragraph"] })).toBe(false);
  });
});
