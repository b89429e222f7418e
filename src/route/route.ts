/** Which steps (memory, providers) a segment takes: those of the first rule that fits it; none if no rule does. */
import type { PipelineConfig } from "../config/pipeline-file.ts";
import type { Article, BlockKind } from "../model/article.ts";
import type { Language } from "../model/language.ts";
import { sensitivityOf } from "./sensitivity.ts";

type Rule = PipelineConfig["routes"][number];
export type Steps = readonly string[];

export interface Router {
  /** The steps of an article's segments in one language, by kind. The same steps are the same list. */
  stepsOf(article: Article, to: Language): (kind: BlockKind) => Steps;
}

const NO_STEPS: Steps = [];

/** `now`: the run's time, for embargoes. */
export async function openRouter(routes: readonly Rule[], now: Date): Promise<Router> {
  const globs = new Map<Rule, (path: string) => boolean>();
  if (routes.some(({ article }) => article !== undefined)) {
    const { default: picomatch } = await import("picomatch");
    for (const rule of routes) if (rule.article !== undefined) globs.set(rule, picomatch(rule.article));
  }
  return {
    stepsOf(article, to) {
      const tags = tagsOf(article);
      const { labels } = sensitivityOf(article, now);
      const rules = routes.filter(
        (rule) =>
          (rule.to ?? to) === to &&
          (rule.from ?? article.language) === article.language &&
          (rule.tags?.some((tag) => tags.includes(tag)) ?? true) &&
          (rule.sensitivity === undefined || labels.includes(rule.sensitivity)) &&
          [article.id, article.file].some((path) => globs.get(rule)?.(path) ?? true),
      );
      return (kind) => rules.find((rule) => rule.kind?.includes(kind) ?? true)?.use ?? NO_STEPS;
    },
  };
}

/** Every step that a segment of some article may take into one of these languages. */
export function possibleSteps(routes: readonly Rule[], languages: readonly Language[]): string[] {
  const rules = routes.filter(({ to }) => to === undefined || languages.includes(to));
  return [...new Set(rules.flatMap(({ use }) => use))];
}

/** `tags` of the front matter: a list, or one text with commas. */
function tagsOf({ meta }: Article): readonly string[] {
  const { tags } = meta;
  if (typeof tags === "string") return tags.split(",").map((tag) => tag.trim());
  return Array.isArray(tags) ? tags.map(String) : [];
}
