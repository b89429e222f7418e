/** Markdown as another reader sees it: its blocks with their visible texts, through the parser alone. */
import type { Nodes } from "mdast";
import { parseMarkdown } from "../../src/read/parse-markdown.ts";

export interface SeenBlock {
  /** The block's type within its containers: `blockquote/paragraph`, `heading 2`. */
  readonly path: string;
  /** White space collapsed. */
  readonly text: string;
}

export function seenBlocks(markdown: string): SeenBlock[] {
  const blocks: SeenBlock[] = [];
  const visit = (node: Nodes, path: string): void => {
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
      const depth = node.type === "heading" ? ` ${node.depth}` : "";
      blocks.push({
        path: `${path}${node.type}${depth}`,
        text: textOf(node)
          .replace(/[\t-\r ]+/g, " ")
          .trim(),
      });
    } else if ("children" in node) {
      for (const child of node.children) visit(child, node.type === "root" ? "" : `${path}${node.type}/`);
    } else blocks.push({ path: `${path}${node.type}`, text: "value" in node ? node.value : "" });
  };
  visit(parseMarkdown(markdown), "");
  return blocks;
}

export function textOf(node: Nodes): string {
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? "";
  if (node.type === "break") return " ";
  // Inline HTML shows nothing, except that a line break parts two words.
  if (node.type === "html") return /^<br/iu.test(node.value) ? " " : "";
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}
