import { describe, expect, it } from "vitest";
import { locksOf } from "../../src/lock/locks-of.ts";
import { printMessage } from "../../src/message/print.ts";
import type { Language } from "../../src/model/language.ts";
import type { Name } from "../../src/model/names.ts";
import { nameBook } from "../../src/names/book.ts";
import { MARKUPS } from "../../src/protect/markup/registry.ts";
import { protect, type Strength } from "../../src/protect/protect.ts";
import { unlock, type Unlocked } from "../../src/protect/unlock.ts";
import { amountForm } from "../../src/protect/amount-form.ts";
import { readArticle } from "../../src/read/read-article.ts";

const NAMES: readonly Name[] = [
  { id: "sergey_lavrov", kind: "person", gender: "m", spellings: { en: ["Sergey LAVROV"] } },
  { id: "abdoulaye_diop", kind: "person", gender: "m", spellings: { en: ["Abdoulaye DIOP"] } },
  { id: "volga", kind: "place", gender: "f", spellings: { en: ["Volga"] } },
  { id: "volga_institute", kind: "organization", spellings: { en: ["Volga Institute"] } },
];
const RUSSIAN = new Map([
  ["sergey_lavrov", "Сергей ЛАВРОВ"],
  ["sergey_lavrov_gen", "Сергея ЛАВРОВА"],
  ["sergey_lavrov_ins", "Сергеем ЛАВРОВЫМ"],
  ["abdoulaye_diop", "Абдулай ДИОП"],
  ["abdoulaye_diop_ins", "Абдулаем ДИОПОМ"],
]);

interface Read extends Unlocked {
  readonly text: string;
}

/** Sends a sentence and reads the answer that `answerTo` makes of what was sent; `$1`, `$2`... stand for the token ids. */
function readAnswer(
  source: string,
  answer: string,
  {
    to = "ru",
    markup = "xml",
    strength = "light",
    known = true,
  }: { to?: Language; markup?: keyof typeof MARKUPS; strength?: Strength; known?: boolean } = {},
): Read {
  const book = nameBook(NAMES, known ? { ru: RUSSIAN } : {});
  const article = readArticle("seeds/a.md", new TextEncoder().encode(`${source}\n`), "en");
  const [segment] = article.blocks.flatMap((block) => block.segments);
  const { bySegment, shapes } = locksOf(article, book);
  const locks = bySegment.get(segment!.key)!;
  const form = (id: string): string | undefined => (known && to === "ru" ? RUSSIAN.get(id) : undefined);
  const sent = protect(segment!, locks, MARKUPS[markup], strength, (lock) =>
    lock.policy === "term" ? form(lock.id) : amountForm(lock, to),
  );
  const ids = [...sent.parts.keys()];
  const came = answer.replace(/\$(\d)/g, (_, index: string) => String(ids[Number(index) - 1]));
  const read = unlock(came, sent, MARKUPS[markup], { from: "en", to, locks, book, shapes });
  return { ...read, text: printMessage(read.nodes) };
}

describe("what a provider made of a name's span", () => {
  const MET = "He met Sergey LAVROV.";

  it.each([
    ["its case", '<x id="$1">Сергеем Лавровым</x>', "{sergey_lavrov_ins}"],
    ["nothing", '<x id="$1"/>', "{sergey_lavrov_ins}"],
    ["what it got", '<x id="$1">Сергей ЛАВРОВ</x>', "{sergey_lavrov_ins}"],
    ["the source's spelling", '<x id="$1">Sergey LAVROV</x>', "{sergey_lavrov_ins}"],
    ["quotation marks", '<x id="$1">«Сергеем Лавровым»</x>', "«{sergey_lavrov_ins}»"],
    ["a word before", '<x id="$1">министром Сергеем Лавровым</x>', "министром {sergey_lavrov_ins}"],
    ["a word behind", '<x id="$1">Сергеем Лавровым вчера</x>', "{sergey_lavrov_ins} вчера"],
  ])("tells %s", (_, span, expected) => {
    const { text, problems, proposals } = readAnswer(MET, `Он встретился с ${span}.`);
    expect(text).toBe(`Он встретился с ${expected}.`);
    expect(problems).toEqual([]);
    expect(proposals.size).toBe(0);
  });

  it.each([
    ["another known name", "Абдулаем Диопом"],
    ["another known name in the source's language", "Abdoulaye DIOP"],
    ["a territory", "Сенегалом"],
  ])("refuses %s", (_, inner) => {
    expect(readAnswer(MET, `Он встретился с <x id="$1">${inner}</x>.`).problems).toEqual([
      `The place of Sergey LAVROV came back with another name in it: ${inner}.`,
    ]);
  });

  it("refuses names that were exchanged between two spans, known or not", () => {
    const source = "Sergey LAVROV met Abdoulaye DIOP.";
    for (const known of [true, false]) {
      const { problems } = readAnswer(source, '<x id="$1">Абдулай Диоп</x> и <x id="$2">Сергей Лавров</x>.', {
        known,
      });
      expect(problems).toHaveLength(2);
    }
  });

  it("takes a longer name that holds another for itself", () => {
    const { text, problems } = readAnswer(
      "The Volga Institute opened.",
      'Открылся <x id="$1">Институт Волги</x>.',
    );
    expect([text, problems]).toEqual(["Открылся {volga_institute}.", []]);
  });
});

describe("a name without a form", () => {
  const read = (inner: string, to: Language = "ru"): Read =>
    readAnswer("He met Pierre DUVAL.", `X с <x id="$1">${inner}</x>.`, { known: false, to });

  it("is proposed in the nominative, and its case kept", () => {
    const { text, proposals } = read("Сергеем Дюваловым");
    expect(text).toBe("X с {pierre_duval_ins}.");
    expect([...proposals.values()]).toEqual(["Сергей Дювалов"]);
  });

  it("is proposed without the sentence's marks", () => {
    const { text, proposals } = read("« Pierre Düval »", "fr");
    expect(text).toBe("X с « {pierre_duval} ».");
    expect([...proposals]).toEqual([["pierre_duval", "Pierre Düval"]]);
  });

  it.each(["министром Пьером Дювалем", "пьер дюваль и его жена", "Пьер Дюваль 2", "ministre"])(
    "is not proposed as %s",
    (inner) => {
      const { problems, proposals } = read(inner);
      expect(problems[0]).toContain("came back with other words in it");
      expect(proposals.size).toBe(0);
    },
  );
});

describe("Russian cases of tokens without content", () => {
  const read = (answer: string): Read => readAnswer("He met Sergey LAVROV.", answer, { markup: "text" });

  it("are decided by the preposition", () => {
    expect(read("Он был у [X$1X].")).toMatchObject({
      text: "Он был у {sergey_lavrov_gen}.",
      nominatives: [],
    });
  });

  it("stay nominative where nothing decides, and are told", () => {
    expect(read("Он встретил министра [X$1X].")).toMatchObject({
      text: "Он встретил министра {sergey_lavrov}.",
      nominatives: ["sergey_lavrov"],
    });
    expect(read("Он ждал к [X$1X].")).toMatchObject({ text: "Он ждал к {sergey_lavrov}.", nominatives: [] });
  });

  it("need no telling where the name opens the sentence", () => {
    expect(read("[X$1X] пришел.").nominatives).toEqual([]);
  });

  it("are given to months and years", () => {
    const options = { markup: "text", strength: "strong" } as const;
    expect(readAnswer("It ended in April 2025.", "Это кончилось в [X$1X].", options).text).toBe(
      "Это кончилось в {april_2025_loc}.",
    );
    expect(readAnswer("It ran from April 3 to 5, 2025.", "Это шло с [X$1X].", options).text).toBe(
      "Это шло с {april_3_to_5_2025}.",
    );
  });
});

describe("tokens", () => {
  const TWO = "Sergey LAVROV met Abdoulaye DIOP.";

  it("are restored by id, never by order", () => {
    expect(readAnswer(TWO, "[X$2X] и [X$1X].", { markup: "text" }).text).toBe(
      "{abdoulaye_diop} и {sergey_lavrov}.",
    );
  });

  it("may not come back twice", () => {
    expect(readAnswer(TWO, "[X$1X], [X$2X] и [X$1X].", { markup: "text" }).problems.join()).toContain(
      "came back twice",
    );
  });

  it("that nobody sent are told, and the source's own look-alikes are not", () => {
    expect(readAnswer(TWO, "[X$1X] и [X$2X] [X9999X].", { markup: "text" }).problems).toEqual([
      "[X9999X] came back, which nobody sent.",
    ]);
    expect(readAnswer("See [x7x] now.", "Смотри [x7x].", { markup: "text" }).problems).toEqual([]);
  });

  it("have other numbers for each text", () => {
    const idOf = (text: string): string => {
      const article = readArticle("seeds/a.txt", new TextEncoder().encode(text), "en");
      const [segment] = article.blocks.flatMap((block) => block.segments);
      const { bySegment } = locksOf(article, nameBook([], {}));
      return protect(segment!, bySegment.get(segment!.key)!, MARKUPS.text, "light").text.replace(/\D/g, "");
    };
    // Otherwise two answers of a batch could change places, each with the other's words around its own names.
    expect(idOf("He left Mali.")).not.toBe(idOf("She left Niger."));
    expect(idOf("He left Mali.")).toBe(idOf("He left Mali."));
  });

  it("of amounts stand for what the target language writes", () => {
    const { text } = readAnswer("It cost $2.5 billion.", "Это стоило [X$1X].", {
      markup: "text",
      strength: "strong",
    });
    expect(text).toBe("Это стоило 2,5\u00A0млрд долларов.");
  });

  it("of amounts keep a right content and refuse a wrong one", () => {
    const read = (inner: string): string =>
      readAnswer("It cost $2.5 billion.", `Это стоило <x id="$1">${inner}</x>.`, { strength: "strong" }).text;
    expect(read("2,5 миллиарда долларов")).toBe("Это стоило 2,5 миллиарда долларов.");
    expect(read("2,5 миллиона долларов")).toBe("Это стоило 2,5\u00A0млрд долларов.");
  });
});
