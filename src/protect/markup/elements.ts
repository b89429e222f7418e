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

/** What engines write for the characters of press text; any other name stays as it came. */
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0" },
  ...{ laquo: "«", raquo: "»", ldquo: "“", rdquo: "”", lsquo: "‘", rsquo: "’", bdquo: "„" },
  ...{ ndash: "–", mdash: "—", hellip: "…", deg: "°", euro: "€", pound: "£", numero: "№", sect: "§" },
  ...{ agrave: "à", acirc: "â", ccedil: "ç", egrave: "è", eacute: "é", ecirc: "ê", euml: "ë", icirc: "î" },
  ...{ iuml: "ï", ocirc: "ô", ugrave: "ù", ucirc: "û", oelig: "œ", Agrave: "À", Eacute: "É", Ccedil: "Ç" },
};

/** The id of an element that is not ours; ours start at 1. */
const UNKNOWN = 0;

export function escapeMarkup(text: string): string {
  return text.replace(/[&<>]/g, (char) => (char === "&" ? "&amp;" : char === "<" ? "&lt;" : "&gt;"));
}

function unescapeMarkup(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,6}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const ATTRIBUTES = /^\s*(?:[\p{L}-]+\s?=[^]*)?\/?\s*$/u;

/** Cyrillic letters that engines write for Latin ones in the names of elements. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { a: "а", p: "р", s: "ѕ", x: "х", b: "в", g: "ԍ" };
const LATIN = new Map(Object.entries(LOOK_ALIKES).map(([latin, cyrillic]) => [cyrillic, latin]));

function inAnyScript(name: string): string {
  return Array.from(name, (letter) => `[${letter}${LOOK_ALIKES[letter] ?? ""}]`).join("");
}

function inLatin(name: string): string {
  return Array.from(name.toLowerCase(), (letter) => LATIN.get(letter) ?? letter).join("");
}

export function elementMarkup(names: ElementNames): Markup {
  const anyName = [names.lockName, names.tagName, names.voidName].map(inAnyScript).join("|");
  const element = new RegExp(`<\\s?(/?)\\s?(${anyName})(?![\\p{L}\\p{N}])([^<>]{0,200})>`, "giu");
  const escapedElement = new RegExp(
    `&lt;\\s?(?:/\\s?(?:${anyName})|(?:${anyName})\\s[^<>&]{0,200}?\\d[^<>&]{0,20})\\s?&gt;`,
    "giu",
  );

  /** Where some elements came back as they are, only the others are unescaped: the text around them is in order. */
  function unescaped(answer: string): string | undefined {
    if (!answer.includes("&lt;") || answer.search(escapedElement) === -1) return undefined;
    return answer.search(element) === -1
      ? unescapeMarkup(answer)
      : answer.replace(escapedElement, (written) => unescapeMarkup(written));
  }

  function scan(answer: string): Token[] {
    const tokens: Token[] = [];
    /** Ids of the tags that are open; none for one that is not ours, so that its end does not close another. */
    const openTags: (number | undefined)[] = [];
    let lock: { id: number; from: number; at: number } | undefined;
    let last = 0;
    const textUntil = (end: number): void => {
      if (end > last) tokens.push({ type: "text", value: unescapeMarkup(answer.slice(last, end)) });
    };
    for (const match of answer.matchAll(element)) {
      const [written, slash, , attributes = ""] = match;
      const name = inLatin(match[2]!);
      const closing = slash === "/";
      const end = match.index + written.length;
      const id = Number(
        /(?<![\p{L}\p{N}])[iі]d\s?=\s?["'“”«]?\s?(\d{1,6})/iu.exec(attributes)?.[1] ?? Number.NaN,
      );
      const isLock = name === names.lockName && names.lockName !== names.voidName;
      if (lock !== undefined) {
        if (closing && isLock) {
          const inner = unescapeMarkup(answer.slice(lock.from, match.index));
          tokens.push({ type: "lock", id: lock.id, inner, written: answer.slice(lock.at, end) });
          lock = undefined;
          last = end;
        }
        continue;
      }
      // "A < b and c > d" is no element.
      if (!closing && !ATTRIBUTES.test(attributes)) continue;
      textUntil(match.index);
      last = end;
      const isTag = name === names.tagName;
      if (closing) {
        const open = isTag ? openTags.pop() : undefined;
        tokens.push({ type: "close", id: open ?? UNKNOWN, written });
      } else if (Number.isNaN(id)) {
        if (isTag) openTags.push(undefined);
        tokens.push({ type: "standalone", id: UNKNOWN, written });
      } else if (isLock && !/\/\s*$/.test(attributes)) {
        lock = { id, from: end, at: match.index };
      } else if (isLock) {
        tokens.push({ type: "lock", id, inner: "", written });
      } else if (isTag && /\/\s*$/.test(attributes)) {
        tokens.push({ type: "open", id, written }, { type: "close", id, written: "" });
      } else if (isTag) {
        openTags.push(id);
        tokens.push({ type: "open", id, written });
      } else {
        tokens.push({ type: "standalone", id, written });
      }
    }
    if (lock !== undefined) {
      // A span that never ends may hold anything: it is no lock, and its mark is told as one that nobody sent.
      const end = answer.indexOf(">", lock.at) + 1;
      tokens.push({ type: "standalone", id: UNKNOWN, written: answer.slice(lock.at, end) });
      last = end;
    }
    textUntil(answer.length);
    return tokens;
  }

  return {
    id: names.id,
    escape: escapeMarkup,
    unescaped,
    lock: names.lock,
    open: (id) => `<${names.tagName} id="${id}">`,
    close: () => `</${names.tagName}>`,
    standalone: (id) => `<${names.voidName} id="${id}"${names.id === "xml" ? "/" : ""}>`,
    scan,
  };
}
