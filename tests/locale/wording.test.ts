import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameWording } from "../../src/locale/wording.ts";

describe("the same wording", () => {
  it.each([
    ["It costs 50 %.", "It costs 50\u00A0%."],
    ["It costs 50%.", "It costs 50 %."],
    ['He said "yes".', "He said “yes”."],
    ["Il dit « oui ».", 'Il dit "oui".'],
    ["Il dit «\u202Foui\u202F».", "Il dit “oui”."],
    ["Он сказал: «да».", "Он сказал: „да“."],
    ["It's Mali's.", "It’s Mali’s."],
    ["Paris,le 2 mai", "Paris, le 2 mai"],
    ["coop\u00ADeration", "cooperation"],
    ["two  words", "two words"],
  ])("%j is %j", (one, other) => {
    expect(sameWording(one, other)).toBe(true);
  });

  it.each([
    ["12 000", "12000"],
    ["no where", "nowhere"],
    ["3. 5", "3.5"],
    ["It is - 5 degrees", "It is -5 degrees"],
    ["He came", "He came."],
    ["a – b", "a - b"],
    ["the state", "the State"],
    ["4 May", "5 May"],
    ["Он всё сказал", "Он все сказал"],
  ])("%j is not %j", (one, other) => {
    expect(sameWording(one, other)).toBe(false);
  });

  it("is that of a text with other spaces between the same words", () => {
    const words = fc.array(fc.constantFrom("a", "two", "3", "Mali", "«oui»", "l’eau", "год,"), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, fc.constantFrom("\u00A0", "\u202F", "  ", " \u00A0"), (list, space) => {
        expect(sameWording(list.join(" "), list.join(space))).toBe(true);
      }),
    );
  });
});
