/** The page around an edition's body: head, masthead with the other languages, headline, notes, colophon. */
import type { Element, ElementContent, Root } from "hast";
import type { Boilerplate } from "../edition/boilerplate.ts";
import type { Headline } from "../edition/headline.ts";
import type { Edition } from "../model/edition.ts";
import type { Language } from "../model/language.ts";
import { element, onLines } from "./element.ts";
import { STYLE } from "./html-style.ts";

/** Each language as its own readers call it. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", fr: "Français", ru: "Русский" };

/** Belt and braces: should anything slip through, a browser runs and loads nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

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
        element("link", { rel: ["alternate"], hrefLang: language, href: sibling(language) }),
      ),
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

function dateline({ place, date }: Headline, texts: Boilerplate): Element[] {
  if (!date) return place === undefined ? [] : [element("p", { className: ["dateline"] }, place)];
  const precision = ["year", "month", "day"][date.iso.split("-").length - 1] ?? "day";
  const line =
    place === undefined ? date.text : texts.t("place_and_date", { place, date: date.text, precision });
  const at = line.lastIndexOf(date.text);
  const time = element("time", { dateTime: date.iso }, date.text);
  const content = at === -1 ? [line] : [line.slice(0, at), time, line.slice(at + date.text.length)];
  return [element("p", { className: ["dateline"] }, ...content.filter((part) => part !== ""))];
}

/** Each note opens with the mark that the style puts at its passages. */
function notes(edition: Edition, texts: Boilerplate): Element[] {
  const { missing, stale } = edition;
  const lines = [
    ...(missing.size > 0
      ? [`[${edition.article.language}] ${texts.t("missing_note", { count: missing.size })}`]
      : []),
    ...(stale.size > 0 ? [`† ${texts.t("stale_note", { count: stale.size })}`] : []),
  ];
  if (lines.length === 0) return [];
  return [
    element("div", { className: ["notes"], role: "note" }, ...lines.map((line) => element("p", {}, line))),
  ];
}

function colophon(edition: Edition, texts: Boilerplate): Element {
  const translated = edition.language !== edition.article.language;
  const lines = [
    ...(translated ? [`${texts.t("translated_from", { context: edition.article.language })}.`] : []),
    disclosure(edition, texts),
    texts.t("legal"),
  ];
  return element("footer", { className: ["colophon"] }, ...lines.map((line) => element("p", {}, line)));
}

/** Who stands for the text. A stale passage was reviewed against another original, so it does not count. */
function disclosure(edition: Edition, texts: Boilerplate): string {
  const { states, stale, article, language } = edition;
  if (language === article.language) return texts.t("disclosure_original");
  const total = states.initial + states.translated + states.reviewed + states.final;
  if (states.initial === total) return texts.t("disclosure_untranslated");
  const reviewed = Math.min(states.reviewed + states.final, total - stale.size);
  if (reviewed === total) return texts.t("disclosure_reviewed");
  if (reviewed > 0) return texts.t("disclosure_partly", { reviewed, total });
  return texts.t("disclosure_machine");
}
