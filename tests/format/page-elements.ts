/** Reads a page that `html` wrote: elements with their attributes, and whether they nest. Knows only its quoting. */

export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/gu;
const ATTRIBUTE = /\s+([^\s=>"]+)(?:="([^"]*)")?/gu;
const VOID = new Set(["meta", "link", "br", "hr"]);

/** Throws where an element is not closed in its place, or a `<` starts no tag. */
export function pageElements(page: string): PageElement[] {
  const text = page
    .replace(/^<!doctype html>/u, "")
    .replace(/(<style>)[^]*?(<\/style>)/u, "$1$2")
    .replace(
      /(<script type="application\/ld\+json">)([^<]*)(<\/script>)/u,
      (_, start: string, data: string, end: string) => {
        JSON.parse(data);
        return start + end;
      },
    );
  const elements: PageElement[] = [];
  const open: string[] = [];
  for (const [, slash, tag = "", attributes = ""] of text.matchAll(TAG)) {
    if (slash === "/") {
      const expected = open.pop();
      if (expected !== tag) throw new Error(`</${tag}> closes <${expected ?? "nothing"}>`);
      continue;
    }
    elements.push({
      tag,
      attributes: Object.fromEntries(
        [...attributes.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [name, value]),
      ),
    });
    if (!VOID.has(tag)) open.push(tag);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(", ")}`);
  if (text.replace(TAG, "").includes("<")) throw new Error("a < that starts no tag");
  return elements;
}

/** The page's visible text, tags away. */
export function pageText(page: string): string {
  return page
    .slice(page.indexOf("<body>"))
    .replace(TAG, "")
    .replaceAll("&#x26;", "&")
    .replaceAll("&#x3C;", "<")
    .replaceAll("&lt;", "<");
}
