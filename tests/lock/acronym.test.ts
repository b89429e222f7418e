import { describe } from "vitest";
import { cases } from "./found.ts";

describe("acronym", () => {
  cases("acronym", "en", [
    [
      "AES, OPEC+, FU-AES, G20, COVID-19 and the U.S. Congress",
      ["AES", "OPEC+", "FU-AES", "G20", "COVID-19", "U.S."],
    ],
    ["two NGOs", [["NGOs", "NGO"]]],
    ["Louis XIV, World War II, A, I, 5 PM", []],
    ["COMMON ASPIRATIONS AND MUTUAL INTERESTS", []],
    ["THE ALLIANCE AND THE AES MEET\nThe Alliance of Sahel States (AES) met.", ["AES", "AES"]],
    ["Abdoulaye DIOP paid 40 EUR", []],
  ]);
  cases("acronym", "fr", [
    ["700 MW pour l’AFD", ["AFD"]],
    ["l’ONU, l'OTAN et MM. Diop", ["ONU", "OTAN"]],
  ]);
  cases("acronym", "ru", [["МИД, США и ООН", ["МИД", "США", "ООН"]]]);
});
