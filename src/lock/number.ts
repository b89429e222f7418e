/** Numbers: digits and words, ordinals, centuries in Roman numerals. Units stand outside. */
import type { Span } from "../model/lock.ts";
import type { ValueInput } from "./input.ts";
import { readRoman } from "./roman.ts";
import { joined, sameLine, type Token } from "./tokens.ts";

export function number(input: ValueInput): Span[] {
  const { tokens, numerals } = input;
  const spans: Span[] = numerals
    .filter((numeral) => !(numeral.form === "ordinal-word" && numeral.value === "1"))
    .map(({ first, last, value }) => ({
      type: "number",
      start: tokens[first]!.start,
      end: tokens[last]!.end,
      value,
    }));
  return [...spans, ...centuries(input)];
}

/** "XXIe siècle", "XIX–XX веков": a Roman numeral counts only before its century. */
function centuries({ tokens, vocabulary }: ValueInput): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const roman = romanAt(tokens, at);
    if (roman === undefined) continue;
    const next = tokens[at + 1];
    const second = next?.key === "–" || next?.key === "-" ? romanAt(tokens, at + 2) : undefined;
    const after = tokens[second === undefined ? at + 1 : at + 3];
    if (!sameLine(after) || joined(after) || !vocabulary.century.has(after.key)) continue;
    if (after.key === "в" && tokens[at + 2]?.key !== ".") continue;
    spans.push(spanOf(tokens[at]!, roman));
    if (second !== undefined) spans.push(spanOf(tokens[at + 2]!, second));
  }
  return spans;
}

/** `XXIe` is one token: the ordinal's letters are stripped before reading. */
function romanAt(tokens: readonly Token[], at: number): number | undefined {
  const text = tokens[at]?.text ?? "";
  if (!/^[IVXХ]/u.test(text)) return undefined;
  return readRoman(text.replace(/(?<=.)(?:e|ᵉ|è|ème|er)$/u, "").replaceAll("Х", "X"));
}

function spanOf(token: Token, value: number): Span {
  return { type: "number", start: token.start, end: token.end, value: String(value) };
}
