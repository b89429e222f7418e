import { describe } from "vitest";
import { cases } from "./found.ts";

describe("quote", () => {
  cases("quote", "en", [
    ["“We are here,” he said.", [["“We are here,”", "We are here,"]]],
    [
      'He said "yes" and "no".',
      [
        ['"yes"', "yes"],
        ['"no"', "no"],
      ],
    ],
    [
      "“It is ‘vital’ now.”",
      [
        ["“It is ‘vital’ now.”", "It is ‘vital’ now."],
        ["‘vital’", "vital"],
      ],
    ],
    ["The ministers’ talks, don’t, rock ’n’ roll", []],
    ["“An end that never comes", []],
    ["“One segment\nanother”", []],
  ]);
  cases("quote", "fr", [
    ["« Nous voulons la paix », dit-il", [["« Nous voulons la paix »", "Nous voulons la paix"]]],
  ]);
  cases("quote", "ru", [
    [
      "«Газпром» и „Роснефть“",
      [
        ["«Газпром»", "Газпром"],
        ["„Роснефть“", "Роснефть"],
      ],
    ],
  ]);
});
