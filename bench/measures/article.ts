/** What a desk waits for: one article through the bin, from a fresh desk. */
import { join } from "node:path";
import { pressArticles, pressWires, type CorpusArticle } from "../corpus.ts";
import { copyDesk, makeDesk, measureBuild, temporaryFolder } from "../desk.ts";
import { budgeted, median, seconds, type Line } from "../report.ts";

const REPETITIONS = 5;
const FORMATS = [
  { id: "all", name: "md, html, txt", options: [] },
  { id: "md", name: "md", options: ["--format", "md"] },
] as const;

export function measureArticles(): Line[] {
  const sources = [
    { id: "markdown", name: "Markdown article", article: pressArticles(1)[0]! },
    { id: "wire", name: "plain-text article", article: pressWires(1)[0]! },
  ];
  return sources.flatMap(({ id, name, article }) => {
    const folder = temporaryFolder();
    const fresh = join(folder, "fresh");
    makeDesk(fresh, [article]);
    return FORMATS.map((formats) => {
      const spent = Array.from({ length: REPETITIONS }, (_, i) => {
        const desk = copyDesk(fresh, join(folder, `${formats.id}-${i}`));
        return measureBuild(desk, ["--via", "identity", ...formats.options]).cpuMs / 1_000;
      });
      const what = `one ${name} of ${words(article)} words through the bin: ${formats.name}`;
      return budgeted(`one-${id}-${formats.id}`, what, median(spent), seconds, { atMost: 0.6 });
    });
  });
}

function words({ text }: CorpusArticle): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}
