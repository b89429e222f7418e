import { describe } from "vitest";
import { cases } from "./found.ts";

describe("place", () => {
  cases("place", "en", [
    ["that Plovdiv, Račice and Lake Bled will host", ["Plovdiv", "Račice", "Lake Bled"]],
    ["clinics in Bamako, Tessalit and Gossi", ["Bamako", "Tessalit", "Gossi"]],
    ["In Paris, Macron and Scholz met.", ["Paris"]],
    ["roads in Kakheti and Imereti", ["Kakheti", "Imereti"]],
    ["clubs in West Africa, from the Middle East to Scotland", ["West Africa", "Middle East", "Scotland"]],
    ["the mayor of Carrefour and the village of Nsanje", ["Carrefour", "Nsanje"]],
    ["Mali, Niger and Burkina Faso", ["Mali", "Niger", "Burkina Faso"]],
    ["Moscow – The ministers met in Moscow.", ["Moscow", "Moscow"]],
    ["KOULIKORO, April 3 – The army came to Koulikoro.", [["KOULIKORO", "Koulikoro"], "Koulikoro"]],
    ["Chad said no. He saw Jordan run.", []],
    ["Niger and Chad; a Chadian in Chad", ["Niger", "Chad", "Chad"]],
    ["Parisian, Nigerien, Nigerian, Malian, Russian", []],
    ["turkey, New Guinea", []],
    ["a school in New Mexico", ["New Mexico"]],
    ["Mali’s army, the Mali-Russia summit", ["Mali", "Mali", "Russia"]],
    [
      "off Lake Chad, in the Gulf of Guinea and on the Niger River.",
      ["Lake Chad", "Gulf of Guinea", "Niger River"],
    ],
    ["a farm near Holbeck; Holbeck voted", ["Holbeck", "Holbeck"]],
    ["between Gao and Menaka", ["Gao", "Menaka"]],
    ["It is easy in Spanish, in Congress, in Spring", []],
  ]);
  cases("place", "fr", [
    ["Mont-de-Marsan (Landes), le 2 mai. – Le préfet a signé.", ["Mont-de-Marsan"]],
    ["le maire de Carrefour, Wilner St-Fleur", ["Carrefour"]],
    ["l’Afrique de l’Ouest et la Corne de l’Afrique", ["Afrique de l’Ouest", "Corne de l’Afrique"]],
    [
      "au Mali, en Côte d'Ivoire et aux États-Unis",
      ["Mali", ["Côte d'Ivoire", "Côte d’Ivoire"], "États-Unis"],
    ],
    ["Maurice Dupont arrive à Moscou", ["Moscou"]],
    ["né à Plouzané, il vit en Cornouaille ou à La Ferté", ["Plouzané", "Cornouaille", "La Ferté"]],
    ["à Marie, à Noël", []],
    [
      "le long du fleuve Niger, de la mer Noire au lac Tchad et au golfe de Guinée",
      ["Niger", "mer Noire", "lac Tchad", "golfe de Guinée"],
    ],
    ["une mer calme, un canal, un lac de montagne", []],
  ]);
  cases("place", "ru", [
    [
      "в Рованиеми (Финляндия) у Баренцева моря",
      ["Рованиеми", "Финляндия", ["Баренцева моря", "Баренцево море"]],
    ],
    [
      "в Раштскую долину и в Ошскую область",
      [
        ["Раштскую долину", "Раштская долина"],
        ["Ошскую область", "Ошская область"],
      ],
    ],
    ["в посёлках Тикси и в Западной Африке", ["Тикси", ["Западной Африке", "Западная Африка"]]],
    [
      "из Карского моря в Северный Ледовитый океан и к Чёрному морю",
      [["Карского моря", "Карское море"], "Северный Ледовитый океан", ["Чёрному морю", "Черное море"]],
    ],
    ["Открытое море начинается там. Море спокойно. Балтийское море – нет.", ["Балтийское море"]],
    [
      "из России в Москву, с Саудовской Аравией",
      [
        ["России", "Россия"],
        ["Москву", "Москва"],
        ["Саудовской Аравией", "Саудовская Аравия"],
      ],
    ],
    [
      "МОСКВА, 3 апреля (ТАСС) – Встреча в Нигере.",
      [
        ["МОСКВА", "Москва"],
        ["Нигере", "Нигер"],
      ],
    ],
    ["Того требует время. Чад поднялся.", []],
    ["у города Зугдиди", ["Зугдиди"]],
  ]);
});
