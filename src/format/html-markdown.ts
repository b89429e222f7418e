/**
 * The body of a Markdown article's page: the edition's Markdown parsed, made HTML and sanitised. Raw HTML leaves only
 * its text, an image its description (a page loads nothing); what the schema does not name is gone.
 */
import type { Element, ElementContent, Root as HtmlRoot } from "hast";
import type { Link, ListItem, Nodes, Parents, PhrasingContent, Root, RootContent } from "mdast";
import rehypeSanitize from "rehype-sanitize";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { splice } from "../assemble/splice.ts";
import type { Boilerplate } from "../edition/boilerplate.ts";
import type { Edition } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import { parseMarkdown } from "../read/parse-markdown.ts";
import { BODY_SCHEMA } from "./html-schema.ts";
import { chooseMarks, markStale, withoutMarks, wrapMarks, type MarkKind, type Marks } from "./marks.ts";
import { imageText, showsAddress } from "./plain-text.ts";
import { htmlText, isLineBreak } from "./raw-html.ts";

export interface Body {
  readonly children: readonly ElementContent[];
  readonly findings: readonly Finding[];
}

/** `mark` makes the element around untranslated and stale passages. */
export function markdownBody(
  edition: Edition,
  title: string,
  texts: Boilerplate,
  mark: (kind: MarkKind, children: ElementContent[]) => Element,
): Body {
  const marks = edition.missing.size + edition.stale.size > 0 ? chooseMarks(edition) : undefined;
  const { text, findings } = marks
    ? splice(edition.article, markStale(edition, marks), {
        markMissing: marks.missing,
        missing: edition.missing,
      })
    : splice(edition.article, edition.renditions);
  const tree = parseMarkdown(text);
  dropTitle(tree, title, marks);
  substituteAll(tree, edition, texts, marks);
  const toHtml = unified()
    .use(remarkRehype, {
      footnoteLabel: texts.t("footnotes"),
      footnoteBackLabel: (reference: number) => texts.t("footnote_back", { note: reference + 1 }),
    })
    .use(() => (html: HtmlRoot) => {
      lowerHeadings(html);
      if (marks) wrapMarks(html, marks, mark);
    })
    .use(rehypeSanitize, BODY_SCHEMA);
  const html = toHtml.runSync(tree);
  return { children: html.children as ElementContent[], findings };
}

/** The title stands in the page's header: the text's own first heading may not say it again. */
function dropTitle(tree: Root, title: string, marks: Marks | undefined): void {
  const index = tree.children.findIndex((node) => node.type === "heading");
  const heading = tree.children[index];
  if (!heading) return;
  const text = withoutMarks(textOf(heading), marks).trim().replace(/\s+/gu, " ");
  if (text === title) tree.children.splice(index, 1);
}

function textOf(node: Nodes): string {
  if ("children" in node) return node.children.map(textOf).join("");
  return "value" in node && node.type !== "html" ? node.value : "";
}

/** Puts plain nodes in the place of what a page cannot or may not hold; changes the tree. */
function substituteAll(tree: Root, edition: Edition, texts: Boilerplate, marks: Marks | undefined): void {
  const words = { image: (alt: string) => texts.t("image", { alt }) };
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (node.type === "listItem") checkboxAsText(node);
    if (
      node.type === "link" &&
      showsAddress(withoutMarks(textOf(node), marks), withoutMarks(node.url, marks))
    ) {
      // Its address need not be spelled out once more on paper.
      node.data = { hProperties: { className: ["address"] } };
    }
    const instead = substitute(node, parent);
    if (!instead) return undefined;
    (parent.children as RootContent[]).splice(index, 1, ...instead);
    return [SKIP, index + instead.length];
  });

  function substitute(node: Nodes, parent: Parents): RootContent[] | undefined {
    if (node.type === "html")
      return HOLDS_BLOCKS.has(parent.type) ? htmlBlock(node.value) : htmlTag(node.value);
    if (node.type === "image" || node.type === "imageReference") return textNode(imageText(node, words));
    if (node.type === "link" && marks) return endBeforeMark(node, marks);
    return undefined;
  }

  /** Raw HTML is not translated: its text stands in the source's language. */
  function htmlBlock(html: string): RootContent[] {
    const data =
      edition.language === edition.article.language
        ? {}
        : { hProperties: { lang: edition.article.language } };
    return htmlText(html)
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => ({ type: "paragraph", data, children: [{ type: "text", value: line }] }));
  }
}

const HOLDS_BLOCKS = new Set(["root", "blockquote", "listItem", "footnoteDefinition"]);

function htmlTag(tag: string): PhrasingContent[] {
  return isLineBreak(tag) ? [{ type: "break" }] : textNode(htmlText(tag));
}

function textNode(value: string): PhrasingContent[] {
  return value === "" ? [] : [{ type: "text", value }];
}

/** A bare address takes the mark behind it, and the full stop before that mark, for a part of itself. */
function endBeforeMark(link: Link, marks: Marks): PhrasingContent[] | undefined {
  const [label] = link.children;
  const end = label?.type === "text" ? label.value.indexOf(marks.missing[1]) : -1;
  if (label?.type !== "text" || end === -1 || !link.url.endsWith(label.value)) return undefined;
  const shown = label.value.slice(0, end).replace(/[?!.,:;*_~'"»”’]+$/u, "");
  const rest = label.value.slice(shown.length);
  const url = link.url.slice(0, link.url.length - rest.length);
  return [{ ...link, url, children: [{ type: "text", value: shown }] }, ...textNode(rest)];
}

/** A box to tick is no use on paper, and a control without a label none to a screen reader. */
function checkboxAsText(item: ListItem): void {
  if (typeof item.checked !== "boolean") return;
  const box: PhrasingContent = { type: "text", value: item.checked ? "\u2611\u00a0" : "\u2610\u00a0" };
  const [first] = item.children;
  if (first?.type === "paragraph") first.children.unshift(box);
  else item.children.unshift({ type: "paragraph", children: [box] });
  item.checked = null;
}

/** The page's only `h1` is its title: where the text has some too, its headings go one level down. */
function lowerHeadings(tree: HtmlRoot): void {
  const headings: Element[] = [];
  visit(tree, "element", (node) => {
    if (node.properties["dataFootnotes"] !== undefined) return SKIP;
    if (/^h[1-6]$/u.test(node.tagName)) headings.push(node);
    return undefined;
  });
  if (!headings.some((heading) => heading.tagName === "h1")) return;
  for (const heading of headings) heading.tagName = `h${Math.min(6, Number(heading.tagName.slice(1)) + 1)}`;
}
