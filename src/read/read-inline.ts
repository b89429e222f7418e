/** From mdast's phrasing content to flat inline content: which node is text, a tag, an atom or a break. */
import type {
  Delete,
  Emphasis,
  Image,
  ImageReference,
  Link,
  LinkReference,
  PhrasingContent,
  Strong,
  Text,
} from "mdast";
import { pairHtml } from "./inline-html.ts";
import * as inline from "./inline.ts";
import type { Inline } from "./inline.ts";
import { takeTemplateTags } from "./template-tags.ts";
import { collapse } from "./white-space.ts";

interface Reading {
  readonly into: Inline;
  readonly source: string;
  /** What has to be added to the parser's offsets. */
  readonly base: number;
}

/** HTML elements whose content is code, and those whose content nobody reads. */
const CODE_ELEMENTS = new Set(["code", "kbd", "pre", "samp", "tt", "var"]);
const UNSEEN_ELEMENTS = new Set(["script", "style", "template", "svg", "math", "textarea"]);

export function readInline(source: string, base: number, children: readonly PhrasingContent[]): Inline {
  const into = inline.emptyInline();
  readChildren({ into, source, base }, children);
  takeTemplateTags(into, source);
  return into;
}

function readChildren(r: Reading, children: readonly PhrasingContent[]): void {
  if (children.some(({ type }) => type === "html")) readWithHtml(r, children);
  else for (let index = 0; index < children.length; index++) readChild(r, children, index);
}

function readWithHtml(r: Reading, children: readonly PhrasingContent[]): void {
  const roles = pairHtml(children);
  const open: OpenElement[] = [];
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (child.type !== "html") {
      readChild(r, children, index);
      continue;
    }
    if (open.at(-1)?.closedBy === index) {
      closeElement(r, open.pop()!, child);
      continue;
    }
    const { name, closedBy } = roles.get(index)!;
    const from = startOf(r, child);
    if (closedBy === undefined) {
      // What a reader sees as two lines are two words.
      if (name === "br") inline.pushSpace(r.into, from);
      inline.pushStandalone(r.into, name, from, rawOf(r, child));
    } else if (UNSEEN_ELEMENTS.has(name)) {
      inline.pushStandalone(r.into, name, from, r.source.slice(from, endOf(r, children[closedBy]!)));
      index = closedBy;
    } else {
      const mark = inline.openMark(r.into, name, from, rawOf(r, child));
      open.push({ mark, atoms: r.into.atoms.length, from, closedBy });
    }
  }
}

interface OpenElement {
  /** Its index among the marks, and how many atoms came before. */
  readonly mark: number;
  readonly atoms: number;
  readonly from: number;
  /** The index of the child that closes it. */
  readonly closedBy: number;
}

function closeElement(r: Reading, opening: OpenElement, node: PhrasingContent): void {
  const { into } = r;
  const raw = r.source.slice(opening.from, endOf(r, node));
  const { name, start, end } = inline.closeMark(into, opening.mark, rawOf(r, node), raw);
  if (!CODE_ELEMENTS.has(name) || start === end) return;
  into.marks.length = opening.mark;
  into.atoms.length = opening.atoms;
  into.atoms.push({ type: "code", start, end, raw, from: opening.from, to: opening.from + raw.length });
}

function readChild(r: Reading, siblings: readonly PhrasingContent[], index: number): void {
  const node = siblings[index]!;
  switch (node.type) {
    case "text":
      readText(r, node);
      break;
    case "emphasis":
      readDelimited(r, node, "em");
      break;
    case "strong":
      readDelimited(r, node, "strong");
      break;
    case "delete":
      readDelimited(r, node, "del");
      break;
    case "link":
    case "linkReference":
      readLink(r, node);
      break;
    case "image":
    case "imageReference":
      readImage(r, node);
      break;
    case "inlineCode":
      inline.pushAtom(r.into, "code", collapse(node.value).trim(), startOf(r, node), rawOf(r, node));
      break;
    case "break": {
      const from = startOf(r, node);
      inline.pushSpace(r.into, from);
      // Up to the next sibling, so that the prefix of a quote's next line is part of the break.
      const next = siblings[index + 1];
      r.into.breaks.push({ at: r.into.text.length, from, to: next ? startOf(r, next) : endOf(r, node) });
      break;
    }
    case "footnoteReference":
      inline.pushStandalone(r.into, "note", startOf(r, node), rawOf(r, node), true);
      break;
    default:
      inline.pushStandalone(r.into, node.type.toLowerCase(), startOf(r, node), rawOf(r, node));
  }
}

function readText(r: Reading, node: Text): void {
  const { value } = node;
  const runs = node.data?.runs;
  let source = startOf(r, node);
  let done = 0;
  if (runs) {
    const { pieces, origin } = runs;
    const shift = node.position!.start.offset! - origin;
    for (let index = 0; index < pieces.length; index += 4) {
      const at = pieces[index]! - shift;
      const piece = value.slice(at, at + pieces[index + 1]!);
      const from = r.base + pieces[index + 2]!;
      const to = r.base + pieces[index + 3]!;
      inline.pushVerbatim(r.into, value.slice(done, at), source);
      if (piece.length === to - from) inline.pushVerbatim(r.into, piece, from);
      else inline.pushDecoded(r.into, piece, from, to);
      done = at + piece.length;
      source = to;
    }
  }
  inline.pushVerbatim(r.into, value.slice(done), source);
}

function readDelimited(r: Reading, node: Emphasis | Strong | Delete, name: string): void {
  const { children } = node;
  const from = startOf(r, node);
  const mark = inline.openMark(r.into, name, from, r.source.slice(from, startOf(r, children[0]!)));
  readChildren(r, children);
  inline.closeMark(r.into, mark, r.source.slice(endOf(r, children.at(-1)!), endOf(r, node)), rawOf(r, node));
}

function readLink(r: Reading, node: Link | LinkReference): void {
  const from = startOf(r, node);
  const raw = rawOf(r, node);
  if (!raw.startsWith("[")) {
    const visible = raw.startsWith("<") ? raw.slice(1, -1) : raw;
    const isEmail = node.type === "link" && node.url.startsWith("mailto:") && !visible.startsWith("mailto:");
    inline.pushAtom(r.into, isEmail ? "email" : "url", visible, from, raw);
    return;
  }
  const { children } = node;
  const close = children.length === 0 ? "" : r.source.slice(endOf(r, children.at(-1)!), from + raw.length);
  const label = labelOf(node, raw.slice(1, raw.length - close.length));
  const mark = inline.openMark(r.into, "link", from, "[", label !== undefined);
  readChildren(r, children);
  // A quote's `>` may stand between a link's last line ending and its bracket.
  inline.closeMark(r.into, mark, label ?? close.slice(close.indexOf("]")), raw);
}

/** An image's description is its content where it is plain text, but for backslashes; otherwise the image stays as it is. */
function readImage(r: Reading, node: Image | ImageReference): void {
  const from = startOf(r, node);
  const raw = rawOf(r, node);
  const alt = node.alt ?? "";
  const end = endOfAlt(raw, alt);
  if (alt.trim() === "" || end === undefined) {
    inline.pushStandalone(r.into, "image", from, raw);
    return;
  }
  const label = labelOf(node, raw.slice(2, end));
  const mark = inline.openMark(r.into, "image", from, "![", label !== undefined);
  if (end === 2 + alt.length) inline.pushVerbatim(r.into, alt, from + 2);
  else {
    let at = 2;
    for (const character of alt.split("")) {
      const length = isEscape(raw, at, character) ? 2 : 1;
      inline.pushDecoded(r.into, character, from + at, from + at + length);
      at += length;
    }
  }
  inline.closeMark(r.into, mark, label ?? raw.slice(end), raw);
}

/** Where the closing bracket stands if the source says the description character by character. */
function endOfAlt(raw: string, alt: string): number | undefined {
  if (raw.startsWith(`![${alt}]`)) return 2 + alt.length;
  let at = 2;
  for (const character of alt.split("")) {
    if (isEscape(raw, at, character)) at += 2;
    else if (raw[at] === character) at++;
    else return undefined;
  }
  return raw[at] === "]" ? at : undefined;
}

function isEscape(raw: string, at: number, character: string): boolean {
  return raw[at] === "\\" && raw[at + 1] === character;
}

/** A translated label would name another definition: `[label]` is written `[translation][label]`. */
function labelOf(node: Link | LinkReference | Image | ImageReference, raw: string): string | undefined {
  if (node.type === "link" || node.type === "image" || node.referenceType === "full") return undefined;
  return `][${/[\n\r]/u.test(raw) ? node.identifier : raw}]`;
}

function startOf(r: Reading, node: PhrasingContent): number {
  return r.base + node.position!.start.offset!;
}

function endOf(r: Reading, node: PhrasingContent): number {
  return r.base + node.position!.end.offset!;
}

function rawOf(r: Reading, node: PhrasingContent): string {
  return r.source.slice(r.base + node.position!.start.offset!, r.base + node.position!.end.offset!);
}
