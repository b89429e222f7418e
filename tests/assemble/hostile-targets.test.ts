import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splice } from "../../src/assemble/splice.ts";
import type { Piece } from "../../src/model/edition.ts";
import { article, segmentsOf } from "../read/read.ts";
import { ownPieces } from "./own-pieces.ts";
import { seenBlocks } from "./structure.ts";

const DEFINITIONS = "\n\n[foo]: http://a.example\n[^1]: Note a\n";
const BLOCKS = [
  "Paragraph a",
  "# Head a",
  "# Head a ##",
  "Setext a\n===",
  "- item a\n- item b",
  "1. item a\n\n   more a",
  "- [x] task a",
  "> quote a\n> goes on",
  "> - deep a\n>   goes on",
  "| a | b |\n|---|---|\n| c | d |",
  "a | b\n--|--\nc | d",
  "![caption a](i.png)",
  "**bold a**",
  "[link a](u)",
  "[foo]",
  "line a\\\nline b",
  "[^1]: other a",
];
const MARKED = [
  "Text a **bold b** text c",
  "Text a _em b_ text c",
  "See [link b](u) c",
  "See [foo] c",
  "Text `code` b",
  "Text a[^1] b",
  "A <b>bold b</b> c",
  "~~del b~~ c",
  "> a *b\\\n> c* d",
  "x ![alt b](i) y",
  "see https://a.example b",
];

const UNITS = [
  ..."aÉя1 !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~«»—\u00a0".split(""),
  "😀",
  "  ",
  "\n",
  "**",
  "__",
  "```",
  "](",
  "[foo]",
  "[^1]",
  "![",
  "<b>",
  "</b>",
  "<!--",
  "&amp;",
  "&#42;",
  "1. ",
  "- ",
  "# ",
  "www.a.example",
  "http://b.example",
  "c@d.example",
  "{{",
  "\\\\",
  "[ ] ",
];
const hostile = fc
  .array(fc.constantFrom(...UNITS), { minLength: 1, maxLength: 14 })
  .map((units) => units.join(""));

/** As it should be seen: one line, white space collapsed. */
function shown(text: string): string {
  return text.replace(/[\t-\r ]+/gu, " ").trim();
}

const isWritten = (text: string): boolean => shown(text).trim() !== "";

describe("any text in place of a segment", () => {
  it("is shown as it is, and changes no block", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 4 }),
        fc.array(hostile, { minLength: 1, maxLength: 9 }),
        (blocks, texts) => {
          const source = blocks.join("\n\n") + DEFINITIONS;
          const read = article(source);
          const segments = segmentsOf(read);
          const targets = segments.map((_, index) => texts[index % texts.length]!);
          const renditions = new Map(
            segments.map(({ key }, index): [string, Piece[]] => [
              key,
              tagged(segments[index]!, targets[index]!),
            ]),
          );
          const { text, findings } = splice(read, renditions);
          expect(findings).toEqual([]);
          const before = seenBlocks(source);
          const after = seenBlocks(text);
          expect(after.map(({ path }) => path)).toEqual(before.map(({ path }) => path));
          const expected = read.blocks.map((block) =>
            block.segments
              .map((segment) =>
                isWritten(targets[segments.indexOf(segment)]!)
                  ? shown(targets[segments.indexOf(segment)]!)
                  : segment.text,
              )
              .join(" "),
          );
          const leaves = after.filter(({ path }) => /(?:paragraph|heading \d|tableCell)$/u.test(path));
          expect(leaves.map((leaf) => leaf.text)).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  /** A segment that is a reference as a whole keeps its tag. */
  function tagged(
    segment: { tags: readonly { name: string; start: number; end: number }[]; text: string },
    value: string,
  ): Piece[] {
    const whole = segment.tags.find(({ start, end }) => start === 0 && end === segment.text.length);
    return whole
      ? [{ type: "tag", name: whole.name, children: [{ type: "text", value }] }]
      : [{ type: "text", value }];
  }

  it("beside markup is shown as it is, or its block keeps the source with a finding", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MARKED),
        fc.array(hostile, { minLength: 1, maxLength: 5 }),
        (block, texts) => {
          const source = `Before\n\n${block}${DEFINITIONS}`;
          const read = article(source);
          const segment = segmentsOf(read)[1]!;
          let next = 0;
          const pieces = ownPieces(segment, () => texts[next++ % texts.length]!);
          const { text, findings } = splice(read, new Map([[segment.key, pieces]]));
          const before = seenBlocks(source);
          const after = seenBlocks(text);
          expect(after.map(({ path }) => path)).toEqual(before.map(({ path }) => path));
          expect(after.filter((_, index) => index !== 1)).toEqual(before.filter((_, index) => index !== 1));
          if (findings.length > 0 || visible(pieces).trim() === "") expect(text).toBe(source);
          else expect(after[1]!.text.replace(/\s/gu, "")).toBe(visible(pieces).replace(/\s/gu, ""));
        },
      ),
      { numRuns: 400 },
    );
  });

  function visible(pieces: readonly Piece[]): string {
    return pieces
      .map((piece) =>
        piece.type === "text" ? piece.value : piece.type === "raw" ? piece.visible : visible(piece.children),
      )
      .join("");
  }
});
