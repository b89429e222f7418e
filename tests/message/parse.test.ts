import { describe, expect, it } from "vitest";
import { parseMessage } from "../../src/message/parse.ts";
import type { MessageNode } from "../../src/model/message.ts";

const text = (value: string): MessageNode => ({ type: "text", value });
const argument = (id: string, skeleton?: string): MessageNode =>
  skeleton === undefined ? { type: "argument", id } : { type: "argument", id, skeleton };
const tag = (name: string, ...children: MessageNode[]): MessageNode => ({ type: "tag", name, children });

describe("parseMessage", () => {
  const sound: readonly [string, MessageNode[]][] = [
    ["", []],
    ["d'{abdoulaye_diop}", [text("d'"), argument("abdoulaye_diop")]],
    ["l'{aes} et l’{onu}", [text("l'"), argument("aes"), text(" et l’"), argument("onu")]],
    ["aujourd'hui ''quote''", [text("aujourd'hui ''quote''")]],
    ["le {april_3, date, ::MMMMd}.", [text("le "), argument("april_3", "MMMMd"), text(".")]],
    ["{ mali }{d,date,::yMMMMEEEEd}", [argument("mali"), argument("d", "yMMMMEEEEd")]],
    ["<strong>{x} y</strong>!", [tag("strong", argument("x"), text(" y")), text("!")]],
    ["a<br/>b<br />c", [text("a"), tag("br"), text("b"), tag("br"), text("c")]],
    ["<a><b>x</b></a>", [tag("a", tag("b", text("x")))]],
    ["Use '{'id'}' and '<'b>", [text("Use {id} and <b>")]],
    ["d'{'x", [text("d{x")]],
    ["''{'x", [text("'{x")]],
    ["R&D, 5 < 6 > 4, #1, <3, </ 3, <é>", [text("R&D, 5 < 6 > 4, #1, <3, </ 3, <é>")]],
  ];
  it.each(sound)("reads %j", (written, nodes) => {
    expect(parseMessage(written)).toEqual({ nodes, problems: [] });
  });

  const faulty: readonly [string, MessageNode[], (readonly [number, string])[]][] = [
    ["a {mali and {niger}", [text("a {mali and "), argument("niger")], [[2, `"{" is not closed`]]],
    ["mali} and {niger}", [text("mali} and "), argument("niger")], [[4, `"}" closes nothing`]]],
    ["{n, plural, one {# a} other {# b}} {x}", [text("{n, plural, one {# a} other {# b}} "), argument("x")], [[0, `came the format "plural"`]]],
    ["{d, date, short} {x}", [text("{d, date, short} "), argument("x")], [[0, `came "short"`]]],
    ["{d, date, ::HHmm}", [text("{d, date, ::HHmm}")], [[0, `came "::HHmm"`]]],
    ["{d, date, ::yMy}", [text("{d, date, ::yMy}")], [[0, `came "::yMy"`]]],
    ["{sergey-lavrov} {x}", [text("{sergey-lavrov} "), argument("x")], [[0, `came "sergey-lavrov"`]]],
    ["{0}{}", [text("{0}{}")], [[0, `came "0"`], [3, `came ""`]]],
    ["{see {mali} now}", [text("{see "), argument("mali"), text(" now}")], [[0, "expected an id"], [15, `"}" closes nothing`]]],
    ["<b>x {y}", [text("<b>x "), argument("y")], [[0, "expected </b>, came the end of the text"]]],
    ["x</b> {y}", [text("x</b> "), argument("y")], [[1, "</b> closes nothing"]]],
    ["<a><b>x</a>{y}", [tag("a", text("<b>x")), argument("y")], [[3, "expected </b>, came </a>"]]],
    [`<a href="x">{y}</a>`, [text(`<a href="x">`), argument("y"), text("</a>")], [[0, `came "<a href="x">"`], [15, "</a> closes nothing"]]],
    ["<b {x}", [text("<b "), argument("x")], [[0, "expected a tag"]]],
    ["</b/>{x}", [text("</b/>"), argument("x")], [[0, "expected a tag"]]],
  ]; // prettier-ignore
  it.each(faulty)("keeps the fault of %j as text, and reads the rest", (written, nodes, faults) => {
    const parsed = parseMessage(written);
    expect(parsed.nodes).toEqual(nodes);
    expect(parsed.problems.map(({ offset }) => offset)).toEqual(faults.map(([offset]) => offset));
    parsed.problems.forEach(({ message }, index) => {
      expect(message).toContain(faults[index]![1]);
    });
  });

  it("nests at most 100 tags, and keeps deeper ones as text", () => {
    const depth = 20_000;
    const { nodes, problems } = parseMessage("<a>".repeat(depth) + "x" + "</a>".repeat(depth));
    let level = nodes;
    let nested = 0;
    for (; level[0]?.type === "tag"; level = [...level[0].children]) nested++;
    expect(nested).toBe(100);
    expect(level).toEqual([text("<a>".repeat(depth - 100) + "x" + "</a>".repeat(depth - 100))]);
    expect(problems).toHaveLength(depth - 100);
  });

  // Anything quadratic would take minutes on these.
  it.each([
    "{",
    "}",
    "<a>",
    "</a>",
    "<a><b>",
    "<a></b>",
    "{a",
    "{a, plural, {",
    "{ ",
    "<a ",
    "'{'",
    "{x}",
    "'",
  ])("reads 200 KB of %j", (unit) => {
    const written = unit.repeat(Math.floor(200_000 / unit.length));
    const { nodes, problems } = parseMessage(written);
    expect(nodes.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(200_000);
  });
});
