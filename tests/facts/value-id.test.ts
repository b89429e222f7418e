import { describe, expect, it } from "vitest";
import { valueId } from "../../src/facts/value-id.ts";

describe("valueId", () => {
  it.each([
    ["--04-03", "april_3"],
    ["2025-04-03", "april_3_2025"],
    ["2025-04", "april_2025"],
    ["--04", "april"],
    ["2025", "year_2025"],
    ["2025-04-03/2025-04-05", "april_3_to_5_2025"],
    ["--04-03/--04-05", "april_3_to_5"],
    ["2025-04-28/2025-05-02", "april_28_to_may_2_2025"],
    ["2024-12-28/2025-01-02", "december_28_2024_to_january_2_2025"],
    ["2025-07/2025-09", "q3_2025"],
    ["--10/--12", "q4"],
    ["2025-01/2025-06", "h1_2025"],
    ["2025-04/2025-07", "april_to_july_2025"],
    ["2025-05/2025-07", "may_to_july_2025"],
    ["2024-12/2025-02", "december_2024_to_february_2025"],
    ["1990/1999", "decade_1990"],
    ["1991/2000", "years_1991_to_2000"],
    ["2019/2023", "years_2019_to_2023"],
    ["1901/2000", "century_20"],
  ])("names the date %s", (value, id) => {
    expect(valueId("date", value)).toBe(id);
  });

  it.each([
    ["14:30", "time_14_30"],
    ["09:05", "time_9_05"],
    ["14:30Z", "time_14_30_utc"],
    ["14:30+03:00", "time_14_30_plus_3"],
    ["14:30-03:30", "time_14_30_minus_3_30"],
    ["14:30+00:00", "time_14_30_utc"],
    ["14:30/16:00", "time_14_30_to_16_00"],
    ["14:30+03:00/16:00+03:00", "time_14_30_to_16_00_plus_3"],
  ])("names the time %s", (value, id) => {
    expect(valueId("time", value)).toBe(id);
  });

  it.each([
    ["2025-13", "date_2025_13"],
    ["2025-02-30", "date_2025_02_30"],
    ["next gen", "date_next_gen_1"],
    ["", "date_1"],
    ["14:99", "date_14_99"],
  ])("gives %j, which is no date, an id all the same", (value, id) => {
    expect(valueId("date", value)).toBe(id);
  });
});
