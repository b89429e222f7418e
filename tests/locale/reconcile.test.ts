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

  it("keeps a text whose key nobody knows apart", () => {
    const { unknown, retired } = seen([other], { typo: "Bonsoir" }, {});
    expect([...unknown.keys()]).toEqual(["typo"]);
    expect(retired.size).toBe(0);
  });
});
