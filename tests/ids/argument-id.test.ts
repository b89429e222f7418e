import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { argumentId, distinctIds } from "../../src/ids/argument-id.ts";
import { splitCase } from "../../src/ids/case-suffix.ts";
import { CASES } from "../../src/model/lock.ts";

describe("argumentId", () => {
  it.each([
    ["Abdoulaye DIOP", "abdoulaye_diop"],
    ["aes.ml/fr", "aes_ml_fr"],
    ["Сергей Лавров", "sergey_lavrov"],
    ["3 April", "n_3_april"],
    ["18.6 %", "n_18_6"],
    ["€", "lock"],
    ["北京", "lock"],
    ["Gen", "gen"],
  ])("names %s", (text, id) => {
    expect(argumentId(text)).toBe(id);
  });

  it.each([...CASES, "zero", "one", "two", "few", "many", "other", "ordinal few"])(
    "guards the ending %s",
    (ending) => {
      expect(argumentId(`Nguyen ${ending}`)).toBe(`nguyen_${ending.replace(" ", "_")}_1`);
    },
  );

  it("cuts a long id at a word's end", () => {
    const id = argumentId("Alliance of Sahel States and of the Federation of Friends of the River");
    expect(id).toBe("alliance_of_sahel_states_and_of_the_federation");
  });

  it("is a valid argument name of at most 48 characters without a case, whatever comes in", () => {
    const words = fc.array(
      fc.oneof(fc.constantFrom("gen", "few", "one", "2025", "Диоп", "x".repeat(50)), fc.string()),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const id = argumentId(parts.join(" "));
        expect(id).toMatch(/^[a-z][a-z0-9_]{0,47}$/);
        expect(splitCase(id)).toEqual({ id });
        expect(id).not.toMatch(/_(zero|one|two|few|many|other)$/);
      }),
    );
  });
});

describe("distinctIds", () => {
  it("keeps a fact's id and numbers other facts that want it", () => {
    const idFor = distinctIds();
    expect(idFor("april_3", "--04-03")).toBe("april_3");
    expect(idFor("april_3", "2025-04-03")).toBe("april_3_1");
    expect(idFor("april_3", "2024-04-03")).toBe("april_3_2");
    expect(idFor("april_3", "--04-03")).toBe("april_3");
    expect(idFor("n_3_april", "2025-04-03")).toBe("april_3_1");
  });

  it("gives out no reserved id, and none twice", () => {
    const idFor = distinctIds(["strong", "link", "link_1"]);
    expect(idFor("link", "the link")).toBe("link_2");
    expect(idFor("strong_1", "one")).toBe("strong_1");
    expect(idFor("strong", "another")).toBe("strong_2");
  });

  it("gives as many ids as there are facts", () => {
    const requests = fc.array(
      fc.tuple(fc.constantFrom("a", "a_1", "a_2", "b"), fc.nat({ max: 12 }).map(String)),
    );
    fc.assert(
      fc.property(requests, (list) => {
        const idFor = distinctIds(["b"]);
        const ids = list.map(([wanted, fact]) => idFor(wanted, fact));
        const facts = new Set(list.map(([, fact]) => fact));
        expect(new Set(ids).size).toBe(facts.size);
        expect(ids).not.toContain("b");
      }),
    );
  });
});
