import { expect, it } from "vitest";
import { plantedScore } from "../../bench/planted.ts";

/** Of each kind, so many plants: `npm run bench` plants them all. */
const MOST = 16;

it("every kind of fault of fact is caught in 95 of 100 editions, and a faithful edition is passed in silence", async () => {
  const { rows, falseAlarms, faithful, editions, text } = await plantedScore(MOST);
  expect(rows.length).toBeGreaterThanOrEqual(20);
  for (const { fault, planted, caught, missed } of rows) {
    expect(planted, `no text has a place for: ${fault}`).toBeGreaterThan(0);
    expect(caught / planted, `${fault}\n${missed.join("\n")}`).toBeGreaterThanOrEqual(0.95);
  }
  expect(editions).toBe(6);
  expect(falseAlarms).toEqual([]);
  expect(faithful.pairs).toBeGreaterThan(200);
  expect(faithful.alarms).toEqual([]);
  expect(text).toContain("two names of a sentence exchanged");
}, 60_000);
