/**
 * JSON in the shape of IPTC ninjs 3.3 (https://www.iptc.org/std/ninjs/ninjs-schema_3.3.json): one news object an edition,
 * with its text as plain text and as HTML, and the other editions as associations.
 */
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import type { Edition, TextFormat } from "../model/edition.ts";
import type { Language } from "../model/language.ts";
import { compose } from "./html.ts";
import { txt } from "./txt.ts";

const VERSION = "3.3";

const writer = unified().use(rehypeStringify).freeze();

export const ninjs: TextFormat = {
  id: "ninjs",
  extension: "json",
  render(edition) {
    const { texts, headline, description, body, findings } = compose(edition);
    const { title, subtitle, place, date } = headline;
    const html = writer.stringify({ type: "root", children: [...body] });
    const item = {
      uri: uri(edition, edition.language),
      standard: {
        name: "ninjs",
        version: VERSION,
        schema: `http://www.iptc.org/std/ninjs/ninjs-schema_${VERSION}.json#`,
      },
      type: "text",
      language: edition.language,
      // The schema wants a time of day: midnight UTC stands for a date that has none.
      ...(date?.iso.length === 10 ? { contentCreated: `${date.iso}T00:00:00Z` } : {}),
      ...(place === undefined ? {} : { located: place }),
      headlines: [
        { role: "main", value: title },
        ...(subtitle === undefined ? [] : [{ role: "sub", value: subtitle }]),
      ],
      descriptions: [{ role: "summary", contentType: "text/plain", value: description }],
      bodies: [
        { role: "main", contentType: "text/plain", value: txt.render(edition).text.trimEnd() },
        { role: "richtext", contentType: "text/html", value: html.trim() },
      ],
      usageTerms: texts.t("legal"),
      associations: edition.languages
        .filter((language) => language !== edition.language)
        .map((language) => ({
          name: language === edition.article.language ? "original" : `translation-${language}`,
          uri: uri(edition, language),
          type: "text",
          language,
        })),
    };
    return { text: `${JSON.stringify(item, null, 2)}\n`, findings: [...findings, ...texts.findings()] };
  },
};

/** The page's address where the site is known; else a name of ours that is the same in every release. */
function uri({ article, site }: Edition, language: Language): string {
  return site === undefined
    ? `urn:communique:${encodeURIComponent(article.id)}:${language}`
    : `${site}/${encodeURIComponent(article.id)}/${language}.html`;
}
