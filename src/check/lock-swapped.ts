/**
 * Facts that are all there and exchanged: a name in another's place, a figure that counts another thing. Order alone
 * proves nothing, since every language has its own: only what the words around a fact tell for sure is told.
 */
import type { Language } from "../model/language.ts";
import type { Lock } from "../model/lock.ts";
import { isAmount } from "../verify/read-facts.ts";
import { mentionsOfSource, type Mention } from "../verify/mentions.ts";
import { countedAt, measuredAt } from "./counted.ts";
import { swappedNames } from "./swapped-names.ts";
import type { Check, WrittenView } from "./view.ts";

export const lockSwapped: Check = {
  rules: { "lock-swapped": "error" },
  *run({ written, article, language }) {
    for (const view of written) {
      const { locks, segment } = view;
      const names = locks.reduce((count, { policy }) => count + Number(policy === "term"), 0);
      const found = names > 1 ? swappedNames(view, article.language, language) : undefined;
      if (found !== undefined) {
        const { message, sure } = found;
        const severity = sure ? {} : { severity: "warning" as const };
        yield { rule: "lock-swapped", key: segment.key, message, ...severity };
      }
      const told = locks.some(isNumber) ? otherThings(view, article.language, language) : undefined;
      const exchanged =
        told ??
        (locks.filter(isAmount).length > 1 ? otherFigures(view, article.language, language) : undefined);
      if (exchanged !== undefined) yield { rule: "lock-swapped", key: segment.key, message: exchanged };
    }
  },
};

function isNumber({ policy, type }: Lock): boolean {
  return policy === "value" && type === "number";
}

/** A figure that counts another thing than in the source: "15 minutes", "15 heures". */
function otherThings(view: WrittenView, from: Language, to: Language): string | undefined {
  const { segment, seen, context } = view;
  const here = figuresIn(view.mentions());
  for (const [value, mention] of figuresIn(mentionsOfSource(context))) {
    const other = here.get(value);
    if (other === undefined) continue;
    const things = countedAt(segment.text, mention.end, from);
    const thingsHere = countedAt(seen.text, other.end, to);
    if (things.size === 0 || thingsHere.size === 0) continue;
    if ([...things].some((thing) => thingsHere.has(thing))) continue;
    return `"${shown(seen.text, other)}" stands here, and "${shown(segment.text, mention)}" in the source: ${value} counts another thing.`;
  }
  return undefined;
}

/** A thing that has another of the sentence's figures than in the source: the schools, the exports, the rise. */
function otherFigures(view: WrittenView, from: Language, to: Language): string | undefined {
  const { segment, seen, context } = view;
  const own = byThing(segment.text, mentionsOfSource(context), from);
  const here = byThing(seen.text, view.mentions(), to);
  for (const [thing, mention] of own) {
    const other = here.get(thing);
    if (other === undefined || mention.value === other.value) continue;
    const known = view.locks.some((lock) => lock.policy === "value" && lock.value === other.value);
    if (known && mention.kind === other.kind)
      return `"${shown(seen.text, other)}" stands here, where the source has "${shown(segment.text, mention)}".`;
  }
  return undefined;
}

/** Things that one figure of the text counts or measures, with that figure. */
function byThing(text: string, mentions: readonly Mention[], language: Language): Map<string, Mention> {
  const found = new Map<string, Mention>();
  const repeated = new Set<string>();
  let since = 0;
  for (const mention of mentions) {
    if (mention.kind !== "number" && mention.kind !== "percent" && mention.kind !== "money") continue;
    const { start, end } = mention;
    const counted = Array.from(countedAt(text, end, language), (thing) => `counted ${thing}`);
    const measured = Array.from(
      measuredAt(text, since, start, end, language),
      (thing) => `measured ${thing}`,
    );
    for (const thing of [...counted, ...measured]) {
      if (found.has(thing)) repeated.add(thing);
      found.set(thing, mention);
    }
    since = end;
  }
  for (const thing of repeated) found.delete(thing);
  return found;
}

/** Figures that stand once, by value. */
function figuresIn(mentions: readonly Mention[]): Map<string, Mention> {
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
