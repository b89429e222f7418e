/** The page around an edition's body: head, masthead with the other languages, headline, notes, colophon. */
import type { Element, ElementContent, Root } from "hast";
import type { Boilerplate } from "../edition/boilerplate.ts";
import { datelineText, type Headline } from "../edition/headline.ts";
import type { Edition } from "../model/edition.ts";
import type { Language } from "../model/language.ts";
import { element, onLines } from "./element.ts";
import { STYLE } from "./html-style.ts";

/** Each language as its own readers call it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  fr: "Français",
  ru: "Русский",
};

/** Belt and braces: should anything slip through, a browser runs and loads nothing. */
export const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export interface PageParts {
  readonly headline: Headline;
  /** For search engines and link previews; one or two sentences. */
  readonly description: string;
  /** Sanitised. */
  readonly body: readonly ElementContent[];
}

export function page(edition: Edition, texts: Boilerplate, parts: PageParts): Root {
  return {
    type: "root",
    children: [
      { type: "doctype" },
      element(
        "html",
        { lang: edition.language },
        ...onLines([
          head(edition, parts),
          element(
            "body",
            {},
            ...onLines([masthead(edition, texts), main(edition, texts, parts), colophon(edition, texts)]),
          ),
        ]),
      ),
    ],
  };
}

function head(edition: Edition, { headline, description }: PageParts): Element {
  return element(
    "head",
    {},
    ...onLines([
      element("meta", { charSet: "utf-8" }),
      element("meta", { httpEquiv: ["Content-Security-Policy"], content: POLICY }),
      element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      element("title", {}, headline.title),
      element("meta", { name: "description", content: description }),
      ...edition.languages.map((language) =>
        element("link", { rel: ["alternate"], hrefLang: language, href: address(edition, language) }),
      ),
      ...preview(edition, headline, description),
      element("style", {}, STYLE),
    ]),
  );
}

function masthead(edition: Edition, texts: Boilerplate): Element {
  const links = edition.languages.map((language) =>
    element(
      "li",
      {},
      element(
        "a",
        {
          href: sibling(language),
          hrefLang: language,
          lang: language,
          ...(language === edition.language && { ariaCurrent: "page" }),
        },
        LANGUAGE_NAMES[language],
      ),
    ),
  );
  return element(
    "header",
    { className: ["masthead"] },
    element("p", { className: ["kicker"] }, texts.t("kicker")),
    ...(links.length > 1
      ? [element("nav", { ariaLabel: texts.t("languages_label") }, element("ul", {}, ...links))]
      : []),
  );
}

/** Editions of one article lie side by side, named by language. */
function sibling(language: Language): string {
  return `${language}.html`;
}

/** Search engines want whole addresses; without the site's, the sibling's. */
function address({ site, article }: Edition, language: Language): string {
  return site === undefined ? sibling(language) : `${site}/${article.id}/${sibling(language)}`;
}

/** Open Graph's codes for our languages. */
const OG_LOCALES: Readonly<Record<Language, string>> = { en: "en_US", fr: "fr_FR", ru: "ru_RU" };

/** What others show of the page: Open Graph (https://ogp.me) and a NewsArticle of schema.org. */
function preview(
  edition: Edition,
  { title, date, language: titleLanguage }: Headline,
  description: string,
): Element[] {
  const { language, languages, article, site } = edition;
  const url = site === undefined ? undefined : address(edition, language);
  const property = (name: string, content: string): Element => element("meta", { property: name, content });
  const news = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    description,
    inLanguage: language,
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { datePublished: date.iso }),
    ...(language === article.language
      ? {}
      : {
          translationOfWork: {
            "@type": "NewsArticle",
            inLanguage: article.language,
            ...(site === undefined ? {} : { url: address(edition, article.language) }),
          },
        }),
  };
  return [
    property("og:type", "article"),
    property("og:title", title),
    property("og:description", description),
    property("og:locale", OG_LOCALES[titleLanguage]),
    ...languages
      .filter((other) => other !== language)
      .map((other) => property("og:locale:alternate", OG_LOCALES[other])),
    ...(url === undefined ? [] : [property("og:url", url)]),
    ...(date === undefined ? [] : [property("article:published_time", date.iso)]),
    // Data, not a program; `<` is written so that no text can end the element.
    element("script", { type: "application/ld+json" }, JSON.stringify(news).replaceAll("<", "\\u003c")),
  ];
}

function main(edition: Edition, texts: Boilerplate, { headline, body }: PageParts): Element {
  const foreign = headline.language === edition.language ? {} : { lang: headline.language };
  return element(
    "main",
    {},
    element(
      "article",
      {},
      element(
        "header",
        {},
        element("h1", foreign, headline.title),
        ...(headline.subtitle === undefined
          ? []
          : [element("p", { className: ["subtitle"] }, headline.subtitle)]),
        ...dateline(headline, texts),
      ),
      ...onLines(notes(edition, texts)),
      ...body,
    ),
  );
}

function dateline(headline: Headline, texts: Boilerplate): Element[] {
  const line = datelineText(headline, texts);
  if (line === undefined) return [];
  const { date } = headline;
  if (date === undefined) return [element("p", { className: ["dateline"] }, line)];
  const at = line.lastIndexOf(date.text);
  const time = element("time", { dateTime: date.iso }, date.text);
  const content = at === -1 ? [line] : [line.slice(0, at), time, line.slice(at + date.text.length)];
  return [element("p", { className: ["dateline"] }, ...content.filter((part) => part !== ""))];
}

/** Each note opens with the mark that the style puts at its passages. */
function notes(edition: Edition, texts: Boilerplate): Element[] {
  const lines = noteLines(edition, texts);
  if (lines.length === 0) return [];
  return [
    element("div", { className: ["notes"], role: "note" }, ...lines.map((line) => element("p", {}, line))),
  ];
}

export function noteLines(edition: Edition, texts: Boilerplate): string[] {
  const { missing, stale } = edition;
  return [
    ...(missing.size > 0
      ? [`[${edition.article.language}] ${texts.t("missing_note", { count: missing.size })}`]
      : []),
    ...(stale.size > 0 ? [`† ${texts.t("stale_note", { count: stale.size })}`] : []),
  ];
}

function colophon(edition: Edition, texts: Boilerplate): Element {
  const lines = colophonLines(edition, texts);
  return element("footer", { className: ["colophon"] }, ...lines.map((line) => element("p", {}, line)));
}

/** From which language, by whom, and what it is worth. */
export function colophonLines(edition: Edition, texts: Boilerplate): string[] {
  const translated = edition.language !== edition.article.language;
  return [
    ...(translated ? [`${texts.t("translated_from", { context: edition.article.language })}.`] : []),
    disclosure(edition, texts),
    texts.t("legal"),
  ];
}

/** Who stands for the text, from the ledger's facts. A stale passage was reviewed against another original, so it does not count. */
function disclosure(edition: Edition, texts: Boilerplate): string {
  const { states, stale, drafted, article, language } = edition;
  if (language === article.language) return texts.t("disclosure_original");
  const total = states.initial + states.translated + states.reviewed + states.final;
  if (states.initial === total) return texts.t("disclosure_untranslated");
  const reviewed = Math.min(states.reviewed + states.final, total - stale.size);
  if (reviewed === total) return texts.t(drafted > 0 ? "disclosure_machine_reviewed" : "disclosure_human");
  if (drafted === 0) return texts.t("disclosure_unreviewed");
  if (reviewed > 0) return texts.t("disclosure_partly", { reviewed, total });
  return texts.t("disclosure_machine");
}
