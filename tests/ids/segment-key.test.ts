import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentKeys } from "../../src/ids/segment-key.ts";

describe("segmentKeys", () => {
  it("joins the first five words and eight digits of the SHA-256 of the text", () => {
    expect(segmentKeys(["The goal: to energize and deepen cooperation.", "Хабаровск ждёт"])).toEqual([
      "the-goal-to-energize-and-553bed58",
      "khabarovsk-zhdyot-efc944ef",
    ]);
  });

  it("cuts a slug at a word's end, and a word only when it is the first", () => {
    const [long, single] = segmentKeys(["Internationalisation internationalisation again", "a".repeat(60)]);
    expect(long).toMatch(/^internationalisation-[0-9a-f]{8}$/);
    expect(single).toMatch(/^a{40}-[0-9a-f]{8}$/);
  });

  it("never gives a key that JSON would take for an index", () => {
    expect(segmentKeys(["…"])[0]).toMatch(/^s-[0-9a-f]{8}$/);
    expect(segmentKeys(["2025"])[0]).toMatch(/^2025-[0-9a-f]{8}$/);
  });

  it("numbers a text that recurs", () => {
    const [first, other, second, third] = segmentKeys(["Yes.", "No.", "Yes.", "Yes."]);
    expect([second, third]).toEqual([`${first!}-2`, `${first!}-3`]);
    expect(other).not.toBe(first);
  });

  it("tells texts with one slug and one short hash apart, in either order", () => {
    // Found by search: their SHA-256 share the first eight digits.
    const pair = ["The ministers met in Moscow 1ot0.", "The ministers met in Moscow 1rde."];
    const keys = segmentKeys(pair);
    expect(keys[0]).toMatch(/^the-ministers-met-in-moscow-9c77d863[0-9a-f]{8}$/);
    expect(new Set(keys).size).toBe(2);
    expect(segmentKeys([...pair].reverse())).toEqual([...keys].reverse());
  });

  it("gives distinct keys, and the same ones when a new text is put in between", () => {
    const texts = fc.array(fc.oneof(fc.constantFrom("Yes.", "No.", "Да."), fc.string()), { maxLength: 20 });
    fc.assert(
      fc.property(texts, fc.nat(), (list, at) => {
        const keys = segmentKeys(list);
        expect(new Set(keys).size).toBe(list.length);
        const index = at % (list.length + 1);
        const longer = segmentKeys([
          ...list.slice(0, index),
          "A paragraph that is new here",
          ...list.slice(index),
        ]);
        expect([...longer.slice(0, index), ...longer.slice(index + 1)]).toEqual(keys);
      }),
    );
  });
});
