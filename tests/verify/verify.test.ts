import { describe, expect, it } from "vitest";
import { locksOf } from "../../src/lock/locks-of.ts";
import { parseMessage } from "../../src/message/parse.ts";
import type { Language } from "../../src/model/language.ts";
import type { Name } from "../../src/model/names.ts";
import { nameBook } from "../../src/names/book.ts";
import { readArticle } from "../../src/read/read-article.ts";
import { verify } from "../../src/verify/verify.ts";

const NAMES: readonly Name[] = [
  { id: "sahel", kind: "place", spellings: { en: ["Sahel"] } },
  { id: "alliance_of_sahel_states", kind: "organization", spellings: { en: ["Alliance of Sahel States"] } },
  { id: "aes", kind: "acronym", of: "alliance_of_sahel_states", spellings: { en: ["AES"] } },
  { id: "sergey_lavrov", kind: "person", spellings: { en: ["Sergey LAVROV"] } },
];
const BOOK = nameBook(NAMES, {
  fr: new Map([
    ["sahel", "Sahel"],
    ["alliance_of_sahel_states", "Alliance des États du Sahel"],
    ["aes", "AES"],
    ["sergey_lavrov", "Sergueï LAVROV"],
  ]),
  ru: new Map([
    ["sahel", "Сахель"],
    ["sahel_gen", "Сахеля"],
    ["sergey_lavrov", "Сергей ЛАВРОВ"],
    ["sergey_lavrov_ins", "Сергеем ЛАВРОВЫМ"],
  ]),
});

/** What verification says of a target of a one-sentence article: `rule: message`. */
function faultsOf(source: string, target: string, to: Language = "fr", person = true): string[] {
  const article = readArticle("seeds/a.md", new TextEncoder().encode(`${source}\n`), "en");
  const [segment] = article.blocks.flatMap((block) => block.segments);
  const { bySegment, shapes } = locksOf(article, BOOK);
  const locks = bySegment.get(segment!.key)!;
  const context = { segment: segment!, locks, from: "en" as const, to, book: BOOK, shapes, person };
  return verify(parseMessage(target).nodes, context).map(({ rule, message }) => `${rule}: ${message}`);
}

describe("names", () => {
  it.each([
    ["its argument", "Sergey LAVROV spoke.", "{sergey_lavrov} a parlé."],
    ["its form", "Sergey LAVROV spoke.", "Sergueï Lavrov a parlé."],
    ["the source's spelling", "Sergey LAVROV spoke.", "Sergey LAVROV a parlé."],
    ["another shape of it", "The AES met.", "L’{alliance_of_sahel_states} s’est réunie."],
  ])("a name may stand as %s", (_, source, target) => {
    expect(faultsOf(source, target)).toEqual([]);
  });

  it("is read in any Russian case", () => {
    expect(faultsOf("He met Sergey LAVROV.", "Он встретился с Сергеем Лавровым.", "ru")).toEqual([]);
  });

  it.each([
    ["a longer name of the target's language", "l’Alliance des États du Sahel"],
    ["a longer name left in the source's", "l’Alliance of Sahel States"],
  ])("does not count inside %s", (_, longer) => {
    expect(faultsOf("The Sahel waits.", `${longer} attend.`)).toEqual(["lock-missing: Sahel is missing."]);
  });

  it("counts the longer of two source spellings, whichever lock comes first", () => {
    const source = "DUVAL and Pierre DUVAL spoke.";
    expect(faultsOf(source, "DUVAL et Pierre DUVAL ont parlé.")).toEqual([]);
    expect(faultsOf(source, "DUVAL et DUVAL ont parlé.", "fr", false)).toEqual([]);
  });

  it("is no part of a word", () => {
    expect(faultsOf("The Sahel waits.", "Les Saheliens attendent.")).toEqual([
      "lock-missing: Sahel is missing.",
    ]);
  });

  it.each([
    [true, "lock-count"],
    [false, "lock-extra"],
  ])("twice is a wrong count; by a person: %s", (person, rule) => {
    expect(faultsOf("The Sahel waits.", "Le {sahel}, le Sahel attend.", "fr", person)).toEqual([
      `${rule}: Sahel stands here 2 times, in the source 1.`,
    ]);
  });
});

describe("amounts are what the target's reader reads", () => {
  it.each([
    ["2,500 people came.", "2 500 personnes sont venues.", []],
    ["2,500 people came.", "2,500 personnes sont venues.", ["number-changed: 2,500 (2500) is missing."]],
    ["It cost $2.5 billion.", "Coût : 2,5 milliards de dollars.", []],
    [
      "It cost $2.5 billion.",
      "Coût : 2.5 billion dollars.",
      ["number-changed: $2.5 billion (USD 2500000000) is missing."],
    ],
    ["It cost $5.", "Coût : 5 euros.", ["number-changed: $5 (USD 5) is missing."]],
    ["It rose 5%.", "Hausse de 5.", ["number-changed: 5% (5) is missing."]],
    ["Three came.", "Trois sont venus.", []],
    ["Three came.", "Quatre sont venus.", ["number-changed: Three (3) is missing."]],
  ])("%s -> %s", (source, target, faults) => {
    expect(faultsOf(source, target).filter((fault) => !fault.includes("not in the source"))).toEqual(faults);
  });

  it.each([
    ["a number", "4711 personnes", "number-changed"],
    ["a year", "(1987)", "lock-extra"],
    ["a figure in a word", "le B-4711", "number-changed"],
    ["a sum", "5 €", "number-changed"],
    ["a date", "le 4 avril", "lock-extra"],
    ["a time", "à 16 h 45", "lock-extra"],
    ["full-width figures", "４７", "number-changed"],
  ])("%s that the source has not is an invention", (_, more, rule) => {
    const faults = faultsOf("Nobody came.", `Personne n’est venu, ${more}.`);
    expect(faults.map((fault) => fault.split(":")[0])).toContain(rule);
  });

  it("the same amount twice needs two", () => {
    expect(faultsOf("They sent 40 men and 40 women.", "40 hommes et 40 femmes.")).toEqual([]);
    expect(faultsOf("They sent 40 men and 40 women.", "40 hommes et femmes.")).toEqual([
      "number-changed: 40 (40) is missing.",
    ]);
    expect(faultsOf("They sent 40 men.", "40 hommes et 40 femmes.")).toEqual([
      'number-changed: "40" (40) is not in the source.',
    ]);
  });

  it("an ordinal left in the source's words does not excuse its figure elsewhere", () => {
    expect(faultsOf("The 12th session ended.", "La 12th session, 12 fin.")).toEqual([
      'number-changed: "12" is not in the source.',
    ]);
  });

  it("nothing is read across an argument", () => {
    expect(faultsOf("The Sahel has 2 of 500.", "2 {sahel} 500")).toEqual([]);
    expect(faultsOf("The Sahel has 2500.", "2 {sahel} 500").length).toBeGreaterThan(0);
  });

  it("an amount is no argument: it would show the source's own words", () => {
    expect(faultsOf("It rose 12.5%.", "Hausse de {percent_12_5}.")).toEqual([
      "unknown-argument: {percent_12_5} is written out in a text, as 12.5% is.",
      "number-changed: 12.5% (12.5) is missing.",
    ]);
  });
});

describe("dates", () => {
  it.each([
    ["the argument", "Le {april_3_2025, date, ::yMMMMd}, rien.", []],
    ["written out", "Le 3 avril 2025, rien.", []],
    ["the next day", "Le 4 avril 2025, rien.", ["lock-missing: April 3, 2025 (2025-04-03) is missing."]],
    ["without its year", "Le 3 avril, rien.", ["lock-missing: April 3, 2025 (2025-04-03) is missing."]],
    [
      "its day hidden",
      "Le {april_3_2025, date, ::yMMMM}, rien.",
      ["lock-missing: {april_3_2025, date, ::yMMMM} shows less than April 3, 2025."],
    ],
    [
      "its year hidden",
      "Le {april_3_2025, date, ::MMMMd}, rien.",
      ["lock-missing: {april_3_2025, date, ::MMMMd} shows less than April 3, 2025."],
    ],
    ["the right weekday", "Le jeudi 3 avril 2025, rien.", []],
    [
      "a wrong weekday",
      "Le lundi 3 avril 2025, rien.",
      ['lock-extra: "lundi 3 avril 2025": the weekday is not that of April 3, 2025.'],
    ],
  ])("%s", (_, target, faults) => {
    expect(
      faultsOf("On April 3, 2025 nothing happened.", target).filter(
        (fault) => !fault.includes("not in the source"),
      ),
    ).toEqual(faults);
  });

  it("a weekday that the source gives stays the same one", () => {
    expect(faultsOf("On Thursday, April 3 nothing happened.", "Jeudi 3 avril, rien.")).toEqual([]);
    expect(faultsOf("On Thursday, April 3 nothing happened.", "Vendredi 3 avril, rien.")).toHaveLength(1);
  });
});

describe("addresses", () => {
  const SOURCE = "See https://www.example.org/?WT.mc_id=7 for more.";

  it("must be the same to the letter", () => {
    expect(faultsOf(SOURCE, "Voir https://www.example.org/?WT.mc_id=7 pour plus.")).toEqual([]);
    expect(faultsOf(SOURCE, "Voir https://www.example.org/?WT_mc_id=7 pour plus.")).toHaveLength(2);
  });

  it.each(["www.example.net", "xml-ph-0000@deepl.internal", "<i>rien</i>", "{{x}}"])(
    "%s is an invention",
    (address) => {
      expect(
        faultsOf("Nothing more.", `Rien de plus ${address.replace(/[{}<]/g, "'$&'")}.`).join(),
      ).toContain("is not in the source");
    },
  );
});

describe("tags", () => {
  const SOURCE = "A **bold *slanted* word** and [a link](x.md)[^1].\n\n[^1]: Note.";

  it.each([
    ["in another order", "<link>un lien</link> et <strong>un <em>mot</em> gras</strong><note/>.", 0],
    ["one lost", "<link>un lien</link> et <strong>un mot gras</strong><note/>.", 1],
    ["one emptied", "<link/> et <strong>un <em>mot</em> gras</strong><note/>.", 1],
    ["one with nothing but a space", "<link> </link> et <strong>un <em>mot</em> gras</strong><note/>.", 1],
    [
      "a mark with content",
      "<link>un lien</link> et <strong>un <em>mot</em> gras</strong><note>x</note>.",
      1,
    ],
    ["inside out", "<link>un lien</link> et <em>un <strong>mot</strong> gras</em><note/>.", 1],
  ])("%s", (_, target, faults) => {
    expect(faultsOf(SOURCE, target)).toHaveLength(faults);
  });
});
