import { describe } from "vitest";
import { cases } from "./found.ts";

describe("money", () => {
  cases("money", "en", [
    [
      "E£120 million, R$5, XY£7",
      [
        ["E£120 million", "EGP 120000000"],
        ["R$5", "BRL 5"],
      ],
    ],
    [
      "$1 = 10.41 Norwegian crowns",
      [
        ["$1", "USD 1"],
        ["10.41 Norwegian crowns", "NOK 10.41"],
      ],
    ],
    ["doubles to 850m lari over 850m of road", [["850m lari", "GEL 850000000"]]],
    [
      "$2.5bn and €3m and £5 million",
      [
        ["$2.5bn", "USD 2500000000"],
        ["€3m", "EUR 3000000"],
        ["£5 million", "GBP 5000000"],
      ],
    ],
    [
      "$5-10 million",
      [
        ["$5", "USD 5000000"],
        ["10 million", "USD 10000000"],
      ],
    ],
    ["500 million CFA francs", [["500 million CFA francs", "XOF 500000000"]]],
    [
      "2,500 rubles, 2 million US dollars, USD 40, 40 EUR",
      [["2,500 rubles", "RUB 2500"], ["2 million US dollars", "USD 2000000"], "USD 40", ["40 EUR", "EUR 40"]],
    ],
    ["the dollar fell, 5 poundage", []],
    [
      "6.1 million Jordanian dinars, PLN 40 and 12 won medals",
      [["6.1 million Jordanian dinars", "JOD 6100000"], "PLN 40"],
    ],
  ]);
  cases("money", "fr", [
    ["2,5 milliards de dollars", [["2,5 milliards de dollars", "USD 2500000000"]]],
    [
      "500 millions de francs CFA, 5 000 FCFA",
      [
        ["500 millions de francs CFA", "XOF 500000000"],
        ["5 000 FCFA", "XOF 5000"],
      ],
    ],
    [
      "un milliard d’euros, 3 M€, 5 €",
      [
        ["un milliard d’euros", "EUR 1000000000"],
        ["3 M€", "EUR 3000000"],
        ["5 €", "EUR 5"],
      ],
    ],
  ]);
  cases("money", "ru", [
    [
      "110 млн молдавских леев, 5 батальонов, 3 батареи, 40 бат",
      [
        ["110 млн молдавских леев", "MDL 110000000"],
        ["40 бат", "THB 40"],
      ],
    ],
    ["2,5 млрд долларов США", [["2,5 млрд долларов США", "USD 2500000000"]]],
    ["500 млн франков КФА", [["500 млн франков КФА", "XOF 500000000"]]],
    [
      "100 тыс. рублей, 1 200 руб., 5 евро",
      [
        ["100 тыс. рублей", "RUB 100000"],
        ["1 200 руб.", "RUB 1200"],
        ["5 евро", "EUR 5"],
      ],
    ],
  ]);
});
