import fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "../../src/format/escape-markdown.ts";
import { md } from "../../src/format/md.ts";
import { parseMarkdown } from "../../src/read/parse-markdown.ts";
import { editionOf } from "./edition-of.ts";

function textOf(node: Nodes): string {
  if ("children" in node) return node.children.map(textOf).join("");
  return "value" in node ? node.value : "";
}

describe("a plain-text article as Markdown", () => {
  const source =
    "Geneva – Talks began. They go on.\nA long road ahead\nNobody expects a quick result of the talks.\n";

  it("has a block a paragraph, and its headings below a page's title", () => {
    const { text, findings } = md.render(editionOf({ source, file: "note.txt" }));
    expect(text).toBe(
      "Geneva – Talks began. They go on.\n\n## A long road ahead\n\nNobody expects a quick result of the talks.\n",
    );
    expect(findings).toEqual([]);
  });

  it("holds the targets", () => {
    const targets = { "They go on.": "Ils *continuent* <b>." };
    expect(md.render(editionOf({ source, file: "note.txt", language: "fr", targets })).text).toMatch(
      /^Geneva – Talks began\. Ils \\\*continuent\\\* \\<b>\.\n\n## A/u,
    );
  });
});

describe("a Markdown article", () => {
  it("is its own bytes in its own language", () => {
    const source = "\uFEFF---\r\ntitle: x\r\n---\r\n\r\n*  a\r\n\r\nB __c__ <i>d</i>  \r\n";
    expect(md.render(editionOf({ source })).text).toBe(source);
  });
});

describe("escaping", () => {
  it.each([
    ["nothing to do", "Mr. Lavrov’s 5% (2.5 bn) – “all” & snake_case, 3 < 4 > 2, C# | x!"],
    ["emphasis", "a *b* _c_ ~d~", "a \\*b\\* \\_c\\_ \\~d\\~"],
    ["a list", "- Are you ready?", "\\- Are you ready?"],
    ["a dash in front of a word", "-based"],
    ["a year", "1917. A revolution", "1917\\. A revolution"],
    ["a decimal", "1.5 million"],
    ["a rule", "---", "\\---"],
    ["a hashtag", "#Sahel and # alone"],
    ["a heading", "# alone", "\\# alone"],
    ["tags", "<MID> says", "\\<MID> says"],
    ["character references", "AT&amp;T &c", "AT\\&amp;T \\&c"],
    ["an address", "See https://example.org/a-b?c=d, now."],
    [
      "an address with what would be emphasis",
      "See https://example.org/~x_*.",
      "See <https://example.org/~x>\\_\\*.",
    ],
  ])("%s", (_, text, expected = text) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  const fragment = fc.oneof(
    fc.constantFrom(
      ..."# ## * ** _ __ ~ ~~ ` `` [ ] ( ) ! < > & &amp; | \\ - -- --- + = === 1. 2) : ; , . « » ' \" $ ^ { } @ / ?".split(
        " ",
      ),
      ..."https://example.org/ http://a.b/c_d www.example.org a@b.org <b> </b> <!-- --> [^1] [x](y) [x]: Мали 2025 word".split(
        " ",
      ),
      " ",
    ),
    fc.string({ maxLength: 3 }),
  );

  it("parses back to one paragraph with the same text", () => {
    fc.assert(
      fc.property(fc.array(fragment, { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts
          .join("")
          .replace(/[\s\0]+/gu, " ")
          .trim();
        fc.pre(text !== "");
        const { children } = parseMarkdown(`${escapeMarkdown(text)}\n`);
        expect(children.map((node) => node.type)).toEqual(["paragraph"]);
        expect(textOf(children[0]!)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("parses back to one heading with the same text", () => {
    fc.assert(
      fc.property(fc.array(fragment, { minLength: 1, maxLength: 8 }), (parts) => {
        const text = parts
          .join("")
          .replace(/[\s\0.?!]+/gu, " ")
          .trim();
        fc.pre(text !== "");
        const edition = editionOf({
          source: "A short one\n" + "Words that follow it in a longer line.\n",
          file: "note.txt",
          language: "fr",
          targets: { "A short one": text },
        });
        const [first] = parseMarkdown(md.render(edition).text).children;
        expect(first).toMatchObject({ type: "heading", depth: 2 });
        expect(textOf(first!)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
