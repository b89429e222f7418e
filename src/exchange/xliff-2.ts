/**
 * XLIFF 2.1 (OASIS Standard, docs.oasis-open.org/xliff/xliff-core/v2.1): one file element an edition, one unit a
 * segment, locks as <ph>, markup as <pc>, hashes in the metadata module. Files of 2.0 and 2.2 are read too.
 */
import type { State } from "../model/target.ts";
import { STATES } from "../model/target.ts";
import { Failure } from "../model/failure.ts";
import {
  characterOf,
  codeReader,
  inlineOf,
  knownCodes,
  type CodeReader,
  type Inline,
} from "./inline-codes.ts";
import {
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

const NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";
const METADATA_NAMESPACE = "urn:oasis:names:tc:xliff:metadata:2.0";
const VERSIONS = ["2.0", "2.1", "2.2"];

export const xliff2: ExchangeFormat = { write, read };

function write({ article, from, to, units }: ExchangeFile): string {
  const root = {
    xmlns: NAMESPACE,
    "xmlns:mda": METADATA_NAMESPACE,
    version: "2.1",
    srcLang: from,
    trgLang: to,
  };
  const file = block("file", { id: "article", original: article }, 1, units.map(unitOf));
  return printXml(block("xliff", root, 0, [file]));
}

function unitOf(unit: ExchangeUnit): XmlNode {
  const data = new Map<string, string>();
  const source = inlineOf(unit.source).map((inline) => inlineNode(inline, unit, data));
  const target =
    unit.target === undefined
      ? []
      : [
          preserved(
            "target",
            inlineOf(unit.target).map((inline) => inlineNode(inline, unit, data)),
          ),
        ];
  const properties = travelling(unit).map(([type, value]) => element("mda:meta", { type }, text(value)));
  const state = unit.stale ? "initial" : unit.state;
  const subState = unit.stale ? "communique:stale" : undefined;
  return block("unit", { id: unit.key }, 2, [
    block("mda:metadata", {}, 3, [block("mda:metaGroup", { category: "communique" }, 4, properties)]),
    ...(unit.notes.length === 0
      ? []
      : [
          block(
            "notes",
            {},
            3,
            unit.notes.map((note) => element("note", { category: REVIEWER }, text(note))),
          ),
        ]),
    ...(data.size === 0
      ? []
      : [
          block(
            "originalData",
            {},
            3,
            Array.from(data, ([native, id]) => element("data", { id }, text(native))),
          ),
        ]),
    block("segment", { state, subState }, 3, [preserved("source", source), ...target]),
  ]);
}

/** Reviewers' notes among those of others. */
const REVIEWER = "reviewer";

function preserved(name: string, children: readonly XmlNode[]): XmlNode {
  return element(name, { "xml:space": "preserve" }, ...children);
}

/** `data`: native code -> id of its <data>; grows as codes are met. */
function inlineNode(inline: Inline, unit: ExchangeUnit, data: Map<string, string>): XmlNode {
  const dataOf = (native: string): string => {
    const id = data.get(native) ?? `d${data.size + 1}`;
    data.set(native, id);
    return id;
  };
  if (inline.type === "text") return text(inline.value);
  if (inline.type === "invalid") return element("cp", { hex: inline.hex });
  if (inline.type === "pair") {
    const children = inline.children.map((child) => inlineNode(child, unit, data));
    return element(
      "pc",
      {
        id: inline.id,
        type: inline.id.startsWith("link") ? "link" : "fmt",
        dataRefStart: dataOf(inline.open),
        dataRefEnd: dataOf(inline.close),
        ...EXACTLY_ONCE,
      },
      ...children,
    );
  }
  const lock = inline.argument === undefined ? undefined : unit.locks.get(inline.argument);
  return element("ph", {
    id: inline.id,
    type: "other",
    subType: lock === undefined ? undefined : `communique:${lock.type}`,
    dataRef: dataOf(inline.native),
    equiv: lock?.text ?? inline.native,
    disp: inline.native,
    // Good style may repeat or drop a name.
    ...(lock?.policy === "term" ? {} : EXACTLY_ONCE),
  });
}

const EXACTLY_ONCE = { canCopy: "no", canDelete: "no" } as const;

function read(content: string, name: string): ReturnedFile {
  const root = readXml(content, name);
  const version = root.attributes.get("version") ?? "";
  if (root.name !== "xliff" || !VERSIONS.includes(version))
    throw new Failure(`${name}: XLIFF 2.1 was expected, and <${root.name} version="${version}"> came.`);
  const file = oneFile(root, name);
  const units = unitsUnder(file, "unit", name).map(returnedUnit);
  return {
    article: file.attributes.get("original") ?? "",
    from: root.attributes.get("srcLang") ?? "",
    to: root.attributes.get("trgLang") ?? "",
    units,
  };
}

function returnedUnit(unit: XmlElement): ReturnedUnit {
  const data = new Map(
    elementsOf(unit, "originalData")
      .flatMap((list) => elementsOf(list, "data"))
      .map((item) => [item.attributes.get("id") ?? "", textOf(item)]),
  );
  // A tool may have cut the unit into several segments, with what stands between them in <ignorable>.
  const parts = unit.children
    .filter(isElement)
    .filter(({ name }) => name === "segment" || name === "ignorable");
  const sources = parts.flatMap((part) => elementsOf(part, "source"));
  const sourceReader = codeReader();
  const source = sources.map((part) => written(part, data, sourceReader)).join("");
  const targets = parts
    .map((part, index) => {
      const [target] = elementsOf(part, "target");
      return { part, target, order: Number(target?.attributes.get("order") ?? index + 1) };
    })
    .sort((a, b) => a.order - b.order);
  const reader = codeReader(knownCodes(source));
  const target = targets
    // What is ignorable, and not given in the target, is as in the source.
    .map(
      ({ part, target: own }) =>
        own ?? (part.name === "ignorable" ? elementsOf(part, "source")[0] : undefined),
    )
    .map((part) => (part === undefined ? "" : written(part, data, reader)))
    .join("");
  const segments = targets.filter(({ part }) => part.name === "segment");
  const missing = segments.filter((segment) => segment.target === undefined);
  if (missing.length > 0 && missing.length < segments.length)
    reader.fault("A tool has cut this text in pieces, and not each of them is translated.");
  const meta = new Map(
    elementsOf(unit, "metadata")
      .flatMap((metadata) => elementsOf(metadata, "metaGroup"))
      .filter((group) => group.attributes.get("category") === "communique")
      .flatMap((group) => elementsOf(group, "meta"))
      .map((item) => [item.attributes.get("type") ?? "", textOf(item)]),
  );
  return {
    key: unit.attributes.get("id") ?? "",
    line: unit.line,
    source,
    text: meta.get("source-text"),
    sourceHash: meta.get("source-hash"),
    targetHash: meta.get("target-hash"),
    target: missing.length === segments.length || target === "" ? undefined : target,
    typed: reader.typed,
    claim: lowest(segments.map(({ part }) => part.attributes.get("state"))),
    notes: elementsOf(unit, "notes").flatMap((notes) => elementsOf(notes, "note").map(textOf)),
    faults: reader.faults,
  };
}

function lowest(states: readonly (string | undefined)[]): State {
  const ranks = states.map((state) => STATES.findIndex((known) => known === state));
  return STATES[Math.max(0, Math.min(...ranks))] ?? "initial";
}

/** A source or target as a written message. Annotations are transparent. */
function written(parent: XmlElement, data: ReadonlyMap<string, string>, reader: CodeReader): string {
  return parent.children
    .map((child): string => {
      if (!isElement(child)) return reader.text(child);
      const { name, attributes } = child;
      const id = attributes.get("id") ?? "";
      const inside = (): string => written(child, data, reader);
      if (name === "ph") return reader.code(id, data.get(attributes.get("dataRef") ?? ""));
      if (name === "pc") return reader.open(id) + inside() + reader.close(id);
      if (name === "sc") return reader.open(id);
      if (name === "ec") return reader.close(attributes.get("startRef") ?? id);
      if (name === "cp")
        return characterOf(attributes.get("hex") ?? "") ?? reader.fault("<cp> names no character.");
      if (name === "mrk") return inside();
      if (name === "sm" || name === "em") return "";
      return reader.fault(`<${name}> has no place in a text.`);
    })
    .join("");
}
