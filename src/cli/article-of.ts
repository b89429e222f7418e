/** The one article that a command names. */
import type { Desk } from "../desk/desk.ts";
import { isArticle, openArticle, type ArticleRun } from "../draft/article-run.ts";
import { Failure } from "../model/failure.ts";
import type { Language } from "../model/language.ts";
import { selectSeeds } from "../read/seeds.ts";

export function articleOf(desk: Desk, id: string): ArticleRun {
  const [seed] = selectSeeds(desk.workspace, [id], process.cwd());
  if (seed === undefined) throw new Failure(`There is no article ${id}.`);
  const opened = openArticle(desk, seed);
  if (isArticle(opened)) return opened;
  throw new Failure(opened.findings.map(({ message, file }) => `${file ?? id}: ${message}`).join("\n"));
}

/** The same, for a command that works on its translation. */
export function translatedArticle(desk: Desk, id: string, language: Language): ArticleRun {
  const run = articleOf(desk, id);
  if (run.article.language !== language) return run;
  throw new Failure(`${id} is written in ${language}: its source needs no approval.`, {
    hint: "Name another language with --to.",
  });
}
