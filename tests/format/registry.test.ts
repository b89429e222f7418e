/** What every format promises, over the registry: a new one arrives tested. */
import { describe, expect, it } from "vitest";
import { FORMATS, isFormatId, loadFormats, type FormatId } from "../../src/format/registry.ts";
import { LANGUAGES } from "../../src/model/language.ts";
import { editionOf } from "./edition-of.ts";

const IDS = Object.keys(FORMATS) as FormatId[];
const SOURCES = {
  "note.txt": "Talks began in Geneva today. They will go on.\n",
  "note.md": "---\ntitle: The talks\n---\n\nTalks began in Geneva today. They will go on.\n",
};
const TARGETS = { "They will go on.": "Suite & fin: 5 % de plus." };

it("loads what is asked for, in that order", async () => {
  expect((await loadFormats(["txt", "md"])).map((format) => format.id)).toEqual(["txt", "md"]);
  expect(isFormatId("html")).toBe(true);
  expect(isFormatId("toString")).toBe(false);
});

describe.each(IDS)("%s", (id) => {
  it.each(Object.entries(SOURCES))(
    "%s: is pure, ends its last line, and holds every word",
    async (file, source) => {
      const [format] = await loadFormats([id]);
      expect(format!.id).toBe(id);
      expect(format!.extension).toMatch(/^[a-z]+$/u);
      for (const language of LANGUAGES) {
        const edition = editionOf({ source, file, language, ...(language !== "en" && { targets: TARGETS }) });
        const { text, findings } = format!.render(edition);
        expect(format!.render(edition)).toEqual({ text, findings });
        expect(findings).toEqual([]);
        expect(text.endsWith("\n")).toBe(true);
        const words = text.replace(/&#x26;/gu, "&").replace(/\\&/gu, "&");
        expect(words).toContain("Talks began in Geneva today.");
        expect(words).toContain(language === "en" ? "They will go on." : "Suite & fin: 5 % de plus.");
      }
    },
  );
});
