/** Literal codes: template tags, placeholders, entities, markup typed as text, document symbols, telephone numbers. */
import type { Span } from "../model/lock.ts";
import type { TextInput } from "./opaque.ts";

/** Each pattern is bounded, so that an opening mark that never closes costs a fixed look-ahead. */
const PATTERNS = [
  /\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|\{[:#][^{}\n]{0,200}\}|\{ #[^{}\n]{0,200}\}|\$?\{[\w.-]{1,60}\}/gu,
  /@@[A-Z]{1,12}\d{1,9}@@|\[X\d{1,9}X\]|%(?:\(\w{1,60}\)|\d\$)?[sdif](?![\p{L}\p{N}])/gu,
  /<\/?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>\n]{0,200})?\/?>|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,31});/giu,
  /(?<![\p{L}\p{N}/])[A-ZА-Я]{1,5}(?:\/[A-ZА-Я]{1,6}){0,3}(?:\/[A-Z0-9.-]{0,12}\d){1,3}(?![\p{L}\p{N}/])/gu,
  /(?<![\p{L}\p{N}+])(?:\(\+\d{1,4}(?: \d{1,4})?\)|\+\d{1,4})(?:[ \u00a0\u202f.()-]{1,2}\d{2,4}){2,6}(?!\d)|(?<![\p{L}\p{N}+])\+\d{9,15}(?!\d)/gu,
  /(?<![\p{L}\p{N}+.,-])(?:0\d(?:[ \u00a0\u202f.]\d{2}){4}|0\d{3} \d{3} \d{3,4}|8[ \u00a0-]?(?:\(\d{3,4}\)|\d{3})[ \u00a0-]?\d{2,3}(?:-\d{2}){2}|\(\d{3}\) \d{3}-\d{4})(?![\d-])/gu,
  /(?<=(?:[nN][°º]|№)[ \u00a0\u202f]?)\d{1,9}(?:[-/]\d{1,9}){1,4}(?![\p{L}\p{N}])/gu,
];

export function code({ text }: TextInput): Span[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Span => ({
      type: "code",
      start: match.index,
      end: match.index + match[0].length,
      value: match[0],
    })),
  );
}
