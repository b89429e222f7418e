import { describe, expect, it } from "vitest";
import type { Language } from "../../src/model/language.ts";
import { mend } from "../../src/typography/mend.ts";
import { rulesOf } from "./findings.ts";

/** Each rule: what it finds, and what looks like it and is none. */
type Case = readonly [what: string, source: string, target: string, to?: Language, from?: Language];

/** Faithful texts are typed with plain spaces here, and get the no-break ones of the house, unless they are about those. */
function describeRule(rule: string, faulty: readonly Case[], faithful: readonly Case[]): void {
  const typed = (text: string, to: Language): string =>
    rule.startsWith("typography") ? text : mend(text, to);
  describe(rule, () => {
    it.each(faulty.map(named))("finds $what", async ({ source, target, from, to }) => {
      expect(await rulesOf(source, target, { from, to })).toContain(rule);
    });
    it.each(faithful.map(named))("passes $what", async ({ source, target, from, to }) => {
      expect(await rulesOf(source, typed(target, to), { from, to })).toEqual([]);
    });
  });
}

function named([what, source, target, to = "fr", from = "en"]: Case) {
  return { what, source, target, to, from };
}

describeRule(
  "untranslated",
  [
    ["the source's own text", "The delegations thanked their hosts.", "The delegations thanked their hosts."],
    [
      "another English text",
      "The delegations thanked their hosts.",
      "The delegation and the hosts were thanked by them.",
      "fr",
    ],
    [
      "French for English",
      "Les délégations ont remercié leurs hôtes.",
      "Les hôtes ont été remerciés par les délégations.",
      "en",
      "fr",
    ],
    [
      "Latin letters for Russian",
      "The delegations thanked their hosts.",
      "Les délégations ont remercié leurs hôtes.",
      "ru",
    ],
    [
      "Russian for English",
      "Делегации поблагодарили своих хозяев.",
      "Делегации поблагодарили хозяев.",
      "en",
      "ru",
    ],
  ],
  [
    ["a text", "The delegations thanked their hosts.", "Les délégations ont remercié leurs hôtes."],
    ["a word that is the same in both", "Total", "Total"],
    ["names alone", "Sergey LAVROV (Mali, Niger)", "{sergey_lavrov} ({mali}, {niger})"],
    [
      "a French text that quotes an English title",
      "He read “The River and the Sea” on the train.",
      "Il a lu « The River and the Sea » dans le train.",
    ],
  ],
);

describeRule(
  "wrong-script",
  [
    ["a Latin letter in a Russian word", "The delegations met.", "Дeлегации встретились.", "ru"],
    ["a Cyrillic letter in a French word", "The delegations met.", "Les délégаtions se sont réunies."],
    ["a Russian word of Latin letters", "He came with the ministers.", "Он приехал c министрами.", "ru"],
    ["a French word of Cyrillic letters", "He has a plan.", "Il а un plan."],
  ],
  [
    ["a Latin word in a Russian text", "The Zoom call ended.", "Звонок в Zoom завершился.", "ru"],
    ["a hyphen between alphabets", "IT companies met.", "Встретились IT-компании.", "ru"],
  ],
);

describeRule(
  "placeholder-leak",
  [
    ["a token of ours", "The talks ended.", "Les entretiens ont @@PH1@@ pris fin."],
    ["half a token", "The talks ended.", "Les entretiens [X1 ont pris fin."],
    [
      "a service's mail address",
      "The talks ended.",
      "Les entretiens xml-ph-0000@deepl.internal ont pris fin.",
    ],
    ["an entity", "The talks ended.", "Les entretiens&nbsp;ont pris fin."],
  ],
  [["the same in the source", "The code @@PH1@@ stays.", "Le code @@PH1@@ reste."]],
);

describeRule(
  "date-changed",
  [
    ["another day", "They met on 4 May 2026.", "Ils se sont réunis le 5 mai 2026."],
    ["another month", "They met on 4 May 2026.", "Они встретились 4 июня 2026 года.", "ru"],
    ["a time zone from nowhere", "They met at 14:30.", "Ils se sont réunis à {time_14_30} (UTC)."],
    [
      "a time zone in words",
      "They met at 14:30.",
      "Они встретились в {time_14_30} по московскому времени.",
      "ru",
    ],
  ],
  [
    ["the date", "They met on 4 May 2026.", "Ils se sont réunis le 4 mai 2026."],
    ["the time", "They met at 14:30.", "Ils se sont réunis à {time_14_30}."],
  ],
);

describeRule(
  "lock-swapped",
  [
    [
      "two names in brackets",
      "Sergey LAVROV (Mali) met Amina TRAORE (Niger).",
      "{sergey_lavrov} ({niger}) a reçu {amina_traore} ({mali}).",
    ],
    ["a name and its bracket", "Sergey LAVROV (Mali) spoke.", "{mali} ({sergey_lavrov}) a pris la parole."],
    [
      "a title before a place",
      "In Mali, Ms. TRAORE met Sergey LAVROV.",
      "À {sergey_lavrov}, Mme {mali} a reçu {traore}.",
    ],
    ["a person behind an article", "The AES chose Amina TRAORE.", "L’{amina_traore} a choisi {aes}."],
    ["a title of the other sex", "Mr. LAVROV met Amina TRAORE.", "Mme {lavrov} a reçu {amina_traore}."],
    [
      "two percentages",
      "Exports fell by 4% while imports rose by 2%.",
      "Les exportations ont baissé de 2\u00A0%, tandis que les importations ont progressé de 4\u00A0%.",
    ],
    [
      "two figures",
      "It brought together 412 participants from 38 countries.",
      "Elle a réuni 38 participants de 412 pays.",
    ],
    ["another unit", "It takes 15 minutes.", "Cela prend 15 heures."],
    ["another unit in Russian", "It takes 48 hours.", "Это занимает 48 дней.", "ru"],
  ],
  [
    [
      "another order of figures",
      "It brought together 412 participants from 38 countries.",
      "De 38 pays sont venus 412 participants.",
    ],
    [
      "another order of names",
      "Sergey LAVROV met Amina TRAORE.",
      "{amina_traore} a été reçue par {sergey_lavrov}.",
    ],
    [
      "brackets that the translation adds",
      "Amina TRAORE, of Mali, spoke.",
      "{amina_traore} ({mali}) a pris la parole.",
    ],
    ["a figure whose noun nobody listed", "It has 12 turbines.", "Elle compte 12 turbines."],
  ],
);

describeRule(
  "quote-pair",
  [
    [
      "a quotation that does not close",
      "“We will go on together,” he said.",
      "« Nous continuerons ensemble, a-t-il dit.",
    ],
    [
      "a quotation without marks",
      "“We will go on together,” he said.",
      "Nous continuerons ensemble, a-t-il dit.",
    ],
    [
      "a quotation from nowhere",
      "He said that they would go on.",
      "Il a dit : « Nous continuerons tous ensemble demain ».",
    ],
    ["a lost speaker", "“We will go on together,” the minister said.", "« Nous continuerons ensemble. »"],
    [
      "a speaker inside",
      "“We will go on together,” said Amina TRAORE.",
      "« Nous continuerons ensemble avec {amina_traore} », a-t-on dit.",
    ],
  ],
  [
    [
      "a quotation",
      "“We will go on together,” said Amina TRAORE.",
      "« Nous continuerons ensemble », a déclaré {amina_traore}.",
    ],
    [
      "its Russian marks",
      "“We will go on together,” said Amina TRAORE.",
      "«Мы продолжим вместе», — заявила {amina_traore}.",
      "ru",
    ],
    [
      "a title that is marked otherwise",
      "The “City Memory” forum opened.",
      "Le forum Mémoire de la ville s’est ouvert.",
    ],
    [
      "a speaker between two halves",
      "“We will go on,” she said, “and we will win.”",
      "« Nous continuerons, a-t-elle dit, et nous gagnerons. »",
    ],
  ],
);

describeRule(
  "negation",
  [
    ["a dropped not", "The minister did not comment.", "Le ministre a fait un commentaire."],
    ["a dropped ne pas", "Le texte n’est pas adopté.", "The text is adopted.", "en", "fr"],
    ["a dropped не", "Соглашение не подписано.", "L’accord est signé.", "fr", "ru"],
    ["one from nowhere", "The text was adopted.", "Le texte n’a pas été adopté."],
    ["one from nowhere in Russian", "The text was adopted.", "Документ не принят.", "ru"],
  ],
  [
    ["a set phrase", "At least 40 villages took part.", "В нем участвовали не менее 40 деревень.", "ru"],
    ["not only", "Not only trade was discussed.", "Le commerce, entre autres, a été abordé."],
    [
      "another word for it",
      "The delegation left without comment.",
      "La délégation est partie sans faire de commentaire.",
    ],
    ["a refusal", "The minister refused to comment.", "Le ministre n’a pas souhaité faire de commentaire."],
    ["ne ... que", "Only the ministers voted.", "Seuls n’ont voté que les ministres."],
  ],
);

describeRule(
  "opposite",
  [
    ["a fall for a rise", "Exports rose by 4%.", "Les exportations ont reculé de 4\u00A0%."],
    ["at most for at least", "At least 40 people came.", "Au plus 40 personnes sont venues."],
    ["не более for at least", "At least 40 people came.", "Пришли не более 40 человек.", "ru"],
    ["minus for plus", "The change was +20%.", "L’écart était de −20\u00A0%."],
    ["a hyphen for plus", "The change was +20%.", "L’écart était de -20\u00A0%."],
  ],
  [
    ["a rise", "Exports rose by 4%.", "Les exportations ont progressé de 4\u00A0%."],
    [
      "a rise and a fall",
      "Exports rose by 4% and imports fell by 2%.",
      "Les exportations ont progressé de 4\u00A0% et les importations baissé de 2\u00A0%.",
    ],
    ["words without a figure", "The river rose.", "La rivière a baissé."],
  ],
);

describeRule(
  "length-ratio",
  [
    [
      "half a sentence",
      "The delegations thanked their hosts for the warm welcome and went home in the evening.",
      "Les délégations sont parties.",
    ],
    [
      "a sentence twice as long",
      "The delegations thanked their hosts for the warm welcome.",
      "Les délégations ont chaleureusement remercié leurs hôtes pour leur accueil, et elles ont ensuite repris la route de leurs capitales respectives en fin de soirée.",
    ],
  ],
  [["a short text", "They left.", "Les délégations ont alors pris congé."]],
);

describeRule(
  "repeated-words",
  [
    ["a word twice", "The talks ended in Mali.", "Les entretiens ont pris pris fin au {mali}."],
    ["a sentence twice", "The talks ended.", "Les entretiens ont pris fin. Les entretiens ont pris fin."],
    ["a heading twice", "The next steps", "Les prochaines étapes Les prochaines étapes"],
  ],
  [["a pronoun that stands twice by rule", "We are preparing.", "Nous nous préparons."]],
);

describeRule(
  "punctuation-end",
  [
    ["a lost question", "Who will pay?", "Qui paiera."],
    ["a stop behind a heading", "The next steps", "Les prochaines étapes."],
    ["a lost colon", "The parties agreed:", "Les parties sont convenues."],
  ],
  [
    [
      "a stop outside the quotation",
      "He said: “We will go on together.”",
      "Il a dit\u00A0: «\u00A0Nous continuerons ensemble\u00A0».",
    ],
    ["an abbreviation", "Bread, milk, etc.", "Du pain et du lait"],
    ["a Russian quotation", "“We will go on together.”", "«Мы продолжим вместе».", "ru"],
  ],
);

describeRule(
  "double-space",
  [
    ["two spaces", "The talks ended.", "Les  entretiens ont pris fin."],
    ["a space at the end", "The talks ended.", "Les entretiens ont pris fin. "],
    ["a space before a comma", "Today, the talks ended.", "Aujourd’hui , les entretiens ont pris fin."],
  ],
  [["a no-break space before a colon", "The parties agreed:", "Les parties sont convenues\u00A0:"]],
);

describeRule(
  "typography-fr",
  [
    ["a straight apostrophe", "The agreement ended.", "L'accord a pris fin."],
    ["straight quotation marks", "The “green corridor” opened.", 'Le "corridor vert" a ouvert.'],
    ["no space inside guillemets", "The “green corridor” opened.", "Le «corridor vert» a ouvert."],
    ["a plain space before a mark", "Who will pay?", "Qui paiera ?"],
    ["a capital without its accent", "The States agreed.", "Les Etats sont convenus."],
    ["A for À", "In Mali, they agreed.", "A {mali}, ils sont convenus."],
    ["a plain space in a figure", "It has 1,200 seats.", "Il compte 1 200 places."],
  ],
  [
    [
      "what is right",
      "In Mali, the “States” agreed: who pays?",
      "Au {mali}, les «\u00A0États\u00A0» sont convenus\u00A0: qui paie\u202F?",
    ],
    ["a time", "They met at 14:30.", "Ils se sont réunis à 14:30."],
  ],
);

describeRule(
  "typography-ru",
  [
    ["straight quotation marks", "The “green corridor” opened.", 'Открылся "зеленый коридор".', "ru"],
    ["English quotation marks", "The “green corridor” opened.", "Открылся “зеленый коридор”.", "ru"],
    ["a hyphen for a dash", "The aim is peace.", "Цель - мир.", "ru"],
    ["N for №", "School No. 5 opened.", "Открылась школа N 5.", "ru"],
    ["a per cent sign without its space", "It rose by 5%.", "Рост на 5%.", "ru"],
  ],
  [
    ["what is right", "The aim of “peace” is 5%.", "Цель «мира»\u00A0— 5\u00A0%.", "ru"],
    ["a hyphen in a word", "The foreign ministers met.", "Где-то встретились министры.", "ru"],
  ],
);
