/** Fills templates: the facts of one article come from its cast and its seed. A slot that nothing fills is a fault of the template. */
import type { PressLanguage } from "./press-language.ts";
import type { Random } from "./random.ts";

interface Person {
  readonly gender: 0 | 1;
  readonly first: string;
  /** In capitals. */
  readonly last: string;
  readonly office: string;
  met: boolean;
}

interface Body {
  readonly name: string;
  readonly acronym: string;
  met: boolean;
}

const CAST = 3;
const BODIES = 2;

/** A function that fills templates for one article: people and bodies recur in it, by surname and by acronym. */
export function filler(press: PressLanguage, random: Random): (template: string) => string {
  const cast = Array.from({ length: CAST }, () => castPerson(press, random));
  const bodies = Array.from({ length: BODIES }, () => makeBody(press, random));
  const number = (low: number, high: number): string => grouped(random.between(low, high), press.groupMark);

  const facts: Readonly<Record<string, () => string>> = {
    person: () => mention(random.pick(cast), press, random),
    body: () => bodyMention(random.pick(bodies), random),
    date: () =>
      fillWith(random.pick(press.dates), {
        day: random.between(1, 28),
        month: random.pick(press.months),
        year: year(random),
      }),
    range: () => {
      const from = random.between(1, 20);
      const values = {
        from,
        to: from + random.between(1, 7),
        month: random.pick(press.months),
        year: year(random),
      };
      return fillWith(random.pick(press.ranges), values);
    },
    month: () => random.pick(press.months),
    time: () =>
      fillWith(random.pick(press.times), {
        hour: random.between(8, 22),
        minute: random.pick(["00", "15", "30", "45"]),
      }),
    money: () => fillWith(random.pick(press.sums), { amount: amount(press, random) }),
    percent: () => fillWith(press.percentage, { value: amount(press, random) }),
    count: () => number(120, 48_000),
    small: () => String(random.between(5, 20)),
    year: () => String(year(random)),
  };

  function fill(template: string): string {
    return template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const fact = facts[name];
      if (fact !== undefined) return fact();
      const list = press.lists[name];
      if (list === undefined) throw new Error(`the ${press.language} corpus has no list "${name}"`);
      return fill(random.pick(list));
    });
  }
  const settle = press.settle ?? ((text: string) => text);
  return (template) => capitalised(settle(fill(template)));
}

function castPerson(press: PressLanguage, random: Random): Person {
  const gender = random.chance(40) ? 1 : 0;
  const last = random.pick(press.surnames).toUpperCase();
  return {
    gender,
    first: random.pick(press.firstNames[gender]),
    last,
    office: random.pick(press.offices)[gender],
    met: false,
  };
}

function mention(person: Person, press: PressLanguage, random: Random): string {
  if (!person.met) {
    person.met = true;
    return `${person.office} ${person.first} ${person.last}`;
  }
  if (random.chance(30)) return `${person.first} ${person.last}`;
  return random.chance(50) ? `${press.titles[person.gender]} ${person.last}` : person.last;
}

function makeBody(press: PressLanguage, random: Random): Body {
  const name = press.bodies.map((parts) => random.pick(parts)).join(" ");
  const words = name.split(/[\s’-]+/u).filter((word) => word.length > 3);
  return { name, acronym: words.map((word) => word[0]!.toUpperCase()).join(""), met: false };
}

function bodyMention(body: Body, random: Random): string {
  if (!body.met) {
    body.met = true;
    return `${body.name} (${body.acronym})`;
  }
  return random.chance(70) ? body.acronym : body.name;
}

function year(random: Random): number {
  return random.between(2012, 2026);
}

/** Below 100, two in three with one decimal. */
function amount(press: PressLanguage, random: Random): string {
  const whole = String(random.between(2, 98));
  return random.chance(65) ? `${whole}${press.decimalMark}${random.between(1, 9)}` : whole;
}

function grouped(value: number, mark: string): string {
  return value < 1_000
    ? String(value)
    : `${Math.floor(value / 1_000)}${mark}${String(value % 1_000).padStart(3, "0")}`;
}

function fillWith(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

function capitalised(text: string): string {
  return text.replace(/^(\P{L}*)(\p{Ll})/u, (_, before: string, letter: string) =>
    before.length > 2 ? before + letter : before + letter.toUpperCase(),
  );
}
