import type { Span } from "../model/lock.ts";
import type { TextInput } from "./opaque.ts";

const EMAIL =
  /(?<![\p{L}\p{N}.!#$%&'*+/=?^_`{|}~@-])[\p{L}\p{N}][\p{L}\p{N}.+_-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}(?![\p{L}\p{N}])/gu;

/** E-mail addresses, without `mailto:` or the stop behind them. */
export function email({ text }: TextInput): Span[] {
  if (!text.includes("@")) return [];
  return [...text.matchAll(EMAIL)].map((match) => ({
    type: "email",
    start: match.index,
    end: match.index + match[0].length,
    value: match[0],
  }));
}
