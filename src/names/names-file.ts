/**
 * Reads `pipeline/names.yaml`: what each name is, and its spellings in articles. A faulty entry is a finding with its line and
 * column and is left out; the rest still counts. Only the whole document's syntax can spoil everything, and that is a finding too.
 */
import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Pair,
  type Scalar,
  type YAMLMap,
} from "yaml";
import type { Finding } from "../model/finding.ts";
import { LANGUAGES, type Language } from "../model/language.ts";
import { CASES } from "../model/lock.ts";
import type { Name, NameKind } from "../model/names.ts";

const KINDS: readonly NameKind[] = ["person", "place", "organization", "acronym"];
const GENDERS = ["m", "f", "n"] as const;
const KEYS = ["kind", "gender", "indeclinable", "of", ...LANGUAGES];
const ID = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u;
/** i18next reads these endings as a case or a plural of another id. */
const SUFFIXES = [...CASES, "zero", "one", "two", "few", "many", "other"];

interface Reader {
  report(offset: number, message: string, expected?: readonly string[]): undefined;
}

/** `file` is the path that findings name, relative to the workspace. Never throws. */
export function parseNamesFile(text: string, file: string): { names: Name[]; findings: Finding[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const findings: Finding[] = [];
  const reader: Reader = {
    report(offset, message, expected) {
      const { line, col } = lines.linePos(offset);
      findings.push({
        rule: "names-file",
        severity: "error",
        message,
        file,
        line,
        column: col,
        ...(expected && { expected }),
      });
    },
  };
  for (const error of document.errors) reader.report(error.pos[0], firstLine(error.message));
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return { names: [], findings };
  if (!isMap(contents)) {
    reader.report(offsetOf(contents), "names.yaml must be a map from ids to names");
    return { names: [], findings };
  }
  const read = contents.items.flatMap((pair) => readName(pair as Pair, reader) ?? []);
  const ids = new Set(read.map(({ name }) => name.id));
  const names = read.map(({ name, of, ofAt }) => {
    if (of === undefined) return name;
    if (ids.has(of) && of !== name.id) return { ...name, of };
    reader.report(ofAt, `"of" names ${of === name.id ? "the entry itself" : `no entry of this file: ${of}`}`);
    return name;
  });
  return { names: firstOfEach(names), findings };
}

/** The parser reports a repeated id; the first entry counts. */
function firstOfEach(names: readonly Name[]): Name[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(name.id) && seen.add(name.id));
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0]!.replace(/ at line \d+, column \d+:?$/u, "");
}

/** An entry without its `of`, which counts only if that entry exists. */
interface ReadName {
  readonly name: Name;
  readonly of: string | undefined;
  readonly ofAt: number;
}

function readName(pair: Pair, reader: Reader): ReadName | undefined {
  const at = offsetOf(pair.key);
  const id = isScalar(pair.key) ? String(pair.key.value) : "";
  const suffix = SUFFIXES.find((ending) => id.endsWith(`_${ending}`));
  if (!ID.test(id)) {
    reader.report(at, `"${id}" is no id: lower-case ASCII words joined by "_"`);
    return;
  }
  if (suffix !== undefined) {
    reader.report(at, `the id "${id}" ends in "_${suffix}", which i18next reads as a form: use "${id}_1"`);
    return;
  }
  if (!isMap(pair.value)) {
    reader.report(at, `"${id}" must be a map with a kind and spellings`);
    return;
  }
  const fields = readFields(pair.value, reader);
  const kind = readChoice(fields, "kind", KINDS, reader);
  if (kind === undefined) {
    if (!fields.has("kind")) reader.report(at, `"${id}" has no kind`, KINDS);
    return undefined;
  }
  const gender = readChoice(fields, "gender", GENDERS, reader);
  const indeclinable = readBoolean(fields, "indeclinable", reader);
  const name: Name = {
    id,
    kind,
    spellings: readSpellings(fields, reader),
    ...(gender !== undefined && { gender }),
    ...(indeclinable !== undefined && { indeclinable }),
  };
  return { name, of: readText(fields, "of", reader), ofAt: offsetOf(fields.get("of")) };
}

function readFields(map: YAMLMap, reader: Reader): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : "";
    if (KEYS.includes(name)) fields.set(name, value);
    else reader.report(offsetOf(key), `unknown key "${name}"`, KEYS);
  }
  return fields;
}

function readSpellings(fields: ReadonlyMap<string, unknown>, reader: Reader): Name["spellings"] {
  const spellings: Partial<Record<Language, readonly string[]>> = {};
  for (const language of LANGUAGES) {
    const value = fields.get(language);
    if (value === undefined) continue;
    const items = isSeq(value) ? value.items : [value];
    const texts = items.flatMap((item) => textOf(item, language, reader) ?? []);
    if (texts.length > 0) spellings[language] = texts;
  }
  return spellings;
}

function textOf(item: unknown, key: string, reader: Reader): string | undefined {
  if (isScalar(item) && typeof item.value === "string" && item.value.trim() !== "") return item.value.trim();
  reader.report(offsetOf(item), `"${key}" must be a spelling or a list of spellings`);
}

function readText(fields: ReadonlyMap<string, unknown>, key: string, reader: Reader): string | undefined {
  const value = fields.get(key);
  if (value === undefined) return undefined;
  if (isScalar(value) && typeof value.value === "string") return value.value;
  reader.report(offsetOf(value), `"${key}" must be an id`);
}

function readBoolean(fields: ReadonlyMap<string, unknown>, key: string, reader: Reader): boolean | undefined {
  const value = fields.get(key);
  if (value === undefined) return undefined;
  if (isScalar(value) && typeof value.value === "boolean") return value.value;
  reader.report(offsetOf(value), `"${key}" must be true or false`);
}

function readChoice<Choice extends string>(
  fields: ReadonlyMap<string, unknown>,
  key: string,
  choices: readonly Choice[],
  reader: Reader,
): Choice | undefined {
  const value = fields.get(key);
  if (value === undefined) return undefined;
  const choice = isScalar(value) ? choices.find((known) => known === value.value) : undefined;
  if (choice === undefined)
    reader.report(offsetOf(value), `"${key}" must be one of ${choices.join(", ")}`, choices);
  return choice;
}

function offsetOf(node: unknown): number {
  return (node as Scalar | undefined)?.range?.[0] ?? 0;
}
