/** The three languages of the desk. Codes are ISO 639-1. */
export const LANGUAGES = ["en", "fr", "ru"] as const;

export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}
