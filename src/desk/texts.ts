/**
 * The desk's locale namespaces in one i18next instance: `names`, and each article's messages while it is worked on.
 * i18next chooses the text (case contexts, fallback to the source language); FormatJS formats it elsewhere.
 */
import { createInstance } from "i18next";
import type { Language } from "../model/language.ts";
import type { Case } from "../model/lock.ts";

const NAMES = "names";

export interface DeskTexts {
  /** A name's form: that of the case, else the base form, else undefined. */
  name(language: Language, id: string, grammaticalCase?: Case): string | undefined;
  setNames(language: Language, forms: Readonly<Record<string, string>>): void;
  /** Puts an article's messages in place for as long as `use` runs. */
  withArticle<Result>(
    language: Language,
    id: string,
    messages: Readonly<Record<string, string>>,
    use: (message: (key: string) => string | undefined) => Result,
  ): Result;
}

export function deskTexts(): DeskTexts {
  const i18n = createInstance();
  // An article may be called like a namespace of ours in i18next's options, so its own is prefixed.
  const namespace = (id: string): string => `article/${id}`;
  void i18n.init({
    initAsync: false,
    resources: {},
    ns: [NAMES],
    defaultNS: NAMES,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
  });
  return {
    name(language, id, grammaticalCase) {
      const context = grammaticalCase === undefined ? {} : { context: grammaticalCase };
      const text = i18n.t(id, { lng: language, defaultValue: "", skipInterpolation: true, ...context });
      return text === "" ? undefined : text;
    },
    setNames(language, forms) {
      for (const [id, form] of Object.entries(forms))
        i18n.addResource(language, NAMES, id, form, { silent: true });
    },
    withArticle(language, id, messages, use) {
      i18n.addResourceBundle(language, namespace(id), messages, false, true, {
        silent: true,
        skipCopy: true,
      });
      try {
        return use((key) => {
          const message: unknown = i18n.getResource(language, namespace(id), key, { keySeparator: false });
          return typeof message === "string" ? message : undefined;
        });
      } finally {
        i18n.removeResourceBundle(language, namespace(id));
      }
    },
  };
}
