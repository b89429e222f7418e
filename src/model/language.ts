/** The three languages of the desk. Codes are ISO 639-1. */
export const LANGUAGES = ["en", "fr", "ru"] as const;

export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  fr: "French",
  ru: "Russian",
};

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}
