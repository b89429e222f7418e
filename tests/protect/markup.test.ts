import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { MARKUPS } from "../../src/protect/markup/registry.ts";

const { text, html, xml } = MARKUPS;

describe.each(Object.values(MARKUPS))("markup $id", (markup) => {
  it("finds again what it wrote, whatever stands around and inside", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, inner, after) => {
        fc.pre(![before, inner, after].some((part) => /[[\]［］]/.test(part)));
        const written =
          markup.escape(before) +
          markup.open(1) +
          markup.lock(2, inner) +
          markup.close(1) +
          markup.standalone(3) +
          markup.escape(after);
        const tokens = markup.scan(written);
        const visible = tokens.flatMap((token) => (token.type === "text" ? [token.value] : [])).join("");
        expect(visible).toBe(before + after);
        expect(tokens.flatMap((token) => (token.type === "text" ? [] : [token.id]))).toEqual([1, 2, 1, 3]);
      }),
    );
  });
});

describe("what engines do to tokens", () => {
  it.each([
    ["spaces", "Met [ X 7 X ] there", 7],
    ["letter case", "Met [x7x] there", 7],
    ["Cyrillic letters", "Встретил [Х7Х] там", 7],
    ["full-width brackets", "Met ［X7X］ there", 7],
  ])("text: reads a token in spite of %s", (_, answer, id) => {
    expect(text.scan(answer)[1]).toMatchObject({ type: "lock", id });
  });

  it.each([
    ["spaces", '< span translate="no" id="7" >Diop< / span >'],
    ["letter case", '<SPAN translate="no" ID="7">Diop</SPAN>'],
    ["curly quotes", "<span translate=“no” id=“7”>Diop</span>"],
    ["other attributes", '<span class="n" id="7" dir="ltr">Diop</span>'],
  ])("html: reads a span in spite of %s", (_, answer) => {
    expect(html.scan(answer)).toMatchObject([{ type: "lock", id: 7, inner: "Diop" }]);
  });

  it("xml: reads an emptied tag", () => {
    expect(xml.scan('met <x id="7"/> there')[1]).toMatchObject({ type: "lock", id: 7, inner: "" });
  });

  it("recognises markup that came back escaped", () => {
    expect(html.unescaped('&lt;span id="7"&gt;Diop&lt;/span&gt; &amp; others')).toBe(
      '<span id="7">Diop</span> & others',
    );
    expect(html.unescaped("5 &lt; 7")).toBeUndefined();
  });

  it("reads an unclosed span as an element that nobody sent", () => {
    expect(html.scan('a <span id="7">b')).toEqual([
      { type: "text", value: "a " },
      { type: "standalone", id: 0, written: '<span id="7">' },
      { type: "text", value: "b" },
    ]);
  });

  it("does not close a tag with the end of something else", () => {
    const kinds = html
      .scan('<b id="3">a</span> <b>c</b> d</b>')
      .map((token) => (token.type === "text" ? token.value : `${token.type} ${token.id}`));
    expect(kinds).toEqual(["open 3", "a", "close 0", " ", "standalone 0", "c", "close 0", " d", "close 3"]);
  });

  it.each(["A < b and c > d", "5 <g; 6>", "x < v & y > z"])("takes %s for text", (answer) => {
    for (const markup of [html, xml])
      expect(markup.scan(answer).every((token) => token.type === "text")).toBe(true);
  });

  it("unescapes the elements alone where others came back as they were", () => {
    const answer = '&lt;x id="7"&gt;Diop&lt;/x&gt; &lt; <x id="8">Traoré</x> &amp; A';
    expect(xml.unescaped(answer)).toBe('<x id="7">Diop</x> &lt; <x id="8">Traoré</x> &amp; A');
  });

  it("finds brackets that came back as entities", () => {
    expect(text.unescaped("Met &#91;X7X&#93; and &lbrack;X8X&rbrack;")).toBe("Met [X7X] and [X8X]");
    expect(text.unescaped("A &amp; B")).toBeUndefined();
  });
});
