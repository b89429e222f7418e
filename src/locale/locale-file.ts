/**
 * `locales/<lang>/<article>.json`: the flat i18next JSON that reviewers edit, key -> written message.
 * Read with the place of each entry, so that findings name line and column. A file that is not sound JSON
 * (a conflict marker, a duplicate key) has `sound: false`: it is reported, and never written.
 */
import { parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import type { Finding } from "../model/finding.ts";
import { lineIndex, type Place } from "./place.ts";

export interface LocaleEntry {
  /** The written message; "" counts as missing. */
  readonly text: string;
  /** Where the value's first character stands, after its quote. */
  readonly place: Place;
}

export interface LocaleFile {
  readonly file: string;
  readonly entries: ReadonlyMap<string, LocaleEntry>;
  readonly findings: readonly Finding[];
  readonly sound: boolean;
}

const BOM = "\uFEFF";

/** `text` is the file's content, or undefined where there is no file. */
export function parseLocaleFile(file: string, text: string | undefined): LocaleFile {
  if (text === undefined || text.trim() === "")
    return { file, entries: new Map(), findings: [], sound: true };
  const findings: Finding[] = [];
  const bom = text.startsWith(BOM) ? 1 : 0;
  const place = lineIndex(text);
  const broken = (offset: number, message: string, expected?: string): void => {
    findings.push({
      rule: "locale-syntax",
      severity: "error",
      message,
      file,
      ...place(offset + bom),
      ...(expected === undefined ? {} : { expected: [expected] }),
    });
  };
  if (bom === 1) {
    findings.push({
      rule: "locale-bom",
      severity: "warning",
      message: "The file begins with a byte order mark; it is read without it.",
      file,
      line: 1,
      column: 1,
    });
  }
  const body = text.slice(bom);
  const conflict = /^(?:<{7}|={7}|>{7})(?: |\r?$)/m.exec(body);
  if (conflict !== null) {
    broken(conflict.index, "A merge conflict is not resolved here; the file is left alone until it is.");
    return { file, entries: new Map(), findings, sound: false };
  }
  const errors: ParseError[] = [];
  const tree = parseTree(body, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  if (first !== undefined) {
    broken(
      first.offset,
      `This is not JSON (${printParseErrorCode(first.error)}); the file is left alone until it is mended.`,
      '{ "key": "text", ... }',
    );
    return { file, entries: new Map(), findings, sound: false };
  }
  if (tree?.type !== "object") {
    broken(
      tree?.offset ?? 0,
      `An object of texts was expected, and ${tree?.type ?? "nothing"} came.`,
      '{ "key": "text" }',
    );
    return { file, entries: new Map(), findings, sound: false };
  }
  const entries = new Map<string, LocaleEntry>();
  let sound = true;
  for (const property of tree.children ?? []) {
    const [keyNode, valueNode] = property.children as [Node, Node];
    const key = String(keyNode.value);
    if (entries.has(key)) {
      broken(
        keyNode.offset,
        `The key "${key}" stands here a second time; which text is meant is for a person to say.`,
      );
      sound = false;
    } else if (key === "__proto__") {
      broken(keyNode.offset, '"__proto__" is no key of an article.');
      sound = false;
    } else if (valueNode.type !== "string") {
      broken(valueNode.offset, `A text was expected for "${key}", and ${valueNode.type} came.`, '"text"');
      sound = false;
    } else {
      entries.set(key, { text: String(valueNode.value), place: place(valueNode.offset + 1 + bom) });
    }
  }
  return { file, entries, findings, sound };
}

/** The file's content: entries in the order given, two-space indent, final newline. Keys without text are left out. */
export function printLocaleFile(entries: Iterable<readonly [string, string]>): string {
  const lines: string[] = [];
  for (const [key, text] of entries)
    if (text !== "") lines.push(`  ${JSON.stringify(key)}: ${JSON.stringify(text)}`);
  return lines.length === 0 ? "{}\n" : `{\n${lines.join(",\n")}\n}\n`;
}
