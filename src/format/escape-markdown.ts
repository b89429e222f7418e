/** Plain text as Markdown that reads the same and parses back to the same characters. Escapes only what must be. */

/** What opens a block at the start of a line: headings, list markers, quotes, rules, front matter. */
const OPENING = /^(?:#{1,6}(?=\s|$)|[+-](?=\s|$)|-(?=[\s-]*$)|>)/u;
const ORDERED = /^(\d{1,9})([.)])(?=\s|$)/u;
const SPECIAL = /[\\`*[\]~]|_|<(?!\s)|&(?=[#A-Za-z])/gu;
/** As far as GFM takes it; the punctuation at its end is not its own. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<]+/giu;
const SCHEME = /(?<=https?)(?=:\/\/)|(?<=www)(?=\.)/giu;
const AFTER_ADDRESS = new Set(`?!.,:;*_~'"»”’>)]`);

/** One paragraph or heading of one line, as Markdown. `text` has no line ends. */
export function escapeMarkdown(text: string): string {
  let escaped = "";
  let done = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutPunctuation(match[0]);
    const next = text.charAt(match.index + match[0].length);
    const bare = next !== "<" && escapeWords(match[0], "") === match[0];
    escaped += escapeWords(text.slice(done, match.index), text.charAt(done - 1));
    escaped += bare ? address : delimited(address);
    done = match.index + address.length;
  }
  escaped += escapeWords(text.slice(done), text.charAt(done - 1));
  return escaped.replace(OPENING, "\\$&").replace(ORDERED, "$1\\$2");
}

function withoutPunctuation(address: string): string {
  let end = address.length;
  while (AFTER_ADDRESS.has(address.charAt(end - 1))) end--;
  return address.slice(0, end);
}

/** A backslash in a bare address, or right behind it, would become part of it. */
function delimited(address: string): string {
  if (/^https?:/iu.test(address) && !/[\\>\p{Cc}]/u.test(address)) return `<${address}>`;
  return escapeWords(address, "").replace(SCHEME, "\\");
}

/** An underscore between two letters or digits is never emphasis, and stays readable. */
function escapeWords(text: string, before: string): string {
  return text.replace(SPECIAL, (character, offset: number) => {
    if (character !== "_") return `\\${character}`;
    const inWord = isWord(text.charAt(offset - 1) || before) && isWord(text.charAt(offset + 1));
    return inWord ? character : `\\${character}`;
  });
}

function isWord(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}
