/**
 * Russian writes the first word of a body with a capital, and what follows is a chain of genitives: "Министерство иностранных дел",
 * "Вьетнамская кофейная ассоциация". The head word gives the case, and so the base form. A name in quotation marks
 * behind a kind of company is a body too.
 */
import { russianPlaceForms } from "../names/russian-forms.ts";
import type { Case } from "../model/lock.ts";
import type { Body, BodyInput } from "./bodies.ts";
import { sameLine, wordKey, type Token } from "./tokens.ts";
import type { Unit } from "./units.ts";
import { VOCABULARIES } from "./vocabulary/vocabulary.ts";
import { words } from "./vocabulary/words.ts";

/** What bodies are called, in the nominative. */
const HEADS = words(
  `министерство агентство общество бюро управление объединение содружество сообщество учреждение казначейство посольство представительство училище
   федерация комиссия ассоциация организация академия партия лига палата служба конфедерация ассамблея корпорация группа инспекция администрация дума библиотека галерея коллегия миссия
   комитет банк фонд союз совет университет институт департамент центр музей театр альянс суд парламент форум концерн холдинг трест завод клуб`,
);

/** Those that are hardly ever a plain noun. */
const SURE_HEADS = words(
  "министерство агентство федерация ассоциация организация академия конфедерация ассамблея университет институт департамент посольство казначейство содружество альянс комитет фонд лига",
);

interface Head {
  readonly base: string;
  readonly case?: Case;
}

let heads: ReadonlyMap<string, readonly Head[]> | undefined;

/** Every form of every head word. */
function headForms(): ReadonlyMap<string, readonly Head[]> {
  if (heads !== undefined) return heads;
  const map = new Map<string, Head[]>();
  for (const base of HEADS) {
    for (const form of russianPlaceForms(base)) {
      const head = { base, ...(form.case !== undefined && { case: form.case }) };
      map.set(wordKey(form.text), [...(map.get(wordKey(form.text)) ?? []), head]);
    }
  }
  return (heads = map);
}

const ADJECTIVE = /(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей)$/u;
const GENITIVE_ADJECTIVE = /(?:ого|его|ой|ей|ых|их)$/u;
const PLURAL_GENITIVE = /(?:ых|их)$/u;
const GENITIVE = /(?:[аяыи]|ов|ев|ей|ий)$/u;
const VERB = /(?:ла|ли|ло|[стш][ья])$/u;
/** At the start of a sentence any adjective has a capital; these belong to names. */
const NAMING_ADJECTIVE =
  /(?:ск|цк)(?:ий|ая|ое|ого|ой|ому|им|ую|ом)$|^(?:национальн|международн|всемирн|государственн|федеральн|центральн|генеральн|верховн|конституционн|объединенн|народн|коммунистич|социалистич|демократич)/u;
const NO_NOUN = words(
  "сегодня вчера завтра когда тогда всегда иногда снова пока однако если или либо для после ради сама сами свои наши были была стала стали очень почти опять они два три",
);

export function readRussianBodies(input: BodyInput): Body[] {
  return [...byHead(input), ...inQuotes(input), ...inOneWord(input)].sort((a, b) => a.first - b.first);
}

function byHead({ units, tokens, text }: BodyInput): Body[] {
  const found: Body[] = [];
  for (let at = 0; at < units.length; at++) {
    if (units[at]!.shape !== "capital" || units[at]!.line === "caps" || units[at]!.initial) continue;
    const head = headFrom(units, at);
    if (head === undefined) continue;
    const last = chainEnd(units, head);
    if (last === at || (head === at && units[at]!.opens && !isSure(units, at, last))) continue;
    const [first, end] = [units[at]!.first, units[last]!.last];
    found.push({ first, last: end, ...formsOf(text, tokens, units, at, head, last) });
    at = last;
  }
  return found;
}

/** "Группа депутатов" at the start of a sentence is no name; "Министерство культуры" is, and so is "Банк России". */
function isSure(units: readonly Unit[], at: number, last: number): boolean {
  return (
    headForms()
      .get(units[at]!.key)!
      .some(({ base }) => SURE_HEADS.has(base)) ||
    units.slice(at + 1, last + 1).some((unit) => unit.shape !== "lower")
  );
}

/** The head word at unit `at`, or behind the adjectives that start there. */
function headFrom(units: readonly Unit[], at: number): number | undefined {
  let head = at;
  while (head - at < 3 && ADJECTIVE.test(units[head]!.key) && !headForms().has(units[head]!.key)) {
    if (units[head + 1]?.follows !== true) return undefined;
    head++;
  }
  if (!headForms().has(units[head]!.key)) return undefined;
  return head > at && units[at]!.opens && !NAMING_ADJECTIVE.test(units[at]!.key) ? undefined : head;
}

/** The last unit of the genitives behind the head. */
function chainEnd(units: readonly Unit[], head: number): number {
  let last = fieldAfter(units, head) ?? head;
  for (let part = 0; part < 4; part++) {
    const and = part > 0 && units[last + 1]?.key === "и" && units[last + 1]!.follows ? 1 : 0;
    const noun = genitiveAfter(units, last + and);
    if (noun === undefined) return last;
    if (part > 0 && and === 0 && units[noun]!.shape !== "capital") return last;
    last = noun;
    const land = units[noun + 1];
    if (LAND_KINDS.has(units[noun]!.key) && land?.follows === true && land.shape === "capital")
      return noun + 1; // "Министерство экологии Республики Казахстан"
  }
  return last;
}

const DATIVE_ADJECTIVE = /(?:ому|ему|ой|ей|ым|им)$/u;
const DATIVE = /(?:[уюеи]|ам|ям)$/u;
/** "Комитет по данным ООН сообщил": phrases that are no field of work. */
const PHRASES = words(
  "данным словам мнению итогам информации просьбе приглашению оценке решению поручению прибытии факту",
);

/** The last unit of a body's field behind unit `at`: "Комитет по чрезвычайным ситуациям". */
function fieldAfter(units: readonly Unit[], at: number): number | undefined {
  if (units[at + 1]?.key !== "по" || !units[at + 1]!.follows) return undefined;
  let noun = at + 2;
  while (noun - at < 4 && units[noun]?.follows === true && DATIVE_ADJECTIVE.test(units[noun]!.key)) noun++;
  const unit = units[noun];
  const fits =
    unit?.follows === true && unit.shape === "lower" && unit.key.length > 3 && DATIVE.test(unit.key);
  return fits && !PHRASES.has(units[at + 2]!.key) ? noun : undefined;
}

const LAND_KINDS = words("республики королевства султаната княжества");

function genitiveAfter(units: readonly Unit[], at: number): number | undefined {
  let noun = at + 1;
  while (
    units[noun]?.follows === true &&
    noun - at < 4 &&
    GENITIVE_ADJECTIVE.test(units[noun]!.key) &&
    units[noun + 1]?.follows === true &&
    isNoun(units[noun + 1]!, units[noun])
  )
    noun++;
  const unit = units[noun];
  return unit?.follows === true && isNoun(unit, noun > at + 1 ? units[noun - 1] : undefined)
    ? noun
    : undefined;
}

function isNoun(unit: Unit, adjective: Unit | undefined): boolean {
  const { key } = unit;
  const { roles, titles } = VOCABULARIES.ru;
  if (unit.shape === "upper" || unit.initial || NO_NOUN.has(key) || roles.has(key) || titles.has(key))
    return false;
  if (adjective !== undefined && PLURAL_GENITIVE.test(adjective.key)) return key.length > 2; // "иностранных дел"
  return key.length > 3 && GENITIVE.test(key) && !VERB.test(key);
}

/** The base form and its cases: what stands before the head agrees with it, what follows stays. */
function formsOf(
  text: string,
  tokens: readonly Token[],
  units: readonly Unit[],
  at: number,
  head: number,
  last: number,
): Pick<Body, "base" | "forms"> {
  const written = (unit: Unit): string => text.slice(tokens[unit.first]!.start, tokens[unit.last]!.end);
  const known = headForms().get(units[head]!.key)![0]!;
  const ending = endingOf(known.base);
  const before = units.slice(at, head).map((unit) => {
    const word = written(unit);
    const stem = word.replace(ADJECTIVE, "");
    return stem + (ending === "ый" && /[кгх]$/u.test(stem) ? "ий" : ending);
  });
  const noun =
    head === at
      ? known.base[0]!.toUpperCase() + known.base.slice(1)
      : recased(known.base, written(units[head]!));
  const behind =
    last === head ? [] : [text.slice(tokens[units[head + 1]!.first]!.start, tokens[units[last]!.last]!.end)];
  const base = [...before, noun, ...behind].join(" ").replace(/\s+/gu, " ");
  return { base, forms: russianPlaceForms(base) };
}

function endingOf(head: string): string {
  if (/[ая]$/u.test(head)) return "ая";
  return /[оеи]$|бюро$/u.test(head) ? "ое" : "ый";
}

function recased(base: string, like: string): string {
  return like[0] === like[0]!.toLowerCase() ? base : base[0]!.toUpperCase() + base.slice(1);
}

/** Ministries as press text shortens them: "глава Минэнерго". What ends in a consonant declines. */
const SHORT_MINISTRY =
  /^мин(?:фин|юст|здрав|культ|транс|энерго|обороны|обрнауки|просвещения|природы|промторг|торг|экономики|экономразвития|сельхоз|строй|спорт|спорта|труд|труда|цифры|связи|иностранных)(а|у|ом|е)?$/u;

function inOneWord({ units, tokens, text }: BodyInput): Body[] {
  return units.flatMap((unit) => {
    const short = unit.shape === "capital" ? SHORT_MINISTRY.exec(unit.key) : null;
    if (short === null) return [];
    const written = text.slice(tokens[unit.first]!.start, tokens[unit.last]!.end);
    const base = written.slice(0, written.length - (short[1]?.length ?? 0));
    const forms = /[аеиоы]$/u.test(base) ? [{ text: base }] : russianPlaceForms(base);
    return [{ first: unit.first, last: unit.last, base, forms }];
  });
}

const COMPANIES = words(
  `компания компании компанию компанией группа группы группу группой фирма фирмы фирму фирмой концерн концерна концерне холдинг холдинга холдинге корпорация корпорации корпорацию завод завода заводе
   банк банка банке фонд фонда фонде газета газеты газете издание издания агентство агентства агентстве организация организации движение движения ассоциация ассоциации оператор оператора клуб клуба
   госкомпания госкомпании госкомпанию госкомпанией предприятие предприятия предприятии проект проекта проекте команда команды команду
   пао ао ооо зао оао нко`,
);
const LONGEST = 8;

/** Компания «Северный берег»: the body is what stands inside. */
function inQuotes({ tokens }: BodyInput): Body[] {
  const found: Body[] = [];
  for (let open = 1; open < tokens.length; open++) {
    if (!'«"“„'.includes(tokens[open]!.key) || !COMPANIES.has(tokens[open - 1]!.key)) continue;
    let last = open + 1;
    while (last - open < LONGEST && sameLine(tokens[last]) && !'»"”“'.includes(tokens[last]!.key)) last++;
    const closed = sameLine(tokens[last]) && '»"”“'.includes(tokens[last]!.key);
    if (closed && last > open + 1 && tokens[open + 1]!.shape !== "lower")
      found.push({ first: open + 1, last: last - 1 });
  }
  return found;
}
