import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asciiWords } from "../../src/ids/ascii-words.ts";

describe("asciiWords", () => {
  it.each([
    ["Abdoulaye DIOP", ["abdoulaye", "diop"]],
    ["aes.ml/fr, 3,5 %", ["aes", "ml", "fr", "3", "5"]],
    ["Éléonore Ménard à l’Élysée", ["eleonore", "menard", "a", "lelysee"]],
    [
      "Łódź, Øresund, Großstadt, Cæsar, cœur, Đặng",
      ["lodz", "oresund", "grossstadt", "caesar", "coeur", "dang"],
    ],
    ["Diyarbakır İstanbul Tô Lâm", ["diyarbakir", "istanbul", "to", "lam"]],
    ["Сергей ЛАВРОВ", ["sergey", "lavrov"]],
    ["Москва, Хабаровск, Щёлково, Цхинвал", ["moskva", "khabarovsk", "shchyolkovo", "tskhinval"]],
    ["Екатеринбург, Достоевский, объект, Чехов", ["yekaterinburg", "dostoyevskiy", "obyekt", "chekhov"]],
    ["Київ, Ґалаґан, Єнакієве, п'ять", ["kiyiv", "galagan", "yenakiyeve", "pyat"]],
    ["d'accord, d’accord, minister's", ["daccord", "daccord", "ministers"]],
    ["'quoted' rock 'n' roll", ["quoted", "rock", "n", "roll"]],
    ["Bamako\u00a0— Niamey", ["bamako", "niamey"]],
    ["北京 2025 😀", ["2025"]],
    ["…", []],
  ])("reads %s", (text, words) => {
    expect(asciiWords(text)).toEqual(words);
  });

  it("does not depend on how an accent is encoded", () => {
    for (const text of ["Éléonore", "Сергей", "Щёлково", "Київ"]) {
      expect(asciiWords(text.normalize("NFD"))).toEqual(asciiWords(text.normalize("NFC")));
    }
  });

  it("gives small ASCII letters and digits, whatever comes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const word of asciiWords(text)) expect(word).toMatch(/^[a-z0-9]+$/);
      }),
    );
  });
});
