/** The units of a TMX file in the desk's memory folder, from whatever tool it came. */
import { elementsOf, isElement, readXml, textOf, type XmlElement } from "../exchange/xml.ts";
import { primary } from "../exchange/remember.ts";
import type { Language } from "../model/language.ts";

export interface TmxUnit {
  readonly source: string;
  readonly target: string;
}

export interface TmxUnits {
  /** The texts are messages, locks and markup in them: the file is our own export. */
  readonly messages: boolean;
  readonly units: readonly TmxUnit[];
}

/** Units with a text in both languages. Broken XML is a Failure that names the file. */
export function tmxUnits(content: string, name: string, from: Language, to: Language): TmxUnits {
  const root = readXml(content, name);
  const [header] = elementsOf(root, "header");
  const messages = header?.attributes.get("o-tmf") === "communique";
  const textIn = (unit: XmlElement, language: Language): string | undefined => {
    const variant = elementsOf(unit, "tuv").find(
      ({ attributes }) => primary(attributes.get("xml:lang") ?? attributes.get("lang") ?? "") === language,
    );
    const [seg] = variant === undefined ? [] : elementsOf(variant, "seg");
    if (seg === undefined) return undefined;
    return (messages ? textOf(seg) : visible(seg)).replace(/\s+/gu, " ").trim() || undefined;
  };
  const units = elementsOf(root, "body")
    .flatMap((body) => elementsOf(body, "tu"))
    .flatMap((unit): TmxUnit[] => {
      const source = textIn(unit, from);
      const target = textIn(unit, to);
      return source === undefined || target === undefined ? [] : [{ source, target }];
    });
  return { messages, units };
}

/** Elements whose content is a tool's own code, and no text. */
const CODES = ["bpt", "ept", "it", "ph", "ut"];

function visible(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (!isElement(child)) return child;
      return CODES.includes(child.name) ? "" : visible(child);
    })
    .join("");
}
