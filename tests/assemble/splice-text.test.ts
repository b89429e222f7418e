import { describe, expect, it } from "vitest";
import { splice } from "../../src/assemble/splice.ts";
import type { Piece } from "../../src/model/edition.ts";
import { article, segmentsOf } from "../read/read.ts";

function spliced(source: string, change: (text: string) => string | undefined): string {
  const read = article(source, "seeds/note.txt");
  const renditions = new Map<string, readonly Piece[]>();
  for (const { key, text } of segmentsOf(read)) {
    const value = change(text);
    if (value !== undefined) renditions.set(key, [{ type: "text", value }]);
  }
  const { text, findings } = splice(read, renditions);
  expect(findings).toEqual([]);
  return text;
}

describe("plain text", () => {
  it("comes back byte for byte without renditions", () => {
    const source = "\uFEFF\tOne  line here. And more.\r\n\r\n  Two\r\rThree\n\n";
    expect(spliced(source, () => undefined)).toBe(source);
  });

  it("keeps line ends, indents and blank lines", () => {
    const source = "\uFEFF\tOne  is here. And more.\r\n\r\n  Two is here.\rThree is here.";
    expect(spliced(source, (text) => text.toUpperCase())).toBe(
      "\uFEFF\tONE IS HERE. AND MORE.\r\n\r\n  TWO IS HERE.\rTHREE IS HERE.",
    );
  });

  it("escapes nothing, and has no line break in a target", () => {
    expect(spliced("One is here.", () => "# *a* <b>\n- c")).toBe("# *a* <b> - c");
  });

  it("wraps a hard-wrapped paragraph again, at the width of the document", () => {
    const source =
      "  The ministers of the three\r\n  states met on Thursday with\r\n  their experts.\r\n\r\n  A second paragraph that is\r\n  not touched.";
    const result = spliced(source, (text) =>
      text.startsWith("The")
        ? "Les ministres des trois États se sont réunis jeudi avec leurs experts"
        : undefined,
    );
    expect(result).toBe(
      "  Les ministres des trois\r\n  États se sont réunis jeudi\r\n  avec leurs experts\r\n\r\n  A second paragraph that is\r\n  not touched.",
    );
  });
});
