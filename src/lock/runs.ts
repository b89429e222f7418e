/** Runs of capitalised units that could be one name, with what stands around them. */
import type { Language } from "../model/language.ts";
import { KNOWN_ACRONYMS } from "./acronyms.ts";
import { isLatin, type Token } from "./tokens.ts";
import type { Unit } from "./units.ts";
import { EVERYDAY } from "./vocabulary/everyday.ts";
import { isLatinGivenName } from "./vocabulary/given-names.ts";
import { VOCABULARIES } from "./vocabulary/vocabulary.ts";
import { words } from "./vocabulary/words.ts";

export interface Run {
  /** Indices into the units, the last one inclusive. */
  readonly from: number;
  readonly to: number;
  readonly units: readonly Unit[];
}

/**
 * A run goes on over spaces, initials and particles ("von der"); it breaks at marks, at common words, and at tokens that
 * `taken` marks as a known place or body.
 */
export function readRuns(units: readonly Unit[], taken: Uint8Array, language: Language): Run[] {
  const { particles, titles } = VOCABULARIES[language];
  const runs: Run[] = [];
  for (let from = 0; from < units.length; from++) {
    if (!isNamePart(units[from]!, taken)) continue;
    let to = from;
    for (let next = from + 1; next < units.length && units[next]!.follows; next++) {
      const unit = units[next]!;
      if (language === "ru" && isLatin(unit.key) !== isLatin(units[from]!.key)) break; // "глава Orano Николя Маес"
      if (isNamePart(unit, taken)) to = next;
      else if (isElidedParticle(units, next) && mayBePerson(units[to]!, units[next + 1]!, taken, language))
        to = ++next;
      else if (!(particles.has(unit.key) && unit.key.length > 1 && next - to <= 2)) break;
    }
    let head = from; // "Mme von der Leyen": behind a title the particles belong to the name
    while (
      head > 0 &&
      units[head]!.follows &&
      units[head - 1]!.shape === "lower" &&
      particles.has(units[head - 1]!.key)
    )
      head--;
    if (head === from && from > 1 && isElidedParticle(units, from - 1) && PERSONAL.has(units[from - 2]!.key))
      head = from - 1; // "M. d'Aubigné"
    const titled = head > 0 && head < from && titles.has(units[head - 1]!.key);
    // "le maire de Carrefour", "Mme de La Tour"
    const office =
      titled && language === "fr" && OF.has(units[head]!.key) && !PERSONAL.has(units[head - 1]!.key);
    const start = titled && !office ? head : from;
    runs.push({ from: start, to, units: units.slice(start, to + 1) });
    from = to;
  }
  return runs;
}

const PERSONAL = words("m mm mme mmes mlle me dr dre");
const OF = words("de du des d");

/** "d'" before a capital: "Hervé d'Aubigné". */
function isElidedParticle(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  const next = units[at + 1];
  return (
    unit.key === "d" &&
    unit.shape === "lower" &&
    unit.follows &&
    next?.first === unit.last + 2 &&
    next.shape !== "lower"
  );
}

/** "Hervé d'Aubigné", "Tidiane d'Almeida", and not "Banque d'Algérie". */
function mayBePerson(head: Unit, name: Unit, taken: Uint8Array, language: Language): boolean {
  if (isLatinGivenName(head.key)) return true;
  return (
    !VOCABULARIES[language].bodies.has(head.key) &&
    !EVERYDAY[language].has(head.key) &&
    taken[name.first] !== 1
  );
}

function isNamePart(unit: Unit, taken: Uint8Array): boolean {
  if (unit.shape === "upper" && unit.line !== "caps" && KNOWN_ACRONYMS.has(unit.key.toUpperCase()))
    return false;
  return unit.shape !== "lower" && !unit.common && taken[unit.first] !== 1;
}

export function unitText(
  tokens: readonly Token[],
  text: string,
  { first, last }: Pick<Unit, "first" | "last">,
): string {
  return text.slice(tokens[first]!.start, tokens[last]!.end);
}
