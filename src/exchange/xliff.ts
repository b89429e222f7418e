/** What reading XLIFF 1.2 and 2.x has in common. */
import { Failure } from "../model/failure.ts";
import { elementsOf, isElement, type XmlElement } from "./xml.ts";

/** One file element is one edition; more than one would be more than one article. */
export function oneFile(root: XmlElement, name: string): XmlElement {
  const [file, ...others] = elementsOf(root, "file");
  if (file !== undefined && others.length === 0) return file;
  throw new Failure(
    `${name}: one <file> element was expected, the edition of one article, and ${file === undefined ? "none" : others.length + 1} came.`,
    { hint: "Import each article's file as `communique export` wrote it." },
  );
}

/** The units of a file, those in groups included. Two of one id: nobody could say which is meant. */
export function unitsUnder(file: XmlElement, unit: "unit" | "trans-unit", name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const child of parent.children.filter(isElement)) {
      if (child.name === unit) found.push(child);
      else if (child.name === "group" || child.name === "body") visit(child);
    }
  };
  visit(file);
  const seen = new Map<string, number>();
  for (const { attributes, line } of found) {
    const id = attributes.get("id") ?? "";
    const first = seen.get(id);
    if (first !== undefined)
      throw new Failure(
        `${name}:${line}: each unit was expected once, and "${id.slice(0, 80)}" stands in line ${first} too.`,
        { hint: "Nothing was taken from this file. Which of the two is meant is for a person to say." },
      );
    seen.set(id, line);
  }
  return found;
}
