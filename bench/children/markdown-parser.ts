import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** unified + remark-parse + gfm + front matter, as everybody sets them up. */
export function markdownParser(): (text: string) => void {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();
  return (text) => {
    processor.parse(text);
  };
}
