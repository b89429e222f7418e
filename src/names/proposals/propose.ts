/**
 * A proposal for the form of a name in a language that has none: what is known comes first, then what a provider made of
 * the name, then what rules make of it. Nothing here is sure; a person approves it or writes another.
 */
import type { Language } from "../../model/language.ts";
import type { NameKind } from "../../model/names.ts";
import { argumentId } from "../../ids/argument-id.ts";
import { words } from "../../lock/vocabulary/words.ts";
import { knownAcronym } from "./acronyms.ts";
import { builtInSpelling } from "./built-in.ts";
import { featureIn, isAdjectival } from "./features.ts";
import { readRussianPerson } from "../russian-people.ts";
import { originOf } from "./origin.ts";
import { toCyrillic } from "./to-cyrillic.ts";
import { toLatin } from "./to-latin.ts";

export type Script = "latin" | "cyrillic";

export interface Proposed {
  readonly kind: NameKind;
  /** The name as articles write it in some language, best first. */
  readonly spellings: readonly { readonly language: Language; readonly text: string }[];
  /** The spelling of names.yaml or of the built-in places and bodies. */
  readonly builtIn: string | undefined;
  /** What the language's form of the full name says, for a surname alone. */
  readonly fromFull: string | undefined;
  /** What a provider gave back inside the name's protected tag. */
  readonly returned: string | undefined;
}

/** Undefined where there is no spelling, or where only a translator can tell. */
export function proposeForm(name: Proposed, language: Language, script: Script): string | undefined {
  if (name.builtIn !== undefined) return name.builtIn;
  for (const { language: from, text } of name.spellings) {
    const acronym = knownAcronym(text, from, language);
    if (acronym !== undefined && isIn(acronym, script)) return acronym;
  }
  if (name.fromFull !== undefined) return name.fromFull;
  if (name.returned !== undefined && isIn(name.returned, script)) return inNominative(name.returned);
  if (name.kind === "organization" && name.spellings.some((spelling) => saysWhatItIs(spelling, language)))
    return undefined;
  const [source] = name.spellings;
  if (name.kind === "place" && source !== undefined && source.language !== language) {
    if (isAdjectival(source.text, source.language)) return undefined;
    const feature = featureIn(source.text, source.language, language);
    if (feature !== undefined) {
      const inner = { language: source.language, text: feature.name };
      return feature.put(placeIn(inner, language, script));
    }
  }
  const fitting = name.spellings.find(({ text }) => isIn(text, script));
  if (fitting !== undefined) return respelled(fitting, name.kind, language, script);
  return source === undefined ? name.returned : inScript(source, name.kind, language, script);
}

/** What bodies are that are called by another name in each language, in the three languages' base forms. */
const KINDS = words(
  `academy agency assembly association authority board centre center chamber commission committee council court department directorate embassy federation foundation fund inspectorate
   institute ministry mission office organisation organization parliament programme secretariat senate service society tribunal union university
   académie agence assemblée autorité bureau caisse centre chambre comité commissariat conseil cour direction département fonds fondation fédération haut-commissariat institut ministère
   observatoire parlement programme secrétariat sénat société syndicat tribunal université
   агентство академия администрация ассамблея ассоциация бюро дирекция департамент дума институт инспекция комиссия комитет министерство миссия общество объединение организация палата
   парламент посольство программа служба совет союз суд университет управление учреждение федерация фонд центр`,
);

/**
 * "Transitional Mission in Somalia" is no name that letters could carry into another language: with a proposal it would be
 * approved among others.
 */
function saysWhatItIs(
  { language: from, text }: { readonly language: Language; readonly text: string },
  language: Language,
): boolean {
  const parts = text.toLowerCase().split(/[\s’']/u);
  return from !== language && parts.length > 1 && parts.some((part) => KINDS.has(part));
}

/** A provider may have put a person's name into a case. */
function inNominative(text: string): string {
  return readRussianPerson(text.split(" ")).base.join(" ");
}

/** A place's own name, known or spelled. */
function placeIn(
  spelling: { readonly language: Language; readonly text: string },
  language: Language,
  script: Script,
): string {
  const known = builtInSpelling(argumentId(spelling.text), "place", [spelling], language);
  if (known !== undefined) return known;
  return isIn(spelling.text, script) ? spelling.text : inScript(spelling, "place", language, script);
}

/** Latin to Latin a name stays, except a Russian one, which each language writes in its own way. */
function respelled(
  { language: from, text }: { readonly language: Language; readonly text: string },
  kind: NameKind,
  language: Language,
  script: Script,
): string {
  if (script !== "latin" || from === language || kind !== "person") return text;
  const parts = text.split(/[ -]/u);
  return originOf(parts, from) === "russian" ? toLatin(toCyrillic(text, kind, from), language) : text;
}

/** Letters can carry a person or a place over, and Cyrillic into Latin; the words of a Latin body need a translator. */
function inScript(
  { language: from, text }: { readonly language: Language; readonly text: string },
  kind: NameKind,
  language: Language,
  script: Script,
): string {
  if (script === "latin") return toLatin(text, language);
  return kind === "person" || kind === "place" ? toCyrillic(text, kind, from) : text;
}

/** Letters of the other script do not occur; a text without letters is in any. */
function isIn(text: string, script: Script): boolean {
  return script === "latin" ? !/\p{Script=Cyrillic}/u.test(text) : !/\p{Script=Latin}/u.test(text);
}
