import { tests as examples } from "commonmark-spec";
import { describe, expect, it } from "vitest";
import { splice } from "../../src/assemble/splice.ts";
import type { Piece } from "../../src/model/edition.ts";
import { article, segmentsOf } from "../read/read.ts";
import { ownPieces } from "./own-pieces.ts";
import { seenBlocks } from "./structure.ts";

const documents = examples.map(({ number, markdown }) => ({ number, markdown: markdown.replaceAll("→", "\t") }));
const readable = documents.filter(({ markdown }) => markdown.trim() !== "");

describe("the CommonMark examples", () => {
  it("are all there", () => {
    expect(documents).toHaveLength(652);
    expect(readable.length).toBeGreaterThan(640);
  });

  it("come back byte for byte without renditions", () => {
    const changed = readable.filter(({ markdown }) => splice(article(markdown), new Map()).text !== markdown);
    expect(changed).toEqual([]);
  });

  it("map every character into its segment's range", () => {
    for (const { number, markdown } of readable) {
      for (const { start, end, text, map } of segmentsOf(article(markdown))) {
        expect(map, `example ${number}`).toHaveLength(text.length + 1);
        const inOrder = map.every((offset, index) => offset >= (map[index - 1] ?? start) && offset <= end);
        expect(inOrder, `example ${number}: ${text}`).toBe(true);
      }
    }
  });

  it("keep their blocks and texts when each segment says itself again", () => {
    for (const { number, markdown } of readable) {
      const read = article(markdown);
      const renditions = new Map(segmentsOf(read).map((segment): [string, Piece[]] => [segment.key, ownPieces(segment)]));
      const { text, findings } = splice(read, renditions);
      expect(findings, `example ${number}`).toEqual([]);
      expect(seenBlocks(text), `example ${number}`).toEqual(seenBlocks(markdown));
    }
  });

  it("hold every visible paragraph in a segment", () => {
    for (const { number, markdown } of readable) {
      const texts = article(markdown).blocks.map(({ segments }) => segments.map(({ text }) => text).join(" "));
      const seen = seenBlocks(markdown).filter(({ path }) => /(?:paragraph|heading \d)$/u.test(path));
      for (const { text } of seen) {
        const words = text.match(/[\p{L}\p{N}]+/gu);
        if (words === null) continue;
        const found = texts.some((own) => words.every((word) => own.includes(word)));
        // A paragraph of code, addresses or images without plain descriptions alone is no segment.
        const untranslatable = /^[\s`<!]/u.test(markdown) || markdown.includes("![") || /^\S+$/u.test(text);
        expect(found || untranslatable, `example ${number}: ${text}`).toBe(true);
      }
    }
  });
});
