import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../src/model/language.ts";
import { splitSentences } from "../../src/segment/sentences.ts";

function split(language: Language, text: string): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

/** Each case is the list of sentences that its joined text must give back. */
function expectSentences(language: Language, sentences: readonly string[], joint = " "): void {
  expect(split(language, sentences.join(joint))).toEqual(sentences);
}

describe("English", () => {
  it.each<[what: string, sentences: string[]]>([
    ["titles", ["Mr. Lavrov met Gen. Tiani and Prof. Ba.", "Dr. Sow did not come."]],
    ["initials", ["Ms. A. B. Touré wrote to J. F. Keita.", "The letter was short."]],
    ["an initial that ends a sentence", ["They turned to plan B.", "It failed, too."]],
    [
      "dotted acronyms",
      ["The U.S. Senate met in Washington, D.C. on Monday.", "He lives in the U.S.", "They do not."],
    ],
    ["companies", ["Sahel Gold Inc. sold shares to Keita & Co. in May.", "Ltd. is a form of company."]],
    ["hours", ["Talks begin at 10 a.m. EST.", "They end at 5 p.m. Monday.", "At 9 p.m. Mr. Diop left."]],
    ["an hour at the end", ["The ministers arrived at 6 p.m.", "Reporters waited outside."]],
    [
      "numbers after abbreviations",
      ["See No. 5, p. 12 and Art. IV of the text.", "It was signed on Oct. 3."],
    ],
    [
      "a word that is also an abbreviation",
      ["Asked whether he would come, he said no.", "The talks went on."],
    ],
    ["decimals and money", ["It rose by 3.5 percent to $2.50.", "That is 1.000.000 less."]],
    [
      "addresses",
      ["Read aes.ml/fr or www.example.org.", "Write to press.office@example.org.", "Follow @aes_info."],
    ],
    ["stops together", ["Really?!", "Never!!", "Yes."]],
    ["an ellipsis that goes on", ["We waited... and waited.", "Nobody came...", "The hall was empty."]],
    ["a spaced ellipsis", ["The text says that . . . peace comes first.", "It does."]],
    ["an omission in brackets", ["The report [...] was withdrawn.", "[...] Its author resigned."]],
    ["a quote with its verb", ["“We want peace,” declared the minister.", "“We also want trade.”"]],
    ["a quote with a stop of its own", ["“We want peace.”", "He paused."]],
    ["a question before its speaker", ["“Why now?” Foreign Minister Sergey Lavrov asked.", "Nobody knew."]],
    ["a question before a new sentence", ["He asked: “Why now?”", "She said that nobody knew."]],
    ["straight quotes", ['"Is it over?" he asked.', '"Not yet."', "He left."]],
    ["a short quote of two sentences", ["The crowd shouted “Stop! Go home!” and left.", "It was late."]],
    ["a parenthesis of two sentences", ["The plan (It is old. Very old.) was kept.", "Nobody read it."]],
    ["a parenthesis after the stop", ["The talks ended.", "(Reporting by A. Diallo.)", "More to follow."]],
    ["a name with a mark", ["He works for Yahoo! in Dakar.", "She does not."]],
    [
      "note marks",
      ["The law was passed.[1][2]", "It was published (2019).3", "Nobody objected.²", "It stands."],
    ],
    ["numbered sentences", ["1. Introduction.", "The ministers met.", "2. Results.", "IV. Conclusion."]],
    ["numbered items without stops", ["1) peace", "2) security", "3) trade"]],
    ["lettered items", ["The text has three parts.", "a. peace", "b. security", "c. trade"]],
    ["bullets", ["Topics:", "• peace", "• security"]],
    ["a small letter after the stop", ["He bought an iPhone. iPads were sold out."]],
    ["a number that opens a sentence", ["It was held in 2025.", "12 ministers came."]],
  ])("splits %s", (_what, sentences) => {
    expectSentences("en", sentences);
  });

  it("forgives a forgotten space before a word that begins sentences, and only there", () => {
    expect(split("en", "The talks ended.The ministers left Node.Js aside.")).toEqual([
      "The talks ended.",
      "The ministers left Node.Js aside.",
    ]);
  });

  it("does not cut a series inside a sentence", () => {
    expectSentences("en", ["1) peace, 2) security and 3) trade are the aims."]);
  });
});

describe("French", () => {
  it.each<[what: string, sentences: string[]]>([
    ["titles", ["M. Diop a reçu MM. Sangaré et Traoré, Mme Keita et le Dr. Ba.", "Mgr. Sy était absent."]],
    ["initials and particles", ["J.-M. Le Clézio et P. Du Bois ont signé.", "A. Sow a refusé."]],
    ["abbreviations", ["L’art. 5, p. ex. la p. 12, cite l’accord, etc.", "Le ministre a conclu."]],
    ["months and numbers", ["Le 3 oct. 2024, le n° 5 et le no. 6 ont paru.", "Cf. le ch. IV du traité."]],
    ["eras", ["La ville fut fondée en 52 av. J.-C. en Gaule.", "Elle existe encore."]],
    ["spaced marks", ["Qui vient ?", "Personne !", "Vraiment ?!"]],
    ["quotes", ["« Nous voulons la paix », a déclaré M. Diop.", "« La paix ! »", "Il est parti."]],
    ["a quote that goes on", ["« Vraiment ? » a-t-il demandé.", "« Oui. »"]],
    ["a quote that opens in small letters", ["Il a répondu.", "« … et puis rien »."]],
    ["straight quotes set apart", ['Il a dit : " Nous partons. "', '" Pas encore ", a répondu le ministre.']],
    ["an ellipsis", ["Il hésite… puis se tait.", "Silence…", "Le ministre sort."]],
    ["addresses", ["Voir aes.ml/fr.", "Écrire à presse@example.org."]],
    ["elision after an acronym", ["Le siège est aux U.S.A.", "L’accord y fut signé."]],
  ])("splits %s", (_what, sentences) => {
    expectSentences("fr", sentences);
    expectSentences(
      "fr",
      sentences.map((sentence) => sentence.replace(/ (?=[»?!:])|(?<=«) /g, "\u00a0")),
    );
  });

  it("takes a no-break space after an abbreviation as a sign that it goes on", () => {
    expect(split("fr", "Il vit rue X, bd.\u00a0Les Lilas.")).toEqual(["Il vit rue X, bd.\u00a0Les Lilas."]);
  });
});

describe("Russian", () => {
  it.each<[what: string, sentences: string[]]>([
    ["initials", ["Министр С. В. Лавров и А.И. Иванов встретились.", "Переговоры прошли успешно."]],
    ["a foreign initial", ["Дж. Байден и Дж. Р. Толкин не приехали.", "Они в отъезде."]],
    ["titles", ["Проф. Семёнов и г-н Диоп, т. е. глава МИД, выступили.", "Ген. Тиани молчал."]],
    ["towns", ["Встреча прошла в г. Москва, ул. Ленина, д. 5.", "Завод им. Кирова закрыт."]],
    [
      "years",
      [
        "Договор подписан 5 мая 2020 г.",
        "Он действует.",
        "Министр приехал в январе 2025 г.",
        "Лавров его встретил.",
      ],
    ],
    ["a year that opens a sentence", ["В 2003 г. Михаил Диоп родился.", "В 2010-2012 гг. Виктор учился."]],
    ["a year before a pronoun", ["Это было в 2025 г.", "Он уехал."]],
    ["centuries", ["В XX в. Россия изменилась.", "Это было до н. э. в Египте."]],
    [
      "and so on",
      [
        "Обсудили мир, торговлю и т. д.",
        "Затем все ушли.",
        "Были министры, послы и др.",
        "Журналисты ждали.",
      ],
    ],
    ["sums", ["Цена 5 млн. руб. за штуку.", "Это 10 долл. США.", "Налог 3 тыс. руб.", "Министр согласен."]],
    ["articles of law", ["Согласно п. 5 ст. 12 и рис. 3 всё верно.", "См. стр. 7."]],
    ["units", ["Ветер до 15 м/с.", "Днём дождь.", "Высота 30 м.", "Мужская сборная победила."]],
    ["dialogue", ["— Вы готовы? — спросил он.", "— Да.", "— Нет, — сказала она."]],
    ["quotes", ["«Мы хотим мира», — заявил Диоп.", "«Когда? – спросил он. – сейчас?»", "Ответа нет."]],
    ["a quote before the stop", ["Она кричала: «Не видали маму?».", "Никто не ответил."]],
    ["low quotes", ["„Нет“, – сказал он.", "„Да.“", "Он ушёл."]],
    ["stops together", ["Что?!", "Не знаю…", "Он ушёл… а потом вернулся."]],
    ["numbering", ["1. Введение.", "Текст.", "1.2. Общие положения.", "2. Выводы."]],
    ["lettered items", ["а) мир", "б) торговля", "в) безопасность"]],
    ["a numbered heading with a year", ["1917. Революция."]],
  ])("splits %s", (_what, sentences) => {
    expectSentences("ru", sentences);
  });
});

describe("any text", () => {
  it("takes a line break for a space", () => {
    expectSentences("en", ["The ministers met\r\nin Moscow.", "They signed."], "\n\n");
  });

  it("finds nothing in a blank text", () => {
    expect(splitSentences(" \n\u00a0\t", "en")).toEqual([]);
  });

  const piece = fc.constantFrom(
    ..."aAяЯ1 .!?…,\"'«»“”„()[]—-•\n\u00a0é😀".match(/./gsu)!,
    ...["Mr.", "U.S.", "г.", "т. е.", "etc.", "1)", "a.", "The ", "Он ", "Le ", " . . ."],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "grapheme" }),
  );

  it("keeps every visible character, in order, in trimmed ranges", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (input, language) => {
        let at = 0;
        for (const { start, end } of splitSentences(input, language)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(input.slice(at, start).trim()).toBe("");
          expect(input.slice(start, end)).toBe(input.slice(start, end).trim());
          at = end;
        }
        expect(input.slice(at).trim()).toBe("");
      }),
      { numRuns: 2000 },
    );
  });

  it("does not depend on the white space around and between sentences", () => {
    const sentence = fc.constantFrom("The talks ended.", "“Why now?”", "(He left.)", "Peace!", "12 came…");
    fc.assert(
      fc.property(fc.array(sentence), fc.constantFrom(" ", "\n", "  ", "\u00a0"), (sentences, space) => {
        expect(split("en", space + sentences.join(space) + space)).toEqual(sentences);
      }),
    );
  });

  it("stays linear on texts made against it", () => {
    const units = [
      ".",
      '"( ',
      "a. A. ",
      ". - ",
      "(A. B.) c ",
      "• .",
      "А. В. ",
      '?" Aa Bb ',
      "x.[1]",
      "(A. B))))",
    ];
    for (const unit of units) {
      const long = unit.repeat(300_000 / unit.length);
      const startedMs = performance.now();
      splitSentences(long, "en");
      // Some 0.03 s where it is linear; a quadratic scan takes minutes.
      expect(performance.now() - startedMs, unit).toBeLessThan(5000);
    }
  });
});
