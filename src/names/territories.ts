/** Names that need no entry in names.yaml: CLDR's territories, the regions of `regions.ts`, the cities of `capitals.ts`, the
 * bodies of `bodies.ts`. Built on first use. */
import { argumentId } from "../ids/argument-id.ts";
import { LANGUAGES, type Language } from "../model/language.ts";
import type { Name, NameKind } from "../model/names.ts";
import { BODIES } from "./bodies.ts";
import { CITIES, DOUBTFUL_CITIES } from "./capitals.ts";
import { REGIONS } from "./regions.ts";
import { DOUBTFUL, LEFT_OUT, SPELLINGS } from "./territory-spellings.ts";

let built: readonly Name[] | undefined;
let ids: ReadonlySet<string> | undefined;

/** Territories first, then regions, cities and bodies; ids come from the English base form (`burkina_faso`). */
export function territories(): readonly Name[] {
  built ??= [
    ...readTerritories(),
    ...readListed(REGIONS, "place"),
    ...readListed(CITIES, "place"),
    ...readListed(BODIES, "organization"),
  ];
  return built;
}

/** Ids of the built-in territories, regions and cities left out. */
export function territoryIds(): ReadonlySet<string> {
  ids ??= new Set(readTerritories().flatMap(({ id, kind }) => (kind === "place" ? [id] : [])));
  return ids;
}

/** A built-in spelling that counts as a place only with evidence (`Chad`, `Georgia`, `Maurice`). */
export function isDoubtfulPlace(spelling: string, language: Language): boolean {
  return DOUBTFUL[language].has(spelling) || DOUBTFUL_CITIES.has(spelling);
}

function readTerritories(): Name[] {
  const display = LANGUAGES.map(
    (language) => new Intl.DisplayNames([language], { type: "region", fallback: "none" }),
  );
  const names: Name[] = [];
  for (const code of codes()) {
    const [en, fr, ru] = display.map((names) => names.of(code));
    if (en === undefined || fr === undefined || ru === undefined || LEFT_OUT.has(code)) continue;
    const spellings = { en: [en], fr: [fr], ru: [ru], ...SPELLINGS[code] };
    const kind = code === "EU" || code === "UN" ? "organization" : "place";
    names.push({ id: argumentId(spellings.en[0]!), kind, spellings });
  }
  return names;
}

function* codes(): Generator<string> {
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) yield String.fromCharCode(first, second);
  }
}

function readListed(lines: readonly string[], kind: NameKind): Name[] {
  return lines.map((line): Name => {
    const [en, fr, ru] = line.split("|").map((part) => part.split("/").filter((spelling) => spelling !== ""));
    const spellings = { en: en!, fr: fr!.length === 0 ? en! : fr!, ...(ru!.length > 0 && { ru: ru! }) };
    return { id: argumentId(en![0]!), kind, spellings };
  });
}
