import { describe, expect, it } from "vitest";
import { splice } from "../../src/assemble/splice.ts";
import type { Piece } from "../../src/model/edition.ts";
import { article, segmentsOf } from "../read/read.ts";
import { ownPieces } from "./own-pieces.ts";

const text = (value: string): Piece => ({ type: "text", value });
const tag = (name: string, ...children: Piece[]): Piece => ({ type: "tag", name, children });

/** The source with the segments (by number) replaced. */
function spliced(source: string, renditions: Readonly<Record<number, readonly Piece[] | string>>) {
  const read = article(source);
  const keys = segmentsOf(read).map(({ key }) => key);
  const entries = Object.entries(renditions).map(([index, pieces]): [string, readonly Piece[]] => [
    keys[Number(index)]!,
    typeof pieces === "string" ? [text(pieces)] : pieces,
  ]);
  return splice(read, new Map(entries));
}

describe("an article with everything", () => {
  const source = [
    "\uFEFF---\r\ntitle: 'A title'\r\n---",
    "# Head #\r\n\r\nSetext\r\n======",
    "One *two*.  Three\r\nfour.\r\n> Lazy **quote**\r\n> goes on.",
    "* item\r\n+ other\r\n  1) numbered\r\n- [ ] task",
    "| a | b |\r\n|:--|---|\r\n| *c* | `d\\|e` |",
    "```js\r\ncode\r\n```\r\n<div>html</div>\r\n",
    "[ref] and [text][ref], ![alt](i.png) &amp; \\* {{ tag }}[^n]<br>",
    "[ref]: http://a.example 'Title'\r\n[^n]: Note.\r\n    More.",
    "<!-- end -->",
  ].join("\r\n\r\n");

  it("comes back byte for byte without renditions", () => {
    expect(splice(article(source), new Map()).text).toBe(source);
  });

  it("changes where a target says so, and nowhere else", () => {
    const read = article(source);
    const renditions = new Map(
      segmentsOf(read).map((segment) => [segment.key, ownPieces(segment, (own) => own.toUpperCase())]),
    );
    const { text: result, findings } = splice(read, renditions);
    expect(findings).toEqual([]);
    expect(result).toBe(
      [
        "\uFEFF---\r\ntitle: 'A TITLE'\r\n---",
        "# HEAD #\r\n\r\nSETEXT\r\n======",
        "ONE *TWO*.  THREE FOUR.\r\n> LAZY **QUOTE** GOES ON.",
        "* ITEM\r\n+ OTHER\r\n  1) NUMBERED\r\n- [ ] TASK",
        "| A | B |\r\n|:--|---|\r\n| *C* | `d\\|e` |",
        "```js\r\ncode\r\n```\r\n<div>html</div>\r\n",
        "[REF][ref] AND [TEXT][ref], ![ALT](i.png) & * {{ tag }}[^n]<br>",
        "[ref]: http://a.example 'Title'\r\n[^n]: NOTE.\r\n    MORE.",
        "<!-- end -->",
      ].join("\r\n\r\n"),
    );
  });
});

describe("text that would be Markdown", () => {
  it.each([
    ["# no heading", "\\# no heading"],
    ["- no item", "\\- no item"],
    ["+ no item", "\\+ no item"],
    ["1917. Год", "1917\\. Год"],
    ["3) no item", "3\\) no item"],
    ["> no quote", "\\> no quote"],
    ["---", "\\---"],
    ["a *b* c", "a \\*b\\* c"],
    ["5 * 3 * 2", "5 * 3 * 2"],
    ["snake_case_name and _this_", "snake_case_name and \\_this\\_"],
    ["a `b` c", "a \\`b\\` c"],
    ["[sic] and [a](b)", "[sic] and \\[a\\](b)"],
    ["a < b, <b> and x<y", "a < b, \\<b> and x\\<y"],
    ["AT&T &amp; R&D; &lt", "AT&T \\&amp; R\\&D; &lt"],
    ["ends with \\", "ends with \\\\"],
    ["path\\to, \\*", "path\\to, \\\\\\*"],
    ["~~no~~", "\\~\\~no\\~\\~"],
    ["two\nlines\r\nand\u2028more", "two lines and more"],
    ["    indented", "indented"],
    ["a | b", "a | b"],
    ["[x]: http://a.example", "\\[x\\]: http://a.example"],
    ["!", "!"],
  ])("%j is escaped, and no more than needed", (target, written) => {
    expect(spliced("Source.", { 0: target })).toEqual({ text: written, findings: [] });
  });

  it("knows where it stands", () => {
    expect(spliced("# Head", { 0: "C # #" }).text).toBe("# C # \\#");
    expect(spliced("| a |\n|---|\n| b |", { 0: "a | b", 1: "- c" }).text).toBe("| a \\| b |\n|---|\n| - c |");
    expect(spliced("- item", { 0: "[ ] no task" }).text).toBe("- \\[ \\] no task");
    expect(spliced("One. Two.", { 1: "# two" }).text).toBe("One. # two");
    expect(spliced("One.\nTwo.", { 1: "# two" }).text).toBe("One.\n\\# two");
    expect(spliced("Text [foo].\n\n[foo]: u\n[bar]: v", { 0: "[bar] texte" }).text).toBe(
      "\\[bar\\] texte\n\n[foo]: u\n[bar]: v",
    );
    expect(spliced("See [a](b).", { 0: [text("Oui!"), tag("link", text("a]"))] }).text).toBe(
      "Oui\\![a\\]](b)",
    );
  });
});

describe("tags", () => {
  it("move with the translation", () => {
    const { text: result } = spliced("The **red** [house](u).", {
      0: [tag("link", text("Дом")), text(" "), tag("strong", text("красный")), text(".")],
    });
    expect(result).toBe("[Дом](u) **красный**.");
  });

  it("leave their white space outside, and go when they are empty", () => {
    expect(spliced("A **b** c.", { 0: [text("x"), tag("strong", text(" y ")), text("z")] }).text).toBe(
      "x **y** z",
    );
    expect(spliced("A **b** c.", { 0: [text("x"), tag("strong"), text(" z")] }).text).toBe("x z");
  });

  it("unknown to the segment leave their content", () => {
    expect(spliced("A b.", { 0: [text("x "), tag("strong", text("y"))] }).text).toBe("x y");
  });

  it("keep a reference to its definition", () => {
    const result = spliced("A [Foo] and ![Bar][] here.\n\n[foo]: u\n[bar]: v", {
      0: [tag("link", text("Труба")), text(" и "), tag("image", text("Бар"))],
    });
    expect(result.text).toBe("[Труба][Foo] и ![Бар][Bar]\n\n[foo]: u\n[bar]: v");
  });

  it("of underscores become stars within a word", () => {
    expect(spliced("A _b_ c.", { 0: [text("l’"), tag("em", text("avion")), text("s")] })).toEqual({
      text: "l’*avion*s",
      findings: [],
    });
  });

  it("hold a hard break that stands inside of them", () => {
    const { text: result } = spliced("> a **b\\\n> c** d", {
      0: [text("w "), tag("strong", text("x"), tag("break"), text("y")), text(" z")],
    });
    expect(result).toBe("> w **x\\\n> y** z");
  });
});

describe("atoms", () => {
  const raw = (value: string, visible = value): Piece => ({ type: "raw", value, visible });

  it("come back as the source's bytes", () => {
    const { text: result } = spliced("Run `a|b` at https://a.example/x_y now.", {
      0: [raw("https://a.example/x_y"), text(": "), raw("`a|b`", "a|b")],
    });
    expect(result).toBe("https://a.example/x\\_y: `a|b`".replace("\\", ""));
  });

  it("a bare address does not swallow what follows", () => {
    const { text: result, findings } = spliced("See https://a.example/x now.", {
      0: [text("«"), raw("https://a.example/x"), text("»")],
    });
    expect(findings).toEqual([]);
    expect(result).toContain("<https://a.example/x>");
  });
});

describe("what cannot be written", () => {
  it("keeps the block's source text and says so", () => {
    const source = "Before.\n\nA **bold** word. Second.\n\nAfter.";
    const { text: result, findings } = spliced(source, {
      0: "Avant.",
      1: [text("mot"), tag("strong", text("«cité»")), text("suite")],
      2: "Deuxième.",
    });
    expect(result).toBe("Avant.\n\nA **bold** word. Second.\n\nAfter.");
    expect(findings).toMatchObject([
      { rule: "markdown-structure", severity: "error", file: "seeds/note.md", line: 3, column: 1 },
    ]);
    expect(findings[0]!.key).toMatch(/^a-bold-word-/u);
  });

  it("an empty rendition is none", () => {
    expect(spliced("A. B.", { 0: " ", 1: [] }).text).toBe("A. B.");
  });
});

describe("marks around missing segments", () => {
  const marked = (source: string, ...indices: number[]): string => {
    const read = article(source);
    const keys = segmentsOf(read).map(({ key }) => key);
    return splice(read, new Map(), {
      markMissing: ["⸨", "⸩"],
      missing: new Set(indices.map((index) => keys[index]!)),
    }).text;
  };

  it("stand around the source bytes", () => {
    expect(marked("---\ntitle: 'It''s'\n---\n**One.** *Two* three.\nFour.", 0, 1, 2)).toBe(
      "---\ntitle: '⸨It''s⸩'\n---\n**⸨One.⸩** ⸨*Two* three.⸩\nFour.",
    );
  });

  it("are left out where they would change what they surround", () => {
    expect(marked("**Word**s go. See https://a.example", 0, 1)).toBe(
      "**Word**s go. See https://a.example".replace("**Word**s go.", "⸨**Word**s go.⸩"),
    );
    expect(marked("*Word*s\n\n*All*", 1)).toBe("*Word*s\n\n*⸨All⸩*");
  });
});
