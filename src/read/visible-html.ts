/** Whether an HTML block shows text to a reader: letters or digits outside of tags, comments, scripts and styles. */
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Linear: each opening is matched by searching forward once. */
export function holdsVisibleText(html: string): boolean {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (LETTER_OR_DIGIT.test(html.slice(at, open < 0 ? html.length : open))) return true;
    if (open < 0) return false;
    at = endOfMarkup(html, open);
  }
  return false;
}

function endOfMarkup(html: string, open: number): number {
  const unseen = /^<(script|style)\b/iu.exec(html.slice(open, open + 8))?.[1];
  const closing = html.startsWith("<!--", open) ? "-->" : unseen ? `</${unseen}` : ">";
  const end = html.indexOf(closing, open + 1);
  return end < 0 ? html.length : end + closing.length;
}
