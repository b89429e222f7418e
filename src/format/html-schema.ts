/**
 * What may stand in a page's body, whatever an article says: text, structure and links. Nothing that runs, loads,
 * styles or submits. GitHub's schema, without what Markdown never needs.
 */
import { defaultSchema } from "rehype-sanitize";

type Schema = typeof defaultSchema;

const MARK = ["className", "untranslated", "stale"] as const;

export const BODY_SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [
    ...["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr", "br", "pre", "code", "ul", "ol", "li"],
    ...["em", "strong", "del", "sup", "a", "span", "section", "table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: {
    a: [
      ...["href", "id", "title", "ariaDescribedBy", "ariaLabel", "dataFootnoteBackref", "dataFootnoteRef"],
      ["className", "data-footnote-backref", "address"],
    ],
    code: [["className", /^language-[\w+#-]+$/u]],
    h2: ["id"],
    li: ["id"],
    ol: ["start"],
    p: ["lang"],
    section: ["dataFootnotes", ["className", "footnotes"]],
    span: ["lang", "title", [...MARK]],
    td: ["align"],
    th: ["align"],
  },
  // The tree holds no raw HTML: the only ids are the footnotes', which are prefixed when they are made.
  clobberPrefix: "",
  protocols: { href: ["http", "https", "mailto", "tel"] },
  strip: ["script", "style"],
};
