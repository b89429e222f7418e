/**
 * TMX 1.4b (www.gala-global.org/tmx-14b): the approved segments of an edition, for any memory. Locks are <ph>, markup
 * is <bpt> and <ept>, each with its native form inside. What comes in is read by remember.ts.
 */
import { VERSION } from "../version.ts";
import { inlineOf, type Inline } from "./inline-codes.ts";
import { isApproved, type ExchangeFile, type ExchangeUnit } from "./model.ts";
import type { ExchangeFormat } from "./registry.ts";
import { block, element, printXml, text, type XmlNode } from "./xml.ts";

export const tmx: ExchangeFormat = { write };

function write({ article, from, to, units }: ExchangeFile): string {
  const header = element("header", {
    creationtool: "communique",
    creationtoolversion: VERSION,
    segtype: "sentence",
    "o-tmf": "communique",
    adminlang: "en",
    srclang: from,
    datatype: "plaintext",
  });
  const approved = units.filter(isApproved).map((unit) => unitOf(unit, article, from, to));
  return printXml(block("tmx", { version: "1.4" }, 0, [header, block("body", {}, 1, approved)]));
}

function unitOf(unit: ExchangeUnit, article: string, from: string, to: string): XmlNode {
  const numbers = new Map<string, number>();
  const side = (language: string, written: string): XmlNode =>
    block("tuv", { "xml:lang": language }, 3, [segment(inlineOf(written), unit, numbers)]);
  return block("tu", { tuid: `${article}/${unit.key}`, changedate: dateOf(unit.when) }, 2, [
    element("prop", { type: "x-communique-state" }, text(unit.state)),
    element("prop", { type: "x-communique-source-hash" }, text(unit.sourceHash)),
    side(from, unit.source),
    side(to, unit.target ?? ""),
  ]);
}

/** `x` is the same for codes that correspond; `numbers`: by id, grows as codes are met. */
function segment(inlines: readonly Inline[], unit: ExchangeUnit, numbers: Map<string, number>): XmlNode {
  const numberOf = (id: string): string => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return String(number);
  };
  const nodes = (inline: Inline): XmlNode[] => {
    if (inline.type === "text") return [text(inline.value)];
    const x = numberOf(inline.id);
    if (inline.type === "invalid") return [element("ph", { x, type: "character" }, text(`U+${inline.hex}`))];
    if (inline.type === "code") {
      const lock = inline.argument === undefined ? undefined : unit.locks.get(inline.argument);
      return [element("ph", { x, type: lock?.type ?? "markup" }, text(inline.native))];
    }
    return [
      element("bpt", { i: x, x, type: "markup" }, text(inline.open)),
      ...inline.children.flatMap(nodes),
      element("ept", { i: x }, text(inline.close)),
    ];
  };
  return element("seg", {}, ...inlines.flatMap(nodes));
}

/** `20250403T101500Z`; undefined for what is no date. */
function dateOf(when: string): string | undefined {
  const date = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(when)?.[0];
  return date === undefined ? undefined : `${date.replace(/[-:]/g, "")}Z`;
}
