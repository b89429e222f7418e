/**
 * XML in (through fast-xml-parser) and out. What comes in is hostile: nothing it names is fetched, a document type with
 * declarations of its own is refused before it is parsed, entities are the five of XML and character references, and
 * whatever is not well-formed is a Failure with line and column.
 */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { lineIndex } from "../locale/place.ts";
import { Failure } from "../model/failure.ts";

export interface XmlElement {
  /** Without namespace prefix. */
  readonly name: string;
  /** By name as written, prefix included. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** Where it begins, from 1. */
  readonly line: number;
}

/** Elements inside each other; messages hold at most 100. */
const MAX_DEPTH = 150;
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const EVERY_NOT_XML = new RegExp(NOT_XML.source, "gu");

/** `name` is the file's, for errors. */
export function readXml(text: string, name: string): XmlElement {
  const placeOf = lineIndex(text);
  const broken = (offset: number, why: string): Failure => {
    const { line, column } = placeOf(offset);
    return new Failure(`${name}:${line}:${column}: well-formed XML was expected, and ${why}.`, {
      hint: "Nothing was taken from this file. Export it from your tool again.",
    });
  };
  const control = NOT_XML.exec(text);
  if (control !== null) throw broken(control.index, "a character came that XML does not allow");
  const body = withoutDoctype(text, broken);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is the same code in a package of its own.
  const checked = XMLValidator.validate(body);
  if (checked !== true) {
    const { msg, line, col } = checked.err as { msg: string; line?: number; col?: number };
    throw new Failure(
      `${name}:${line ?? 1}:${col ?? 1}: well-formed XML was expected: ${msg.replace(EVERY_NOT_XML, "")}`,
      { hint: "Nothing was taken from this file. Export it from your tool again." },
    );
  }
  let nodes: readonly OrderedNode[];
  try {
    nodes = parser.parse(body) as readonly OrderedNode[];
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "it cannot be read";
    throw new Failure(`${name}: well-formed XML was expected: ${why}.`, { cause });
  }
  const roots = nodes.flatMap((node) => converted(node, broken, placeOf)).filter(isElement);
  const [root, second] = roots;
  if (root === undefined) throw broken(0, "no element came");
  if (second !== undefined) throw broken(0, `a second root element <${second.name}> came`);
  return root;
}

/** Children that are elements of this name. */
export function elementsOf(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter(isElement).filter((child) => child.name === name);
}

/** All text inside, markup left out. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? textOf(child) : child)).join("");
}

export function isElement(child: XmlElement | string): child is XmlElement {
  return typeof child !== "string";
}

/** What fast-xml-parser gives and takes: one property that is the element, `:@` for attributes. */
type OrderedNode = Record<string, unknown>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  processEntities: false,
  cdataPropName: "#cdata",
  commentPropName: "#comment",
  maxNestedTags: MAX_DEPTH,
  captureMetaData: true,
});
const METADATA = XMLParser.getMetaDataSymbol() as unknown as keyof OrderedNode;

function converted(
  node: OrderedNode,
  broken: (offset: number, why: string) => Failure,
  placeOf: (offset: number) => { readonly line: number },
): (XmlElement | string)[] {
  const { startIndex = 0 } = (node[METADATA] ?? {}) as { startIndex?: number };
  const name = Object.keys(node).find((key) => key !== ":@") ?? "";
  const value = node[name];
  if (name === "#text") return [decoded(String(value), () => broken(startIndex, WRONG_ENTITY))];
  if (name === "#comment" || name.startsWith("?")) return [];
  const inside = value as readonly OrderedNode[];
  if (name === "#cdata") return inside.map((part) => String(part["#text"]));
  const attributes = Object.entries((node[":@"] ?? {}) as Record<string, string>).map(
    ([attribute, written]) => {
      if (written.includes("<")) throw broken(startIndex, 'a "<" came in an attribute');
      return [attribute, decoded(written, () => broken(startIndex, WRONG_ENTITY))] as const;
    },
  );
  return [
    {
      name: name.slice(name.indexOf(":") + 1),
      attributes: new Map(attributes),
      children: inside.flatMap((child) => converted(child, broken, placeOf)),
      line: placeOf(startIndex).line,
    },
  ];
}

const WRONG_ENTITY = "an entity came that XML itself does not define";
const PREDEFINED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string, wrong: () => Failure): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#([0-9]{1,8});|#x([0-9A-Fa-f]{1,6});|([a-z]+);)?/g, (_, decimal, hex, entity) => {
    const code =
      typeof decimal === "string"
        ? Number(decimal)
        : typeof hex === "string"
          ? Number.parseInt(hex, 16)
          : undefined;
    const character =
      code === undefined
        ? PREDEFINED[String(entity)]
        : code <= 0x10ffff
          ? String.fromCodePoint(code)
          : undefined;
    if (character === undefined || NOT_XML.test(character)) throw wrong();
    return character;
  });
}

/**
 * The text with a document type's declaration blanked out, so that offsets stay. Tools write `<!DOCTYPE tmx SYSTEM
 * "tmx14.dtd">`; it is never fetched. One that declares anything itself could hold entity bombs and external entities.
 */
function withoutDoctype(text: string, broken: (offset: number, why: string) => Failure): string {
  const prolog = /^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->)*/.exec(text)?.[0].length ?? 0;
  if (!text.startsWith("<!DOCTYPE", prolog)) return text;
  const doctype = /^<!DOCTYPE(?:"[^"]*"|'[^']*'|[^"'>[])*/.exec(text.slice(prolog))?.[0] ?? "";
  const end = prolog + doctype.length;
  if (text.charAt(end) !== ">")
    throw broken(prolog, "a document type came that declares entities or elements of its own");
  return text.slice(0, prolog) + " ".repeat(doctype.length + 1) + text.slice(end + 1);
}

/** A part of a document to write, escaped already. */
export interface XmlNode {
  readonly markup: string;
}

/** Undefined attributes are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly XmlNode[]
): XmlNode {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escaped(value).replace(/[\t\n]/g, reference)}"`)
    .join("");
  const inside = children.map(({ markup }) => markup).join("");
  return { markup: inside === "" ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` };
}

/** Characters that XML cannot hold are left out: a text that must keep them does so by a code of its format. */
export function text(value: string): XmlNode {
  return { markup: escaped(value) };
}

/** An element with each child on a line of its own; for elements that hold no text. */
export function block(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  depth: number,
  children: readonly XmlNode[],
): XmlNode {
  if (children.length === 0) return element(name, attributes);
  const lines = children.flatMap((child) => [text(`\n${"  ".repeat(depth + 1)}`), child]);
  return element(name, attributes, ...lines, text(`\n${"  ".repeat(depth)}`));
}

export function printXml(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
}

function escaped(value: string): string {
  return value
    .replace(EVERY_NOT_XML, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\r/g, reference);
}

/** A sign that a parser would change on the way: line ends, and white space in attributes. */
function reference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

/** A text cut at the characters that XML cannot hold; those stand alone. */
export function cutAtInvalid(value: string): string[] {
  return NOT_XML.test(value)
    ? value.split(new RegExp(`(${NOT_XML.source})`, "u")).filter((part) => part !== "")
    : [value];
}

export function isInvalid(part: string): boolean {
  return NOT_XML.test(part);
}
