/** What a provider may be told around a segment: its neighbours in the article, and the approved forms of its names. */
import type { Desk } from "../desk/desk.ts";
import { withCase } from "../ids/case-suffix.ts";
import type { Article, Block, Segment } from "../model/article.ts";
import type { Language } from "../model/language.ts";
import { CASES, type Case, type Lock } from "../model/lock.ts";
import type { UnitContext } from "../route/unit.ts";
import type { ArticleRun } from "./article-run.ts";
import { isName } from "./propose-names.ts";

/** Sentences told before and after a segment. */
const BEFORE = 2;
const AFTER = 1;

/** The segments around one, and the title's: who is told of them has seen them. */
export function neighboursOf(run: ArticleRun, index: number): { context: UnitContext; keys: string[] } {
  const { segments } = run;
  const title = titleOf(run.article).filter((segment) => segment !== segments[index]);
  const before = segments.slice(Math.max(0, index - BEFORE), index);
  const after = segments.slice(index + 1, index + 1 + AFTER);
  const text = (list: readonly Segment[]): string[] => list.map((segment) => segment.text);
  return {
    context: {
      ...(title.length > 0 && { title: text(title).join(" ") }),
      ...(before.length > 0 && { before: text(before) }),
      ...(after.length > 0 && { after: text(after) }),
    },
    keys: [...title, ...before, ...after].map(({ key }) => key),
  };
}

/** The front matter's title (it comes first among the fields), else the first heading. */
function titleOf(article: Article): readonly Segment[] {
  const { title } = article.meta;
  const isTitle = ({ kind, segments }: Block): boolean =>
    kind === "field" && segments.map((segment) => segment.text).join(" ") === title;
  const block = article.blocks.find(isTitle) ?? article.blocks.find(({ kind }) => kind === "heading");
  return block?.segments ?? [];
}

/** Source spelling -> approved form, and its approved cases where the language has some. */
export function approvedNames(desk: Desk, to: Language, locks: readonly Lock[]): UnitContext {
  const names: Record<string, string> = {};
  const cases: Record<string, Partial<Record<Case, string>>> = {};
  for (const { id, text } of locks.filter(isName)) {
    const base = approvedForm(desk, to, id);
    if (base === undefined) continue;
    names[text] = base;
    if (to !== "ru") continue;
    const forms = CASES.flatMap((grammaticalCase) => {
      const form = approvedForm(desk, to, id, grammaticalCase);
      return form === undefined ? [] : [[grammaticalCase, form] as const];
    });
    if (forms.length > 0) cases[text] = Object.fromEntries(forms);
  }
  return {
    ...(Object.keys(names).length > 0 && { names }),
    ...(Object.keys(cases).length > 0 && { cases }),
  };
}

function approvedForm(desk: Desk, to: Language, id: string, grammaticalCase?: Case): string | undefined {
  const found = desk.names.target(to, id, grammaticalCase);
  if (found === undefined || found.key !== withCase(id, grammaticalCase)) return undefined;
  const { state, stale, text } = found.target;
  return (state === "reviewed" || state === "final") && !stale ? text : undefined;
}
