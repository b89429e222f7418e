import { describe, expect, it } from "vitest";
import { pressArticles, pressWires } from "../../bench/corpus.ts";
import type { Article } from "../../src/model/article.ts";
import { readArticle } from "../../src/read/read-article.ts";

const COUNT = 60;
const articles = pressArticles(COUNT);

function read({ file, text }: { file: string; text: string }): Article {
  return readArticle(`seeds/${file}`, new TextEncoder().encode(text), "en");
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}

describe("the bench's corpus", () => {
  it("is the same every time, whatever the number of articles", () => {
    expect(pressArticles(COUNT)).toEqual(articles);
    expect(pressArticles(3)).toEqual(articles.slice(0, 3));
    expect(new Set(articles.map(({ text }) => text)).size).toBe(COUNT);
  });

  it("has articles of some 400 words in three languages", () => {
    const counts = articles.map(({ text }) => words(text));
    const mean = counts.reduce((sum, count) => sum + count, 0) / COUNT;
    expect(mean).toBeGreaterThan(360);
    expect(mean).toBeLessThan(440);
    expect(Math.min(...counts)).toBeGreaterThan(300);
    expect(Math.max(...counts)).toBeLessThan(520);
    const shares = ["en", "fr", "ru"].map(
      (language) => articles.filter((article) => article.language === language).length,
    );
    expect(shares).toEqual([36, 12, 12]);
  });

  it("is read as Markdown in the language that its front matter says", () => {
    for (const article of articles) {
      const { format, language, meta, blocks } = read(article);
      expect({ format, language }).toEqual({ format: "markdown", language: article.language });
      expect(meta["title"]).toEqual(expect.any(String));
      expect(blocks.filter(({ kind }) => kind === "heading").length).toBeGreaterThan(1);
      expect(blocks.filter(({ kind }) => kind === "item").length).toBeGreaterThan(2);
    }
    const kinds = new Set(articles.flatMap((article) => read(article).blocks.map(({ kind }) => kind)));
    expect(kinds).toContain("cell");
  });

  it("fills every slot and repeats some sentences from article to article", () => {
    const texts = articles.flatMap((article) =>
      read(article).blocks.flatMap(({ segments }) => segments.map(({ text }) => text)),
    );
    expect(texts.filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
    const repeated = texts.length - new Set(texts).size;
    expect(repeated / texts.length).toBeGreaterThan(0.05);
    expect(repeated / texts.length).toBeLessThan(0.4);
  });

  it("has press wires too, which are read as plain text", () => {
    for (const wire of pressWires(5)) {
      const { format, language, source } = read(wire);
      expect({ format, language }).toEqual({ format: "text", language: wire.language });
      expect(source).not.toMatch(/\n\n|\*\*|\]\(/);
    }
  });
});
