/** Markdown: the spliced source of a Markdown article, a rendering of a plain-text one. */
import { splice } from "../assemble/splice.ts";
import { visibleBlock } from "../edition/visible.ts";
import type { Edition, TextFormat } from "../model/edition.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

export const md: TextFormat = {
  id: "md",
  extension: "md",
  render(edition) {
    if (edition.article.format === "markdown") return splice(edition.article, edition.renditions);
    return { text: fromPlainText(edition), findings: [] };
  },
};

/** One Markdown block a paragraph; the article's headings are `##`, below a page's title. */
function fromPlainText(edition: Edition): string {
  return edition.article.blocks
    .map((block) => {
      const text = escapeMarkdown(visibleBlock(edition, block).trim());
      // A heading's closing `#` would be taken for decoration.
      return block.kind === "heading" ? `## ${text.replace(/(?<=^|\s)#(?=#*$)/u, "\\#")}\n` : `${text}\n`;
    })
    .join("\n");
}
