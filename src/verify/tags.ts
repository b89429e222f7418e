/**
 * Inline markup: each tag of the source once, full where the source's is full, and never turned inside out: a tag that
 * lost its content, or that stands in one it held, would print other Markdown.
 */
import type { Tag } from "../model/article.ts";
import type { Problem, SeenTag } from "./verify.ts";

export function tagProblems(seen: readonly SeenTag[], tags: readonly Tag[]): Problem[] {
  if (seen.length === 0 && tags.length === 0) return [];
  const wanted = tags.map((tag) => tag.name).sort();
  const found = seen.map((tag) => tag.name).sort();
  const expected = wanted.map((name) => `<${name}>`);
  if (wanted.join() !== found.join()) {
    const message = `The source has ${list(wanted)}, this text ${list(found)}.`;
    return [{ rule: "tag-mismatch", message, expected }];
  }
  const problems: Problem[] = [];
  for (const { name, empty, within } of seen) {
    const own = tags.find((tag) => tag.name === name);
    if (own === undefined) continue;
    if (empty !== (own.start === own.end)) {
      const message = empty ? `<${name}> is empty here.` : `<${name}/> holds nothing in the source.`;
      problems.push({ rule: "tag-mismatch", message, expected });
    }
    const outer = within.find((other) => tags.some((tag) => tag.name === other && isInside(tag, own)));
    if (outer !== undefined) {
      const message = `<${name}> stands inside <${outer}>, which stands inside it in the source.`;
      problems.push({ rule: "tag-mismatch", message, expected });
    }
  }
  return problems;
}

/** Tags of one and the same range may stand in either order. */
function isInside(inner: Tag, outer: Tag): boolean {
  const sameRange = inner.start === outer.start && inner.end === outer.end;
  return !sameRange && outer.start <= inner.start && inner.end <= outer.end;
}

function list(names: readonly string[]): string {
  return names.length === 0 ? "no tags" : names.map((name) => `<${name}>`).join(" ");
}
