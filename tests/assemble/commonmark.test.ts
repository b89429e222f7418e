import { tests as examples } from "commonmark-spec";
import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { splice } from "../../src/assemble/splice.ts";
import type { Piece } from "../../src/model/edition.ts";
import { parseMarkdown } from "../../src/read/parse-markdown.ts";
import { article, segmentsOf } from "../read/read.ts";
import { ownPieces } from "./own-pieces.ts";
import { seenBlocks, textOf } from "./structure.ts";

const documents = examples.map(({ number, markdown }) => ({
  number,
  markdown: markdown.replaceAll("→", "\t"),
}));
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
      const renditions = new Map(
        segmentsOf(read).map((segment): [string, Piece[]] => [segment.key, ownPieces(segment)]),
      );
      const { text, findings } = splice(read, renditions);
      expect(findings, `example ${number}`).toEqual([]);
      expect(seenBlocks(text), `example ${number}`).toEqual(seenBlocks(markdown));
    }
  });

  it("have a block for each paragraph and heading that holds words", () => {
    for (const { number, markdown } of readable) {
      const leaves = leavesWithWords(parseMarkdown(markdown), markdown);
      const blocks = article(markdown).blocks.map(({ segments }) => segments.map(({ text }) => text));
      expect(blocks.length, `example ${number}`).toBe(leaves.length);
      for (const [index, texts] of blocks.entries()) {
        for (const text of texts)
          expect(leaves[index]!.replace(/[\t-\r ]+/gu, " "), `example ${number}`).toContain(text);
      }
    }
  });
});

/** The visible texts of paragraphs and headings that hold letters or digits outside of code and addresses. */
function leavesWithWords(node: Nodes, source: string): string[] {
  if (node.type === "paragraph" || node.type === "heading")
    return hasWords(node, source) ? [textOf(node)] : [];
  return "children" in node ? node.children.flatMap((child) => leavesWithWords(child, source)) : [];
}

function hasWords(node: Nodes, source: string): boolean {
  const raw = source.slice(node.position!.start.offset, node.position!.end.offset);
  if (node.type === "text") return /[\p{L}\p{N}]/u.test(node.value);
  if (node.type === "image" || node.type === "imageReference")
    return /[\p{L}\p{N}]/u.test(node.alt ?? "") && raw.startsWith(`![${node.alt ?? ""}]`);
  if (node.type === "link" && !raw.startsWith("[")) return false;
  return "children" in node && node.children.some((child) => hasWords(child, source));
}
