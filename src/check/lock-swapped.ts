/**
 * Facts that are all there and exchanged: a name in another's place, a figure that counts another thing. Order alone
 * proves nothing, since every language has its own: only what the words around a fact tell for sure is told.
 */
import type { Language } from "../model/language.ts";
import type { Lock } from "../model/lock.ts";
import { mentionsOfSource, type Mention } from "../verify/mentions.ts";
import { countedAt } from "./counted.ts";
import { swappedNames } from "./swapped-names.ts";
import type { Check, Fault, WrittenView } from "./view.ts";

export const lockSwapped: Check = {
  rules: { "lock-swapped": "error" },
  *run({ written, article, language }) {
    for (const view of written) {
      const { locks, segment } = view;
      const names = locks.reduce((count, { policy }) => count + Number(policy === "term"), 0);
      const message = names > 1 ? swappedNames(view, language) : undefined;
      if (message !== undefined) yield { rule: "lock-swapped", key: segment.key, message };
      if (locks.some(isFigure)) yield* swappedFigures(view, article.language, language);
    }
  },
};

/** A number, whose noun tells what it counts. */
function isFigure({ policy, type }: Lock): boolean {
  return policy === "value" && type === "number";
}

function* swappedFigures(view: WrittenView, from: Language, to: Language): Iterable<Fault> {
  const { segment, seen, context } = view;
  const here = figuresIn(view.mentions());
  for (const [value, mention] of figuresIn(mentionsOfSource(context))) {
    const other = here.get(value);
    if (other === undefined) continue;
    const things = countedAt(segment.text, mention.end, from);
    const thingsHere = countedAt(seen.text, other.end, to);
    if (things.size === 0 || thingsHere.size === 0) continue;
    if ([...things].some((thing) => thingsHere.has(thing))) continue;
    yield {
      rule: "lock-swapped",
      key: segment.key,
      message: `"${shown(seen.text, other)}" stands here, and "${shown(segment.text, mention)}" in the source: ${value} counts another thing.`,
    };
  }
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
