import { describe, expect, it } from "vitest";
import { ReadError } from "../../src/read/read-error.ts";
import { article } from "./read.ts";

const SIZE = 1_000_000;

function growing(unit: (step: number) => string): string {
  let text = "";
  for (let step = 1; text.length < SIZE; step++) text += unit(step);
  return text;
}

const filled = (unit: string): string => unit.repeat(Math.ceil(SIZE / unit.length));

/** Each takes the parser from many seconds to hours. */
const HOSTILE: Readonly<Record<string, string>> = {
  "growing backticks": growing((step) => `a${"`".repeat(step)}`),
  "growing backticks on lines": growing((step) => `a${"`".repeat(step)}\n`),
  "open brackets": filled("["),
  "open images": filled("!["),
  "closing links": filled("]("),
  "nested links": `${"[".repeat(SIZE / 6)}a${"](b)".repeat(SIZE / 6)}`,
  "open emphasis": filled("*a "),
  "mixed emphasis": filled("_*"),
  "nested emphasis": `${"*a ".repeat(SIZE / 5)}${"b*".repeat(SIZE / 5)}`,
  quotes: filled(">"),
  "quotes apart": filled("> a\n\n"),
  "quotes of quotes": filled(">> a\n\n"),
  "quotes in lists": filled("> - "),
  "nested lists": growing((step) => `${" ".repeat(2 * step)}- a\n`),
  "lists in lists": filled("* * * a\n"),
  "numbered lists in lists": growing((step) => `${" ".repeat(3 * (step % 33))}1. a\n`),
  "long lists": filled("- a\n"),
  "underlined headings": filled("a\n=\n"),
  comments: `a ${filled("<!--")}`,
  instructions: `a ${filled("<?")}`,
  tags: filled("<a "),
  ampersands: filled("&"),
  "one wide table": `|${"a|".repeat(SIZE / 4)}\n|${"-|".repeat(SIZE / 4)}\n`,
  "a long table": `|a|b|\n|-|-|\n${filled("|a|b|\n")}`,
  definitions: growing((step) => `[${step}]: b\n`),
  "short lines": filled("a\n"),
  "blank lines": `a${filled("\n")}b`,
  "items that are none": `x\n${filled("      - ```\n      *a\n")}`,
};

describe("hostile Markdown", () => {
  it.each(Object.keys(HOSTILE))("%s are refused with a reason and a place", (name) => {
    const text = HOSTILE[name]!;
    let refusal: unknown;
    try {
      article(text);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(ReadError);
    expect((refusal as ReadError).message).toMatch(/limit/u);
    expect((refusal as ReadError).line).toBeGreaterThanOrEqual(1);
  });

  it("is not what a long real article is", () => {
    const paragraph =
      "The *minister* said on [Thursday](https://news.example/a_b) that **nothing** had changed, `code` apart.[^1] ";
    const table = `| a | b |\n|---|---|\n${"| *c* | [d](e) |\n".repeat(40)}`;
    const code = `\`\`\`\n${"call(a[0], *b, `c`) // <x>\n".repeat(100)}\`\`\`\n`;
    const list = "- item one with **words**\n  - inner [item](x)\n- item two\n\n";
    const chapter = `## Chapter\n\n${paragraph.repeat(8)}\n\n${list.repeat(3)}> ${paragraph}\n\n${table}\n${code}\n`;
    expect(article(chapter.repeat(25)).blocks.length).toBeGreaterThan(2000);
  });

  it("nested beyond any reader's patience is read or refused, and never overflows the stack", () => {
    const text = `${"[".repeat(1900)}a${"](b)".repeat(500)}`;
    expect(article(text).source).toBe(text);
    expect(() => article(`${"*a ".repeat(20000)}${"b*".repeat(20000)}`)).toThrow(ReadError);
  });
});
