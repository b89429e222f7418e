/** Companies by their legal form, in Latin script: "Skyways Nordic ASA", "Bouygues SA". The name without it is theirs too. */
import type { Body, BodyInput } from "./bodies.ts";
import type { Unit } from "./units.ts";
import { EVERYDAY } from "./vocabulary/everyday.ts";
import { words } from "./vocabulary/words.ts";

const IN_CAPITALS = words("asa ag ab nv bv sa se plc llc llp sas sarl kgaa oao pjsc");
const OTHERS = words("gmbh oyj spa ltd inc corp plc");
const LONGEST = 4;

export function readCompanies({ units }: BodyInput): Body[] {
  return units.flatMap((unit, at) => {
    if (!isLegalForm(unit) || unit.line !== "plain") return [];
    let first = at;
    while (at - first < LONGEST && units[first]!.follows && isName(units[first - 1])) first--;
    if (first === at) return [];
    const short = { first: units[first]!.first, last: units[at - 1]!.last };
    const known = at - first > 1 || !EVERYDAY.en.has(units[first]!.key);
    return [{ first: short.first, last: unit.last, ...(known && { short }) }];
  });
}

function isLegalForm({ key, shape }: Unit): boolean {
  return (shape === "upper" && IN_CAPITALS.has(key)) || (shape !== "lower" && OTHERS.has(key));
}

function isName(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.shape !== "lower" && !unit.common && !unit.initial && !isLegalForm(unit);
}
