import type { Span } from "../model/lock.ts";
import type { TextInput } from "./opaque.ts";

const HANDLE =
  /(?<![\p{L}\p{N}_@/.&#])(?:@[A-Za-z0-9_]{2,40}(?:@[a-z0-9.-]{1,80}[a-z0-9])?|#(?=[\p{N}_]{0,40}\p{L})[\p{L}\p{N}_]{2,80})(?![\p{L}\p{N}_@])/gu;

/** `@user`, `@user@server`, and hashtags, which need a letter (`#1` is a number). */
export function handle({ text }: TextInput): Span[] {
  if (!text.includes("@") && !text.includes("#")) return [];
  return [...text.matchAll(HANDLE)].map((match) => ({
    type: "handle",
    start: match.index,
    end: match.index + match[0].length,
    value: match[0],
  }));
}
