import fc from "fast-check";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { toFormatJs } from "../../src/message/formatjs.ts";
import { parseMessage } from "../../src/message/parse.ts";
import { printMessage } from "../../src/message/print.ts";
import { render } from "../../src/message/render.ts";
import { visibleText } from "../../src/message/walk.ts";
import type { MessageNode } from "../../src/model/message.ts";

/** Everything that the written form treats with care, beside ordinary letters. */
const awkward = fc.string({
  unit: fc.constantFrom(
    "'",
    "'",
    "{",
    "}",
    "<",
    "/",
    ">",
    "a",
    "b",
    "é",
    "Я",
    " ",
    "#",
    "&",
    ",",
    ":",
    "_",
    "1",
    "’",
    "|",
    "\n",
    "😀",
  ),
  maxLength: 30,
});
const anyText = fc.oneof(awkward, fc.string({ unit: "binary", maxLength: 20 }));
const id = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/);
const tagName = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/);

const { nodes: anyNodes } = fc.letrec<{ nodes: MessageNode[]; node: MessageNode }>((tie) => ({
  nodes: fc.array(tie("node"), { maxLength: 5 }).map(normalised),
  node: fc.oneof(
    { depthSize: "small" },
    anyText.map((value): MessageNode => ({ type: "text", value })),
    id.map((name): MessageNode => ({ type: "argument", id: name })),
    fc
      .tuple(id, fc.constantFrom("MMMMd", "yMMMMd", "EEEEMMMMd", "yMMMMEEEEd"))
      .map(([name, skeleton]): MessageNode => ({ type: "argument", id: name, skeleton })),
    fc.tuple(tagName, tie("nodes")).map(([name, children]): MessageNode => ({ type: "tag", name, children })),
  ),
}));

/** Neighbouring text merged, no empty text. */
function normalised(nodes: readonly MessageNode[]): MessageNode[] {
  const merged: MessageNode[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === "text" && node.value === "") continue;
    if (node.type === "text" && last?.type === "text")
      merged[merged.length - 1] = { type: "text", value: last.value + node.value };
    else merged.push(node);
  }
  return merged;
}

describe("the written form of a message", () => {
  it.each([
    ["{'", "'{''"],
    ["'<{", "''<''{'"],
    ["'<'", "''<''"],
    ["a<b </c> < d", "a'<'b '<'/c> < d"],
  ])("writes the text %j as %j", (text, written) => {
    const nodes: MessageNode[] = [{ type: "text", value: text }];
    expect(printMessage(nodes)).toBe(written);
    expect(parseMessage(written)).toEqual({ nodes, problems: [] });
  });

  it("gives back all nodes", () => {
    fc.assert(
      fc.property(anyNodes, (nodes) => {
        expect(parseMessage(printMessage(nodes))).toEqual({ nodes, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it("reads anything, and is sound once it is printed again", () => {
    fc.assert(
      fc.property(anyText, (written) => {
        const { nodes, problems } = parseMessage(written);
        expect(nodes).toEqual(normalised(nodes));
        const printed = printMessage(nodes);
        expect(parseMessage(printed)).toEqual({ nodes, problems: [] });
        for (const { offset } of problems) expect("{}<").toContain(written[offset]);
      }),
      { numRuns: 1000 },
    );
  });

  it("is the text itself where no sign has a meaning", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!/[{}<]/.test(text));
        expect(printMessage(normalised([{ type: "text", value: text }]))).toBe(text);
        expect(parseMessage(text).nodes).toEqual(normalised([{ type: "text", value: text }]));
      }),
    );
  });

  it("shows any text through FormatJS as it is", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { nodes } = parseMessage(printMessage(normalised([{ type: "text", value: text }])));
        expect(new IntlMessageFormat(toFormatJs(nodes), "fr").format()).toBe(text);
        expect(visibleText(render(nodes, "fr", () => undefined).pieces)).toBe(text);
      }),
    );
  });

  it("shows any text around an argument through FormatJS as it is", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, value, after) => {
        const written = `${printMessage([{ type: "text", value: before }])}{x}${printMessage([{ type: "text", value: after }])}`;
        const { nodes } = parseMessage(written);
        expect(new IntlMessageFormat(toFormatJs(nodes), "ru").format({ x: value })).toBe(
          before + value + after,
        );
      }),
    );
  });
});
