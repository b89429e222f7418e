/** The case forms of a Russian name that a person or a proposal spelled, where its kind and gender tell how it declines. */
import { CASES, type Case } from "../../model/lock.ts";
import type { Name, NameKind } from "../../model/names.ts";
import { wordKey } from "../../lock/tokens.ts";
import { russianPlaceForms } from "../russian-forms.ts";
import { readRussianPerson, russianPersonForms, type Gender } from "../russian-people.ts";

/**
 * Case -> form, in the order of CASES; forms like the base form are left out. Empty for what does not decline, and for a
 * person whose gender is not known and not told by the name.
 */
export function russianCases(
  base: string,
  kind: NameKind,
  { gender, indeclinable }: Pick<Name, "gender" | "indeclinable">,
): ReadonlyMap<Case, string> {
  const forms = new Map<Case, string>();
  if (indeclinable === true || !/[а-яё]/iu.test(base)) return forms;
  for (const form of formsOf(base, kind, gender)) {
    if (form.case !== undefined && form.text !== base) forms.set(form.case, form.text);
  }
  return new Map(CASES.flatMap((name) => (forms.has(name) ? [[name, forms.get(name)!] as const] : [])));
}

function formsOf(
  base: string,
  kind: NameKind,
  gender: Name["gender"],
): readonly { readonly text: string; readonly case?: Case }[] {
  if (kind === "acronym") return [];
  if (kind !== "person") return placeForms(base, gender);
  const known = gender === "m" || gender === "f" ? gender : russianGender(base);
  return known === undefined ? [] : russianPersonForms(base.split(" "), known);
}

/** A place in capitals, as a dateline writes it, declines like one in lower case. */
function placeForms(
  base: string,
  gender: Name["gender"],
): readonly { readonly text: string; readonly case?: Case }[] {
  const upper = base.length > 4 && base === base.toUpperCase();
  const readable = upper
    ? base.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase())
    : base;
  const forms = russianPlaceForms(readable, gender === "f" ? "f" : undefined);
  return upper ? forms.map((form) => ({ ...form, text: form.text.toUpperCase() })) : forms;
}

/** What a Russian name tells by its given name, patronymic or surname. */
export function russianGender(name: string): Gender | undefined {
  const words = name.split(" ");
  const read = readRussianPerson(words).gender;
  if (read !== undefined) return read;
  for (const word of words.map(wordKey)) {
    if (/(?:ович|евич|ьич)$|.(?:ов|ев|ский|цкий)$/u.test(word)) return "m";
    if (/(?:овна|евна|ична|ская|цкая|.ова|.ева)$/u.test(word)) return "f";
  }
  return undefined;
}
