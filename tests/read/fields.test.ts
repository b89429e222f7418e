import { describe, expect, it } from "vitest";
import { article, segmentsOf } from "./read.ts";

function titleOf(yaml: string) {
  const read = article(`---\nlang: en\n${yaml}\n---\nText.`);
  const [segment] = segmentsOf(read);
  return { read, segment: segment! };
}

describe("front-matter texts", () => {
  it.each([
    ["title: Plain text", "Plain text", "Plain text"],
    ["title: 'It''s here'", "It's here", "It''s here"],
    [String.raw`title: "A \"b\" \u00e9 \U0001F600!"`, 'A "b" é 😀!', String.raw`A \"b\" \u00e9 \U0001F600!`],
    ["title: >-\n  Folded\n  text", "Folded text", "Folded\n  text"],
    ["title: |\n  Literal\n  text\n", "Literal text", "Literal\n  text"],
    ["title: Plain\n  over lines", "Plain over lines", "Plain\n  over lines"],
    ['title: "over\n  lines"', "over lines", "over\n  lines"],
    ["subtitle: &x Text", "Text", "Text"],
    ["{description: a flow}", "a flow", "a flow"],
  ])("%s", (yaml, text, raw) => {
    const { read, segment } = yaml.startsWith("{")
      ? (() => {
          const flow = article(`---\n${yaml}\n---\nText.`);
          return { read: flow, segment: segmentsOf(flow)[0]! };
        })()
      : titleOf(yaml);
    expect(segment.kind).toBe("field");
    expect(segment.text).toBe(text);
    expect(read.source.slice(segment.start, segment.end)).toBe(raw);
    expect(segment.map).toHaveLength(text.length + 1);
  });

  it("maps each character to its source", () => {
    const { read, segment } = titleOf(String.raw`title: "a\tb \"c\" d"`);
    const at = (character: string): string =>
      read.source.slice(
        segment.map[segment.text.indexOf(character)],
        segment.map[segment.text.indexOf(character) + 1],
      );
    expect(at("b").trim()).toBe("b");
    expect(at('"')).toBe(String.raw`\"`);
    expect(at("d")).toBe("d");
  });

  it("leaves what is no text", () => {
    expect(
      segmentsOf(article("---\ntitle: 2025\nsubtitle: [a]\nauthor: Someone\n---\nText.")).map(
        ({ kind }) => kind,
      ),
    ).toEqual(["paragraph"]);
  });

  it("are honoured in plain text too", () => {
    const read = article("---\ntitle: A title\n---\nText one.\nText two.", "seeds/a.txt");
    expect(segmentsOf(read).map(({ text }) => text)).toEqual(["A title", "Text one.", "Text two."]);
  });
});
