/**
 * The words around an article (kicker, notes, disclosure) in its edition's language: i18next picks the raw text from
 * the desk's `locales/<lang>/edition.json` over the package's defaults, FormatJS formats it as ICU MessageFormat.
 * A text that cannot be formatted is an `icu-syntax` finding and stands as it was written; nothing here throws.
 */
import { createFormatters, createIntlCache } from "@formatjs/intl";
import { createInstance, type i18n } from "i18next";
import type { Article } from "../model/article.ts";
import type { Edition } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import { LANGUAGES, type Language } from "../model/language.ts";
import en from "./defaults/en.json" with { type: "json" };
import fr from "./defaults/fr.json" with { type: "json" };
import ru from "./defaults/ru.json" with { type: "json" };

export type BoilerplateKey = keyof typeof en;

/** ICU arguments by name. `context` picks `<key>_<context>` where there is one; without it the article's id does. */
export type BoilerplateValues = Readonly<Record<string, string | number>>;

export interface Boilerplate {
  /** The text of a key, from the edition's language, else the article's, else English. */
  t(key: BoilerplateKey, values?: BoilerplateValues): string;
  /** The desk's own `<key>_<article id>` in this very language (`title_aes-moscow`), if it wrote one. */
  own(key: "title" | "place"): string | undefined;
  /** What was wrong with the texts asked for so far, each text once. */
  findings(): readonly Finding[];
}

const NAMESPACE = "edition";
const DEFAULTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, fr, ru };

const instances = new WeakMap<Edition["boilerplate"], i18n>();
const formatters = createFormatters(createIntlCache());

/** The boilerplate of one edition. i18next is set up once for a desk, and an ICU text parsed once a process. */
export function boilerplate(
  edition: Pick<Edition, "language" | "boilerplate"> & { article: Pick<Article, "id" | "language"> },
): Boilerplate {
  const { article, language } = edition;
  const texts = instanceFor(edition.boilerplate);
  const faults = new Map<string, Finding>();

  function format(raw: string, key: string, from: string, values: BoilerplateValues): string {
    try {
      const message = formatters.getMessageFormat(plainApostrophes(raw), from, undefined, {
        formatters,
        ignoreTag: true,
      });
      return String(message.format(values));
    } catch (error) {
      const fault = icuFault(error, key, from, values);
      faults.set(`${from} ${key}`, fault);
      return raw;
    }
  }

  return {
    t(key, values = {}) {
      const found = texts.t(key, {
        lng: language,
        fallbackLng: [article.language, "en"],
        context: String(values["context"] ?? article.id),
        returnDetails: true,
        skipInterpolation: true,
      });
      return format(found.res, found.exactUsedKey, found.usedLng, values);
    },
    own(key) {
      const ownKey = `${key}_${article.id}`;
      const raw: unknown = texts.getResource(language, NAMESPACE, ownKey);
      return typeof raw === "string" ? format(raw, ownKey, language, {}) : undefined;
    },
    findings: () => [...faults.values()],
  };
}

/** One i18next instance for a desk's texts, however many editions are made of them. */
function instanceFor(desk: Edition["boilerplate"]): i18n {
  const known = instances.get(desk);
  if (known) return known;
  const created = createInstance();
  void created.init({
    initAsync: false,
    ns: NAMESPACE,
    defaultNS: NAMESPACE,
    keySeparator: false,
    nsSeparator: false,
    resources: Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        { [NAMESPACE]: { ...DEFAULTS[language], ...written(desk[language]) } },
      ]),
    ),
  });
  instances.set(desk, created);
  return created;
}

/** `""` in a desk's file is a missing text: it may not hide the package's. */
function written(texts: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
}

/** As in all locale files an apostrophe is an apostrophe; only `'{'`, `'}'` and `'<'` stand for the character. */
function plainApostrophes(text: string): string {
  return text.replace(/'([{}])'|'<'|'/g, (match, brace: string | undefined) => {
    if (brace !== undefined) return match;
    return match === "'<'" ? "<" : "''";
  });
}

function icuFault(error: unknown, key: string, language: string, values: BoilerplateValues): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: "icu-syntax",
    severity: "error",
    message: `"${key}" is not an ICU message that can be formatted here (${reason}); it stands as written.`,
    key,
    file: `locales/${language}/edition.json`,
    expected: Object.keys(values)
      .filter((name) => name !== "context")
      .map((name) => `{${name}}`),
  };
}
