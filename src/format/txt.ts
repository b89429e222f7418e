/** Plain text: the spliced source of a plain-text article, a rendering of a Markdown one. */
import { splice } from "../assemble/splice.ts";
import { boilerplate } from "../edition/boilerplate.ts";
import { headline } from "../edition/headline.ts";
import type { Edition, TextFormat } from "../model/edition.ts";
import { parseMarkdown } from "../read/parse-markdown.ts";
import { plainText } from "./plain-text.ts";

export const txt: TextFormat = {
  id: "txt",
  extension: "txt",
  render(edition) {
    const spliced = splice(edition.article, edition.renditions);
    return edition.article.format === "text" ? spliced : fromMarkdown(edition, spliced);
  },
};

/** The title goes on top where the text does not open with it already; a page's generic title is none of the text's. */
function fromMarkdown(
  edition: Edition,
  spliced: ReturnType<typeof splice>,
): ReturnType<TextFormat["render"]> {
  const texts = boilerplate(edition);
  const { title, origin } = headline(edition, texts);
  const body = plainText(parseMarkdown(spliced.text), {
    footnotes: texts.t("footnotes"),
    image: (alt) => texts.t("image", { alt }),
  });
  const ownTitle = origin === "desk" || origin === "field";
  const text = ownTitle && body !== title && !body.startsWith(`${title}\n`) ? `${title}\n\n${body}` : body;
  return { text: `${text}\n`, findings: [...spliced.findings, ...texts.findings()] };
}
