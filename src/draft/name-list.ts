/** The names of an article or of the desk: what they are, how each language writes them, where they occur. Nothing here writes. */
import { isName, namesIn } from "./propose-names.ts";
import type { ArticleRun } from "./article-run.ts";
import { splitCase, withCase } from "../ids/case-suffix.ts";
import type { Language } from "../model/language.ts";
import { CASES, type Case } from "../model/lock.ts";
import type { Name, NameKind } from "../model/names.ts";
import type { State } from "../model/target.ts";
import type { Desk } from "../desk/desk.ts";
import type { WantedName } from "../desk/name-proposals.ts";

export interface ListedName {
  readonly id: string;
  /** Absent for a key of names.json that names.yaml does not declare and no article holds. */
  readonly kind?: NameKind;
  readonly gender?: "m" | "f" | "n";
  readonly indeclinable?: boolean;
  /** The full name that it is another shape of. */
  readonly of?: string;
  /** It has an entry in names.yaml. */
  readonly declared: boolean;
  /** Spellings in articles, by language, as names.yaml and the built-in places have them. */
  readonly spellings: Name["spellings"];
  readonly forms: Partial<Readonly<Record<Language, readonly ListedForm[]>>>;
  readonly occurrences: readonly Occurrence[];
}

export interface ListedForm {
  /** The key in names.json. */
  readonly key: string;
  readonly case?: Case;
  readonly text: string;
  readonly state: State;
  /** `proposal`, `reviewer`. */
  readonly origin: string;
}

export interface Occurrence {
  readonly article: string;
  readonly language: Language;
  readonly count: number;
  /** Keys of the segments, in reading order. */
  readonly segments: readonly string[];
}

/** Sorted by id. Of one article: the names that it holds; of the desk: those of names.yaml and names.json besides. */
export function listNames(
  desk: Desk,
  runs: readonly ArticleRun[],
  languages: readonly Language[],
  scope: "article" | "desk",
): ListedName[] {
  const wanted = new Map<string, WantedName>();
  const occurrences = new Map<string, Occurrence[]>();
  for (const run of runs) {
    for (const [id, name] of namesIn(run)) {
      if (!wanted.has(id)) wanted.set(id, name);
      occurrences.set(id, [...(occurrences.get(id) ?? []), occurrenceOf(id, run)]);
    }
  }
  const ids = new Set(wanted.keys());
  if (scope === "desk") {
    for (const { id } of desk.names.declared) ids.add(id);
    for (const language of languages)
      for (const key of desk.names.targets(language).keys()) ids.add(splitCase(key).id);
  }
  const declared = new Set(desk.names.declared.map(({ id }) => id));
  return [...ids].sort().map((id) => {
    const known = desk.names.book.names.get(id);
    const kind = known?.kind ?? wanted.get(id)?.kind;
    const of = known?.of ?? wanted.get(id)?.of;
    return {
      id,
      ...(kind !== undefined && { kind }),
      ...(known?.gender !== undefined && { gender: known.gender }),
      ...(known?.indeclinable !== undefined && { indeclinable: known.indeclinable }),
      ...(of !== undefined && { of }),
      declared: declared.has(id),
      spellings: known?.spellings ?? {},
      forms: Object.fromEntries(languages.map((language) => [language, formsOf(desk, language, id)])),
      occurrences: occurrences.get(id) ?? [],
    };
  });
}

function formsOf(desk: Desk, language: Language, id: string): ListedForm[] {
  return [undefined, ...CASES].flatMap((grammaticalCase) => {
    const key = withCase(id, grammaticalCase);
    const target = desk.names.targets(language).get(key);
    if (target === undefined) return [];
    const { text, state, entry } = target;
    return {
      key,
      ...(grammaticalCase !== undefined && { case: grammaticalCase }),
      text,
      state,
      origin: entry.origin,
    };
  });
}

function occurrenceOf(id: string, { article, segments, locks }: ArticleRun): Occurrence {
  const holding = segments.flatMap(({ key }) => {
    const count = (locks.get(key) ?? []).filter((lock) => isName(lock) && lock.id === id).length;
    return count === 0 ? [] : [{ key, count }];
  });
  return {
    article: article.id,
    language: article.language,
    count: holding.reduce((sum, { count }) => sum + count, 0),
    segments: holding.map(({ key }) => key),
  };
}

/** A language needs a form of a name that an article in another language holds; one that none holds, where it is not spelled. */
export function needsForm({ occurrences, spellings }: ListedName, language: Language): boolean {
  return occurrences.length > 0
    ? occurrences.some((occurrence) => occurrence.language !== language)
    : (spellings[language] ?? []).length === 0;
}
