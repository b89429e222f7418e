import { expect, it } from "vitest";
import { mutationScore } from "../../bench/mutation.ts";

it("every fault planted in the desk's approved editions is reported, and nothing else is", async () => {
  const { rows, falseAlarms, text } = await mutationScore();
  for (const { fault, planted, caught, missed } of rows) {
    expect(planted, `no text has a place for: ${fault}`).toBeGreaterThan(0);
    expect(missed, fault).toEqual([]);
    expect(caught).toBe(planted);
  }
  expect(falseAlarms).toEqual([]);
  expect(text).toContain("100.0%");
});
