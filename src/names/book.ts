/** The name book: what names.yaml declares, what names.json spells, and the built-in places, as one list of forms a language. */
import { splitCase } from "../ids/case-suffix.ts";
import type { Language } from "../model/language.ts";
import type { Name, NameBook, NameForm } from "../model/names.ts";
import { russianPlaceForms } from "./russian-forms.ts";
import { territories } from "./territories.ts";

/**
 * `forms[language]` is that language's names.json: `sergey_lavrov` or `sergey_lavrov_gen` -> spelling. Its entries of names
 * that are declared nowhere are left out: what they are is not known. A declared name stands for the built-in one of the same
 * id, and inherits its spellings in the languages that it does not spell itself.
 */
export function nameBook(
  names: readonly Name[],
  forms: Partial<Record<Language, ReadonlyMap<string, string>>>,
): NameBook {
  let all: ReadonlyMap<string, Name> | undefined;
  const listed = new Map<Language, readonly NameForm[]>();
  const book: NameBook = {
    get names() {
      all ??= allNames(names);
      return all;
    },
    forms(language) {
      const known =
        listed.get(language) ??
        listForms(book.names, new Set(names.map(({ id }) => id)), language, forms[language]);
      listed.set(language, known);
      return known;
    },
  };
  return book;
}

function allNames(declared: readonly Name[]): ReadonlyMap<string, Name> {
  const all = new Map(territories().map((name) => [name.id, name]));
  for (const name of declared) {
    const builtIn = all.get(name.id);
    all.set(
      name.id,
      builtIn === undefined ? name : { ...name, spellings: { ...builtIn.spellings, ...name.spellings } },
    );
  }
  return all;
}

/** Declared names first, so that the first form of a spelling is the one that counts. */
function listForms(
  names: ReadonlyMap<string, Name>,
  declared: ReadonlySet<string>,
  language: Language,
  file: ReadonlyMap<string, string> | undefined,
): NameForm[] {
  const forms: NameForm[] = [];
  for (const name of names.values()) {
    if (declared.has(name.id)) forms.push(...declaredForms(name, language));
  }
  for (const [key, text] of file ?? []) {
    const { id, case: grammaticalCase } = splitCase(key);
    const kind = names.get(id)?.kind;
    if (kind === undefined || text === "") continue;
    forms.push({ text, id, kind, ...(grammaticalCase !== undefined && { case: grammaticalCase }) });
  }
  for (const name of names.values()) {
    if (!declared.has(name.id)) forms.push(...declaredForms(name, language));
  }
  return forms;
}

function declaredForms({ id, kind, spellings, indeclinable }: Name, language: Language): NameForm[] {
  return (spellings[language] ?? []).flatMap((spelling) => {
    const declined =
      language === "ru" && (kind === "place" || kind === "organization") && indeclinable !== true
        ? russianPlaceForms(spelling)
        : [{ text: spelling }];
    return declined.map((form) => ({ ...form, id, kind }));
  });
}
