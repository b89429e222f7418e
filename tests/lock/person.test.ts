import { describe } from "vitest";
import { cases } from "./found.ts";

describe("person", () => {
  cases("person", "en", [
    [
      "Their Excellencies Abdoulaye DIOP (Mali) and Karamoko Jean Marie TRAORE (Burkina Faso)",
      ["Abdoulaye DIOP", "Karamoko Jean Marie TRAORE"],
    ],
    ["LAVROV Sergey met WANG Yi.", ["LAVROV Sergey", "WANG Yi"]],
    ["Mohammed bin SALMAN and Ursula von der LEYEN", ["Mohammed bin SALMAN", "Ursula von der LEYEN"]],
    ["Mr. Lavrov and Minister Diop’s aide", ["Lavrov", "Diop"]],
    ["the foreign minister, Bakary Sangare, left", ["Bakary Sangare"]],
    ["Sergey LAVROV came. Lavrov spoke.", ["Sergey LAVROV", ["Lavrov", "LAVROV"]]],
    [
      "SERGEY LAVROV ARRIVES IN MOSCOW\nSergey LAVROV came.",
      [["SERGEY LAVROV", "Sergey LAVROV"], "Sergey LAVROV"],
    ],
    ["Vietnamese leader To Lam spoke.", ["To Lam"]],
    ["Queen Elizabeth II met Theresa May in May.", ["Elizabeth II", "Theresa May"]],
    ["Annalena Baerbock said no; J. K. Rowling left", ["Annalena Baerbock", "J. K. Rowling"]],
    ["Kim Jong Un wrote to the UN.", ["Kim Jong Un"]],
    [
      "He met President-elect Joe Biden and spoke of Dr. Martin Luther King.",
      ["Joe Biden", "Martin Luther King"],
    ],
    ["A STRATEGIC DIALOGUE FOR THE FUTURE", []],
    ["The AES and the Russian MFA; UN Secretary-General; President of Russia", []],
    ["Hope remains. Mars is far. The Security Council met.", []],
  ]);
  cases("person", "fr", [
    ["M. Diop et Mme von der Leyen", ["Diop", "von der Leyen"]],
    ["le ministre malien des Affaires étrangères, Abdoulaye Diop,", ["Abdoulaye Diop"]],
    ["d’Abdoulaye DIOP et l’ambassadeur Igor Gromyko", ["Abdoulaye DIOP", "Igor Gromyko"]],
    ["Jean-Yves Le Drian a déclaré. Le président Macron", ["Jean-Yves Le Drian", "Macron"]],
    ["Le ministère des Affaires étrangères ; l’Union européenne", []],
  ]);
  cases("person", "ru", [
    ["Министр иностранных дел России Сергей Лавров", ["Сергей Лавров"]],
    ["Сергей Лавров прибыл. С Лавровым говорили.", ["Сергей Лавров", ["Лавровым", "Лавров"]]],
    ["для Сергея ЛАВРОВА", [["Сергея ЛАВРОВА", "Сергей ЛАВРОВ"]]],
    ["г-н Диоп и г-жа Захарова", ["Диоп", "Захарова"]],
    ["М. В. Лавров и Лавров С. В.", ["М. В. Лавров", "Лавров С. В."]],
    ["Президент РФ Владимир Путин и министр обороны Белоусов", ["Владимир Путин", "Белоусов"]],
    ["Мая Санду заявила", ["Мая Санду"]],
    ["Президент Российской Федерации, Совет Безопасности, г. Сызрань", []],
  ]);
});
