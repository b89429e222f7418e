import { describe, expect, it } from "vitest";
import type { Language } from "../../../src/model/language.ts";
import type { NameKind } from "../../../src/model/names.ts";
import { toCyrillic } from "../../../src/names/proposals/to-cyrillic.ts";
import { toLatin } from "../../../src/names/proposals/to-latin.ts";

describe("toCyrillic", () => {
  it.each<[Language, NameKind, string]>([
    ["fr", "person", "Claire MONTAUBAN = Клер МОНТОБАН"],
    ["fr", "person", "Emmanuel Macron = Эмманюэль Макрон"],
    ["fr", "person", "Lionel Jospin = Лионель Жоспен"],
    ["fr", "person", "Dominique de Villepin = Доминик де Вильпен"],
    ["fr", "person", "Marine Le Pen = Марин Ле Пен"],
    ["fr", "person", "Jean-Yves Le Drian = Жан-Ив Ле Дриан"],
    ["fr", "person", "Michel Rocard = Мишель Рокар"],
    ["fr", "person", "Bernard Arnault = Бернар Арно"],
    ["fr", "person", "Robert Rousseau = Робер Руссо"],
    ["fr", "person", "Aurélien Rousseau = Орельен Руссо"],
    ["fr", "person", "Pavel VOLOGODINE = Павел ВОЛОГОДИН"],
    ["fr", "person", "Timour ASSADOULOV = Тимур АСАДУЛОВ"],
    ["fr", "person", "Anna Tchernychova = Анна Чернышова"],
    ["fr", "place", "Montauban = Монтобан"],
    ["fr", "place", "Perpignan = Перпиньян"],
    ["fr", "place", "Cherbourg = Шербур"],
    ["fr", "place", "Bordeaux = Бордо"],
    ["fr", "place", "Nancy = Нанси"],
    ["en", "person", "Li Xiaoming = Ли Сяомин"],
    ["en", "person", "WANG Yi = ВАН И"],
    ["en", "person", "Xi Jinping = Си Цзиньпин"],
    ["en", "person", "Mo Yan = Мо Янь"],
    ["en", "person", "Hua Chunying = Хуа Чуньин"],
    ["en", "person", "Guo Jiakun = Го Цзякунь"],
    ["en", "person", "Zhou Enlai = Чжоу Эньлай"],
    ["en", "person", "Lü Shulei = Люй Шулэй"],
    ["en", "person", "Song Kang-ho = Сонг Канг-хо"],
    ["en", "person", "Nguyễn Thị Hương = Нгуен Тхи Хыонг"],
    ["en", "person", "Phạm Minh Chính = Фам Минь Чинь"],
    ["en", "person", "Tomasz Wiśniewski = Томаш Висьневский"],
    ["en", "person", "Miloš Đorđević = Милош Джорджевич"],
    ["en", "person", "Andrej Plenković = Андрей Пленкович"],
    ["en", "person", "Anneliese Vandekerckhove = Аннелисе Вандекеркхове"],
    ["en", "person", "Maggie O'Hara = Мэгги О’Хара"],
    ["en", "person", "Abdoulaye DIOP = Абдулай ДИОП"],
    ["en", "person", "DIOP = ДИОП"],
    ["en", "person", "Bakary Yaou SANGARE = Бакари Яу САНГАРЕ"],
    ["en", "person", "Amina TRAORE = Амина ТРАОРЕ"],
    ["en", "person", "Ibrahim Traoré = Ибрахим Траоре"],
    ["en", "person", "Sergey LAVROV = Сергей ЛАВРОВ"],
    ["en", "person", "Fyodor Dostoyevsky = Федор Достоевский"],
    ["en", "person", "Andrei Shcherbakov = Андрей Щербаков"],
    ["en", "person", "Anna Lesnitskaya = Анна Лесницкая"],
    ["en", "person", "David Miliband = Дэвид Милибанд"],
    ["en", "person", "George Whitmore = Джордж Уитмор"],
    ["en", "person", "Peter Blake = Питер Блейк"],
    ["en", "person", "Olaf Scholz = Олаф Шольц"],
    ["en", "person", "Frank-Walter Steinmeier = Франк-Вальтер Штайнмайер"],
    ["en", "person", "Pedro Sánchez = Педро Санчес"],
    ["en", "person", "Diego Muñoz = Диего Муньос"],
    ["en", "person", "Wole Soyinka = Воле Сойинка"],
    ["en", "person", "Mohammed bin Salman = Мохаммед бин Салман"],
    ["en", "place", "Kaduna = Кадуна"],
  ])("%s %s %s", (language, kind, pair) => {
    const [latin, cyrillic] = pair.split(" = ");
    expect(toCyrillic(latin!, kind, language)).toBe(cyrillic);
  });

  it("writes no Latin letter for any letter of the press's alphabets", () => {
    const letters = Array.from("abcdefghijklmnopqrstuvwxyzàâçéèêëîïôûùüœñáíóúäöß");
    for (const language of ["en", "fr"] as const)
      for (const letter of letters)
        expect(toCyrillic(`Ba${letter}o Na${letter}`, "person", language)).not.toMatch(/\p{Script=Latin}/u);
  });
});

describe("toLatin", () => {
  it.each([
    ["Сергей ЛАВРОВ", "Sergueï LAVROV", "Sergey LAVROV"],
    ["Павел ВОЛОГОДИН", "Pavel VOLOGODINE", "Pavel VOLOGODIN"],
    ["Марина ЛЕСНИЦКАЯ", "Marina LESNITSKAÏA", "Marina LESNITSKAYA"],
    ["Тимур АСАДУЛОВ", "Timour ASSADOULOV", "Timur ASADULOV"],
    ["Фёдор Достоевский", "Fiodor Dostoïevski", "Fyodor Dostoyevsky"],
    ["Никита Хрущёв", "Nikita Khrouchtchev", "Nikita Khrushchyov"],
    ["Мария Захарова", "Maria Zakharova", "Maria Zakharova"],
    ["Юрий Ушаков", "Iouri Ouchakov", "Yury Ushakov"],
    ["Нижний Новгород", "Nijni Novgorod", "Nizhny Novgorod"],
    ["Ростов-на-Дону", "Rostov-na-Donou", "Rostov-na-Donu"],
  ])("%s", (russian, french, english) => {
    expect(toLatin(russian, "fr")).toBe(french);
    expect(toLatin(russian, "en")).toBe(english);
  });
});
