import { describe, expect, it } from "vitest";
import { articleIdentity, readArticle } from "../../src/read/read-article.ts";
import { ReadError } from "../../src/read/read-error.ts";
import { article } from "./read.ts";

function failure(run: () => unknown): ReadError {
  try {
    run();
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
  throw new Error("expected a ReadError");
}

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe("an article's id and language", () => {
  it.each([
    ["seeds/note.md", "note", undefined],
    ["note.fr.txt", "note", "fr"],
    ["seeds/2025/sommet-été_2.ru.markdown", "sommet-été_2", "ru"],
    ["seeds/e\u0301te\u0301.md", "été", undefined],
    ["seeds/fr.md", "fr", undefined],
  ])("%s", (file, id, suffixLanguage) => {
    expect(articleIdentity(file)).toEqual(suffixLanguage === undefined ? { id } : { id, suffixLanguage });
  });

  it.each([
    ["seeds/..md", /no usable article id/],
    ["seeds/.md", /no usable article id/],
    ["seeds/...md", /no usable article id/],
    ["seeds/-rf.md", /no usable article id/],
    ["seeds/a b.md", /no usable article id/],
    ["seeds/report.es.md", /"report\.es"/],
    ["seeds/names.md", /reserved/],
    ["seeds/Edition.fr.txt", /reserved/],
    ["seeds/note.docx", /expected a name that ends in/],
  ])("refuses %s", (file, message) => {
    expect(failure(() => articleIdentity(file))).toMatchObject({
      file,
      message: expect.stringMatching(message) as string,
    });
  });

  it("takes front matter's language, else the suffix, else the default", () => {
    expect(article("---\nlang: ru\n---\nA.", "seeds/a.fr.md").language).toBe("ru");
    expect(article("A.", "seeds/a.fr.md").language).toBe("fr");
    expect(article("A.", "seeds/a.md", "ru").language).toBe("ru");
  });
});

describe("what is no article", () => {
  it("says where a NUL byte is", () => {
    const error = failure(() => readArticle("seeds/a.txt", bytes(65, 10, 66, 0, 67), "en"));
    expect(error).toMatchObject({
      message: expect.stringContaining("NUL byte at offset 3") as string,
      line: 2,
      column: 2,
    });
  });

  it("counts control characters", () => {
    const error = failure(() => readArticle("seeds/a.txt", bytes(65, 1, 2, 3, 66), "en"));
    expect(error.message).toContain("3 control characters");
  });

  it.each([
    ["a stray byte", bytes(0x41, 0x0a, 0xc3, 0xa9, 0x42, 0xff, 0x43), 2, 3, "0xff"],
    ["a broken sequence", bytes(0x41, 0xd0, 0x41), 1, 2, "0xd0"],
    ["a fault after a replacement character", bytes(0xef, 0xbf, 0xbd, 0xff), 1, 2, "0xff at offset 3"],
    ["an unfinished end", bytes(0x41, 0x42, 0xe2, 0x82), 1, 3, "0xe2"],
  ])("finds %s", (_, content, line, column, byte) => {
    const error = failure(() => readArticle("seeds/a.txt", content, "en"));
    expect(error).toMatchObject({ line, column, message: expect.stringContaining(byte) as string });
  });

  it.each([
    ["little-endian", bytes(0xff, 0xfe, 0x41, 0)],
    ["big-endian", bytes(0xfe, 0xff, 0, 0x41)],
  ])("names UTF-16, %s", (_, content) => {
    expect(failure(() => readArticle("seeds/a.md", content, "en")).message).toContain("UTF-16");
  });

  it.each(["", "\uFEFF", " \r\n\t\n"])("refuses an empty article %j", (text) => {
    expect(failure(() => article(text)).message).toContain("empty");
  });

  it("says the limit of size", () => {
    const error = failure(() =>
      readArticle("seeds/a.md", new Uint8Array(2 * 1024 * 1024 + 1).fill(65), "en"),
    );
    expect(error.message).toContain("2097152");
  });
});

describe("front matter", () => {
  it("gives plain values, dates as strings, and no prototype", () => {
    const { meta } = article("---\ndate: 2025-04-03\ntags: [a, b]\n__proto__: {polluted: yes}\n---\nText.");
    expect(meta["date"]).toBe("2025-04-03");
    expect(meta["tags"]).toEqual(["a", "b"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it.each(["---\n- a\n---\n", "---\nJust text\n---\n", "---\ntitle: a\n", "\n---\ntitle: a\n---\n"])(
    "is body if it is not: %j",
    (text) => {
      const read = article(`${text}\nText.`);
      expect(read.meta).toEqual({});
      expect(read.blocks.every(({ kind }) => kind !== "field")).toBe(true);
    },
  );

  it("says where it does not parse", () => {
    const error = failure(() => article('\uFEFF---\r\nlang: en\r\ntitle: "a\r\n---\r\nText.'));
    expect(error.message).toContain("front matter does not parse");
    expect(error.line).toBeGreaterThanOrEqual(3);
  });

  it("knows its languages", () => {
    const error = failure(() => article("---\ntitle: x\nlang: de\n---\nText."));
    expect(error).toMatchObject({ line: 3, column: 7 });
    expect(error.message).toBe('"lang" is "de": expected one of en, fr, ru');
  });

  it("refuses aliases that multiply", () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `l${level}: &l${level} [${`*l${level - 1},`.repeat(level > 0 ? 9 : 0)}x]`,
    );
    expect(failure(() => article(`---\n${levels.join("\n")}\n---\nText.`)).message).toContain(
      "front matter cannot be read",
    );
  });
});
