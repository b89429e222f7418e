/** Elements of a page as a syntax tree: whatever is put in as text or attribute is escaped when it is written out. */
import type { Element, ElementContent, Properties } from "hast";

export function element(
  tagName: string,
  properties: Properties,
  ...children: readonly (ElementContent | string)[]
): Element {
  return {
    type: "element",
    tagName,
    properties,
    children: children.map((child) => (typeof child === "string" ? { type: "text", value: child } : child)),
  };
}

/** The same nodes with a line end after each, so that pages can be compared line by line. */
export function onLines(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child) => [child, { type: "text", value: "\n" } as const]);
}

/** The same nodes with every text changed, but in elements of these names. */
export function mapText(
  nodes: readonly ElementContent[],
  kept: ReadonlySet<string>,
  change: (text: string) => string,
): ElementContent[] {
  return nodes.map((node) => {
    if (node.type === "text") return { ...node, value: change(node.value) };
    if (node.type !== "element" || kept.has(node.tagName)) return node;
    return { ...node, children: mapText(node.children, kept, change) };
  });
}
