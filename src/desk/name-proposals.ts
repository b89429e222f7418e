/** What is known of a name that lacks a form, gathered for the rules that propose one. Nothing here writes. */
import type { Language } from "../model/language.ts";
import { LANGUAGES } from "../model/language.ts";
import type { Case } from "../model/lock.ts";
import type { Name, NameBook, NameKind } from "../model/names.ts";
import { builtInSpelling } from "../names/proposals/built-in.ts";
import { toldGender } from "../names/proposals/known-words.ts";
import { proposeForm, type Proposed, type Script } from "../names/proposals/propose.ts";
import { russianCases, russianGender } from "../names/proposals/russian-cases.ts";

/** A name that is asked for: one of the book, or one that an article introduces itself. */
export interface WantedName {
  readonly id: string;
  readonly kind: NameKind;
  /** Its base form in the article, and the article's language. */
  readonly spelling?: { readonly language: Language; readonly text: string };
  /** The full name that it is another shape of. */
  readonly of?: string | undefined;
}

/** The desk's own form of a name, if names.json has one. */
export type FormOf = (language: Language, id: string) => string | undefined;

export type NameScripts = Readonly<Partial<Record<Language, Script>>>;

export function proposedForm(
  wanted: WantedName,
  language: Language,
  context: { readonly book: NameBook; readonly form: FormOf; readonly scripts: NameScripts },
  returned: string | undefined,
): string | undefined {
  const { book, form, scripts } = context;
  const known = book.names.get(wanted.id);
  const script = scripts[language] ?? (language === "ru" ? "cyrillic" : "latin");
  const spellings = spellingsOf(wanted, known, language, form);
  const proposed: Proposed = {
    kind: wanted.kind,
    spellings,
    builtIn: known?.spellings[language]?.[0] ?? builtInSpelling(wanted.id, wanted.kind, spellings, language),
    fromFull: surnameIn(wanted, known, language, form),
    returned,
  };
  return proposeForm(proposed, language, script);
}

/** The article's own spelling first, then those of names.yaml, then what names.json writes in another Latin language. */
function spellingsOf(
  { id, spelling }: WantedName,
  known: Name | undefined,
  language: Language,
  form: FormOf,
): Proposed["spellings"] {
  const listed = (from: Language): Proposed["spellings"] =>
    (known?.spellings[from] ?? []).map((text) => ({ language: from, text }));
  const written = LANGUAGES.filter((other) => other !== language && other !== "ru").flatMap((from) => {
    const text = form(from, id);
    return text === undefined ? [] : [{ language: from, text }];
  });
  return [...(spelling === undefined ? [] : [spelling]), ...LANGUAGES.flatMap(listed), ...written];
}

/** The last words of the full name's form, as many as the short id has: `lavrov` of `sergey_lavrov`. */
function surnameIn(
  { id, kind, of, spelling }: WantedName,
  known: Name | undefined,
  language: Language,
  form: FormOf,
): string | undefined {
  const full = known?.of ?? of;
  if (kind !== "person" || full === undefined || !full.endsWith(`_${id}`)) return undefined;
  const words = form(language, full)?.split(" ") ?? [];
  const count = (spelling?.text ?? known?.spellings.en?.[0] ?? id.replaceAll("_", " ")).split(" ").length;
  return words.length > count ? words.slice(-count).join(" ") : undefined;
}

/** The case forms of a Russian base form, as far as kind and gender tell them. */
export function proposedCases(
  base: string,
  { id, kind, of, spelling }: WantedName,
  { book, form }: { readonly book: NameBook; readonly form: FormOf },
): ReadonlyMap<Case, string> {
  const known = book.names.get(id);
  const full = known?.of ?? of;
  const fullName = full === undefined ? undefined : book.names.get(full);
  const spellings = [spelling?.text, ...LANGUAGES.flatMap((language) => known?.spellings[language] ?? [])];
  const fullForm = full === undefined ? undefined : form("ru", full);
  const gender =
    known?.gender ??
    (kind === "person"
      ? (fullName?.gender ??
        russianGender(base) ??
        (fullForm === undefined ? undefined : russianGender(fullForm)) ??
        firstOf(
          spellings.filter((text) => text !== undefined),
          toldGender,
        ) ??
        firstOf(
          LANGUAGES.flatMap((language) => fullName?.spellings[language] ?? []),
          toldGender,
        ))
      : undefined);
  return russianCases(base, kind, {
    ...(gender !== undefined && { gender }),
    ...(known?.indeclinable !== undefined && { indeclinable: known.indeclinable }),
  });
}

function firstOf<Result>(
  texts: readonly string[],
  read: (text: string) => Result | undefined,
): Result | undefined {
  for (const text of texts) {
    const result = read(text);
    if (result !== undefined) return result;
  }
  return undefined;
}
