/** Where the characters of a YAML scalar's value stand in the source: escapes, doubled quotes and folded lines resolved. */
import type { Scalar } from "yaml";
import { isSpace } from "./white-space.ts";

export interface AlignedScalar {
  /** The value, white space collapsed, trimmed. */
  readonly text: string;
  readonly map: readonly number[];
  /** What stands inside the quotes, or below the block scalar's header, without white space at its edges. */
  readonly start: number;
  readonly end: number;
}

/** Length of an escape in a double-quoted scalar, by the character after the backslash; 2 otherwise. */
const ESCAPE_LENGTH: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };
const SPACE_ESCAPES = new Set(["n", "r", "t", " ", "v", "f", "\t", "\n", "\r"]);

/** `from` and `to` enclose the scalar as the yaml package says it, quotes or block header included. */
export function alignScalar(
  source: string,
  from: number,
  to: number,
  value: string,
  type: Scalar["type"],
): AlignedScalar {
  let at = from;
  let limit = to;
  if (type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE") {
    at++;
    limit--;
  } else if (type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED") {
    while (at < limit && source[at] !== "\n" && source[at] !== "\r") at++;
  }
  const map: number[] = [];
  let text = "";
  let end = at;
  let start = -1;
  let spaced = true;
  for (let index = 0; index < value.length; index++) {
    if (isSpace(value.charCodeAt(index))) {
      if (!spaced) {
        map.push(end);
        text += " ";
        spaced = true;
      }
      continue;
    }
    at = skipSpace(source, at, limit, type);
    if (start < 0) start = at;
    const length = Math.min(unitLength(source, at, type), limit - at);
    map.push(at);
    text += value[index]!;
    spaced = false;
    // `\U0001F600` is one escape of two UTF-16 units.
    const pair = length === 10 && value.charCodeAt(index) >= 0xd800 && value.charCodeAt(index) < 0xdc00;
    if (!pair) end = at += length;
  }
  if (spaced && text !== "") {
    text = text.slice(0, -1);
    map.pop();
  }
  map.push(end);
  return { text, map, start: Math.max(start, from), end };
}

function skipSpace(source: string, at: number, limit: number, type: Scalar["type"]): number {
  for (;;) {
    if (at >= limit) return limit;
    if (isSpace(source.charCodeAt(at))) at++;
    else if (type === "QUOTE_DOUBLE" && source[at] === "\\" && SPACE_ESCAPES.has(source[at + 1]!)) at += 2;
    else return at;
  }
}

function unitLength(source: string, at: number, type: Scalar["type"]): number {
  if (type === "QUOTE_DOUBLE" && source[at] === "\\") return ESCAPE_LENGTH[source[at + 1]!] ?? 2;
  return type === "QUOTE_SINGLE" && source[at] === "'" ? 2 : 1;
}
