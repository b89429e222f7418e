/** Inline HTML of one parent: which opening tag belongs to which closing one. Parsers hand them out one by one. */
import type { PhrasingContent } from "mdast";

export interface HtmlRole {
  /** What a rich-text tag made of it is called: the element's name in lower case, or `comment`. */
  readonly name: string;
  /** The index of the child that closes it; undefined for a tag that stands alone. */
  readonly closedBy: number | undefined;
}

const TAG = /^<(\/?)([a-z][a-z0-9-]*)/iu;
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** By child index. A closing tag that closes something is not listed. Linear in the number of children. */
export function pairHtml(children: readonly PhrasingContent[]): Map<number, HtmlRole> {
  const roles = new Map<number, HtmlRole>();
  const open: { name: string; index: number }[] = [];
  const counts = new Map<string, number>();
  for (const [index, child] of children.entries()) {
    if (child.type !== "html") continue;
    const [, slash, element] = TAG.exec(child.value) ?? [];
    if (element === undefined) {
      roles.set(index, { name: "comment", closedBy: undefined });
      continue;
    }
    const name = element.toLowerCase().replaceAll("-", "_");
    const count = counts.get(name) ?? 0;
    if (slash === "/" && count > 0) {
      for (let last = open.pop()!; ; last = open.pop()!) {
        counts.set(last.name, counts.get(last.name)! - 1);
        if (last.name !== name) continue;
        roles.set(last.index, { name, closedBy: index });
        break;
      }
      continue;
    }
    roles.set(index, { name, closedBy: undefined });
    if (slash === "" && !VOID.has(name) && !child.value.endsWith("/>")) {
      open.push({ name, index });
      counts.set(name, count + 1);
    }
  }
  return roles;
}
