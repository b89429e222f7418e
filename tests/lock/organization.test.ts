import { describe } from "vitest";
import { cases } from "./found.ts";

describe("organization", () => {
  cases("organization", "en", [
    [
      "Skyways Nordic ASA said so. Analysts at Fjordbank ASA like Skyways Nordic, Reuters wrote.",
      ["Skyways Nordic ASA", "Fjordbank ASA", "Skyways Nordic", "Reuters"],
    ],
    [
      "of the Foreign, Commonwealth & Development Office (FCDO)",
      ["Foreign, Commonwealth & Development Office"],
    ],
    ["the foreign ministers of the Alliance of Sahel States (AES)", ["Alliance of Sahel States"]],
    ["the AES (Alliance of Sahel States) met", ["Alliance of Sahel States"]],
    [
      "The Ministry of Foreign Affairs and the World Bank agreed.",
      ["Ministry of Foreign Affairs", "World Bank"],
    ],
    ["Council President Charles Michel; the union", []],
    ["the Ministry of Trade and Industry and Paul Biya.", ["Ministry of Trade and Industry"]],
    ["Lê Minh of the Peru Coffee Association.", ["Peru Coffee Association"]],
    ["Orion Pharma Ltd and the Labour Party of Malta.", ["Orion Pharma Ltd", "Labour Party of Malta"]],
    ["the Russian Federation and the West Bank", []],
  ]);
  cases("organization", "fr", [
    ["directeur de l’Institut national de santé publique", ["Institut national de santé publique"]],
    ["confiés au groupement Bâtir-Sahel", ["Bâtir-Sahel"]],
    [
      "L’Alliance des États du Sahel (AES) et la Communauté économique des États de l’Afrique de l’Ouest (CEDEAO)",
      ["Alliance des États du Sahel", "Communauté économique des États de l’Afrique de l’Ouest"],
    ],
    ["La Fédération malienne de judo a élu", ["Fédération malienne de judo"]],
    ["l’Institut Pasteur et le groupe Orion Mer", ["Institut Pasteur", "Orion Mer"]],
    ["au ministère de la Pêche et de la Mer hier", ["ministère de la Pêche et de la Mer"]],
    ["L’Union africaine et la Banque mondiale refusent", ["Union africaine", "Banque mondiale"]],
    ["Le Conseil des ministres ; le ministère ; un conseil de quartier", []],
  ]);
  cases("organization", "ru", [
    [
      "глава Минэнерго и Минфина, Евросоюз и Госдума",
      [
        "Минэнерго",
        ["Минфина", "Минфин"],
        ["Евросоюз", "Европейский союз"],
        ["Госдума", "Государственная дума"],
      ],
    ],
    ["Министерство экологии Республики Казахстан", ["Министерство экологии Республики Казахстан"]],
    [
      "По данным Комитета по чрезвычайным ситуациям, пострадали семь",
      [["Комитета по чрезвычайным ситуациям", "Комитет по чрезвычайным ситуациям"]],
    ],
    ["Министерство по данным ООН ошиблось", []],
    ["Альянс государств Сахеля (АГС)", ["Альянс государств Сахеля"]],
    ["Министерство иностранных дел сообщило", ["Министерство иностранных дел"]],
    [
      "в Министерстве культуры и спорта решили",
      [["Министерстве культуры и спорта", "Министерство культуры и спорта"]],
    ],
    [
      "от Перуанской кофейной ассоциации выступили",
      [["Перуанской кофейной ассоциации", "Перуанская кофейная ассоциация"]],
    ],
    [
      "с Европейским союзом и Всемирным банком",
      [
        ["Европейским союзом", "Европейский союз"],
        ["Всемирным банком", "Всемирный банк"],
      ],
    ],
    ["Выручка компании «Тихий Дон» и романа «Тихий Дон»", ["Тихий Дон", "Тихий Дон"]],
    ["Группа депутатов вошла. Союз оказался прочным. Российская Федерация", []],
  ]);
});
