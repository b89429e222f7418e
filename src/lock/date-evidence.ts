/** When a lone month word, or four lone digits, are a date: the words around them decide. */
import { monthAt, type Calendar } from "./calendar.ts";
import { joined, sameLine, type Token } from "./tokens.ts";
import { VOCABULARIES } from "./vocabulary/vocabulary.ts";
import { words } from "./vocabulary/words.ts";

const PARTS_OF_TIME = words(
  "end start beginning middle month months half week weeks days fin début milieu mois",
);
const STRONG_YEAR = words("in since until by en depuis dès year années année an mid mi early late fin début");

export function isLoneMonth(calendar: Calendar, at: number): boolean {
  const { tokens, language } = calendar;
  const token = tokens[at]!;
  const vocabulary = VOCABULARIES[language];
  if (monthAt(calendar, at)?.short === true) return false;
  const before = beforeOf(tokens, at);
  if (language !== "en") {
    if (token.shape !== "lower") return false;
    return (
      !vocabulary.doubtfulMonths.has(token.key) ||
      (before !== undefined && vocabulary.monthPrepositions.has(before.key))
    );
  }
  if (!vocabulary.doubtfulMonths.has(token.key)) return true;
  if (before === undefined) return false;
  if (vocabulary.monthPrepositions.has(before.key))
    return tokens[at + 1]?.shape !== "capital" || !sameLine(tokens[at + 1]);
  const previous = tokens.indexOf(before, Math.max(0, at - 2));
  if (before.key === "of") return PARTS_OF_TIME.has(tokens[previous - 1]?.key ?? "");
  return (
    (before.key === "and" || before.key === "or" || before.key === "to") &&
    monthAt(calendar, previous - 1) !== undefined
  );
}

/** The word before, over a joining hyphen or elision ("mid-April", "d'avril"). */
function beforeOf(tokens: readonly Token[], at: number): Token | undefined {
  if (!sameLine(tokens[at])) return undefined;
  const before = tokens[at - 1];
  return joined(tokens[at]) && (before?.key === "-" || before?.key === "'") ? tokens[at - 2] : before;
}

/** Four digits with nothing that makes them a date by themselves. */
export function isLoneYear({ tokens, language }: Calendar, at: number, year: number): boolean {
  const before = beforeOf(tokens, at);
  const next = tokens[at + 1];
  if (
    joined(tokens[at]) &&
    before !== undefined &&
    tokens[at - 1]?.kind === "mark" &&
    !"-'(«“\"–/".includes(tokens[at - 1]!.key)
  )
    return false;
  if (joined(tokens[at]) && tokens[at - 1]?.kind === "word") return false;
  if (joined(next) && (next?.kind === "word" || next?.key === "%" || isDecimal(tokens, at))) return false;
  const bracketed = before?.key === "(" && (next?.key === ")" || next?.key === ",");
  if (bracketed && year >= 1800) return true;
  if (language === "ru") return false;
  if (before !== undefined && STRONG_YEAR.has(before.key)) return !isUnit(next);
  const prepared = before !== undefined && VOCABULARIES[language].yearPrepositions.has(before.key);
  if (year < 1900 || year > 2050)
    return prepared && year >= 1500 && year <= 2100 && !isCounted(next, language);
  return (prepared || !isIdentified(before)) && !isCounted(next, language) && !isUnit(next);
}

function isDecimal(tokens: readonly Token[], at: number): boolean {
  return ".,".includes(tokens[at + 1]!.key) && tokens[at + 2]?.kind === "digits" && joined(tokens[at + 2]);
}

const IDENTIFIERS = words(
  "no n° no. number numéro page room article resolution résolution flight vol law loi décret decree $ € £ ¥ № # usd eur rub",
);

function isIdentified(before: Token | undefined): boolean {
  return before !== undefined && IDENTIFIERS.has(before.key);
}

const PLURALS = words("people personnes men women children hommes gens troops");
const UNITS = words(
  "% $ € £ ¥ ₽ km kg m ha mw gw euros dollars roubles rubles million milliards percent pour usd eur rub xof fcfa francs",
);

function isUnit(next: Token | undefined): boolean {
  return sameLine(next) && UNITS.has(next.key) && next.key !== "pour";
}

/** "2000 soldiers", "2000 soldats": a plural noun is counted, not dated. */
function isCounted(next: Token | undefined, language: "en" | "fr" | "ru"): boolean {
  if (!sameLine(next) || next.kind !== "word" || next.shape !== "lower") return false;
  if (PLURALS.has(next.key)) return true;
  if (next.key === "de") return false;
  return next.key.length > 3 && /[sx]$/u.test(next.key) && !VOCABULARIES[language].notNames.has(next.key);
}
