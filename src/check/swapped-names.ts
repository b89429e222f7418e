/** Names of one sentence that stand in each other's places, as far as their surroundings tell for sure. */
import type { Language } from "../model/language.ts";
import type { Lock } from "../model/lock.ts";
import { mentionsOfSource, type Mention } from "../verify/mentions.ts";
import type { WrittenView } from "./view.ts";

export interface Exchange {
  readonly message: string;
  /** The names themselves say so, and not only the words around one of them. */
  readonly sure: boolean;
}

/** What gives them away; undefined where nothing does. */
export function swappedNames(view: WrittenView, from: Language, to: Language): Exchange | undefined {
  const { segment, seen, context } = view;
  const own = mentionsOfSource(context).filter(({ kind }) => kind === "name");
  const here = view.mentions().filter(({ kind }) => kind === "name");
  const brackets = exchangedBrackets(
    pairs(segment.text, own, IN_BRACKETS),
    pairs(seen.text, here, IN_BRACKETS),
    pairs(segment.text, own, ASIDE),
  );
  if (brackets !== undefined) return { message: brackets, sure: true };
  const message = misfit(view, own, here, [from, to]);
  return message === undefined ? undefined : { message, sure: false };
}

/** A name among words that ask for one of another kind. */
function misfit(
  { segment, seen, context, locks }: WrittenView,
  own: readonly Mention[],
  here: readonly Mention[],
  [from, to]: readonly [Language, Language],
): string | undefined {
  const types = new Map(own.map(({ value, start }) => [value, typeAt(locks, start)]));
  const moved = exchangedPlace(own, here, types, [segment.text, from], [seen.text, to]);
  if (moved !== undefined) return moved;
  for (const [index, { value, start, end }] of here.entries()) {
    const type = types.get(value);
    if (type === undefined) continue;
    const before = seen.text.slice(Math.max(0, start - 12), start);
    const after = seen.text.slice(end, end + 12);
    if (type !== "person") {
      const title = TITLE[to].exec(before)?.[0];
      if (title !== undefined) return `"${title.trim()}" stands before {${value}}, which is nobody.`;
      continue;
    }
    const courtesy = courtesyOf(before, to);
    const gender = courtesy === undefined ? undefined : context.book.names.get(value)?.gender;
    if (courtesy !== undefined && gender !== undefined && gender !== courtesy)
      return `{${value}} has the title of ${courtesy === "m" ? "a man" : "a woman"} here.`;
    const article = ARTICLE[to]?.exec(before)?.[0];
    if (article !== undefined && (to === "fr" || BEHIND_A_NAME.test(after)))
      return `"${article.trim()}" stands before {${value}}, which is a person.`;
    const next = here[index + 1];
    const body = next === undefined ? undefined : types.get(next.value);
    if (
      next !== undefined &&
      body !== undefined &&
      body !== "person" &&
      /^[ \u00A0]$/.test(seen.text.slice(end, next.start))
    )
      return `{${next.value}} follows {${value}} as if it were a person's.`;
  }
  return undefined;
}

const TITLE: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Messrs)\.?[ \u00A0]$/u,
  fr: /(?<!\p{L})(?:MM?\.|Mmes?|Mlle|Dre?)[ \u00A0\u202F]$/u,
  ru: /(?<!\p{L})(?:г-н|г-на|г-ну|г-ном|г-не|г-жа|г-жи|г-же|г-жу|г-жой)[ \u00A0]$/iu,
};

const MEN = /(?<!\p{L})(?:Mr\.?|M\.|г-н|г-на|г-ну|г-ном|г-не)[ \u00A0\u202F]$/iu;
const WOMEN = /(?<!\p{L})(?:Mrs\.?|Ms\.?|Mme|Mlle|г-жа|г-жи|г-же|г-жу|г-жой)[ \u00A0\u202F]$/iu;

function courtesyOf(before: string, language: Language): "m" | "f" | undefined {
  if (!TITLE[language].test(before)) return undefined;
  return MEN.test(before) ? "m" : WOMEN.test(before) ? "f" : undefined;
}

/** A mark, the end or a verb: the name is no noun's attribute ("the Lavrov plan"). */
const BEHIND_A_NAME = /^(?:[,.;:)]|$| (?:would|will|has|had|have|is|was|did|does|can|may|must|said)\b)/;

/** What stands before bodies and places, and never directly before a person's name. */
const ARTICLE: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /\bthe $/i,
  fr: /(?<!\p{L})(?:l[’']|du |de la |au |aux |le |la |les |en )$/iu,
};

const WHERE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:in|at) $/i,
  fr: /(?<!\p{L})(?:à |au |aux |en )$/iu,
  ru: /(?<!\p{L})(?:в|во) $/iu,
};

/** A place that has lost its "in", and a person who got it. */
function exchangedPlace(
  own: readonly Mention[],
  here: readonly Mention[],
  types: ReadonlyMap<string, string | undefined>,
  [source, from]: readonly [string, Language],
  [target, to]: readonly [string, Language],
): string | undefined {
  const isIn = (text: string, language: Language, { start }: Mention): boolean =>
    WHERE[language].test(text.slice(Math.max(0, start - 8), start));
  const lost = own.filter(
    (mention) =>
      types.get(mention.value) === "place" &&
      isIn(source, from, mention) &&
      !here.some((other) => other.value === mention.value && isIn(target, to, other)),
  );
  const got = here.find(
    (mention) =>
      types.get(mention.value) === "person" &&
      isIn(target, to, mention) &&
      !own.some((other) => other.value === mention.value && isIn(source, from, other)),
  );
  const [place] = lost;
  return place === undefined || got === undefined
    ? undefined
    : `{${got.value}} stands here where the source has {${place.value}}.`;
}

function typeAt(locks: readonly Lock[], start: number): string | undefined {
  return locks.find((lock) => lock.policy === "term" && lock.start === start)?.type;
}

/** "Abdoulaye DIOP (Mali)", "Alliance of Sahel States (AES)" */
const IN_BRACKETS = /^[\s\u00A0]*\($/u;
/** "Saint-Louis, au Sénégal" */
const ASIDE = /^, (?:(?:in|au|aux|en|à|в|во|на) )?(?:the |la |l[’'])?$/u;

/** A name, and the one that stands behind it with just this between them. */
function pairs(text: string, names: readonly Mention[], between: RegExp): Map<string, string> {
  const found = new Map<string, string>();
  for (const [index, { end, value }] of names.entries()) {
    const next = names[index + 1];
    if (next !== undefined && between.test(text.slice(end, next.start))) found.set(value, next.value);
  }
  return found;
}

function exchangedBrackets(
  own: ReadonlyMap<string, string>,
  here: ReadonlyMap<string, string>,
  aside: ReadonlyMap<string, string>,
): string | undefined {
  const bracketed = new Set(own.values());
  for (const [name, beside] of here) {
    const wanted = own.get(name);
    if (wanted === beside) continue;
    if (wanted !== undefined)
      return `{${beside}} stands in brackets behind {${name}}, where the source has {${wanted}}.`;
    if (bracketed.has(beside) || (bracketed.has(name) && own.has(beside)) || aside.get(beside) === name)
      return `{${beside}} stands in brackets behind {${name}}, and does not in the source.`;
  }
  return undefined;
}
