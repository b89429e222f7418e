import { describe, expect, it } from "vitest";
import { resolve } from "../../src/lock/resolve.ts";
import type { LockType, Span } from "../../src/model/lock.ts";

function span(type: LockType, start: number, end: number): Span {
  return { type, start, end, value: "" };
}

/** Type and range of what is kept. */
function kept(...candidates: Span[]): string[] {
  return resolve(candidates, 100).map(({ type, start, end }) => `${type} ${start}-${end}`);
}

describe("resolve", () => {
  it("keeps the longest of spans that overlap", () => {
    expect(kept(span("place", 12, 16), span("organization", 0, 20), span("number", 18, 24))).toEqual([
      "organization 0-20",
    ]);
  });
  it("decides a tie by precedence, whatever the order", () => {
    expect(kept(span("number", 0, 4), span("date", 0, 4))).toEqual(["date 0-4"]);
    expect(kept(span("person", 0, 3), span("date", 0, 3), span("acronym", 0, 3))).toEqual(["date 0-3"]);
  });
  it("keeps neighbours that touch", () => {
    expect(kept(span("place", 4, 8), span("place", 0, 4))).toEqual(["place 0-4", "place 4-8"]);
  });
  it("lets a quotation hold other locks and quotations, and stand before them", () => {
    expect(kept(span("person", 5, 9), span("quote", 0, 30), span("quote", 10, 20))).toEqual([
      "quote 0-30",
      "person 5-9",
      "quote 10-20",
    ]);
  });
  it("drops a quotation whose mark lies in another lock", () => {
    expect(kept(span("code", 5, 20), span("quote", 8, 30))).toEqual(["code 5-20"]);
    expect(kept(span("code", 25, 40), span("quote", 8, 30))).toEqual(["code 25-40"]);
  });
  it("drops empty spans", () => {
    expect(kept(span("number", 3, 3))).toEqual([]);
  });
});
