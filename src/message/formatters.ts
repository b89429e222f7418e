/**
 * The formatters that FormatJS asks for when it formats one of our messages: dates in UTC and in the house's spelling.
 * Each Intl object is made once a language and skeleton. The Intl data's own style is corrected in three places:
 * French "1 avril" is "1er avril", Russian "2025 г." is "2025 года", and a day does not leave its month at a line end.
 */
import { createFormatters, createIntlCache, type Formatters } from "@formatjs/intl";
import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "../model/language.ts";

const NBSP = "\u00a0";

const dateFormats = new WeakMap<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>();

/** `options` is kept by identity: pass the same object for the same skeleton. */
function houseDateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const byLocale = dateFormats.get(options) ?? new Map<string, Intl.DateTimeFormat>();
  dateFormats.set(options, byLocale);
  const format = byLocale.get(locale) ?? correctedFormat(locale as Language, options);
  byLocale.set(locale, format);
  return format;
}

/** FormatJS only calls `format`. */
function correctedFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const intl = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
  const format = (date: Date): string => {
    const parts = intl.formatToParts(date);
    return parts.map((part, index) => corrected(part, parts[index - 1], language)).join("");
  };
  return { format } as unknown as Intl.DateTimeFormat;
}

function corrected(
  { type, value }: Intl.DateTimeFormatPart,
  before: Intl.DateTimeFormatPart | undefined,
  language: Language,
): string {
  if (language === "en") return value;
  if (language === "fr" && type === "day" && value === "1") return "1er";
  if (type !== "literal") return value;
  if (before?.type === "year" && value.trim() === "г.") return `${NBSP}года`;
  return before?.type === "day" && value === " " ? NBSP : value;
}

type MessageFormatters = Formatters & { getMessageFormat: Formatters["getMessageFormat"] };

const base = createFormatters(createIntlCache());

// FormatJS's own cache would keep every message ever formatted, under its AST as JSON.
const getMessageFormat = ((...args: ConstructorParameters<typeof IntlMessageFormat>) =>
  new IntlMessageFormat(...args)) as Formatters["getMessageFormat"];
const getDateTimeFormat = ((locale: string, options: Intl.DateTimeFormatOptions = {}) =>
  houseDateFormat(locale, options)) as Formatters["getDateTimeFormat"];

/** What `formatMessage` of @formatjs/intl takes as its state. */
export const formatters: MessageFormatters = { ...base, getMessageFormat, getDateTimeFormat };
