/** The page's words, in the browser's language or the one chosen. */
import { createInstance } from "i18next";
import { isLanguage, LANGUAGES, type Language } from "../../model/language.ts";
import en from "./texts/en.json" with { type: "json" };
import fr from "./texts/fr.json" with { type: "json" };
import ru from "./texts/ru.json" with { type: "json" };

const KEPT = "communique-language";

const i18n = createInstance();
void i18n.init({
  initAsync: false,
  lng: firstLanguage(),
  fallbackLng: "en",
  keySeparator: false,
  nsSeparator: false,
  // preact escapes.
  interpolation: { escapeValue: false },
  resources: { en: { translation: en }, fr: { translation: fr }, ru: { translation: ru } },
});

export function t(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return i18n.t(key, values);
}

export function pageLanguage(): Language {
  return isLanguage(i18n.language) ? i18n.language : "en";
}

export async function speak(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  await i18n.changeLanguage(language);
}

/** A language's name in its own words. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  fr: "français",
  ru: "русский",
};

function firstLanguage(): Language {
  const wanted = [localStorage.getItem(KEPT) ?? "", ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find(isLanguage) ?? LANGUAGES[0];
}
