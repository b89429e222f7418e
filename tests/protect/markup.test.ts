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

  it("leaves an unclosed span as text", () => {
    expect(html.scan('a <span id="7">b')).toEqual([
      { type: "text", value: "a " },
      { type: "text", value: '<span id="7">b' },
    ]);
  });
});
