/**
 * A Markdown tree as plain text: no delimiters, no tags, every word kept. Headings are lines, lists have dashes or
 * numbers, quotations are indented, a link is `text (address)`, notes are numbered at the end. Never fails.
 */
import type {
  FootnoteDefinition,
  Image,
  ImageReference,
  List,
  ListItem,
  Nodes,
  Root,
  RootContent,
} from "mdast";
import { visit } from "unist-util-visit";
import { htmlText, isLineBreak } from "./raw-html.ts";

/** The two words that the rendering adds itself, in the edition's language. */
export interface PlainTextWords {
  readonly footnotes: string;
  image(alt: string): string;
}

interface Context {
  readonly words: PlainTextWords;
  readonly addresses: ReadonlyMap<string, string>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** The numbers of the notes referred to so far, in their order. */
  readonly cited: Map<string, number>;
}

/** Blocks with a blank line between them, no final line end. */
export function plainText(root: Root, words: PlainTextWords): string {
  const addresses = new Map<string, string>();
  const footnotes = new Map<string, FootnoteDefinition>();
  visit(root, (node) => {
    if (node.type === "definition" && !addresses.has(id(node))) addresses.set(id(node), node.url);
    if (node.type === "footnoteDefinition" && !footnotes.has(id(node))) footnotes.set(id(node), node);
  });
  const context: Context = { words, addresses, footnotes, cited: new Map() };
  const body = blocks(root.children, context);
  return [body, notes(context)].filter((part) => part !== "").join("\n\n");
}

/** A note may cite another: the map grows while it is walked. */
function notes(context: Context): string {
  const written: string[] = [];
  for (const [identifier, number] of context.cited) {
    const definition = context.footnotes.get(identifier);
    if (definition) written.push(hanging(`[${number}] `, blocks(definition.children, context)));
  }
  return written.length === 0 ? "" : `${context.words.footnotes}\n\n${written.join("\n")}`;
}

function blocks(nodes: readonly RootContent[], context: Context, separator = "\n\n"): string {
  return nodes
    .map((node) => block(node, context))
    .filter((text) => text !== "")
    .join(separator);
}

function block(node: RootContent, context: Context): string {
  switch (node.type) {
    case "blockquote":
      return indent(blocks(node.children, context), "    ");
    case "list":
      return list(node, context);
    case "table":
      return node.children
        .map((row) => row.children.map((cell) => oneLine(inline(cell.children, context))).join(" | "))
        .join("\n");
    case "code":
      return node.value;
    case "html":
      return htmlText(node.value);
    case "thematicBreak":
      return "* * *";
    case "heading":
      return oneLine(inline(node.children, context));
    case "paragraph":
      return inline(node.children, context).trim();
    case "definition":
    case "footnoteDefinition":
    case "yaml":
      return "";
    default:
      return inline([node], context);
  }
}

function list(node: List, context: Context): string {
  const items = node.children.map((item, index) => {
    const marker = node.ordered === true ? `${(node.start ?? 1) + index}. ` : "- ";
    return hanging(
      marker + checkbox(item),
      blocks(item.children, context, item.spread === true ? "\n\n" : "\n"),
    );
  });
  return items.join(node.spread === true ? "\n\n" : "\n");
}

function checkbox(item: ListItem): string {
  if (typeof item.checked !== "boolean") return "";
  return item.checked ? "[x] " : "[ ] ";
}

function inline(nodes: readonly Nodes[], context: Context): string {
  return nodes.map((node) => phrase(node, context)).join("");
}

function phrase(node: Nodes, context: Context): string {
  switch (node.type) {
    case "text":
      return node.value.replaceAll("\n", " ");
    case "inlineCode":
      return node.value;
    case "break":
      return "\n";
    case "html":
      return isLineBreak(node.value) ? "\n" : htmlText(node.value);
    case "link":
      return withAddress(inline(node.children, context), node.url);
    case "linkReference":
      return withAddress(inline(node.children, context), context.addresses.get(id(node)));
    case "image":
    case "imageReference":
      return imageText(node, context.words);
    case "footnoteReference":
      return `[${noteNumber(id(node), context)}]`;
    default:
      return "children" in node ? inline(node.children, context) : "";
  }
}

/** An image without alternative text is decoration, and has nothing to say in plain text. */
export function imageText(node: Image | ImageReference, words: Pick<PlainTextWords, "image">): string {
  return node.alt ? words.image(node.alt) : "";
}

function withAddress(text: string, url = ""): string {
  const shown = text.trim();
  if (url === "" || url.startsWith("#")) return text;
  if (shown === "") return url;
  return showsAddress(shown, url) ? text : `${text} (${url})`;
}

/** Whether a link's text is its address, with or without the scheme. */
export function showsAddress(text: string, url: string): boolean {
  return text === url || text === url.replace(/^(?:mailto:|https?:\/\/)/iu, "");
}

function noteNumber(identifier: string, context: Context): number {
  const number = context.cited.get(identifier) ?? context.cited.size + 1;
  context.cited.set(identifier, number);
  return number;
}

function id(node: { readonly identifier: string }): string {
  return node.identifier.toUpperCase();
}

function oneLine(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join(" ")
    .trim();
}

/** `first` before the first line, as much white space before the others. */
function hanging(first: string, text: string): string {
  return (first + indent(text, " ".repeat(first.length)).trimStart()).trimEnd();
}

function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gmu, by);
}
