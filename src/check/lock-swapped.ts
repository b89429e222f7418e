/**
 * Facts that are all there and exchanged: a name that took another's place in brackets ("A (Mali), B (Niger)"), a title
 * before a place, a figure that counts another thing. Order alone proves nothing, since every language has its own.
 */
import type { Language } from "../model/language.ts";
import type { Lock } from "../model/lock.ts";
import { mentionsIn, mentionsOfSource, type Mention } from "../verify/mentions.ts";
import { countedAt } from "./counted.ts";
import type { Check, Fault, WrittenView } from "./view.ts";

export const lockSwapped: Check = {
  rules: { "lock-swapped": "error" },
  *run({ written, article, language }) {
    for (const view of written) {
      const terms = view.locks.filter(({ policy }) => policy === "term").length;
      if (terms > 1 || (terms > 0 && TITLE_BEFORE[language].test(view.seen.text)))
        yield* swappedNames(view, language);
      if (view.locks.some(isFigure)) yield* swappedFigures(view, article.language, language);
    }
  },
};

function* swappedNames(view: WrittenView, language: Language): Iterable<Fault> {
  const { segment, seen, context, locks } = view;
  const fault = (message: string): Fault => ({ rule: "lock-swapped", key: segment.key, message });
  const own = mentionsOfSource(context).filter(({ kind }) => kind === "name");
  const here = mentionsIn(view).filter(({ kind }) => kind === "name");
  const ownPairs = pairsIn(segment.text, own);
  for (const [name, beside] of ownPairs.size === 0 ? [] : pairsIn(seen.text, here)) {
    const wanted = ownPairs.get(name);
    if (wanted !== undefined && wanted !== beside) {
      yield fault(`{${beside}} stands in brackets behind {${name}}, where the source has {${wanted}}.`);
      return;
    }
    if (wanted === undefined && [...ownPairs.values()].includes(beside)) {
      yield fault(`{${beside}} stands in brackets behind {${name}}, which is another in the source.`);
      return;
    }
  }
  const people = new Set(
    own.filter(({ start }) => typeAt(locks, start) === "person").map(({ value }) => value),
  );
  for (const { value, start } of here) {
    if (people.has(value) || !own.some((mention) => mention.value === value)) continue;
    const title = TITLE_BEFORE[language].exec(seen.text.slice(Math.max(0, start - 12), start) + BEHIND)?.[0];
    if (title !== undefined)
      yield fault(`"${title.slice(0, -BEHIND.length).trim()}" stands before {${value}}, which is nobody.`);
  }
}

/** Stands for the name behind a title. */
const BEHIND = "\uFFFC";
const TITLE_BEFORE: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Messrs)\.?[ \u00A0]\uFFFC/u,
  fr: /(?<!\p{L})(?:MM?\.|Mmes?|Mlle|Dre?)[ \u00A0\u202F]\uFFFC/u,
  ru: /(?<!\p{L})(?:г-н|г-на|г-ну|г-ном|г-не|г-жа|г-жи|г-же|г-жу|г-жой)[ \u00A0]\uFFFC/iu,
};

function typeAt(locks: readonly Lock[], start: number): string | undefined {
  return locks.find((lock) => lock.policy === "term" && lock.start === start)?.type;
}

const OPENS = /^[\s\u00A0]*\($/u;

/** Names with another in brackets behind them: "Abdoulaye DIOP (Mali)". */
function pairsIn(text: string, names: readonly Mention[]): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const [index, { end, value }] of names.entries()) {
    const next = names[index + 1];
    if (next === undefined || !OPENS.test(text.slice(end, next.start)) || text[next.end] !== ")") continue;
    if (value !== next.value) pairs.set(value, next.value);
  }
  return pairs;
}

/** A number, whose noun tells what it counts. */
function isFigure({ policy, type }: Lock): boolean {
  return policy === "value" && type === "number";
}

function* swappedFigures(view: WrittenView, from: Language, to: Language): Iterable<Fault> {
  const { segment, seen, context } = view;
  const own = once(mentionsOfSource(context));
  const here = once(mentionsIn(view));
  for (const [value, mention] of own) {
    const other = here.get(value);
    if (other === undefined) continue;
    const things = countedAt(segment.text, mention.end, from);
    const thingsHere = countedAt(seen.text, other.end, to);
    if (things.size === 0 || thingsHere.size === 0) continue;
    if ([...things].some((thing) => thingsHere.has(thing))) continue;
    const said = shown(segment.text, mention);
    const saidHere = shown(seen.text, other);
    yield {
      rule: "lock-swapped",
      key: segment.key,
      message: `"${saidHere}" stands here, and "${said}" in the source: ${value} counts another thing.`,
    };
  }
}

/** Figures that stand once, by value. */
function once(mentions: readonly Mention[]): Map<string, Mention> {
  const figures = new Map<string, Mention>();
  const repeated = new Set<string>();
  for (const mention of mentions) {
    if (mention.kind !== "number") continue;
    if (figures.has(mention.value)) repeated.add(mention.value);
    figures.set(mention.value, mention);
  }
  for (const value of repeated) figures.delete(value);
  return figures;
}

/** The figure with a few of the words behind it. */
function shown(text: string, { start, end }: Mention): string {
  return text.slice(start, end) + (/^[^.,;:()\uFFFC]{0,24}(?=[\s.,;:]|$)/u.exec(text.slice(end))?.[0] ?? "");
}
