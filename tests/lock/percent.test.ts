import { describe } from "vitest";
import { cases } from "./found.ts";

describe("percent", () => {
  cases("percent", "en", [
    ["2½ per cent", [["2½ per cent", "2.5"]]],
    [
      "18.6% and 25 per cent",
      [
        ["18.6%", "18.6"],
        ["25 per cent", "25"],
      ],
    ],
    ["10 to 15 percent", ["10", ["15 percent", "15"]]],
    ["5 percentage points, 25 cents", []],
  ]);
  cases("percent", "fr", [
    [
      "18,6 %, dix pour cent",
      [
        ["18,6 %", "18.6"],
        ["dix pour cent", "10"],
      ],
    ],
    ["20 à 30 %", ["20", ["30 %", "30"]]],
    ["2 points de pourcentage", []],
  ]);
  cases("percent", "ru", [
    [
      "18,6 %, десять процентов",
      [
        ["18,6 %", "18.6"],
        ["десять процентов", "10"],
      ],
    ],
    ["10-15%", ["10", ["15%", "15"]]],
    ["2 процентных пункта", []],
  ]);
});
