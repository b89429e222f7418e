import { describe, expect, it } from "vitest";
import { dateOf, skeletonOf, weekdayOf } from "../../src/facts/skeleton.ts";
import { weekdayIn } from "../../src/facts/weekday.ts";

describe("skeletonOf", () => {
  it.each([
    ["--04-03", false, "MMMMd"],
    ["--04-03", true, "EEEEMMMMd"],
    ["2025-04-03", false, "yMMMMd"],
    ["2025-04-03", true, "yMMMMEEEEd"],
    ["2025-04", false, undefined],
    ["2025", true, undefined],
    ["2025-04-03/2025-04-05", false, undefined],
    ["14:30", false, undefined],
    ["2025-02-29", false, undefined],
    ["--02-30", false, undefined],
  ] as const)("%s, weekday %s: %s", (value, weekday, skeleton) => {
    expect(skeletonOf(value, weekday)).toBe(skeleton);
  });
});

describe("dateOf", () => {
  it("is midnight UTC, in a leap year where none is given", () => {
    expect(dateOf("2025-04-03").toISOString()).toBe("2025-04-03T00:00:00.000Z");
    expect(dateOf("--02-29").toISOString()).toBe("2024-02-29T00:00:00.000Z");
    expect(dateOf("0099-04-03").toISOString()).toBe("0099-04-03T00:00:00.000Z");
  });

  it("finds a year in which a day falls on the weekday named", () => {
    for (const value of ["--04-03", "--02-29", "--12-31"]) {
      for (const weekday of [0, 1, 2, 3, 4, 5, 6] as const) {
        const date = dateOf(value, weekday);
        expect(date.getUTCDay()).toBe(weekday);
        expect(date.toISOString().slice(5, 10)).toBe(value.slice(2));
      }
    }
  });

  it("refuses what is no day", () => {
    expect(() => dateOf("2025-04")).toThrow(RangeError);
  });
});

describe("weekdays", () => {
  it.each([
    ["Thursday, April 3", 4],
    ["Tues. 1 April", 2],
    ["mercredi 2 avril", 3],
    ["MARDI 1er mars", 2],
    ["среду, 2 апреля", 3],
    ["воскресеньем", 0],
    ["1er mars 2025", undefined],
    ["Monrovia, April 3", undefined],
  ] as const)("%j", (text, weekday) => {
    expect(weekdayIn(text)).toBe(weekday);
  });

  it("is a full date's own, else the one named, else none", () => {
    expect(weekdayOf("2025-04-03", true)).toBe(4);
    expect(weekdayOf("2025-04-03", 1)).toBe(4);
    expect(weekdayOf("--04-03", 1)).toBe(1);
    expect(weekdayOf("--04-03", true)).toBeUndefined();
    expect(weekdayOf("2025-04-03", false)).toBeUndefined();
  });
});
