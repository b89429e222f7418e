/** A body spelled out beside its acronym, in either order: "Alliance of Sahel States (AES)", "AES (Alliance of Sahel States)". */
import type { Language } from "../model/language.ts";
import { joined, type Token } from "./tokens.ts";
import type { Unit } from "./units.ts";
import { VOCABULARIES } from "./vocabulary/vocabulary.ts";

export interface Expansion {
  /** Token indices, the last one inclusive. */
  readonly first: number;
  readonly last: number;
  readonly acronym: { readonly first: number; readonly last: number };
}

const LONGEST = 12;

export function readExpansions(
  tokens: readonly Token[],
  units: readonly Unit[],
  language: Language,
): Expansion[] {
  const found: Expansion[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    if (unit.shape !== "upper" || unit.line === "caps") continue;
    const bracketed = tokens[unit.first - 1]?.key === "(" && tokens[unit.last + 1]?.key === ")";
    const first = bracketed ? startBefore(tokens, units, at, language) : undefined;
    if (first !== undefined) found.push({ first, last: unit.first - 2, acronym: unit });
    const last = bracketed ? undefined : endBehind(tokens, units, at, language);
    if (last !== undefined) found.push({ first: unit.last + 2, last, acronym: unit });
  }
  return found;
}

/** The first token of the words before "(AES)" that it stands for. */
function startBefore(
  tokens: readonly Token[],
  units: readonly Unit[],
  at: number,
  language: Language,
): number | undefined {
  const acronym = units[at]!.key;
  if (units[at - 1]?.last !== units[at]!.first - 2 || tokens[units[at]!.first - 1]!.gap === "line")
    return undefined;
  const { connectors } = VOCABULARIES[language];
  const starts: {
    readonly first: number;
    readonly capitals: number;
    readonly exact: boolean;
    readonly crossed: boolean;
  }[] = [];
  let [initials, capitals, crossed] = ["", 0, false];
  for (let back = at - 1; back >= 0 && at - back <= LONGEST; back--) {
    const unit = units[back]!;
    const capital = unit.shape !== "lower" && !(unit.opens && connectors.has(unit.key));
    if (language === "en" && !capital && !connectors.has(unit.key)) break;
    if (capital) {
      capitals++;
      starts.push({ first: unit.first, capitals, exact: `${unit.key[0]!}${initials}` === acronym, crossed });
    }
    if (!connectors.has(unit.key) || unit.shape !== "lower") initials = unit.key[0]! + initials;
    if (["and", "et", "и"].includes(unit.key)) crossed = true;
    if (tokens[unit.first]!.gap === "line" || back === 0) break;
    const between = tokens.slice(units[back - 1]!.last + 1, unit.first).map(({ key }) => key);
    // "Foreign, Commonwealth & Development Office": whether the list belongs to the name, its letters say.
    if (between.length === 1 && [",", "&"].includes(between[0]!)) crossed = true;
    else if (between.some((key) => key !== "'")) break;
  }
  const exact = starts.find((start) => start.exact);
  if (exact !== undefined) return exact.first;
  const matching = starts.filter(
    (start) => tokens[start.first]!.key.startsWith(acronym[0]!) && !start.crossed,
  );
  const enough = (start: { capitals: number; first: number }): boolean =>
    language === "en" ? start.capitals >= 2 : units[at]!.first - start.first > 2;
  return (
    matching.findLast(enough) ??
    (language === "en" ? starts.filter((start) => !start.crossed).findLast(enough) : undefined)
  )?.first;
}

/** The last token of the words in brackets behind an acronym, if they read as its expansion. */
function endBehind(
  tokens: readonly Token[],
  units: readonly Unit[],
  at: number,
  language: Language,
): number | undefined {
  const open = units[at]!.last + 1;
  if (tokens[open]?.key !== "(" || tokens[open].gap === "line" || joined(tokens[open])) return undefined;
  const first = units[at + 1];
  if (first?.first !== open + 1 || first.shape !== "capital") return undefined;
  let heads = 0;
  let capitals = 0;
  for (let next = at + 1; next < units.length && next - at <= LONGEST; next++) {
    const unit = units[next]!;
    if (VOCABULARIES[language].bodies.has(unit.key)) heads++;
    if (unit.shape === "capital") capitals++;
    const close = tokens[unit.last + 1];
    if (close?.key === ")")
      return next > at + 1 && (heads > 0 || (capitals > 1 && first.key[0] === units[at]!.key[0]))
        ? unit.last
        : undefined;
    if (close?.kind === "mark" && close.key !== "'") return undefined;
    if (close === undefined || close.gap === "line") return undefined;
  }
  return undefined;
}
