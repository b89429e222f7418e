import { describe, expect, it } from "vitest";
import { untranslatedHtml } from "../../src/read/read-article.ts";
import { article, first, outline, segmentsOf } from "./read.ts";

describe("blocks", () => {
  it("are headings, paragraphs, items, cells, captions, quotes and notes, in reading order", () => {
    const text = [
      "# Head",
      "Setext\n===",
      "One. Two.",
      "> Quoted one. Quoted two.",
      "- item\n\n  second paragraph\n  - inner",
      "| a | b |\n|---|---|\n| `x` | c. D. |",
      "![An image](i.png)",
      "Text[^n].",
      "[^n]: A note. Its end.",
      "```\ncode\n```\n\n    more code\n\n<div>html</div>\n\n[ref]: http://x 'Title'\n\n---",
    ].join("\n\n");
    expect(outline(text)).toEqual([
      "heading: Head",
      "heading: Setext",
      "paragraph: One.",
      "paragraph: Two.",
      "paragraph: Quoted one.",
      "paragraph: Quoted two.",
      "item: item",
      "item: second paragraph",
      "item: inner",
      "cell: a",
      "cell: b",
      "cell: c. D.",
      "caption: An image",
      "paragraph: Text.",
      "paragraph: A note.",
      "paragraph: Its end.",
    ]);
  });

  it("know their depth", () => {
    expect(article("### Three ###\n\ntwo\n---").blocks.map(({ depth }) => depth)).toEqual([3, 2]);
  });

  it("without a letter or digit, or with code alone, are none", () => {
    expect(outline("—\n\n\\*\\*\\*\n\n`code`\n\n{{ template }}\n\n<https://a.example>")).toEqual([]);
  });

  it("tell of HTML that is not translated", () => {
    const read = article(
      "<div>Shown</div>\n\n<!-- hidden -->\n\n<script>\nrun()\n</script>\n\n<hr>\n\nText.",
    );
    expect(untranslatedHtml(read).map(({ start, end }) => read.source.slice(start, end))).toEqual([
      "<div>Shown</div>",
    ]);
  });
});

describe("visible text", () => {
  it.each([
    [String.raw`A \*star\* &amp; &eacute;&#63;, &copy;x`, "A *star* & é?, ©x"],
    ["soft\nbreak  and   spaces", "soft break and spaces"],
    ["> quoted\n> over\nlines", "quoted over lines"],
    ["- item\n  over lines", "item over lines"],
    ["no\u00a0break\u202fspace stays", "no\u00a0break\u202fspace stays"],
    ["- [x] &amp; done", "& done"],
    ["Setext *over*\nlines\n===", "Setext over lines"],
  ])("%j", (source, text) => {
    const segment = first(source);
    expect(segment.text).toBe(text);
    expect(segment.map).toHaveLength(text.length + 1);
  });

  it("maps characters over escapes, references, prefixes, BOM and CRLF", () => {
    const source = "\uFEFF> a\\*b &amp; *c*\r\n> d &hellip;e";
    const segment = first(source);
    expect(segment.text).toBe("a*b & c d …e");
    const sources = segment.text.split("").map((_, index) => source[segment.map[index]!]);
    expect(sources.join("")).toBe("a\\b & c\rd &e");
    expect(source.slice(segment.start, segment.end)).toBe("a\\*b &amp; *c*\r\n> d &hellip;e");
    expect(segment.map.at(-1)).toBe(source.length);
  });

  it("ends a segment at a hard break", () => {
    expect(outline("one  \ntwo\\\nthree")).toEqual(["paragraph: one", "paragraph: two", "paragraph: three"]);
  });
});

describe("tags", () => {
  it("hold the source's delimiters", () => {
    const { text, tags } = first("A __b__ *c* ~~d~~ [e](f 'g') ![h](i) [j][k] x[^1] y\n\n[k]: l\n[^1]: 1");
    expect(text).toBe("A b c d e h j x y");
    expect(tags.map(({ name, open, close }) => [name, open, close])).toEqual([
      ["strong", "__", "__"],
      ["em", "*", "*"],
      ["del", "~~", "~~"],
      ["link", "[", "](f 'g')"],
      ["image", "![", "](i)"],
      ["link_2", "[", "][k]"],
      ["note", "[^1]", ""],
    ]);
    expect(tags.map(({ start, end }) => text.slice(start, end))).toEqual(["b", "c", "d", "e", "h", "j", ""]);
  });

  it("nest, outer before inner", () => {
    const { text, tags } = first("x [a **b *c***](u) y");
    expect(tags.map(({ name, start, end }) => `${name} ${text.slice(start, end)}`)).toEqual([
      "link a b c",
      "strong b c",
      "em c",
    ]);
  });

  it.each([
    ["x [Foo] y", "][Foo]"],
    ["x [Foo][] y", "][Foo]"],
    ["x ![Foo] y", "][Foo]"],
    ["x [foo\nbar] y", "][foo bar]"],
  ])("write the label of %j beside its translation", (source, close) => {
    expect(first(`${source}\n\n[foo]: http://x\n[foo bar]: http://y`).tags[0]!.close).toBe(close);
  });

  it("pair inline HTML by name, and leave what has no partner alone", () => {
    const { text, tags } = first('x <B class="k">b <i>c</B> d</i><br/>e <!-- f --> g </span> h');
    expect(text).toBe("x b c d e g h");
    expect(tags.map(({ name, start, end }) => `${name} ${text.slice(start, end)}`)).toEqual([
      "b b c",
      "i ",
      "i_2 ",
      "br ",
      "comment ",
      "span ",
    ]);
  });

  it("keep white space that collapses beside what stands alone", () => {
    expect(first("See ![](icon.png) here.").tags).toEqual([
      { name: "image", start: 4, end: 4, open: "![](icon.png) ", close: "" },
    ]);
  });

  it("leave an image's description that is not plain", () => {
    expect(first("a ![*b*](c) d").tags).toMatchObject([
      { name: "image", start: 2, end: 2, open: "![*b*](c) " },
    ]);
  });

  it("take what stands alone at a pair's end into its closing", () => {
    expect(first("a **b[^1]** c\n\n[^1]: 1").tags).toEqual([
      { name: "strong", start: 2, end: 3, open: "**", close: "[^1]**" },
    ]);
  });
});

describe("sentences and markup", () => {
  const slices = (source: string): string[] => {
    const read = article(source);
    return segmentsOf(read).map(({ start, end }) => read.source.slice(start, end));
  };

  it("a pair around a whole segment stays outside of it", () => {
    expect(slices("**Bold.** *[Linked one.](u)* ***Both.***")).toEqual(["Bold.", "Linked one.", "Both."]);
  });

  it("a pair around several sentences does too", () => {
    expect(slices("*One. Two.* Three.")).toEqual(["One.", "Two.", "Three."]);
  });

  it("a boundary inside a pair is not taken", () => {
    expect(slices("One **two. Three** four. Five.")).toEqual(["One **two. Three** four.", "Five."]);
  });

  it("nor one inside code or a reference's label", () => {
    expect(slices("Call `a. B` now. [One. Two]\n\n[One. Two]: u")).toEqual([
      "Call `a. B` now.",
      "[One. Two]",
    ]);
  });

  it("a hard break inside a pair is a tag", () => {
    const segment = first("> a **b\\\n> c** d");
    expect(segment.text).toBe("a b c d");
    expect(segment.tags.map(({ name, open }) => [name, open])).toEqual([
      ["strong", "**"],
      ["break", "\\\n> "],
    ]);
  });

  it("a footnote mark stays with the sentence before it", () => {
    expect(slices("One.[^1] Two.[^1]\n\n[^1]: 1")).toEqual(["One.[^1]", "Two.[^1]", "1"]);
  });

  it("each image of a row is a caption of its own", () => {
    expect(outline("![One. Two.](a) [![Three](b)](c)\n![](d)")).toEqual([
      "caption: One. Two.",
      "caption: Three",
    ]);
  });
});

describe("atoms", () => {
  it("are code, addresses and template tags", () => {
    const source =
      "Run `npm  ci`, see <https://a.example/b_c>, www.d.example. Or e@f.example {{ g | *h* }} <kbd>I</kbd> {#id}";
    const atoms = segmentsOf(article(source)).flatMap(({ text, atoms }) =>
      atoms.map(({ type, start, end, raw }) => `${type} ${text.slice(start, end)} ${raw}`),
    );
    expect(atoms).toEqual([
      "code npm ci `npm  ci`",
      "url https://a.example/b_c <https://a.example/b_c>",
      "url www.d.example www.d.example",
      "email e@f.example e@f.example",
      "code {{ g | h }} {{ g | *h* }}",
      "code I <kbd>I</kbd>",
      "code {#id} {#id}",
    ]);
  });

  it("a template tag that crosses markup is text", () => {
    expect(first("a *{{ b* }} c").atoms).toEqual([]);
  });
});
