import type { Markup, Token } from "./markup.ts";

const BRACKETS = /&(?:#91|#93|#x5b|#x5d|lbrack|rbrack|lsqb|rsqb);/i;
const ALL_BRACKETS = new RegExp(BRACKETS, "gi");

function bracket(entity: string): string {
  return /91|5b|l/i.test(entity) ? "[" : "]";
}

/** Tokens for providers without markup: `[X7X]` for a lock, `[X3X]...[X/3X]` around a tag's content. */
export const text: Markup = {
  id: "text",
  escape: (value) => value,
  unescaped: (answer) => (BRACKETS.test(answer) ? answer.replace(ALL_BRACKETS, bracket) : undefined),
  lock: (id) => `[X${id}X]`,
  open: (id) => `[X${id}X]`,
  close: (id) => `[X/${id}X]`,
  standalone: (id) => `[X${id}X]`,
  scan(answer) {
    const tokens: Token[] = [];
    let last = 0;
    // Cyrillic and full-width look-alikes, spaces and letter case are what engines do to tokens.
    for (const match of answer.matchAll(/[[［]\s?[XxХх]\s?(\/?)\s?(\d{1,6})\s?[XxХх]\s?[\]］]/g)) {
      if (match.index > last) tokens.push({ type: "text", value: answer.slice(last, match.index) });
      const id = Number(match[2]);
      const written = match[0];
      tokens.push(
        match[1] === "/" ? { type: "close", id, written } : { type: "lock", id, inner: "", written },
      );
      last = match.index + written.length;
    }
    if (last < answer.length) tokens.push({ type: "text", value: answer.slice(last) });
    return tokens;
  },
};
