import { describe } from "vitest";
import { cases } from "./found.ts";

describe("person", () => {
  cases("person", "en", [
    [
      "alongside H.E. Jean-Baptiste Ndayishimiye, ministers O’Leary and Sørensen",
      ["Jean-Baptiste Ndayishimiye", "O’Leary", "Sørensen"],
    ],
    [
      "Their Excellencies Abdoulaye DIOP (Mali) and Karamoko Jean Marie TRAORE (Burkina Faso)",
      ["Abdoulaye DIOP", "Karamoko Jean Marie TRAORE"],
    ],
    ["LAVROV Sergey met WANG Yi.", ["LAVROV Sergey", "WANG Yi"]],
    [
      "Aksel VON BERGEN met Mutinta OSLO in Bergen; OSLO left BERGEN.",
      ["Aksel VON BERGEN", "Mutinta OSLO", "OSLO"],
    ],
    ["Sofia Ribeiro de Andrade came from Sofia.", ["Sofia Ribeiro de Andrade"]],
    [
      "the envoy, Jean-Baptiste de La Tour. De La Tour spoke.",
      ["Jean-Baptiste de La Tour", ["De La Tour", "de La Tour"]],
    ],
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
    ["In Sarh, Fadimé Outman treated ten. Outman left.", ["Fadimé Outman", "Outman"]],
    ["It fell to Tadesse Hagos Wolde, who ran.", ["Tadesse Hagos Wolde"]],
    ["the pilot was Ruud van der Kolk and Kolk’s son", ["Ruud van der Kolk"]],
    [
      "Omar bin Saif al-Harthy came. Al-Harthy spoke.",
      ["Omar bin Saif al-Harthy", ["Al-Harthy", "al-Harthy"]],
    ],
    ["They thanked Trần Thị Mai. Trần smiled.", ["Trần Thị Mai", "Trần"]],
    ["It was Lê Minh of the Rice Growers Association.", ["Lê Minh"]],
    ["the Green Climate Fund, the Golden Gate and World Water Day", []],
    ["The Crimson Valley Accord held. Buckingham Palace said no.", []],
    ["Curator Ilse Brandt-Moor showed it.", ["Ilse Brandt-Moor"]],
  ]);
  cases("person", "fr", [
    [
      "le maire de Carrefour, Wilner Saint-Fleur, et S.E. Jean Ndayishimiye",
      ["Wilner Saint-Fleur", "Jean Ndayishimiye"],
    ],
    ["le ministre togolais Tidiane d’Almeida, à la Banque d’Algérie", ["Tidiane d’Almeida"]],
    ["M. Diop et Mme von der Leyen", ["Diop", "von der Leyen"]],
    ["le ministre malien des Affaires étrangères, Abdoulaye Diop,", ["Abdoulaye Diop"]],
    ["d’Abdoulaye DIOP et l’ambassadeur Igor Gromyko", ["Abdoulaye DIOP", "Igor Gromyko"]],
    ["Jean-Yves Le Drian a déclaré. Le président Macron", ["Jean-Yves Le Drian", "Macron"]],
    ["Le ministère des Affaires étrangères ; l’Union européenne", []],
    ["selon Gaël d’Arvor. M. d’Arvor part de Brest", ["Gaël d’Arvor", "d’Arvor"]],
    ["Jean-Rémi de La Fosse et la question d’Oumou Sylla", ["Jean-Rémi de La Fosse", "Oumou Sylla"]],
    ["on a vu Zeïna Waddaye au marché", ["Zeïna Waddaye"]],
    ["le Grand Palais et la Coupe du monde", []],
  ]);
  cases("person", "ru", [
    ["строительство Навоийской ТЭС и глава Orano Николя Маес", ["Николя Маес"]],
    ["и глава Минэнерго Петар Джокич", ["Петар Джокич"]],
    ["серебро Кубка Баренцева моря", []],
    [
      "представитель ПРООН Чжан Вэй, директор института РАН Пётр Михайлович Голубев",
      ["Чжан Вэй", "Пётр Михайлович Голубев"],
    ],
    ["профессор университета в Фэрбенксе Роберт Хендерсон", ["Роберт Хендерсон"]],
    ["По словам О. В. Даниловой и И. П. Лугового", [["О. В. Даниловой", "О. В. Данилова"], "И. П. Лугового"]],
    ["Министр иностранных дел России Сергей Лавров", ["Сергей Лавров"]],
    ["Сергей Лавров прибыл. С Лавровым говорили.", ["Сергей Лавров", ["Лавровым", "Лавров"]]],
    ["для Сергея ЛАВРОВА", [["Сергея ЛАВРОВА", "Сергей ЛАВРОВ"]]],
    ["г-н Диоп и г-жа Захарова", ["Диоп", "Захарова"]],
    ["М. В. Лавров и Лавров С. В.", ["М. В. Лавров", "Лавров С. В."]],
    ["Президент РФ Владимир Путин и министр обороны Белоусов", ["Владимир Путин", "Белоусов"]],
    ["Мая Санду заявила", ["Мая Санду"]],
    ["Здесь работает Зейна Ваддай. Речь Ваддай запомнилась.", ["Зейна Ваддай", "Ваддай"]],
    ["Хранитель Ольга Петровна Зимина вышла", ["Ольга Петровна Зимина"]],
    ["Брат Беридзе живёт здесь. Приехал Иванов. Уважаемый Иван Иванович!", ["Иван Иванович"]],
    ["передал Хамад бин Салех аль-Касими", ["Хамад бин Салех аль-Касими"]],
    ["на Ближнем Востоке; для Западной Африки; у Чёрного моря", []],
    ["Президент Российской Федерации, Совет Безопасности, г. Сызрань", []],
  ]);
});
