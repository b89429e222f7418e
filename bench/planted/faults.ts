/** Kinds of faults of fact, and where each finds a place in an edition. Every plant is one edition with one fault. */
import type { DeskNames } from "../../src/desk/names.ts";
import { renderFact } from "../../src/facts/render-fact.ts";
import { splitCase, withCase } from "../../src/ids/case-suffix.ts";
import type { Segment } from "../../src/model/article.ts";
import type { Language } from "../../src/model/language.ts";
import type { Lock } from "../../src/model/lock.ts";
import { rootOf } from "../../src/verify/read-facts.ts";

export interface PlacedText {
  readonly segment: Segment;
  readonly text: string;
  readonly locks: readonly Lock[];
}

/** An approved edition. */
export interface Place {
  readonly texts: readonly PlacedText[];
  readonly language: Language;
  readonly names: DeskNames;
  /** Source messages by key. */
  readonly messages: ReadonlyMap<string, string>;
}

/** Key -> the text with the fault; undefined for a text that is gone. */
export type Plant = ReadonlyMap<string, string | undefined>;
export type Fault = (place: Place) => Plant[];

const ARGUMENT = /\{(\w+)(?:, date, ::\w+)?\}/g;
const FIGURE = /(?<![\w{])\d+(?:[ \u00A0\u202F]\d{3})*(?:[.,]\d+)?(?![\w}])/g;
const QUOTED = /[«“]/;

type Rewrite = (one: PlacedText, place: Place) => readonly string[];

/** Each rewriting of each text that differs from it is a plant. */
function each(rewrite: Rewrite): Fault {
  return (place) =>
    place.texts.flatMap((one) =>
      [...new Set(rewrite(one, place))]
        .filter((text) => text !== one.text)
        .map((text) => new Map([[one.segment.key, text]])),
    );
}

function byLanguage(tables: Partial<Record<Language, readonly (readonly [RegExp, string])[]>>): Fault {
  return each(({ text }, { language }) =>
    (tables[language] ?? [])
      .filter(([pattern]) => pattern.test(text))
      .map(([pattern, other]) => text.replace(pattern, other)),
  );
}

function eachMatch(
  pattern: RegExp,
  change: (found: RegExpMatchArray, one: PlacedText, place: Place) => readonly string[],
): Fault {
  return each((one, place) =>
    [...one.text.matchAll(pattern)].flatMap((match) =>
      change(match, one, place).map(
        (other) => one.text.slice(0, match.index) + other + one.text.slice(match.index + match[0].length),
      ),
    ),
  );
}

function lockOf(argument: string, { locks }: PlacedText): Lock | undefined {
  const { id } = splitCase(argument);
  return locks.find((lock) => lock.id === id);
}

function root(id: string, { names }: Place): string {
  return rootOf(id, { book: names.book, shapes: new Map() });
}

/** Every name of the article, once. */
function namesOf({ texts }: Place): Lock[] {
  const names = texts.flatMap(({ locks }) => locks.filter(({ policy }) => policy === "term"));
  return [...new Map(names.map((lock) => [lock.id, lock])).values()];
}

function otherNames(argument: string, one: PlacedText, place: Place, kinds: readonly string[]): Lock[] {
  const lock = lockOf(argument, one);
  if (lock === undefined || !kinds.includes(lock.type)) return [];
  return namesOf(place).filter(
    (other) => kinds.includes(other.type) && root(other.id, place) !== root(lock.id, place),
  );
}

/** In the case of the argument that it replaces. */
function inCaseOf(argument: string, other: Lock): string {
  return `{${withCase(other.id, splitCase(argument).case)}}`;
}

function dates(change: (iso: string) => string): Fault {
  return eachMatch(ARGUMENT, ([, argument = ""], one, { language }) => {
    const lock = lockOf(argument, one);
    if (lock?.type !== "date") return [];
    const changed = lock.value.split("/").map(change).join("/");
    return changed === lock.value ? [] : [renderFact(changed, "date", language, splitCase(argument).case)];
  });
}

function turned(digits: string, last: number): string {
  return String((Number(digits) % last) + 1).padStart(digits.length, "0");
}

/** Two neighbouring digits that differ change places. */
function transposed(figure: string): string {
  return figure.replace(/(\d)(?!\1)(\d)/, "$2$1");
}

function quotations({ texts }: Place): PlacedText[] {
  return texts.filter(({ text, locks }) => QUOTED.test(text) && locks.some(({ type }) => type === "person"));
}

function speakerOf({ text, locks }: PlacedText): RegExpMatchArray | undefined {
  const people = locks.filter(({ type }) => type === "person").map(({ id }) => id);
  return [...text.matchAll(ARGUMENT)].find(([, argument = ""]) => people.includes(splitCase(argument).id));
}

const LOOK_ALIKE: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  с: "c",
  р: "p",
  х: "x",
  у: "y",
};
const ALIKE_LATIN = Object.fromEntries(
  Object.entries(LOOK_ALIKE).map(([cyrillic, latin]) => [latin, cyrillic]),
);

/** A verb of each language that takes a negation, as it stands in a text. */
const VERBS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:will|should|must|can|could|has|have|is|are|was|were)\b(?! not)/g,
  fr: /(?<!\p{L})(?:ont|a|est|sont|sera|seront|auront|doit|doivent|devons|pourrait|entrera|transmettra|présentera|porteront|consolideront|comptera|aura|figure)(?= \p{L})/gu,
  ru: /(?<!\p{L})(?:начали|встретились|провели|выработали|будут|заявил|хотели|должны|подчеркнул|отметили|упрочат|проходит|могло|создадут|собрал|прошел|приняли|вступит|направят|состоится|опубликованы|договорились|собрала|оценят|взяли|увеличили|пройдет|представит|обсуждался|обязались|утвердили)(?!\p{L})/gu,
};

function denied(verb: string, language: Language): string {
  if (language === "en") return verb === "can" ? "cannot" : `${verb} not`;
  if (language === "ru") return `не ${verb}`;
  return /^[aàâeéèêiîoôuh]/i.test(verb) ? `n’${verb} pas` : `ne ${verb} pas`;
}

/** Has the source a negation of its own? Then one more is no fault that a word can tell. */
const DENIES =
  /(?<![\p{L}])(?:not|no|never|nor|cannot|ne|n[’']|pas|aucune?|ni|не|нет|ни)(?![\p{L}])|n[’'](?=\p{L})|n[’']t\b/iu;

export const FAULTS: Readonly<Record<string, Fault>> = {
  "person replaced by another": eachMatch(ARGUMENT, ([, argument = ""], one, place) =>
    otherNames(argument, one, place, ["person"]).map((other) => inCaseOf(argument, other)),
  ),
  "place replaced by another": eachMatch(ARGUMENT, ([, argument = ""], one, place) =>
    otherNames(argument, one, place, ["place"]).map((other) => inCaseOf(argument, other)),
  ),
  "acronym or body replaced by another": eachMatch(ARGUMENT, ([, argument = ""], one, place) => [
    ...otherNames(argument, one, place, ["acronym", "organization"]).map((other) =>
      inCaseOf(argument, other),
    ),
    ...(lockOf(argument, one)?.type === "acronym"
      ? [{ en: "NATO", fr: "OTAN", ru: "НАТО" }[place.language]]
      : []),
  ]),
  "name lost": eachMatch(ARGUMENT, ([, argument = ""], one) =>
    lockOf(argument, one)?.policy === "term" ? [""] : [],
  ),
  "two names of a sentence exchanged": each((one, place) => {
    const found = [...one.text.matchAll(ARGUMENT)].filter(
      ([, argument = ""]) => lockOf(argument, one)?.policy === "term",
    );
    return found.flatMap((first, index) =>
      found.slice(index + 1).flatMap((second) => {
        const [a, b] = [splitCase(first[1]!), splitCase(second[1]!)];
        if (root(a.id, place) === root(b.id, place) || !inRoles(first, second, one)) return [];
        const swap = (text: string): string =>
          text.slice(0, first.index) +
          `{${withCase(b.id, a.case)}}` +
          text.slice(first.index + first[0].length, second.index) +
          `{${withCase(a.id, b.case)}}` +
          text.slice(second.index + second[0].length);
        return [swap(one.text)];
      }),
    );
  }),
  "quotation given to another speaker": (place) =>
    quotations(place).flatMap((one, index, all) => {
      const speaker = speakerOf(one);
      return all.slice(index + 1).flatMap((other) => {
        const second = speakerOf(other);
        if (speaker === undefined || second === undefined || speaker[1] === second[1]) return [];
        return [
          new Map([
            [one.segment.key, one.text.replace(speaker[0], second[0])],
            [other.segment.key, other.text.replace(second[0], speaker[0])],
          ]),
        ];
      });
    }),
  "quotation without its speaker": each(({ text, segment, locks }) =>
    locks.some(({ type }) => type === "quote") && /[,»”]\s*(?:—\s*)?\p{L}/u.test(segment.text)
      ? [...text.matchAll(/^[«“].*[»”](?=\S? ?)/gu)].map(([found]) => `${found.replace(/,$/, "")}.`)
      : [],
  ),
  "quotation marks lost": each(({ text, locks }) =>
    locks.some(({ type, value }) => type === "quote" && value.split(" ").length > 3)
      ? [text.replace(/[«»“”]\u00A0?|\u00A0(?=»)/gu, "").replace(/\u00A0+/gu, "\u00A0")]
      : [],
  ),
  "quotation left open": each(({ text }) => [text.replace(/\u00A0?[»”]/u, "")]),
  "date moved by a day": dates((iso) =>
    iso.replace(/(?<=-)\d\d$/, (day) => (/^\d{4}-\d\d$|^--\d\d$/.test(iso) ? day : turned(day, 28))),
  ),
  "month changed": dates((iso) => iso.replace(/(?<=^(?:\d{4}|-)-)\d\d/, (month) => turned(month, 12))),
  "year's digits transposed": dates((iso) =>
    iso.replace(/^\d{4}/, (year) => year.slice(0, 2) + transposed(year.slice(2))),
  ),
  "year given where the source has none": dates((iso) => iso.replace(/^--/, "1987-")),
  "year lost": dates((iso) => iso.replace(/^\d{4}-(?=\d\d-)/, "--")),
  "date lost": eachMatch(ARGUMENT, ([, argument = ""], one) =>
    lockOf(argument, one)?.type === "date" ? [""] : [],
  ),
  "time moved by an hour": eachMatch(ARGUMENT, ([, argument = ""], one, { language }) => {
    const lock = lockOf(argument, one);
    return lock?.type === "time"
      ? [
          renderFact(
            lock.value.replace(/^\d\d/, (hour) => turned(hour, 23)),
            "time",
            language,
          ),
        ]
      : [];
  }),
  "time zone added": eachMatch(ARGUMENT, ([whole, argument = ""], one, { language }) =>
    lockOf(argument, one)?.type === "time"
      ? [
          `${whole} (UTC)`,
          `${whole} ${{ en: "Moscow time", fr: "(heure de Moscou)", ru: "по московскому времени" }[language]}`,
        ]
      : [],
  ),
  "million for billion": byLanguage({
    en: [[/(?<=\d[ \u00A0])million/, "billion"]],
    fr: [[/(?<=\d[ \u00A0])millions/, "milliards"]],
    ru: [[/(?<=\d[ \u00A0])млн/, "млрд"]],
  }),
  "figure changed": eachMatch(FIGURE, ([figure]) => [
    figure.replace(/\d/, (digit) => String((Number(digit) % 9) + 1)),
  ]),
  "figure's digits transposed": eachMatch(FIGURE, ([figure]) => [transposed(figure)]),
  "figure lost": eachMatch(FIGURE, () => [""]),
  "two figures of a sentence exchanged": each(({ text }) => {
    const [first, second] = [...text.matchAll(FIGURE)];
    if (first === undefined || second === undefined || first[0] === second[0]) return [];
    return [
      text.slice(0, first.index) +
        second[0] +
        text.slice(first.index + first[0].length, second.index) +
        first[0] +
        text.slice(second.index + second[0].length),
    ];
  }),
  "number in words changed": byLanguage({
    en: [
      [/\bthree\b/i, "four"],
      [/\bthirty\b/, "forty"],
      [/\bsixth\b/, "seventh"],
      [/\bthird\b/, "fourth"],
    ],
    fr: [
      [/\btrois\b/i, "quatre"],
      [/\btrente\b/, "quarante"],
      [/sixième/, "septième"],
      [/troisième/, "quatrième"],
    ],
    ru: [
      [/\bтри /, "четыре "],
      [/трех/, "четырех"],
      [/тридцать/, "сорок"],
      [/Третья/, "Четвертая"],
      [/шестой/, "седьмой"],
    ],
  }),
  "unit changed": byLanguage({
    en: [
      [/minutes/, "hours"],
      [/hours/, "days"],
      [/(?<=\d )countries/, "organizations"],
      [/specialists/, "countries"],
      [/participants(?= from)/, "ministers"],
    ],
    fr: [
      [/minutes/, "heures"],
      [/heures/, "jours"],
      [/(?<=\d )pays/, "organismes"],
      [/spécialistes/, "pays"],
      [/participants(?= venus)/, "ministres"],
    ],
    ru: [
      [/минут/, "часов"],
      [/часов/, "дней"],
      [/(?<=\d )стран/, "организаций"],
      [/(?<=\d )специалистов/, "стран"],
      [/участников(?= из)/, "министров"],
    ],
  }),
  "sign of a percentage turned": eachMatch(/\+(?=\d)/g, () => ["−", "-", "–"]),
  "percent sign lost": eachMatch(/(?<=\d)[ \u00A0\u202F]?%/g, () => [""]),
  "currency changed": byLanguage({
    en: [
      [/€/, "$"],
      [/rubles/, "euros"],
    ],
    fr: [
      [/€/, "$"],
      [/d’euros/, "de dollars"],
      [/roubles/, "euros"],
    ],
    ru: [
      [/€/, "$"],
      [/евро/, "долларов"],
      [/рублей/, "евро"],
    ],
  }),
  "rise for fall": byLanguage({
    en: [
      [/an increase of/, "a decrease of"],
      [/18% more/, "18% less"],
      [/raised/, "reduced"],
    ],
    fr: [
      [/une hausse de/, "une baisse de"],
      [/de plus que/, "de moins que"],
    ],
    ru: [
      [/увеличили/, "сократили"],
      [/больше, чем/, "меньше, чем"],
    ],
  }),
  "at most for at least": byLanguage({
    en: [[/at least/, "at most"]],
    fr: [[/au moins/, "au plus"]],
    ru: [[/не менее/, "не более"]],
  }),
  "negation dropped": byLanguage({
    en: [
      [/(?<!neither .*) not (?!only|without)/, " "],
      [/(?<=knows) no /, " "],
      [/cannot/, "can"],
    ],
    fr: [
      [/(?<!\p{L})n’(est|ont|a|était) pas(?! sans)/u, "$1"],
      [/ce ne sont pas/, "ce sont"],
      [/(?<!\p{L})ne (\p{L}+(?: \p{L}+ir)?) pas/u, "$1"],
    ],
    ru: [
      [/(?<!(?:ни|Ни|никто|никого|Никогда|Ничто)(?!\p{L}).*)(?<=[ «])не (?!менее|только|позднее|лишен)/u, ""],
      [/(?<=где )нет/, "есть"],
    ],
  }),
  "negation added": each(({ text, segment }, { language }) =>
    DENIES.test(segment.text) || DENIES.test(text)
      ? []
      : [...text.matchAll(VERBS[language])]
          .slice(0, 1)
          .map(
            ({ index, 0: verb }) =>
              text.slice(0, index) + denied(verb, language) + text.slice(index + verb.length),
          ),
  ),
  "paragraph lost": (place) => place.texts.map(({ segment }) => new Map([[segment.key, undefined]])),
  "paragraph doubled": each(({ text }) => [`${text} ${text}`]),
  "paragraph replaced by its neighbour": (place) =>
    place.texts.flatMap(({ segment, text }, index) => {
      const other = place.texts[index + 1];
      return other === undefined || other.text === text || text.length < 40 || other.text.length < 40
        ? []
        : [new Map([[segment.key, other.text]])];
    }),
  "second half of a sentence lost": each(({ text }) => {
    if (text.length < 90) return [];
    const cut = text.indexOf(" ", text.length * 0.4);
    const half = text.slice(0, cut).replace(/[,;:]$/, "");
    return /\{[^}]*$|<[^>]*$/.test(half) ? [] : [`${half}.`];
  }),
  "left in the source's language": (place) =>
    place.texts.flatMap(({ segment, text }) => {
      const message = place.messages.get(segment.key);
      const words = segment.text.replace(/[^\p{L}]/gu, "").length;
      return message === undefined || message === text || words < 24
        ? []
        : [new Map([[segment.key, message]])];
    }),
  "Latin letter in a Cyrillic word, or the reverse": each(({ text }, { language }) => {
    const table = language === "ru" ? LOOK_ALIKE : ALIKE_LATIN;
    const plain = [...text.matchAll(/(?<![\p{L}{_<])\p{Ll}{4,}(?![\p{L}}_>])/gu)].find(({ 0: word }) =>
      Array.from(word).some((letter) => letter in table),
    );
    if (plain === undefined) return [];
    const changed = plain[0].replace(/./gu, (letter) => table[letter] ?? letter);
    const one = plain[0].replace(
      new RegExp(`[${Object.keys(table).join("")}]`, "u"),
      (letter) => table[letter] ?? letter,
    );
    const put = (word: string): string =>
      text.slice(0, plain.index) + word + text.slice(plain.index + plain[0].length);
    return changed === plain[0] ? [] : [put(one), put(changed)];
  }),
  "placeholder left": each(({ text }) => [
    text.replace(" ", " @@PH3@@ "),
    `${text}[X2X]`,
    text.replace(" ", " xml-ph-0000@deepl.internal "),
  ]),
  "address invented": each(({ text }) => [`${text} https://www.example.net/`]),
  "markup lost": eachMatch(/<(\w+)>(.*?)<\/\1>|<\w+\/>/g, ([, , inner = ""]) => [inner]),
};

/** Names whose exchange says something else: one of them is a person, or stands in brackets behind another. */
function inRoles(first: RegExpMatchArray, second: RegExpMatchArray, one: PlacedText): boolean {
  const types = [first, second].map(([, argument = ""]) => lockOf(argument, one)?.type);
  const bracketed = [first, second].some(
    (match) =>
      one.text[match.index! - 1] === "(" || one.text.startsWith(" (", match.index! + match[0].length),
  );
  return bracketed || types.includes("person");
}
