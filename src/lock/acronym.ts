/** Acronyms alone: two to six capitals, with a sign, a digit or a second part (`OPEC+`, `FU-AES`, `G20`, `COVID-19`, `U.S.`). */
import type { Span } from "../model/lock.ts";
import { argumentId } from "../ids/argument-id.ts";
import { CODES } from "./currencies.ts";
import { NO_ACRONYMS } from "./acronyms.ts";
import type { DetectorInput } from "./input.ts";
import { hitSpans } from "./name-hits.ts";
import { UNITS } from "./numeral-digits.ts";
import { readRoman } from "./roman.ts";
import { joined, type Token } from "./tokens.ts";
import type { Unit } from "./units.ts";

const DOTTED = new Set(["u.s.", "u.n.", "u.k.", "e.u.", "u.a.e.", "u.s.a.", "d.c."]);
const LONGEST = 7;

export function acronym(input: DetectorInput): Span[] {
  return [...hitSpans(input, "acronym"), ...byShape(input), ...lettersAndDigits(input), ...dotted(input)];
}

function byShape({ tokens, units }: DetectorInput): Span[] {
  const spans: Span[] = [];
  for (const unit of units) {
    if (unit.line === "caps") continue;
    const plural = unit.shape === "capital" && /^[A-Z]{2,5}s$/u.test(textOf(tokens, unit));
    if (unit.shape !== "upper" && !plural) continue;
    const text = textOf(tokens, unit).replace(plural ? /s$/u : /$^/u, "");
    if (
      text.length > LONGEST + (text.includes("-") ? 3 : 0) ||
      !isAcronym(text) ||
      isBesideDigits(tokens, unit)
    )
      continue;
    const plus = tokens[unit.last + 1];
    const end = joined(plus) && plus?.key === "+" ? plus.end : tokens[unit.last]!.end;
    spans.push(spanOf(tokens[unit.first]!.start, end, end > tokens[unit.last]!.end ? `${text}+` : text));
  }
  return spans;
}

function textOf(tokens: readonly Token[], unit: Unit): string {
  return tokens
    .slice(unit.first, unit.last + 1)
    .map((token) => token.text)
    .join("");
}

function isAcronym(text: string): boolean {
  if (NO_ACRONYMS.has(text) || text.includes("'")) return false;
  const letters = text.replace(/-|ᵉ$/gu, "");
  return (
    letters.length <= LONGEST && letters.length >= 2 && (readRoman(letters) === undefined || letters === "MC")
  );
}

/** A currency beside its amount, an identifier's letters. */
function isBesideDigits(tokens: readonly Token[], unit: Unit): boolean {
  const before = tokens[unit.first - 1];
  const after = tokens[unit.last + 1];
  if (joined(after) && after?.kind === "digits") return true;
  const text = tokens[unit.last]!.text;
  if (UNITS.has(unit.key) && before?.kind === "digits") return true;
  const code = Object.hasOwn(CODES, text);
  return code && (before?.kind === "digits" || after?.kind === "digits");
}

/** `G20`, `COVID-19`, `F-16`: one to five capitals and a short number. */
function lettersAndDigits({ tokens, units }: DetectorInput): Span[] {
  const spans: Span[] = [];
  for (const { first, last, line } of units) {
    if (first !== last || line === "caps") continue;
    const letters = tokens[last]!;
    if (!/^[A-ZА-Я][A-ZА-Яа-я]{0,5}$/u.test(letters.text)) continue;
    const hyphen = tokens[last + 1];
    const digits = hyphen?.key === "-" && joined(hyphen) ? tokens[last + 2] : hyphen;
    if (digits?.kind !== "digits" || !joined(digits) || digits.text.length > 3) continue;
    if (
      letters.shape === "capital" &&
      (letters.text.length > 3 || (digits === hyphen && letters.text.length > 1))
    )
      continue;
    if (digits === hyphen && /^[QHTS]$/u.test(letters.text)) continue;
    const after = tokens[digits === hyphen ? last + 2 : last + 3];
    if (joined(after) && (after?.kind === "word" || after?.key === "/")) continue;
    const text = letters.text + (digits === hyphen ? "" : "-") + digits.text;
    spans.push(spanOf(letters.start, digits.end, text));
  }
  return spans;
}

function dotted({ tokens, text, language }: DetectorInput): Span[] {
  if (language !== "en") return [];
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.text.length !== 1 || tokens[at]!.shape !== "capital" || tokens[at + 1]?.key !== ".")
      continue;
    for (const length of [6, 4]) {
      const end = tokens[at + length - 1]?.end ?? 0;
      const found = text.slice(tokens[at]!.start, end);
      if (found.length !== length || !DOTTED.has(found.toLowerCase())) continue;
      spans.push(spanOf(tokens[at]!.start, end, found));
      break;
    }
  }
  return spans;
}

function spanOf(start: number, end: number, value: string): Span {
  return { type: "acronym", start, end, value, name: argumentId(value) };
}
