/**
 * What the XML formats share about inline codes. A code's id says what it is: `sergey_lavrov`, `strong`, and `.2` for
 * a second one, so that a target's codes correspond to its source's, whatever case a name stands in. Running text is
 * as in locale files, where only '{' and '}' stand for the characters; "<" is XML's own affair.
 */
import { splitCase } from "../ids/case-suffix.ts";
import { parseMessage } from "../message/parse.ts";
import { printMessage } from "../message/print.ts";
import { argumentsOf } from "../message/walk.ts";
import type { MessageNode } from "../model/message.ts";
import { cutAtInvalid, isInvalid } from "./xml.ts";

/** A message cut into what the formats write. */
export type Inline =
  | { readonly type: "text"; readonly value: string }
  /** A lock, a standalone tag. `native`: its written form. */
  | { readonly type: "code"; readonly id: string; readonly native: string; readonly argument?: string }
  | {
      readonly type: "pair";
      readonly id: string;
      readonly open: string;
      readonly close: string;
      readonly children: readonly Inline[];
    }
  /** A character that XML cannot hold. */
  | { readonly type: "invalid"; readonly id: string; readonly hex: string };

export function inlineOf(written: string): Inline[] {
  const used = new Map<string, number>();
  const idOf = (base: string): string => {
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return count === 1 ? base : `${base}.${count}`;
  };
  const cut = (nodes: readonly MessageNode[]): Inline[] =>
    nodes.flatMap((node): Inline[] => {
      if (node.type === "text") return cutAtInvalid(node.value).map((part) => textOrInvalid(part, idOf));
      if (node.type === "argument") {
        const argument = splitCase(node.id).id;
        return [{ type: "code", id: idOf(argument), native: printMessage([node]), argument }];
      }
      const id = idOf(node.name);
      if (node.children.length === 0) return [{ type: "code", id, native: `<${node.name}/>` }];
      return [
        { type: "pair", id, open: `<${node.name}>`, close: `</${node.name}>`, children: cut(node.children) },
      ];
    });
  return cut(parseMessage(written).nodes);
}

function textOrInvalid(part: string, idOf: (base: string) => string): Inline {
  if (!isInvalid(part)) return { type: "text", value: part.replace(/[{}]/g, "'$&'") };
  const hex = part.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
  return { type: "invalid", id: idOf(`U-${hex}`), hex };
}

/** Gathers what a returned text says, as a written message. */
export interface CodeReader {
  /** Running text. */
  text(value: string): string;
  /** A standalone code. `native`: what the file says it stands for. */
  code(id: string, native: string | undefined): string;
  /** Half of a pair. */
  open(id: string): string;
  close(id: string): string;
  /** Something that has no place in a text. */
  fault(message: string): string;
  readonly faults: readonly string[];
  /** Ids, without case, of arguments that were typed as text. */
  readonly typed: ReadonlySet<string>;
}

/** `known`: what the codes of the unit's source stand for, by id. */
export function codeReader(known: ReadonlyMap<string, string> = new Map()): CodeReader {
  const faults: string[] = [];
  const typed = new Set<string>();
  const fault = (message: string): string => {
    faults.push(message);
    return "";
  };
  const tag = (id: string, before: string): string => {
    const name = baseOf(id);
    return TAG_NAME.test(name) ? `<${before}${name}>` : fault(`The code ${quoted(id)} stands for no markup.`);
  };
  return {
    faults,
    typed,
    fault,
    text(value) {
      const written = value.replace(/<(?=\/?[A-Za-z])|(?<=')</g, "'<'");
      for (const { id } of argumentsOf(parseMessage(written).nodes)) typed.add(splitCase(id).id);
      return written;
    },
    code(id, native) {
      const base = baseOf(id);
      const invalid = /^U-([0-9A-F]{4,6})$/.exec(base)?.[1];
      if (invalid !== undefined)
        return characterOf(invalid) ?? fault(`The code ${quoted(id)} stands for no character.`);
      if (native !== undefined && standsFor(native, base)) return native;
      const own = known.get(id) ?? known.get(base);
      if (own !== undefined) return own;
      if (native === undefined && ARGUMENT_ID.test(base)) return `{${base}}`;
      return fault(`The code ${quoted(id)} stands for nothing that the source has.`);
    },
    open: (id) => tag(id, ""),
    close: (id) => tag(id, "/"),
  };
}

const TAG_NAME = /^[A-Za-z][A-Za-z0-9_]*$/;
const ARGUMENT_ID = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The character of a code such as XLIFF's `<cp hex="001B"/>`. */
export function characterOf(hex: string): string | undefined {
  const code = /^[0-9A-Fa-f]{4,6}$/.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** What the codes of a message stand for, by id. */
export function knownCodes(written: string): Map<string, string> {
  const known = new Map<string, string>();
  const gather = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === "code") known.set(inline.id, inline.native);
      else if (inline.type === "pair") gather(inline.children);
    }
  };
  gather(inlineOf(written));
  return known;
}

function baseOf(id: string): string {
  return id.replace(/\.\d+$/, "");
}

/** Is this the written form of one argument or standalone tag, and of the one that the id names? */
function standsFor(native: string, base: string): boolean {
  const { nodes, problems } = parseMessage(native);
  const [node] = nodes;
  if (nodes.length !== 1 || problems.length > 0 || node === undefined) return false;
  if (node.type === "argument") return splitCase(node.id).id === base;
  return node.type === "tag" && node.children.length === 0 && node.name === base;
}

/** An id from a stranger's file, fit to be shown. */
function quoted(id: string): string {
  return `"${id.slice(0, 60)}"`;
}
