/** HTML: a complete page that loads and runs nothing, to be read, printed, and handed out. */
import type { Element, ElementContent } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { boilerplate, type Boilerplate } from "../edition/boilerplate.ts";
import { headline } from "../edition/headline.ts";
import { betweenSegments, visibleBlock, visibleSegment } from "../edition/visible.ts";
import type { Edition, TextFormat } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import { element, onLines } from "./element.ts";
import { markdownBody, type Body } from "./html-markdown.ts";
import { page, type PageParts } from "./html-page.ts";
import type { MarkKind } from "./marks.ts";
import { boundShortWords } from "./short-words.ts";

const writer = unified().use(rehypeStringify).freeze();

/** Characters of a page's description, about what search engines show. */
const DESCRIPTION_LENGTH = 200;

export const html: TextFormat = {
  id: "html",
  extension: "html",
  render(edition) {
    const parts = compose(edition);
    return { text: writePage(edition, parts), findings: [...parts.findings, ...parts.texts.findings()] };
  },
};

export function writePage(edition: Edition, parts: Composed): string {
  return `${writer.stringify(page(edition, parts.texts, parts))}\n`;
}

export interface Composed extends PageParts {
  readonly texts: Boilerplate;
  readonly findings: readonly Finding[];
}

/** What a page of an edition is made of, for every format that shows it as one. */
export function compose(edition: Edition): Composed {
  const texts = boilerplate(edition);
  const head = headline(edition, texts);
  const mark = marker(edition, texts);
  const { children, findings } =
    edition.article.format === "markdown"
      ? markdownBody(edition, head.title, texts, mark)
      : textBody(edition, head.title, mark);
  const description = shorten(head.description ?? firstParagraph(edition) ?? head.title);
  const body = boundShortWords(children, edition.language);
  return { texts, headline: head, description, body, findings };
}

type Marker = (kind: MarkKind, children: ElementContent[]) => Element;

function marker(edition: Edition, texts: Boilerplate): Marker {
  const properties = {
    missing: { className: ["untranslated"], lang: edition.article.language, title: texts.t("missing_mark") },
    stale: { className: ["stale"], title: texts.t("stale_mark") },
  };
  return (kind, children) => element("span", properties[kind], ...children);
}

/** A plain-text article: a paragraph or a heading a block. */
function textBody(edition: Edition, title: string, mark: Marker): Body {
  const blocks = edition.article.blocks.filter((block) => block.kind !== "field");
  const heading = blocks.findIndex((block) => block.kind === "heading");
  const children = blocks
    .filter((block, index) => index !== heading || visibleBlock(edition, block) !== title)
    .map((block) => {
      const content = block.segments.flatMap((segment, index): (ElementContent | string)[] => {
        const text = visibleSegment(edition, segment);
        const kind = edition.missing.has(segment.key)
          ? "missing"
          : edition.stale.has(segment.key)
            ? "stale"
            : undefined;
        const between = betweenSegments(edition, block, index);
        return [between, kind ? mark(kind, [{ type: "text", value: text }]) : text];
      });
      return element(block.kind === "heading" ? "h2" : "p", {}, ...content.filter((part) => part !== ""));
    });
  return { children: onLines(children), findings: [] };
}

function firstParagraph(edition: Edition): string | undefined {
  const block = edition.article.blocks.find((candidate) => candidate.kind === "paragraph");
  return block && visibleBlock(edition, block);
}

/** Cut at a word. */
function shorten(text: string): string {
  if (text.length <= DESCRIPTION_LENGTH) return text;
  return `${text
    .slice(0, DESCRIPTION_LENGTH)
    .replace(/\s+\S*$/u, "")
    .replace(/[\s,;:–—-]+$/u, "")}…`;
}
