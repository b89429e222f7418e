/**
 * French writes the head of a body with a capital and most of the rest without: "Fédération française d'aviron",
 * "ministère de la Culture". The name goes on over adjectives and one complement, further ones only with a capital.
 */
import type { Body, BodyInput } from "./bodies.ts";
import type { Token } from "./tokens.ts";
import type { Unit } from "./units.ts";
import { VOCABULARIES } from "./vocabulary/vocabulary.ts";
import { words } from "./vocabulary/words.ts";

const ADJECTIVE =
  /(?:iques?|al|ales?|aux|iens?|iennes?|ais|aises?|ois|oises?|ains?|aines?|éens?|éennes?|ins?|ines?|ifs?|ives?|els?|elles?|aires?|ars?|ards?|ières?|iers?|ses?|aire|atifs?|istes?|ants?|antes?|erts?|ertes?)$/u;
const OF = words("de des du d");
const FOR = words("pour contre sur");
const ARTICLES = words("la le les l");
/** Words that are no part of a person's name, and what bodies work in: "Institut national de santé publique". */
const FIELDS = words("santé défense économie finances éducation justice commerce sécurité police presse");
/** Names of bodies whose head press text writes small. */
const SMALL_HEADS = words("ministère secrétariat");
/** Before a name in capitals: "le groupe Airbus". */
const KINDS = words(
  "groupe groupement consortium cabinet société entreprise compagnie fondation association fabricant constructeur éditeur opérateur exploitant start-up",
);

export function readFrenchBodies({ units, tokens }: BodyInput): Body[] {
  const { bodies } = VOCABULARIES.fr;
  const found: Body[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    if (unit.line === "caps" || unit.initial) continue;
    const small = unit.shape === "lower" && SMALL_HEADS.has(unit.key);
    if (unit.shape === "lower" && KINDS.has(unit.key)) {
      const last = runEnd(units, at);
      if (last > at) found.push({ first: units[at + 1]!.first, last: units[last]!.last });
      continue;
    }
    if (!small && (unit.shape !== "capital" || !bodies.has(unit.key))) continue;
    const last = bodyEnd(units, tokens, at, small);
    if (last === at) continue;
    found.push({ first: unit.first, last: units[last]!.last });
    at = last;
  }
  return found;
}

/** The last unit of capitals directly behind `at`, three at most; `at` itself where there is none. */
function runEnd(units: readonly Unit[], at: number): number {
  let last = at;
  while (last - at < 3 && units[last + 1]?.follows === true && isName(units[last + 1]!)) last++;
  return last;
}

function isName(unit: Unit): boolean {
  return unit.shape === "capital" && !unit.common && !unit.initial;
}

function bodyEnd(units: readonly Unit[], tokens: readonly Token[], at: number, small: boolean): number {
  let last = small ? at : adjectivesEnd(units, at);
  if (last === at && !small) last = runEnd(units, at);
  for (let part = 0; part < 4; part++) {
    const and = part > 0 && units[last + 1]?.key === "et" && units[last + 1]!.follows ? 1 : 0;
    const noun = nounAfter(units, tokens, last + and);
    if (noun === undefined) break;
    const capital = units[noun]!.shape !== "lower";
    if ((small || part > 0) && !capital && !(and === 1 && !small)) break;
    last = adjectivesEnd(units, noun);
  }
  return last;
}

/** The noun of a complement behind unit `at`: "de la Culture", "d'aviron", "pour l'enfance". */
function nounAfter(units: readonly Unit[], tokens: readonly Token[], at: number): number | undefined {
  const preposition = units[at + 1];
  if (preposition?.follows !== true || preposition.shape !== "lower") return undefined;
  const of = OF.has(preposition.key);
  if (!of && !FOR.has(preposition.key)) return undefined;
  let noun = at + 2;
  const article = units[noun];
  if (article !== undefined && article.shape === "lower" && ARTICLES.has(article.key)) noun++;
  else if (!of) return undefined;
  const unit = units[noun];
  if (unit === undefined || unit.initial || unit.key.length < 3 || !touches(tokens, unit)) return undefined;
  const plain = (unit.common && !FIELDS.has(unit.key)) || unit.key.length < 4;
  return unit.shape === "lower" && plain ? undefined : noun;
}

/** Nothing but a space or an elision before it. */
function touches(tokens: readonly Token[], unit: Unit): boolean {
  const before = tokens[unit.first - 1];
  return tokens[unit.first]!.gap !== "line" && (before?.kind === "word" || before?.key === "'");
}

function adjectivesEnd(units: readonly Unit[], at: number): number {
  let last = at;
  for (;;) {
    const next = units[last + 1];
    if (next?.follows !== true || next.shape !== "lower" || next.key.length < 4) return last;
    if (!ADJECTIVE.test(next.key) || VOCABULARIES.fr.connectors.has(next.key) || VERBS.has(next.key))
      return last;
    last++;
  }
}

/** Words that end like adjectives and follow a body as its verb or adverb. */
const VERBS = words(
  "dans sous sans dont mais puis pense dispose propose impose refuse accuse organise autorise précise réalise mobilise finalise souligne examine termine détermine donne ordonne vient tient entend prévient alors hier cinq vingt ainsi pourtant pendant devant avant maintenant",
);
