/** The words of the command line: an i18next namespace in three languages, formatted by FormatJS. */
import { createFormatters, createIntlCache } from "@formatjs/intl";
import { createInstance } from "i18next";
import { isLanguage, type Language } from "../model/language.ts";
import en from "./texts/en.json" with { type: "json" };
import fr from "./texts/fr.json" with { type: "json" };
import ru from "./texts/ru.json" with { type: "json" };

export type TextKey = keyof typeof en;

export type Texts = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

const NAMESPACE = "cli";

/** Texts in the terminal's language, else in English. */
export function cliTexts(environment: NodeJS.ProcessEnv): Texts {
  const language = terminalLanguage(environment);
  const i18n = createInstance();
  void i18n.init({
    initAsync: false,
    lng: language,
    fallbackLng: "en",
    ns: NAMESPACE,
    defaultNS: NAMESPACE,
    keySeparator: false,
    nsSeparator: false,
    resources: { en: { [NAMESPACE]: en }, fr: { [NAMESPACE]: fr }, ru: { [NAMESPACE]: ru } },
  });
  const formatters = createFormatters(createIntlCache());
  return (key, values = {}) => {
    const raw = i18n.t(key, { skipInterpolation: true });
    return String(
      formatters.getMessageFormat(raw, language, undefined, { formatters, ignoreTag: true }).format(values),
    );
  };
}

/** POSIX order: LC_ALL, LC_MESSAGES, LANG. */
function terminalLanguage(environment: NodeJS.ProcessEnv): Language {
  const locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? "";
  const code = locale.slice(0, 2).toLowerCase();
  return isLanguage(code) ? code : "en";
}
