/**
 * YAML front matter: where it stands, its values, and its translated fields with their exact source ranges.
 *
 * It is honoured at the very start of a file, between two `---` lines, if it is a YAML map; anything else is body.
 * What opens like a map and does not parse is a ReadError with line and column.
 */
import { isMap, isScalar, parseDocument, type Document, type Scalar } from "yaml";
import { LANGUAGES, isLanguage, type Language } from "../model/language.ts";
import { isTranslatable, type DraftBlock } from "./draft.ts";
import { ReadError, placeOf } from "./read-error.ts";
import { templateTags } from "./template-tags.ts";
import { alignScalar } from "./yaml-scalar.ts";

export interface FrontMatter {
  /** The YAML between the fences. */
  readonly start: number;
  readonly end: number;
  /** After the closing fence's line. */
  readonly bodyStart: number;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly language: Language | undefined;
  readonly fields: readonly DraftBlock[];
}

/** The texts of front matter that readers see. */
export const TRANSLATED_FIELDS = ["title", "subtitle", "description", "place"] as const;

const MAX_LENGTH = 64 * 1024;
const OPENS_LIKE_A_MAP = /^\s*(?:#[^\n\r]*[\n\r]\s*)*(?:[{?]|[\p{L}_"'][^:\n\r]*:(?:\s|$))/u;

/** Undefined without front matter. Offsets are into `source`, byte order mark included. */
export function readFrontMatter(file: string, source: string): FrontMatter | undefined {
  const fences = frontMatterFences(source);
  if (!fences) return undefined;
  const { start, end, bodyStart } = fences;
  const yaml = source.slice(start, end);
  if (end - start > MAX_LENGTH) {
    if (!OPENS_LIKE_A_MAP.test(yaml.slice(0, 200))) return undefined;
    throw new ReadError(
      `the front matter has ${end - start} characters, more than the limit of ${MAX_LENGTH}`,
      file,
    );
  }
  const document = parseYaml(yaml);
  const [fault] = document.errors;
  if (fault) {
    if (!OPENS_LIKE_A_MAP.test(yaml)) return undefined;
    throw new ReadError(
      `the front matter does not parse: ${fault.message}`,
      file,
      placeOf(source, start + fault.pos[0]),
    );
  }
  if (!isMap(document.contents)) return undefined;
  return {
    start,
    end,
    bodyStart,
    meta: valuesOf(document, file, source, start),
    language: languageOf(document, file, source, start),
    fields: fieldsOf(document, source, start),
  };
}

/** Where the body of a text begins: behind front matter that is a YAML map. */
export function bodyStartOf(text: string): number {
  const fences = frontMatterFences(text);
  if (!fences) return 0;
  const document = parseYaml(text.slice(fences.start, fences.end));
  return document.errors.length === 0 && isMap(document.contents) ? fences.bodyStart : 0;
}

export function parseYaml(yaml: string): Document.Parsed {
  return parseDocument(yaml, { schema: "core", prettyErrors: false, logLevel: "silent" });
}

/** What stands between two `---` lines at the start, whatever it is. */
export function frontMatterFences(
  source: string,
): { start: number; end: number; bodyStart: number } | undefined {
  const line = /---[ \t]*(?:\r\n|\n|\r|$)/uy;
  line.lastIndex = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!line.test(source)) return undefined;
  const start = line.lastIndex;
  for (let at = start; at < source.length;) {
    line.lastIndex = at;
    if (line.test(source)) return { start, end: at, bodyStart: line.lastIndex };
    at = nextLine(source, at);
  }
  return undefined;
}

function nextLine(source: string, from: number): number {
  for (let index = from; index < source.length; index++) {
    const code = source.charCodeAt(index);
    if (code === 10) return index + 1;
    if (code === 13) return source.charCodeAt(index + 1) === 10 ? index + 2 : index + 1;
  }
  return source.length;
}

function valuesOf(
  document: Document.Parsed,
  file: string,
  source: string,
  start: number,
): Record<string, unknown> {
  try {
    return document.toJS({ maxAliasCount: 50 }) as Record<string, unknown>;
  } catch (error) {
    // The yaml package refuses aliases that multiply.
    const reason = error instanceof Error ? error.message : String(error);
    throw new ReadError(`the front matter cannot be read: ${reason}`, file, placeOf(source, start));
  }
}

function languageOf(
  document: Document.Parsed,
  file: string,
  source: string,
  start: number,
): Language | undefined {
  const node = document.get("lang", true);
  if (node === undefined) return undefined;
  const value: unknown = isScalar(node) ? node.value : undefined;
  if (isLanguage(value)) return value;
  const shown = isScalar(node) ? `"${String(value)}"` : "no plain value";
  const known = LANGUAGES.join(", ");
  const at = start + ((isScalar(node) ? node.range?.[0] : undefined) ?? 0);
  throw new ReadError(`"lang" is ${shown}: expected one of ${known}`, file, placeOf(source, at));
}

/** A field is a whole scalar (its block) that holds one segment (what stands inside the quotes). */
function fieldsOf(document: Document.Parsed, source: string, offset: number): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  for (const name of TRANSLATED_FIELDS) {
    const node = document.get(name, true);
    if (!isScalar(node) || typeof node.value !== "string" || !node.range) continue;
    const scalar = node as Scalar<string>;
    const [from, to] = node.range;
    const { text, map, start, end } = alignScalar(
      source,
      offset + from,
      offset + to,
      scalar.value,
      scalar.type,
    );
    const atoms = templateTags(text).map((tag) => ({
      type: "code" as const,
      ...tag,
      raw: text.slice(tag.start, tag.end),
    }));
    if (!isTranslatable(text, atoms)) continue;
    const segment = { kind: "field" as const, start, end, text, map, tags: [], atoms };
    blocks.push({ kind: "field", depth: 0, start: offset + from, end: offset + to, segments: [segment] });
  }
  return blocks.sort((one, other) => one.start - other.start);
}
