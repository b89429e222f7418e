/** What the html and xml markups share: elements with a numeric id, entities, and their tolerant reading. */
import type { Markup, Token } from "./markup.ts";

interface ElementNames {
  readonly id: "html" | "xml";
  readonly lock: (id: number, content: string) => string;
  /** Element name of a lock; the elements of tags have another. */
  readonly lockName: string;
  readonly tagName: string;
  readonly voidName: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
};

export function escapeMarkup(text: string): string {
  return text.replace(/[&<>]/g, (char) => (char === "&" ? "&amp;" : char === "<" ? "&lt;" : "&gt;"));
}

function unescapeMarkup(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

export function elementMarkup(names: ElementNames): Markup {
  const element = new RegExp(
    `<\\s?(/?)\\s?(${names.lockName}|${names.tagName}|${names.voidName})\\b([^<>]{0,200})>`,
    "gi",
  );
  const escaped = new RegExp(
    `&lt;\\s?/?\\s?(?:${names.lockName}|${names.tagName}|${names.voidName})\\b`,
    "i",
  );

  function scan(answer: string): Token[] {
    const tokens: Token[] = [];
    const openTags: number[] = [];
    let lock: { id: number; from: number; at: number } | undefined;
    let last = 0;
    const textUntil = (end: number): void => {
      if (end > last) tokens.push({ type: "text", value: unescapeMarkup(answer.slice(last, end)) });
    };
    for (const match of answer.matchAll(element)) {
      const [written, slash, name = "", attributes = ""] = match;
      const closing = slash === "/";
      const end = match.index + written.length;
      const id = Number(/\bid\s?=\s?["'“”«]?\s?(\d{1,6})/i.exec(attributes)?.[1] ?? Number.NaN);
      const isLock = name.toLowerCase() === names.lockName && names.lockName !== names.voidName;
      if (lock !== undefined) {
        if (closing && isLock) {
          const inner = unescapeMarkup(answer.slice(lock.from, match.index));
          tokens.push({ type: "lock", id: lock.id, inner, written: answer.slice(lock.at, end) });
          lock = undefined;
          last = end;
        }
        continue;
      }
      textUntil(match.index);
      last = end;
      if (closing) {
        const open = openTags.pop();
        if (open !== undefined) tokens.push({ type: "close", id: open, written });
      } else if (Number.isNaN(id)) {
        tokens.push({ type: "text", value: written });
      } else if (isLock && !/\/\s*$/.test(attributes)) {
        lock = { id, from: end, at: match.index };
      } else if (isLock) {
        tokens.push({ type: "lock", id, inner: "", written });
      } else if (name.toLowerCase() === names.tagName) {
        openTags.push(id);
        tokens.push({ type: "open", id, written });
      } else {
        tokens.push({ type: "standalone", id, written });
      }
    }
    if (lock !== undefined) last = lock.at;
    textUntil(answer.length);
    return tokens;
  }

  return {
    id: names.id,
    escape: escapeMarkup,
    unescaped: (answer) => (escaped.test(answer) ? unescapeMarkup(answer) : undefined),
    lock: names.lock,
    open: (id) => `<${names.tagName} id="${id}">`,
    close: () => `</${names.tagName}>`,
    standalone: (id) => `<${names.voidName} id="${id}"${names.id === "xml" ? "/" : ""}>`,
    scan,
  };
}
