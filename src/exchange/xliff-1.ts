/**
 * XLIFF 1.2 (docs.oasis-open.org/xliff/v1.2), for tools that know no newer one: locks as <x>, markup as <g>, hashes in
 * a context group. The native form of a code is in its `equiv-text`.
 */
import type { State } from "../model/target.ts";
import { Failure } from "../model/failure.ts";
import { codeReader, inlineOf, knownCodes, type CodeReader, type Inline } from "./inline-codes.ts";
import {
  isApproved,
  travelling,
  type ExchangeFile,
  type ExchangeUnit,
  type ReturnedFile,
  type ReturnedUnit,
} from "./model.ts";
import type { ExchangeFormat } from "./registry.ts";
import { oneFile, unitsUnder } from "./xliff.ts";
import {
  block,
  element,
  elementsOf,
  isElement,
  printXml,
  readXml,
  text,
  textOf,
  type XmlElement,
  type XmlNode,
} from "./xml.ts";

const NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2";

export const xliff1: ExchangeFormat = { write, read };

function write({ article, from, to, units }: ExchangeFile): string {
  const attributes = {
    original: article,
    datatype: "plaintext",
    "source-language": from,
    "target-language": to,
  };
  const body = block("body", {}, 2, units.map(unitOf));
  const file = block("file", attributes, 1, [body]);
  return printXml(block("xliff", { xmlns: NAMESPACE, version: "1.2" }, 0, [file]));
}

function unitOf(unit: ExchangeUnit): XmlNode {
  const attributes = {
    id: unit.key,
    approved: isApproved(unit) ? "yes" : "no",
    "xml:space": "preserve",
  };
  const contexts = travelling(unit).map(([type, value]) =>
    element("context", { "context-type": `x-${type}` }, text(value)),
  );
  return block("trans-unit", attributes, 3, [
    element("source", {}, ...inlineOf(unit.source).map((inline) => inlineNode(inline, unit))),
    ...(unit.target === undefined
      ? []
      : [
          element(
            "target",
            { state: stateOf(unit), "state-qualifier": qualifierOf(unit) },
            ...inlineOf(unit.target).map((inline) => inlineNode(inline, unit)),
          ),
        ]),
    block("context-group", { purpose: "information" }, 4, contexts),
    ...unit.notes.map((note) => element("note", { from: "reviewer" }, text(note))),
  ]);
}

function stateOf({ state, stale, origin }: ExchangeUnit): string {
  if (stale) return "needs-translation";
  if (state === "reviewed") return "signed-off";
  if (state === "translated" && origin !== "reviewer") return "needs-review-translation";
  return state === "initial" ? "new" : state;
}

/** Whose a draft is. */
function qualifierOf({ state, origin }: ExchangeUnit): string | undefined {
  if (state !== "translated" || origin === "reviewer") return undefined;
  return origin.startsWith("memory") ? "leveraged-tm" : "leveraged-mt";
}

function inlineNode(inline: Inline, unit: ExchangeUnit): XmlNode {
  if (inline.type === "text") return text(inline.value);
  if (inline.type === "invalid") return element("x", { id: inline.id, ctype: "x-character" });
  if (inline.type === "pair") {
    const ctype = CTYPES[inline.id.replace(/[._]\d+$/, "")] ?? "x-markup";
    return element("g", { id: inline.id, ctype }, ...inline.children.map((child) => inlineNode(child, unit)));
  }
  const lock = inline.argument === undefined ? undefined : unit.locks.get(inline.argument);
  return element("x", {
    id: inline.id,
    ctype: lock === undefined ? "x-markup" : `x-${lock.type}`,
    "equiv-text": inline.native,
  });
}

/** Kinds of markup that the standard has names for. */
const CTYPES: Readonly<Record<string, string>> = { strong: "bold", em: "italic", link: "link" };

function read(content: string, name: string): ReturnedFile {
  const root = readXml(content, name);
  const version = root.attributes.get("version") ?? "";
  if (root.name !== "xliff" || version !== "1.2")
    throw new Failure(`${name}: XLIFF 1.2 was expected, and <${root.name} version="${version}"> came.`);
  const file = oneFile(root, name);
  return {
    article: file.attributes.get("original") ?? "",
    from: file.attributes.get("source-language") ?? "",
    to: file.attributes.get("target-language") ?? "",
    units: unitsUnder(file, "trans-unit", name).map(returnedUnit),
  };
}

function returnedUnit(unit: XmlElement): ReturnedUnit {
  const [sourceElement] = elementsOf(unit, "source");
  const [targetElement] = elementsOf(unit, "target");
  const source = sourceElement === undefined ? "" : written(sourceElement, codeReader());
  const reader = codeReader(knownCodes(source));
  const target = targetElement === undefined ? "" : written(targetElement, reader);
  const contexts = new Map(
    elementsOf(unit, "context-group")
      .flatMap((group) => elementsOf(group, "context"))
      .map((context) => [context.attributes.get("context-type") ?? "", textOf(context)]),
  );
  return {
    key: unit.attributes.get("id") ?? "",
    line: unit.line,
    source,
    text: contexts.get("x-source-text"),
    sourceHash: contexts.get("x-source-hash"),
    targetHash: contexts.get("x-target-hash"),
    target: target === "" ? undefined : target,
    typed: reader.typed,
    claim: claimOf(targetElement?.attributes.get("state"), unit.attributes.get("approved")),
    notes: elementsOf(unit, "note").map(textOf),
    faults: reader.faults,
  };
}

function claimOf(state: string | undefined, approved: string | undefined): State {
  if (state === "final") return "final";
  if (state === "signed-off" || (state === undefined && approved === "yes")) return "reviewed";
  return state === "new" || state === "needs-translation" ? "initial" : "translated";
}

/** A source or target as a written message. Marks are transparent. */
function written(parent: XmlElement, reader: CodeReader): string {
  return parent.children
    .map((child): string => {
      if (!isElement(child)) return reader.text(child);
      const { name, attributes } = child;
      const id = attributes.get("id") ?? "";
      // A pair that a tool has cut is held together by `rid`.
      const pair = attributes.get("rid") ?? id;
      if (name === "x" || name === "ph") return reader.code(id, attributes.get("equiv-text"));
      if (name === "g") return reader.open(id) + written(child, reader) + reader.close(id);
      if (name === "bx" || name === "bpt") return reader.open(pair);
      if (name === "ex" || name === "ept") return reader.close(pair);
      if (name === "mrk") return written(child, reader);
      return reader.fault(`<${name}> has no place in a text.`);
    })
    .join("");
}
