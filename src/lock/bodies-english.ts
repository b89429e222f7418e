/** English writes every word of a body with a capital: a run around a head word ("Ministry of Foreign Affairs"). */
import type { Body, BodyInput } from "./bodies.ts";
import type { Unit } from "./units.ts";
import { VOCABULARIES } from "./vocabulary/vocabulary.ts";
import { words } from "./vocabulary/words.ts";

export function readEnglishBodies({ units }: BodyInput): Body[] {
  const { bodies } = VOCABULARIES.en;
  const found: Body[] = [];
  for (let at = 0; at < units.length; at++) {
    if (!isCapital(units[at]!) || units[at]!.line !== "plain") continue;
    let last = at;
    let from = at; // the part between two connectors that holds the first head word
    let headed = bodies.has(units[at]!.key);
    for (let next = at + 1; next < units.length && units[next]!.follows; next++) {
      const unit = units[next]!;
      if (isCapital(unit)) {
        if (last < next - 1 && !headed) from = next;
        last = next;
        headed ||= bodies.has(unit.key);
      } else if (!CONNECTORS.has(unit.key) && !(headed && joinsPortfolios(units, next))) break;
    }
    const first = skipArticles(units, from, last);
    if (headed && last > first && isBody(units.slice(first, last + 1)))
      found.push({ first: units[first]!.first, last: units[last]!.last });
    at = last;
  }
  return found;
}

const CONNECTORS = words("of the for");
const ARTICLES = words("the a an in at on under this that its our their by for from with when while");
const ROLES = words(
  "minister president secretary director chairman ambassador commissioner spokesman general head",
);
/** What a ministry may be of besides: "Ministry of Water and Energy". */
const PORTFOLIOS = words(
  `affairs agriculture commerce communication communications construction cooperation culture defence defense development economy education employment energy environment finance fisheries
   forestry forests health housing human immigration industry information infrastructure innovation interior investment irrigation justice labour labor livestock mines mining planning power research
   sanitation science security social sport sports sustainable technology telecommunications tourism trade training transport water wildlife women works youth crescent`,
);

function joinsPortfolios(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  return units[at]!.key === "and" && next?.follows === true && isCapital(next) && PORTFOLIOS.has(next.key);
}

function isCapital(unit: Unit): boolean {
  return unit.shape !== "lower" && !unit.initial;
}

function skipArticles(units: readonly Unit[], first: number, last: number): number {
  let at = first;
  while (at < last && (ARTICLES.has(units[at]!.key) || units[at]!.shape === "lower")) at++;
  return at;
}

/** A run with an office in it is a person's title, not a body ("Council President Charles Michel"). */
function isBody(units: readonly Unit[]): boolean {
  return units.every((unit) => !ROLES.has(unit.key)) && units.filter(isCapital).length >= 2;
}
