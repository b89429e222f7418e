import { describe, expect, it } from "vitest";
import { locksOf } from "../../src/lock/locks-of.ts";
import type { Article, Atom, Segment, Tag } from "../../src/model/article.ts";
import type { Language } from "../../src/model/language.ts";
import { nameBook } from "../../src/names/book.ts";

const BOOK = nameBook(
  [{ id: "lavrov", kind: "person", of: "sergey_lavrov", spellings: { en: ["Lavrov"] } }],
  {},
);

interface Line {
  readonly text: string;
  readonly atoms?: readonly Atom[];
  readonly tags?: readonly Tag[];
}

/** An article of one block whose segments have the keys `s0`, `s1`... */
function article(language: Language, ...lines: readonly (string | Line)[]): Article {
  const segments = lines.map((line, index): Segment => {
    const { text, atoms = [], tags = [] } = typeof line === "string" ? { text: line } : line;
    return {
      key: `s${index}`,
      kind: "paragraph",
      start: 0,
      end: text.length,
      text,
      map: Array.from({ length: text.length + 1 }, (_, at) => at),
      tags,
      atoms,
    };
  });
  const source = segments.map(({ text }) => text).join("\n");
  return {
    id: "a",
    file: "seeds/a.txt",
    language,
    format: "text",
    source,
    meta: {},
    blocks: [{ kind: "paragraph", depth: 0, start: 0, end: source.length, segments }],
  };
}

/** `type text id` of a segment's locks. */
function locks(source: Article, key: string): string[] {
  return locksOf(source, BOOK)
    .bySegment.get(key)!
    .map(({ type, text, id }) => `${type} ${text} ${id}`);
}

describe("locksOf", () => {
  it("cuts the article's locks by segment, with offsets into each", () => {
    const source = article("en", "Sergey LAVROV came.", "No fact here.", "On April 3rd LAVROV met the AES.");
    const { bySegment } = locksOf(source, BOOK);
    expect([...bySegment.keys()]).toEqual(["s0", "s1", "s2"]);
    expect(bySegment.get("s1")).toEqual([]);
    for (const { text, ...lock } of bySegment.get("s2")!) {
      expect("On April 3rd LAVROV met the AES.".slice(lock.start, lock.end)).toBe(text);
    }
    expect(locks(source, "s2")).toEqual([
      "date April 3rd april_3",
      "person LAVROV lavrov",
      "acronym AES aes",
    ]);
    expect(bySegment.get("s2")![0]).toMatchObject({ policy: "value", value: "--04-03" });
  });

  it("gives one fact one id, and other facts other ids", () => {
    const source = article("en", "April 3 and 3 April, at aes.ml and AES-ML: aes_ml.", "On April 3.");
    const all = [...locks(source, "s0"), ...locks(source, "s1")].filter((lock) => lock.startsWith("date"));
    expect(new Set(all.map((lock) => lock.split(" ").at(-1)))).toEqual(new Set(["april_3"]));
  });

  it("never gives an id that is a tag's name", () => {
    const tags = [{ name: "mali", start: 0, end: 4, open: "<mali>", close: "</mali>" }];
    expect(locks(article("en", { text: "Mali", tags }), "s0")).not.toContain("place Mali mali");
  });

  it("lets atoms win over anything found there", () => {
    const text = "Run npm 2025 at 14:30, “see docs 5 now”.";
    const atoms: Atom[] = [
      { type: "code", start: 4, end: 12, raw: "`npm 2025`" },
      { type: "url", start: 28, end: 32, raw: "<https://x.org>" },
    ];
    const found = locksOf(article("en", { text, atoms }), BOOK).bySegment.get("s0")!;
    expect(found.map(({ type, text: own, raw }) => [type, own, raw])).toEqual([
      ["code", "npm 2025", "`npm 2025`"],
      ["time", "14:30", undefined],
      ["quote", "“see docs 5 now”", undefined],
      ["url", "docs", "<https://x.org>"],
      ["number", "5", undefined],
    ]);
  });

  it("links an acronym and a surname to the names they stand for", () => {
    const source = article(
      "en",
      "The Alliance of Sahel States (AES) met Bakary Yaou SANGARE.",
      "SANGARE left the AES.",
    );
    expect(Object.fromEntries(locksOf(source, BOOK).shapes)).toEqual({
      aes: "alliance_of_sahel_states",
      sangare: "bakary_yaou_sangare",
    });
    const shared = article("en", "Adama TRAORE met Fatou TRAORE. TRAORE left.");
    expect(Object.fromEntries(locksOf(shared, BOOK).shapes)).toEqual({});
  });

  it.each([
    ["en", "May said no.", ["May"]],
    ["en", "He met Jordan in Turkey last Tuesday, on 03/04/2025.", ["Jordan", "last Tuesday", "03/04/2025"]],
    ["en", "They flew to Sun City yesterday.", ["Sun City", "yesterday"]],
    ["en", "Discussions will focus on issues. However, nothing moved.", []],
    ["fr", "Demain, il verra Dupont vendredi prochain.", ["Demain", "Dupont", "vendredi prochain"]],
    ["ru", "Вчера он был в Сызрани во вторник.", ["Вчера", "Сызрани", "во вторник"]],
  ] as const)("suspects in %s: %s", (language, text, expected) => {
    const { suspects } = locksOf(article(language, "First line.", text), BOOK);
    const own = suspects.filter(({ key }) => key === "s1");
    expect(own.map((suspect) => suspect.text)).toEqual(expected);
    for (const { start, end, text: words } of own) expect(text.slice(start, end)).toBe(words);
  });
});
