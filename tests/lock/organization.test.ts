import { describe } from "vitest";
import { cases } from "./found.ts";

describe("organization", () => {
  cases("organization", "en", [
    ["the foreign ministers of the Alliance of Sahel States (AES)", ["Alliance of Sahel States"]],
    ["the AES (Alliance of Sahel States) met", ["Alliance of Sahel States"]],
    [
      "The Ministry of Foreign Affairs and the World Bank agreed.",
      ["Ministry of Foreign Affairs", "World Bank"],
    ],
    ["Council President Charles Michel; the union", []],
  ]);
  cases("organization", "fr", [
    [
      "L’Alliance des États du Sahel (AES) et la Communauté économique des États de l’Afrique de l’Ouest (CEDEAO)",
      ["Alliance des États du Sahel", "Communauté économique des États de l’Afrique de l’Ouest"],
    ],
  ]);
  cases("organization", "ru", [["Альянс государств Сахеля (АГС)", ["Альянс государств Сахеля"]]]);
});
