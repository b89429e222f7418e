import { describe, expect, it } from "vitest";
import { txt } from "../../src/format/txt.ts";
import { editionOf, type EditionOptions } from "./edition-of.ts";

function render(source: string, options: Omit<EditionOptions, "source"> = {}): string {
  return txt.render(editionOf({ source, ...options })).text;
}

describe("a Markdown article as plain text", () => {
  it.each([
    ["emphasis", "A **strong**, _quiet_ and ~~old~~ word.", "A strong, quiet and old word."],
    ["escapes and references", "5 \\* 3 &amp; &lt;x&gt; &copy;", "5 * 3 & <x> ©"],
    ["headings", "# One\n\n## Two\n\nSetext\n======", "One\n\nTwo\n\nSetext"],
    ["a wrapped paragraph", "One line\nand another.", "One line and another."],
    ["hard breaks", "One\\\nTwo  \nThree<br>Four", "One\nTwo\nThree\nFour"],
    ["links", "[The text](https://example.org/a)", "The text (https://example.org/a)"],
    ["a link with emphasis", "[The **text**](/a)", "The text (/a)"],
    [
      "bare and bracketed addresses",
      "https://example.org, <https://example.org/b>",
      "https://example.org, https://example.org/b",
    ],
    [
      "e-mail",
      "<press@example.org> or [us](mailto:press@example.org)",
      "press@example.org or us (mailto:press@example.org)",
    ],
    [
      "references",
      "See [the text][r], [r] and [none].\n\n[r]: https://example.org",
      "See the text (https://example.org), r (https://example.org) and [none].",
    ],
    ["images", "![A map](map.png) ![](line.png)", "[Image: A map]"],
    ["a list", "- one\n- two\n  - three\n- four", "- one\n- two\n  - three\n- four"],
    ["a loose list", "3. one\n\n   more of it\n\n4. two", "3. one\n\n   more of it\n\n4. two"],
    ["boxes", "- [x] done\n- [ ] open", "- [x] done\n- [ ] open"],
    ["a quotation", "> One\n> > Two\n\nThree", "    One\n\n        Two\n\nThree"],
    ["code", "Run `npm *ci*`.\n\n```sh\n# <all>\n  npm ci\n```", "Run npm *ci*.\n\n# <all>\n  npm ci"],
    ["a table", "| A | **B** |\n|---|--:|\n| 1 | [2](/u) |", "A | B\n1 | 2 (/u)"],
    ["a rule", "One\n\n---\n\nTwo", "One\n\n* * *\n\nTwo"],
    ["inline HTML", 'A <b class="x">bold</b> <!-- no --> word.', "A bold  word."],
    [
      "an HTML block",
      "<div>\n<p>One &amp; two</p><p>Three</p>\n<script>x()</script>\n</div>",
      "One & two\nThree",
    ],
    ["an unclosed HTML comment", "One\n\n<!-- two\n\nthree", "One"],
  ])("%s", (_, source, expected) => {
    expect(render(`${source}\n`)).toBe(`${expected}\n`);
  });

  it("numbers footnotes as they are cited, also from a footnote, and puts them at the end", () => {
    const source =
      "Two.[^b] One.[^a] Again.[^b]\n\n[^a]: First, see[^c].\n[^b]: Second\n    line.\n[^c]: Third.\n[^d]: Not cited.\n";
    expect(render(source, { language: "ru" })).toBe(
      "Two.[1] One.[2] Again.[1]\n\nПримечания\n\n[1] Second line.\n[2] First, see[3].\n[3] Third.\n",
    );
  });

  it("drops front matter, but not its title", () => {
    const source = "\uFEFF---\ntitle: The title\ndate: 2025-04-03\n---\n\nText.\n";
    expect(render(source)).toBe("The title\n\nText.\n");
    expect(render(source, { language: "fr", targets: { "The title": "Le titre", "Text.": "Texte." } })).toBe(
      "Le titre\n\nTexte.\n",
    );
  });

  it("says a title once, and invents none", () => {
    expect(render("---\ntitle: The title\n---\n\n# The title\n\nText.\n")).toBe("The title\n\nText.\n");
    expect(render("Text.\n")).toBe("Text.\n");
    expect(render("Text.\n", { boilerplate: { en: { title_note: "The desk’s" } } })).toBe(
      "The desk’s\n\nText.\n",
    );
  });

  it("a rule at the top of an article without front matter stays", () => {
    expect(render("---\n\nText.\n\n---\n")).toBe("* * *\n\nText.\n\n* * *\n");
  });

  it("writes the targets, and the source where there is none", () => {
    const targets = { "One word.": "Un mot." };
    expect(render("One word.\n\nAnother.\n", { language: "fr", targets })).toBe("Un mot.\n\nAnother.\n");
  });
});

describe("a plain-text article", () => {
  const source = "\uFEFF  GENEVA\r\n\r\nFirst line here.\r\n\tSecond * line_ <b>.\r\n";

  it("is its own bytes in its own language", () => {
    expect(render(source, { file: "note.txt" })).toBe(source);
  });

  it("keeps line ends and indents around the targets", () => {
    const targets = { "First line here.": "Première ligne.", "Second * line_ <b>.": "Deuxième *ligne* <b>." };
    expect(render(source, { file: "note.txt", language: "fr", targets })).toBe(
      "\uFEFF  GENEVA\r\n\r\nPremière ligne.\r\n\tDeuxième *ligne* <b>.\r\n",
    );
  });
});
