/**
 * Markup at a segment's edges stays outside of it, in the source: a pair around the whole segment, and what stands
 * alone before or after it. Footnote marks stay inside: their place before or after a full stop is the translator's.
 */
import { isStandalone, type Mark } from "./inline.ts";

export interface Peeled {
  /** The segment's source range. */
  readonly from: number;
  readonly to: number;
  readonly marks: readonly Mark[];
}

/** `marks` in source order; `content` is the source range of the segment's first to last character. */
export function peel(
  marks: readonly Mark[],
  text: { readonly start: number; readonly end: number },
  content: { readonly from: number; readonly to: number },
): Peeled {
  const reach = pairReach(marks);
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const first = marks[low]!;
    const last = marks[high - 1]!;
    if (isStandalone(last) && !last.kept && last.from >= content.to && reach[low]! <= last.from) high--;
    else if (first.kept) break;
    else if (isStandalone(first) && first.to <= content.from) low++;
    else if (!isStandalone(first) && isAround(first, text) && first.to >= Math.max(reach[low]!, last.to))
      low++;
    else break;
  }
  const rest = marks.slice(low, high);
  const [first] = rest;
  if (!first) return { ...content, marks: rest };
  return {
    from: Math.min(content.from, first.from),
    to: Math.max(content.to, reach[low]!, rest.at(-1)!.to),
    marks: rest,
  };
}

function isAround(mark: Mark, text: { readonly start: number; readonly end: number }): boolean {
  return mark.start <= text.start && mark.end >= text.end;
}

/** For each index, how far the pairs from there on reach in the source. */
function pairReach(marks: readonly Mark[]): number[] {
  const reach = new Array<number>(marks.length + 1).fill(0);
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index]!;
    reach[index] = Math.max(reach[index + 1]!, isStandalone(mark) ? 0 : mark.to);
  }
  return reach;
}
