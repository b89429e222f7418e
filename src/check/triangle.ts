/**
 * The facts of the two translations compared with each other: what slipped past the comparison of each with the source
 * (a fact that the source's detection missed, a count that was waived in one of them) shows here.
 */
import { verifySeen } from "../verify/verify.ts";
import type { Mention } from "../verify/mentions.ts";
import type { Language } from "../model/language.ts";
import type { Check, CheckView, WrittenView } from "./view.ts";

export const triangle: Check = {
  rules: { triangle: "error" },
  *run(view) {
    if (!view.written.some(hasFacts) || !isSecond(view)) return;
    const third = view.third();
    if (third === undefined) return;
    const others = new Map(third.written.map((written) => [written.segment.key, written]));
    for (const written of view.written) {
      const other = others.get(written.segment.key);
      if (other === undefined || written.target.stale !== other.target.stale) continue;
      if (!hasFacts(written) && !hasFacts(other)) continue;
      const difference = differenceOf(written, other);
      // What one of them does not share with the source is told there.
      if (difference === undefined || [written, other].some(hasProblems)) continue;
      yield {
        rule: "triangle",
        key: written.segment.key,
        message: `${difference} in ${view.language} than in ${third.language}: the two editions say different things.`,
      };
    }
  },
};

/** A difference is told once, in the later one of the two editions. */
function isSecond({ article, language }: CheckView): boolean {
  const targets: readonly Language[] = (["en", "fr", "ru"] as const).filter(
    (one) => one !== article.language,
  );
  return targets[1] === language;
}

function hasFacts({ locks, seen, target }: WrittenView): boolean {
  return locks.length > 0 || /\p{Nd}/u.test(seen.text) || target.entry.allowed !== undefined;
}

function hasProblems({ seen, facts, context, target }: WrittenView): boolean {
  const waived = target.entry.allowed?.["lock-count"] !== undefined;
  return verifySeen(seen, facts, context).some(({ rule }) => !waived || rule !== "lock-count");
}

function differenceOf(one: WrittenView, other: WrittenView): string | undefined {
  const [left, right] = [one.mentions(), other.mentions()];
  const waived = [one, other].some(({ target }) => target.entry.allowed?.["lock-count"] !== undefined);
  const words = [left, right].every((mentions) => mentions.some(({ loose }) => loose === true));
  const counts = new Map<string, { mention: Mention; count: number }>();
  const add = (mentions: readonly Mention[], by: number): void => {
    for (const mention of mentions) {
      if (mention.loose === true && !words) continue;
      const key = keyOf(mention);
      const known = counts.get(key);
      counts.set(key, { mention, count: (known?.count ?? 0) + by });
    }
  };
  add(left, 1);
  add(right, -1);
  for (const { mention, count } of counts.values()) {
    if (count === 0 || (waived && mention.kind === "name")) continue;
    return `${mention.kind} ${mention.value} stands ${count > 0 ? "more" : "less"} often`;
  }
  return undefined;
}

/** A year may be read as a number. */
function keyOf({ kind, value }: Mention): string {
  return kind === "date" && /^\d+$/.test(value) ? `number ${value}` : `${kind} ${value}`;
}
