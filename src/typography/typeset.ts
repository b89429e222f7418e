/**
 * The house typography, put on a machine's draft once, before it is stored: never on a person's text, never at
 * assembly. Quotes, dashes and spaces are richtypo's; arguments and tags of the message are out of its reach.
 */
import richtypo, { type Rule } from "richtypo";
import { dashesBasic as frenchDashes, punctuationMarks, quotes as frenchQuotes } from "richtypo/rules/fr";
import { dashesBasic as russianDashes, quotes as russianQuotes } from "richtypo/rules/ru";
import type { Language } from "../model/language.ts";
import { mend } from "./mend.ts";

/** Arguments, quoted characters and tags of a written message. */
const SYNTAX = /\{[^{}]*\}|'[{}<]'|<\/?[A-Za-z][^<>]*>/g;
/** Stands for one of them while the rules run: a letter to them, and in no text of ours. */
const MASK = "\uE000";

const STYLES: Readonly<Record<Language, ((text: string) => string) | undefined>> = {
  en: undefined,
  fr: (text) => french(richtypo([frenchQuotes, frenchDashes, punctuationMarks] as Rule[], text)),
  ru: (text) => russian(richtypo([russianQuotes, russianDashes] as Rule[], text)),
};

/** A written message in house style. Returns it as it was where the rules would touch its syntax. */
export function typeset(message: string, language: Language): string {
  const style = STYLES[language];
  if (style === undefined || message.includes(MASK)) return message;
  const syntax = message.match(SYNTAX) ?? [];
  const styled = style(message.replace(SYNTAX, MASK));
  if (styled.split(MASK).length !== syntax.length + 1) return message;
  let next = 0;
  // richtypo knows straight quotation marks only; “ ” and the rest are mended as `check --fix` does.
  return mend(
    styled.replaceAll(MASK, () => syntax[next++] ?? ""),
    language,
  );
}

/** The apostrophe, and the full no-break space inside guillemets and before a colon, where richtypo sets a narrow one. */
function french(text: string): string {
  return text
    .replace(/(\p{L})'(?=[\p{L}\uE000])/gu, "$1’")
    .replace(/«[\s\u00A0\u202F]*/g, "«\u00A0")
    .replace(/[\s\u00A0\u202F]*»/g, "\u00A0»")
    .replace(/\u202F:/g, "\u00A0:");
}

/** A full no-break space before a dash. */
function russian(text: string): string {
  return text.replace(/[ \u00A0\u2009\u202F]—/g, "\u00A0—");
}
