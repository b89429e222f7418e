/**
 * A front-matter text in the quoting style of its source where the new value allows that, else in double quotes.
 * What is written must parse back to exactly the text and leave every other value alone; otherwise there is no answer.
 */
import { isMap, isScalar, type Document } from "yaml";
import type { Article, Block } from "../model/article.ts";
import type { Piece } from "../model/edition.ts";
import { frontMatterFences, parseYaml } from "../read/front-matter.ts";
import { oneLine } from "./parts.ts";

/** YAML's double quotes know JSON's escapes; these characters JSON leaves as they are and YAML does not allow. */
const UNPRINTABLE = /[\u007f-\u009f\ufeff\ufffe\uffff]/gu;

/** What replaces the block's range; undefined if the text cannot be written there. */
export function writeField(article: Article, block: Block, text: string): string | undefined {
  const { source } = article;
  const fences = frontMatterFences(source);
  if (!fences) return undefined;
  const original = parseYaml(source.slice(fences.start, fences.end));
  const name = nameAt(original, block.start - fences.start);
  if (name === undefined) return undefined;
  const before = source.slice(fences.start, block.start);
  const after = source.slice(block.end, fences.end);
  return candidates(source, block, text).find((candidate) => {
    const changed = parseYaml(before + candidate + after);
    if (changed.errors.length > 0 || !isMap(changed.contents)) return false;
    const value = changed.get(name);
    // A block scalar ends with a line end of its own.
    if (typeof value !== "string" || value.trimEnd() !== text) return false;
    changed.set(name, original.get(name));
    return JSON.stringify(changed.toJS()) === JSON.stringify(original.toJS());
  });
}

/** What a rendition shows, as one line. */
export function visibleText(pieces: readonly Piece[]): string {
  const show = (piece: Piece): string =>
    piece.type === "text"
      ? piece.value
      : piece.type === "raw"
        ? piece.visible
        : piece.children.map(show).join("");
  return oneLine(pieces.map(show).join("")).trim();
}

function nameAt(document: Document.Parsed, offset: number): string | undefined {
  if (!isMap(document.contents)) return undefined;
  for (const { key, value } of document.contents.items) {
    if (isScalar(value) && value.range[0] === offset && isScalar(key)) return String(key.value);
  }
  return undefined;
}

function candidates(source: string, block: Block, text: string): string[] {
  const quoted = JSON.stringify(text).replace(UNPRINTABLE, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  const [segment] = block.segments;
  switch (source[block.start]) {
    case '"':
      return [quoted];
    case "'":
      return [`'${text.replaceAll("'", "''")}'`, quoted];
    case "|":
    case ">": {
      const tail = source.slice(segment!.end, block.end);
      return [source.slice(block.start, segment!.start) + text + tail, quoted + tail];
    }
    default:
      return [text, quoted];
  }
}
