import type { Span } from "../model/lock.ts";
import type { NameKind } from "../model/names.ts";
import { hitSpan } from "../names/find.ts";
import type { DetectorInput } from "./input.ts";

/** The names of one kind that the book, or the article itself, knows. */
export function hitSpans(input: DetectorInput, kind: NameKind): Span[] {
  const known = input.hits
    .filter((hit) => hit.kind === kind)
    .map((hit) => hitSpan(hit, input.tokens, input.baseForm(hit)));
  const own = input.knowledge.hits.filter((hit) => hit.kind === kind);
  return [
    ...known,
    ...own.map((hit) => hitSpan(hit, input.tokens, input.knowledge.bases.get(hit.id) ?? hit.spelling)),
  ];
}
