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
