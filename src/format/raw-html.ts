/**
 * The text inside raw HTML, for formats that must not carry an author's tags. Not a parser: what it returns is plain
 * text, which its caller escapes. Never fails; an unclosed tag or comment swallows the rest, as it would in a browser.
 */

const HIDDEN = /^<(script|style)(?=[\s/>])/iu;
const LINE =
  /^<\/?(?:address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|ol|p|pre|section|table|tr|ul)(?=[\s/>])/iu;
const CELL = /^<\/t[dh](?=[\s>])/iu;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  laquo: "«",
  raquo: "»",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  copy: "©",
};

/** The visible text of an HTML fragment, a line for each block element that holds any. */
export function htmlText(html: string): string {
  let text = "";
  let at = 0;
  let lowered: string | undefined;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open === -1) break;
    text += html.slice(at, open);
    const head = html.slice(open, open + 16);
    if (!/^<[A-Za-z/!?]/u.test(head)) {
      text += "<";
      at = open + 1;
      continue;
    }
    const hidden = HIDDEN.exec(head)?.[1]?.toLowerCase();
    lowered ??= hidden === undefined ? undefined : html.toLowerCase();
    const from = hidden === undefined ? open : (lowered ?? html).indexOf(`</${hidden}`, open);
    const close =
      from === -1 ? -1 : head.startsWith("<!--") ? html.indexOf("-->", open + 4) : html.indexOf(">", from);
    if (LINE.test(head)) text += "\n";
    else if (CELL.test(head)) text += " ";
    at = close === -1 ? html.length : close + (head.startsWith("<!--") ? 3 : 1);
  }
  return decode(text + html.slice(at))
    .split("\n")
    .map((line) => line.replace(/[ \t\r]+/gu, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** An inline tag that breaks a line. */
export function isLineBreak(tag: string): boolean {
  return /^<br[\s/>]/iu.test(tag);
}

function decode(text: string): string {
  return text.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return valid ? String.fromCodePoint(code) : entity;
  });
}
