/** The pages that list a release's articles, one a language: `index.html` in the desk's own, `index.fr.html` in another. */
import type { Element } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { boilerplate, type Boilerplate } from "../edition/boilerplate.ts";
import { datelineText, headline } from "../edition/headline.ts";
import type { EditionFile } from "../edition/assemble.ts";
import { element, onLines } from "../format/element.ts";
import { LANGUAGE_NAMES, POLICY } from "../format/html-page.ts";
import { STYLE } from "../format/html-style.ts";
import type { Edition } from "../model/edition.ts";
import type { Language } from "../model/language.ts";

const writer = unified().use(rehypeStringify).freeze();

/** `editions`: all of the release, in order of the articles; `main`: the desk's own language. */
export function indexPages(editions: readonly Edition[], main: Language): EditionFile[] {
  const languages = [...new Set(editions.flatMap((edition) => edition.languages))];
  const first = languages.includes(main) ? main : languages[0];
  const nameOf = (language: Language): string =>
    language === first ? "index.html" : `index.${language}.html`;
  return languages.map((language) => ({
    name: nameOf(language),
    content: `${writer.stringify({
      type: "root",
      children: [{ type: "doctype" }, page(editions, language, languages, nameOf)],
    })}\n`,
  }));
}

function page(
  editions: readonly Edition[],
  language: Language,
  languages: readonly Language[],
  nameOf: (language: Language) => string,
): Element {
  const own = editions.filter((edition) => edition.language === language);
  const texts = boilerplate({
    language,
    article: { id: "index", language },
    boilerplate: editions[0]?.boilerplate ?? {},
  });
  const title = texts.t("index_title");
  const links = languages.map((other) =>
    element(
      "li",
      {},
      element(
        "a",
        {
          href: nameOf(other),
          hrefLang: other,
          lang: other,
          ...(other === language && { ariaCurrent: "page" }),
        },
        LANGUAGE_NAMES[other],
      ),
    ),
  );
  const head = [
    element("meta", { charSet: "utf-8" }),
    element("meta", { httpEquiv: ["Content-Security-Policy"], content: POLICY }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("title", {}, title),
    ...languages.map((other) =>
      element("link", { rel: ["alternate"], hrefLang: other, href: nameOf(other) }),
    ),
    element("style", {}, STYLE),
  ];
  const body = [
    element(
      "header",
      { className: ["masthead"] },
      element("p", { className: ["kicker"] }, texts.t("kicker")),
      element("nav", { ariaLabel: texts.t("languages_label") }, element("ul", {}, ...links)),
    ),
    element(
      "main",
      {},
      ...onLines([element("h1", {}, title), element("ul", { className: ["index"] }, ...entries(own, texts))]),
    ),
  ];
  return element(
    "html",
    { lang: language },
    ...onLines([element("head", {}, ...onLines(head)), element("body", {}, ...onLines(body))]),
  );
}

/** The newest first; those without a date last, by title. */
function entries(editions: readonly Edition[], texts: Boilerplate): Element[] {
  return editions
    .map((edition) => ({ edition, head: headline(edition, boilerplate(edition)) }))
    .sort(
      (a, b) =>
        (b.head.date?.iso ?? "").localeCompare(a.head.date?.iso ?? "") ||
        a.head.title.localeCompare(b.head.title, a.edition.language),
    )
    .map(({ edition: { article, language }, head }) => {
      const line = datelineText(head, texts);
      return element(
        "li",
        {},
        element("a", { href: `${article.id}/${language}.html` }, head.title),
        ...(line === undefined ? [] : [element("p", { className: ["dateline"] }, line)]),
      );
    });
}
