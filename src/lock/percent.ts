/** Percentages: a numeral with its sign or word, and both ends of a range that shares one ("10 to 15 percent"). */
import type { Span } from "../model/lock.ts";
import type { ValueInput } from "./input.ts";
import { joined, sameLine, type Token } from "./tokens.ts";

export function percent({ tokens, numerals, vocabulary }: ValueInput): Span[] {
  const spans: Span[] = [];
  let nextIsPercent = false;
  for (let index = numerals.length - 1; index >= 0; index--) {
    const numeral = numerals[index]!;
    const end = percentEnd(tokens, numeral.last, vocabulary.percentWords);
    const shared: boolean = end === undefined && numeral.rangeTo !== undefined && nextIsPercent;
    nextIsPercent = end !== undefined || shared;
    if (!nextIsPercent) continue;
    spans.push({
      type: "percent",
      start: tokens[numeral.first]!.start,
      end: tokens[end ?? numeral.last]!.end,
      value: numeral.value,
    });
  }
  return spans.reverse();
}

function percentEnd(
  tokens: readonly Token[],
  last: number,
  forms: readonly (readonly string[])[],
): number | undefined {
  let at = last + 1;
  if (tokens[at]?.key === "-" && joined(tokens[at])) at++;
  const sign = tokens[at];
  if (!sameLine(sign)) return undefined;
  if (sign.key === "%") return at;
  if (sign.key.startsWith("процентн")) return isPoint(tokens[at + 1]) ? undefined : at;
  for (const form of forms) {
    if (!form.every((word, offset) => tokens[at + offset]?.key === word)) continue;
    const end = at + form.length - 1;
    return isPoint(tokens[end + 1]) ? undefined : end;
  }
  return undefined;
}

/** Percentage points are a unit of their own. */
function isPoint(token: Token | undefined): boolean {
  return token !== undefined && /^(?:points?|пункт\p{L}*)$/u.test(token.key);
}
