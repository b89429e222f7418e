import { describe, expect, it } from "vitest";
import { parseLedger, targetHash } from "../../src/locale/ledger-file.ts";
import { parseLocaleFile } from "../../src/locale/locale-file.ts";
import type { Unit } from "../../src/locale/heirs.ts";
import { reconcile } from "../../src/locale/reconcile.ts";
import type { LedgerEntry } from "../../src/model/target.ts";

const NOW = "2026-01-02T00:00:00.000Z";
const THEN = "2026-01-01T00:00:00.000Z";

function entry(text: string, source: string, more: Partial<LedgerEntry> = {}): LedgerEntry {
  return { state: "translated", origin: "deepl", source, machine: [targetHash(text)], when: THEN, ...more };
}

function seen(units: readonly Unit[], locale: Record<string, string>, ledger: Record<string, unknown>) {
  return reconcile(
    units,
    parseLocaleFile("l.json", JSON.stringify(locale)),
    parseLedger("g.json", JSON.stringify(ledger)),
    NOW,
  );
}

const HELLO: Unit = { key: "hello", text: "Hello there, ministers.", block: 0 };

describe("whose text a target is", () => {
  it("is the machine's where its hash stands in the ledger", () => {
    const { targets } = seen([HELLO], { hello: "Bonjour" }, { hello: entry("Bonjour", HELLO.text) });
    expect(targets.get("hello")).toMatchObject({ person: false, state: "translated", stale: false });
  });

  it("is a person's where the ledger knows nothing of it", () => {
    const { targets } = seen([HELLO], { hello: "Bonjour" }, {});
    expect(targets.get("hello")).toMatchObject({
      person: true,
      state: "translated",
      entry: { origin: "reviewer", source: HELLO.text },
    });
  });

  it("is a person's once edited, with the time of the finding", () => {
    const { targets } = seen([HELLO], { hello: "Salut" }, { hello: entry("Bonjour", HELLO.text) });
    expect(targets.get("hello")).toMatchObject({ person: true, entry: { origin: "reviewer", when: NOW } });
  });

  it("stays approved as long as it is what was approved", () => {
    const approved = entry("Bonjour", HELLO.text, { state: "final", approved: targetHash("Bonjour") });
    const { targets } = seen([HELLO], { hello: "Bonjour" }, { hello: approved });
    expect(targets.get("hello")).toMatchObject({ person: true, state: "final", entry: approved });
  });

  it("loses its approval when it is edited", () => {
    const approved = entry("Bonjour", HELLO.text, {
      state: "final",
      approved: targetHash("Bonjour"),
      allowed: { "lock-count": "x" },
    });
    const { targets } = seen([HELLO], { hello: "Salut" }, { hello: approved });
    expect(targets.get("hello")).toMatchObject({ person: true, state: "translated" });
    expect(targets.get("hello")?.entry).not.toHaveProperty("approved");
    expect(targets.get("hello")?.entry).not.toHaveProperty("allowed");
  });

  it("is missing where the text is empty", () => {
    expect(seen([HELLO], { hello: "" }, { hello: entry("Bonjour", HELLO.text) }).targets.size).toBe(0);
  });
});

describe("a sentence that changed", () => {
  const changed: Unit = { key: "hello-new", text: "Hello there, dear ministers.", block: 0 };
  const other: Unit = { key: "bye", text: "The meeting ends at noon.", block: 1 };
  const approved = entry("Bonjour", HELLO.text, { state: "reviewed", approved: targetHash("Bonjour") });

  it("takes an approved target along, stale, with its text", () => {
    const { targets, moved } = seen([other, changed], { hello: "Bonjour" }, { hello: approved });
    expect(targets.get("hello-new")).toMatchObject({
      text: "Bonjour",
      stale: true,
      state: "translated",
      person: true,
      entry: { approved: targetHash("Bonjour"), origin: "memory 75" },
    });
    expect(moved.get("hello")).toBe("hello-new");
  });

  it("prefers the block in which the vanished one stood", () => {
    const twin: Unit = { key: "twin", text: "Hello there, ministers all.", block: 5 };
    const near: Unit = { key: "near", text: "Hello there, ministers now.", block: 0 };
    const neighbour: Unit = { key: "first", text: "First.", block: 0 };
    const ledger = { first: entry("Un", "First."), hello: approved };
    const { moved } = seen([neighbour, twin, near], { first: "Un", hello: "Bonjour" }, ledger);
    expect(moved.get("hello")).toBe("near");
  });

  it("does not take a machine's draft along: that is retired with its text", () => {
    const { targets, retired } = seen(
      [changed],
      { hello: "Bonjour" },
      { hello: entry("Bonjour", HELLO.text) },
    );
    expect(targets.size).toBe(0);
    expect(retired.get("hello")).toMatchObject({ target: "Bonjour" });
  });

  it("retires an approved target that resembles nothing, and takes it back when the sentence returns", () => {
    const gone = seen([other], { hello: "Bonjour" }, { hello: approved });
    expect(gone.retired.get("hello")).toEqual({ ...approved, target: "Bonjour" });
    const back = seen([HELLO, other], {}, { retired: Object.fromEntries(gone.retired) });
    expect(back.targets.get("hello")).toMatchObject({ text: "Bonjour", state: "reviewed", stale: false });
    expect(back.retired.size).toBe(0);
  });

  it("says how alike the sentences are, takes the approval back, and writes nothing new the next time", () => {
    const waived = { ...approved, allowed: { "lock-count": "x" } };
    const { targets } = seen([other, changed], { hello: "Bonjour" }, { hello: waived });
    const { entry: carried } = targets.get("hello-new")!;
    expect(carried).toMatchObject({
      state: "translated",
      origin: "memory 75",
      source: HELLO.text,
      when: NOW,
    });
    expect(carried).not.toHaveProperty("allowed");
    const again = seen([other, changed], { "hello-new": "Bonjour" }, { "hello-new": carried });
    expect(again.targets.get("hello-new")).toMatchObject({ stale: true, state: "translated", person: true });
    expect(again.targets.get("hello-new")!.entry).toEqual(carried);
  });

  it("finds each text its most similar sentence, whatever comes first in the file", () => {
    const first = "The ministers discussed the budget of the alliance in Bamako.";
    const second = "The ministers discussed the borders of the alliance in Niamey.";
    const units: Unit[] = [
      { key: "x", text: "The ministers then discussed the borders of the alliance in Niamey.", block: 0 },
      { key: "y", text: "The ministers then discussed the budget of the alliance in Bamako.", block: 0 },
    ];
    const ledger = { a: person("A", first), b: person("B", second) };
    const { moved } = seen(units, { a: "A", b: "B" }, ledger);
    expect(Object.fromEntries(moved)).toEqual({ a: "y", b: "x" });
  });

  it("keeps both texts of a key that vanishes twice", () => {
    const ledger = {
      hello: person("Salut", HELLO.text),
      retired: { hello: { ...approved, target: "Bonjour" } },
    };
    const { retired } = seen([other], { hello: "Salut" }, ledger);
    expect(Array.from(retired.values(), ({ target }) => target).sort()).toEqual(["Bonjour", "Salut"]);
    const shadowed = seen([HELLO], { hello: "Salut" }, ledger);
    expect(shadowed.targets.get("hello")?.text).toBe("Salut");
    expect(Array.from(shadowed.retired.values(), ({ target }) => target)).toEqual(["Bonjour"]);
  });

  it("keeps a text whose key nobody knows apart", () => {
    const { unknown, retired } = seen([other], { typo: "Bonsoir" }, {});
    expect([...unknown.keys()]).toEqual(["typo"]);
    expect(retired.size).toBe(0);
  });
});

function person(text: string, source: string): LedgerEntry {
  return { state: "reviewed", origin: "reviewer", source, approved: targetHash(text), when: THEN };
}

describe("a change of nothing but white space and quotation marks", () => {
  const source = 'He said: "We agree", and left.';
  const typeset: Unit = { key: "new", text: "He said:\u00A0“We agree”, and left.", block: 0 };

  it("keeps the approval, and the ledger has the new spelling", () => {
    const { targets, retired } = seen([typeset], { old: "T" }, { old: person("T", source) });
    expect(targets.get("new")).toMatchObject({
      text: "T",
      state: "reviewed",
      stale: false,
      person: true,
      entry: { source: typeset.text, origin: "reviewer", when: THEN },
    });
    expect(retired.size).toBe(0);
  });

  it("keeps a machine's draft a machine's draft", () => {
    const { targets } = seen([typeset], { old: "T" }, { old: entry("T", source) });
    expect(targets.get("new")).toMatchObject({ person: false, stale: false, entry: { origin: "deepl" } });
  });
});

describe("sentences of one block", () => {
  const before: Unit = { key: "before", text: "Before.", block: 0 };
  const [first, second] = ["The ministers met in Bamako on Monday", "they signed a treaty on water there"];
  const kept = { before: person("Avant.", "Before.") };

  it("that are split leave the text with the part that is most alike", () => {
    const units: Unit[] = [
      before,
      { key: "one", text: `${first}.`, block: 0 },
      { key: "two", text: "They signed a treaty on water there.", block: 0 },
    ];
    const ledger = { ...kept, both: person("AB", `${first}, and after long talks ${second}.`) };
    const { targets, retired } = seen(units, { before: "Avant.", both: "AB" }, ledger);
    expect(targets.get("one")).toMatchObject({ text: "AB", stale: true, state: "translated", person: true });
    expect(targets.get("one")?.entry.origin).toMatch(/^memory (?:[1-9]|[1-4]\d)$/);
    expect(targets.has("two")).toBe(false);
    expect(retired.size).toBe(0);
  });

  it("that are merged bring their texts together, and each is kept for its return", () => {
    const units: Unit[] = [before, { key: "both", text: `${first}, and ${second}.`, block: 0 }];
    const ledger = {
      ...kept,
      one: person("A.", `${first}.`),
      two: person("B.", "They signed a treaty on water there."),
    };
    const locale = { before: "Avant.", one: "A.", two: "B." };
    const { targets, retired } = seen(units, locale, ledger);
    const merged = targets.get("both")!;
    expect(merged).toMatchObject({ text: "A. B.", stale: true, state: "translated", person: true });
    expect(merged.entry).toMatchObject({
      origin: expect.stringMatching(/^memory 9\d$/) as string,
      source: `${first}. They signed a treaty on water there.`,
    });
    expect(merged.entry).not.toHaveProperty("approved");
    expect([...retired.keys()]).toEqual(["one", "two"]);

    const again = seen(units, { before: "Avant.", both: "A. B." }, { ...kept, both: merged.entry });
    expect(again.targets.get("both")).toMatchObject({ person: true, stale: true, entry: merged.entry });

    const back = seen(
      [
        before,
        { key: "one", text: `${first}.`, block: 0 },
        { key: "two", text: "They signed a treaty on water there.", block: 0 },
      ],
      { before: "Avant.", both: "A. B." },
      { ...kept, both: merged.entry, retired: Object.fromEntries(retired) },
    );
    expect(back.targets.get("one")).toMatchObject({ text: "A.", state: "reviewed", stale: false });
    expect(back.targets.get("two")).toMatchObject({ text: "B.", state: "reviewed", stale: false });
  });

  it("that change places keep their texts and approvals", () => {
    const units: Unit[] = [
      { key: "two", text: "Two.", block: 0 },
      { key: "one", text: "One.", block: 0 },
    ];
    const { targets } = seen(
      units,
      { one: "1", two: "2" },
      { one: person("1", "One."), two: person("2", "Two.") },
    );
    expect(Array.from(targets.values(), ({ state, stale }) => [state, stale])).toEqual([
      ["reviewed", false],
      ["reviewed", false],
    ]);
  });

  it("that were never merged are not, however many words they share", () => {
    const units: Unit[] = [before, { key: "new", text: "They met in Bamako on Monday.", block: 0 }];
    const ledger = { ...kept, one: person("A.", "They met in Bamako."), two: person("B.", "They met.") };
    const { targets, retired } = seen(units, { before: "Avant.", one: "A.", two: "B." }, ledger);
    expect(targets.get("new")?.text).toBe("A.");
    expect([...retired.keys()]).toEqual(["two"]);
  });
});
