import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { article, outline, segmentsOf } from "./read.ts";

const LONG = "The ministers met in the capital on Thursday to prepare the talks. ".repeat(3).trim();

describe("plain text", () => {
  it("reads the desk's seed as nineteen segments with three headings", () => {
    const read = article(
      readFileSync(new URL("../../seeds/aes-moscow.txt", import.meta.url), "utf8"),
      "seeds/aes-moscow.txt",
    );
    const segments = segmentsOf(read);
    expect(segments).toHaveLength(19);
    expect(
      read.blocks
        .filter(({ kind }) => kind === "heading")
        .map(({ depth, segments }) => [depth, segments[0]!.text]),
    ).toEqual([
      [2, "A strategic dialogue for the future of the Sahel"],
      [2, "Common aspirations and mutual interests"],
      [2, "Historical bilateral relations to consolidate"],
    ]);
    for (const { start, end, text } of segments) expect(read.source.slice(start, end)).toBe(text);
  });

  it("knows no Markdown", () => {
    const lines = [
      "    Indented text here.",
      "1917. Революция.",
      "- Вы готовы?",
      "-----",
      "<MID> said & left.",
      "# No *heading*.",
    ];
    const read = article([LONG, ...lines].join("\n"), "seeds/a.txt");
    const last = segmentsOf(read).slice(3);
    expect(last.map(({ start, end }) => read.source.slice(start, end))).toEqual(
      lines.filter((line) => line !== "-----").map((line) => line.trim()),
    );
    expect(last.every(({ tags }) => tags.length === 0)).toBe(true);
  });

  it("joins the lines of a hard-wrapped document", () => {
    const text = [
      "A meeting in Moscow",
      "",
      "  The ministers of the three states met on Thursday",
      "  with their experts, and prepared the talks that are",
      "  planned for April.",
      "  They did not say more about the content, which is",
      "  known to few.",
    ].join("\r\n");
    expect(outline(text, "seeds/a.txt")).toEqual([
      "heading: A meeting in Moscow",
      "paragraph: The ministers of the three states met on Thursday with their experts, and prepared the talks that are planned for April.",
      "paragraph: They did not say more about the content, which is known to few.",
    ]);
  });

  it("takes a line for a paragraph where lines are long or closed", () => {
    expect(article(`${LONG}\nand lower case.\nand again.`, "seeds/a.txt").blocks).toHaveLength(3);
    expect(article("One is here.\nTwo is here.\nThree is here.", "seeds/a.txt").blocks).toHaveLength(3);
  });

  it("has template tags as atoms", () => {
    const [segment] = segmentsOf(article("Dear {{ name }}, welcome.", "seeds/a.txt"));
    expect(segment!.atoms).toEqual([{ type: "code", start: 5, end: 15, raw: "{{ name }}" }]);
  });
});

describe("a press wire in a .md file", () => {
  it("is plain text", () => {
    const read = article(`${LONG}\nA short line\n${LONG}\n`, "seeds/a.md");
    expect(read.format).toBe("text");
    expect(read.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "heading", "paragraph"]);
  });

  it.each([
    ["a blank line", `${LONG}\n\n${LONG}`],
    ["emphasis", `${LONG}\n*${LONG}*`],
    ["a list", `${LONG}\n- ${LONG}`],
    ["a heading", `# Head\n${LONG}\n${LONG}`],
    ["one line", LONG],
    ["a wrapped paragraph", "one line that goes on\nwith another one and\nends here"],
  ])("is Markdown with %s", (_, text) => {
    expect(article(text, "seeds/a.md").format).toBe("markdown");
  });
});
