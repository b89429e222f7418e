import { describe } from "vitest";
import { cases } from "./found.ts";

describe("number", () => {
  cases("number", "en", [
    [
      "the three ministers of each of the three countries",
      [
        ["three", "3"],
        ["three", "3"],
      ],
    ],
    [
      "100,000 soldiers, 1,234.5 km, 2.5bn people",
      [
        ["100,000", "100000"],
        ["1,234.5", "1234.5"],
        ["2.5bn", "2500000000"],
      ],
    ],
    [
      "Twenty-five thousand, one hundred and twenty-three, a million",
      [
        ["Twenty-five thousand", "25000"],
        ["one hundred and twenty-three", "123"],
        ["a million", "1000000"],
      ],
    ],
    [
      "the 21st century, the third round",
      [
        ["21st", "21"],
        ["third", "3"],
      ],
    ],
    [
      "0.25, -5°C, 10-15 people, 3 to 5 million",
      ["0.25", "-5", "10", "15", ["3", "3000000"], ["5 million", "5000000"]],
    ],
    ["one of them, the first, a second", []],
    ["a third of, two thirds, one fifth", []],
    ["G20, COVID-19, 5G, 192.168.0.1, 1.2.3", []],
    ["hundreds of thousands", []],
  ]);
  cases("number", "fr", [
    ["Le XIXᵉ siècle", [["XIXᵉ", "19"]]],
    [
      "12 000 personnes, 12 000, 12.000",
      [
        ["12 000", "12000"],
        ["12 000", "12000"],
        ["12.000", "12000"],
      ],
    ],
    [
      "quatre-vingts, quatre-vingt-dix-sept, soixante et onze, vingt et un",
      [
        ["quatre-vingts", "80"],
        ["quatre-vingt-dix-sept", "97"],
        ["soixante et onze", "71"],
        ["vingt et un", "21"],
      ],
    ],
    [
      "deux cent mille, 2,5 Md, 2,5 milliards",
      [
        ["deux cent mille", "200000"],
        ["2,5 Md", "2500000000"],
        ["2,5 milliards", "2500000000"],
      ],
    ],
    [
      "le XXIe siècle, la troisième fois, le 2e tour",
      [
        ["XXIe", "21"],
        ["troisième", "3"],
        ["2e", "2"],
      ],
    ],
    ["neuf ministres dans un bâtiment neuf", [["neuf", "9"]]],
    ["un ministre, le premier, une réunion, deux tiers, un tiers de", []],
  ]);
  cases("number", "ru", [
    [
      "полтора миллиона, полторы тысячи, полтора года, полмиллиона, полдень",
      [
        ["полтора миллиона", "1500000"],
        ["полторы тысячи", "1500"],
        ["полтора", "1.5"],
        ["полмиллиона", "500000"],
      ],
    ],
    ["сто двадцать три тысячи пятьсот", [["сто двадцать три тысячи пятьсот", "123500"]]],
    [
      "двух министров трёх стран, пятеро",
      [
        ["двух", "2"],
        ["трёх", "3"],
        ["пятеро", "5"],
      ],
    ],
    [
      "12 тыс. человек, 2,5 млрд, 1 200",
      [
        ["12 тыс.", "12000"],
        ["2,5 млрд", "2500000000"],
        ["1 200", "1200"],
      ],
    ],
    [
      "в XXI веке, XIX–XX веков, 3-й саммит, третий",
      [
        ["XXI", "21"],
        ["XIX", "19"],
        ["XX", "20"],
        ["3-й", "3"],
        ["третий", "3"],
      ],
    ],
    [
      "трехдневный визит, двадцать пятый",
      [
        ["трехдневный", "3"],
        ["двадцать пятый", "25"],
      ],
    ],
    ["один из них, первый, две трети, во-вторых, за свою семью", []],
  ]);
});
