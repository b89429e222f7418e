import { describe, expect, it } from "vitest";
import { nameCase } from "../../src/check/name-case.ts";
import type { CheckView } from "../../src/check/view.ts";
import { parseMessage } from "../../src/message/parse.ts";
import type { LedgerEntry } from "../../src/model/target.ts";
import { nameBook } from "../../src/names/book.ts";

const BOOK = nameBook(
  [
    { id: "sergey_lavrov", kind: "person", spellings: {} },
    { id: "mali", kind: "place", indeclinable: true, spellings: {} },
  ],
  {
    ru: new Map([
      ["sergey_lavrov", "Сергей ЛАВРОВ"],
      ["sergey_lavrov_ins", "Сергеем ЛАВРОВЫМ"],
      ["mali", "Мали"],
    ]),
  },
);

/** What the check says of one Russian text: the expected forms of each finding. */
function told(
  text: string,
  { person = false, ...entry }: Partial<LedgerEntry> & { person?: boolean } = {},
): unknown[] {
  const ledger = { state: "translated", origin: "x", source: "", when: "", ...entry } as const;
  const target = { text, state: "translated", stale: false, person, entry: ledger, place: undefined };
  const view = {
    language: "ru",
    names: { book: BOOK },
    segments: [{ segment: { key: "k" }, target, ...parseMessage(text) }],
  };
  return [...nameCase.run(view as unknown as CheckView)].map(({ key, expected }) => [key, expected]);
}

describe("name-case", () => {
  it("tells of a nominative behind a preposition that asks for a case, whoever wrote it", () => {
    expect(told("Встреча с {sergey_lavrov} прошла.")).toEqual([["k", ["{sergey_lavrov_ins}"]]]);
    expect(told("Встреча с <strong>{sergey_lavrov}</strong> прошла.", { person: true })).toEqual([
      ["k", ["{sergey_lavrov_ins}"]],
    ]);
  });

  it("tells of a nominative that the ledger says nothing decided", () => {
    const ladder = ["name-case sergey_lavrov"];
    expect(told("Речь министра {sergey_lavrov}.", { ladder })).toEqual([["k", []]]);
    expect(told("Речь министра {sergey_lavrov}.", { ladder, person: true })).toEqual([]);
  });

  it.each([
    ["the right case", "Встреча с {sergey_lavrov_ins}."],
    ["a nominative that nothing asks about", "{sergey_lavrov} пришел, и {sergey_lavrov} ушел."],
    ["a name that does not decline", "Встреча с {mali}."],
    ["a preposition that asks for a form nobody wrote", "Письмо от {sergey_lavrov}."],
  ])("is silent on %s", (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it("is silent on an approved text", () => {
    expect(told("Встреча с {sergey_lavrov} прошла.", { approved: "hash", person: true })).toEqual([]);
  });
});
