import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readGold } from "../../bench/locks/gold.ts";
import { lockScores, type LockRow } from "../../bench/locks/score.ts";

const folder = mkdtempSync(join(tmpdir(), "communique-locks-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("readGold", () => {
  it("takes the marks out and keeps every other character", () => {
    const { text, locks } = readGold(
      "In ⟦country|Mali⟧, on ⟦date=--04-03|April 3rd⟧.\n⟦percent=5|5 %⟧ …\n",
      "a",
    );
    expect(text).toBe("In Mali, on April 3rd.\n5 % …\n");
    expect(locks).toEqual([
      { type: "place", start: 3, end: 7, territory: true },
      { type: "date", start: 12, end: 21, value: "--04-03", territory: false },
      { type: "percent", start: 23, end: 26, value: "5", territory: false },
    ]);
  });

  it.each([
    ["a\n⟦town|Gao⟧", "a.txt:2: an unknown kind, town."],
    ["⟦date|May⟧", "a.txt:1: date without a value."],
    ["⟦person=x|Diop⟧", "a.txt:1: person with a value."],
    ["a\n\n⟦person|Diop", "a.txt:3: a bracket outside a mark."],
    ["⟦person|a ⟦place|Gao⟧⟧", "a.txt:1: a bracket outside a mark."],
  ])("refuses %j", (marked, message) => {
    expect(() => readGold(marked, "a.txt")).toThrow(message);
  });
});

describe("lockScores", () => {
  writeFileSync(
    join(folder, "en-01.txt"),
    "Mr ⟦person|Serge DIOP⟧ left ⟦country|Mali⟧ on ⟦date=--04-03|April 3rd⟧ with ⟦money=USD 5|$5⟧.\n",
  );
  // Each line holds one fault of the gold: another value, another end, a lock too few, one too many, another kind of name.
  writeFileSync(
    join(folder, "en-02.txt"),
    [
      "It came on ⟦date=2025-04-04|April 3rd, 2025⟧.",
      "It cost ⟦number=7|7⟧% there.",
      "It was 12 in all, and ⟦number=3|three⟧ fell.",
      "It is ⟦url|not an address⟧.",
      "They met in ⟦organization|Niger⟧.",
    ].join("\n"),
  );
  writeFileSync(join(folder, "ru-01.txt"), "Встреча в ⟦country|Мали⟧.\n");
  writeFileSync(join(folder, "notes.txt"), "⟦not read");
  const { rows, text } = lockScores(folder);
  const row = (group: LockRow["group"], language = "en"): Omit<LockRow, "group" | "language"> => {
    const { precision, recall, gold, found } = rows.find(
      (row) => row.group === group && row.language === language,
    )!;
    return { precision, recall, gold, found };
  };

  it("counts what agrees in start, end, type and value", () => {
    expect(row("date")).toEqual({ precision: 1 / 2, recall: 1 / 2, gold: 2, found: 2 });
    expect(row("money")).toEqual({ precision: 1, recall: 1, gold: 1, found: 1 });
    expect(row("number")).toEqual({ precision: 1 / 2, recall: 1 / 2, gold: 2, found: 2 });
    expect(row("percent")).toEqual({ precision: 0, recall: 1, gold: 0, found: 1 });
    expect(row("url")).toEqual({ precision: 1, recall: 0, gold: 1, found: 0 });
    expect(row("people in capitals")).toEqual({ precision: 1, recall: 1, gold: 1, found: 1 });
  });

  it("takes any kind of name for a name, but not for a territory", () => {
    expect(row("all names")).toEqual({ precision: 1, recall: 1, gold: 3, found: 3 });
    expect(row("territories")).toEqual({ precision: 1 / 2, recall: 1, gold: 1, found: 2 });
  });

  it("keeps the languages apart and prints a line a group", () => {
    expect(row("territories", "ru")).toEqual({ precision: 1, recall: 1, gold: 1, found: 1 });
    expect(row("date", "ru").gold).toBe(0);
    expect(text.split("\n")).toHaveLength(13);
    expect(text).toMatch(/^date +0\.50 \/ 0\.50 \(2\) +- +-$/m);
  });
});
