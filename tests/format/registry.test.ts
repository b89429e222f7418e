/** What every format promises, over the registry: a new one arrives tested. */
import { afterAll, describe, expect, it } from "vitest";
import { FORMATS, isFormatId, loadFormats, type FormatId } from "../../src/format/registry.ts";
import type { Format } from "../../src/model/edition.ts";
import { LANGUAGES } from "../../src/model/language.ts";
import { chromiumIsThere } from "../support/chromium.ts";
import { editionOf } from "./edition-of.ts";
import { wordsOf, write } from "./words-of.ts";

const IDS = (Object.keys(FORMATS) as FormatId[]).filter((id) => id !== "pdf" || chromiumIsThere());
const SOURCES = {
  "note.txt": "Talks began in Geneva today. They will go on.\n",
  "note.md":
    "---\ntitle: The talks\n---\n\nTalks began in Geneva today. They will go on.\n\nSee [one](https://example.org/1) and [two](https://example.org/2).\n",
};
const TARGETS = { "They will go on.": "Suite & fin: 5 % de plus." };

it("loads what is asked for, in that order", async () => {
  expect((await loadFormats(["txt", "md"])).map((format) => format.id)).toEqual(["txt", "md"]);
  expect(isFormatId("html")).toBe(true);
  expect(isFormatId("toString")).toBe(false);
});

describe.each(IDS)("%s", (id) => {
  let format: Format | undefined;

  afterAll(async () => {
    if (format !== undefined && "close" in format) await format.close();
  });

  it.each(Object.entries(SOURCES))(
    "%s: gives the same bytes twice, and holds every word",
    async (file, source) => {
      [format] = await loadFormats([id]);
      expect(format!.id).toBe(id);
      expect(format!.extension).toMatch(/^[a-z]+$/u);
      for (const language of LANGUAGES) {
        const edition = editionOf({ source, file, language, ...(language !== "en" && { targets: TARGETS }) });
        const { bytes, findings } = await write(format!, edition);
        expect((await write(format!, edition)).bytes).toEqual(bytes);
        expect(findings).toEqual([]);
        if ("render" in format!) expect(bytes.at(-1)).toBe(0x0a);
        const words = wordsOf(format!, bytes);
        expect(words).toContain("Talks began in Geneva today.");
        expect(words).toContain(language === "en" ? "They will go on." : "Suite & fin: 5 % de plus.");
      }
    },
  );
});
