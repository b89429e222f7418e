/** Nothing that an article, its targets or the desk's files say may run, load or style anything in a page. */
import { describe, expect, it } from "vitest";
import { html } from "../../src/format/html.ts";
import { editionOf } from "./edition-of.ts";
import { pageElements, type PageElement } from "./page-elements.ts";

const ATTACKS = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  '<svg><animate onbegin="alert(1)"/></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
  '<b style="background:url(javascript:alert(1))" onmouseover=alert(1)>x</b>',
  "<style>@import 'https://evil.example/x.css';</style>",
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example/"><input autofocus onfocus=alert(1)></form>',
  '<div\nonclick="alert(1)"\n>x</div>',
  "<!--><script>alert(1)</script>-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?php echo 1 ?><script>alert(1)</script>",
  "</p></article></main></body></html><script>alert(1)</script>",
  "</title></style><script>alert(1)</script>",
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](<java\nscript:alert(1)>)",
  "[x](&#106;avascript:alert(1))",
  "[x](\\j\\avascript:alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](vbscript:msgbox(1))",
  '[x](https://example.org "\\" onclick=\\"alert(1)")',
  "[x][r]\n\n[r]: javascript:alert(1)",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1))",
  '![x" onerror="alert(1)](https://evil.example/x.png)',
  "![][r]\n\n[r]: https://evil.example/x.png",
  '```js" onclick="alert(1)\nx\n```',
  "x[^1]\n\n[^1]: <script>alert(1)</script> [x](javascript:alert(1))",
  '[^"><script>alert(1)</script>]: x',
  "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
  '<span class="untranslated" id="location" name="cookie">x</span>',
];

/** What a page is made of, whatever goes in. */
const ELEMENTS = new Set(
  "html head meta title link style script body header p nav ul li a main article h1 h2 h3 time div footer span section ol strong em code pre br hr blockquote table thead tbody tr th td sup del".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "lang charset http-equiv content name property type rel hreflang href class id title role align start datetime aria-label aria-current aria-describedby data-footnote-ref data-footnote-backref data-footnotes".split(
    " ",
  ),
);

function faults({ tag, attributes }: PageElement): string[] {
  const found: string[] = [];
  if (!ELEMENTS.has(tag) || (tag === "script" && attributes["type"] === undefined)) found.push(`<${tag}>`);
  for (const [name, value] of Object.entries(attributes)) {
    if (!ATTRIBUTES.has(name)) found.push(`<${tag} ${name}>`);
    if (name === "href" && !/^(?:https?:\/\/|mailto:|#|(?:en|fr|ru)\.html$)/u.test(value))
      found.push(`href=${value}`);
    if (name === "id" && !/^(?:user-content-|footnote-label$)/u.test(value)) found.push(`id=${value}`);
    if (tag === "meta" && name === "http-equiv" && value !== "Content-Security-Policy")
      found.push(`http-equiv=${value}`);
    if (tag === "script" && (name !== "type" || value !== "application/ld+json"))
      found.push(`<script ${name}>`);
    if (name === "property" && !/^(?:og|article):[a-z_:]+$/u.test(value)) found.push(`property=${value}`);
    if (tag === "link" && name === "rel" && value !== "alternate") found.push(`rel=${value}`);
  }
  return found;
}

function pageFaults(page: string): string[] {
  const elements = pageElements(page);
  const extra = ["html", "head", "body", "main", "style", "script", "title"].filter(
    (tag) => elements.filter((element) => element.tag === tag).length !== 1,
  );
  return [...elements.flatMap(faults), ...extra];
}

describe.each(ATTACKS)("%j", (attack) => {
  it("in a Markdown article", () => {
    for (const source of [`${attack}\n`, `Words before ${attack} and after.\n`, `> - ${attack}\n`]) {
      const edition = editionOf({ source: `# Title\n\n${source}` });
      expect(pageFaults(html.render(edition).text)).toEqual([]);
    }
  });

  it("in an untranslated article", () => {
    expect(
      pageFaults(html.render(editionOf({ source: `Words ${attack} end.\n`, language: "fr" })).text),
    ).toEqual([]);
  });

  it("in a plain-text article", () => {
    const line = attack.replace(/\s+/gu, " ");
    expect(
      pageFaults(html.render(editionOf({ source: `${line}\nWords ${line}.\n`, file: "note.txt" })).text),
    ).toEqual([]);
  });

  it("in a target", () => {
    const line = attack.replace(/\s+/gu, " ");
    for (const file of ["note.txt", "note.md"]) {
      const edition = editionOf({
        source: "Words here.\n",
        file,
        language: "fr",
        targets: { "Words here.": line },
      });
      expect(pageFaults(html.render(edition).text)).toEqual([]);
    }
  });

  it("in front matter and in the desk's texts", () => {
    const value = JSON.stringify(attack);
    const source = `---\ntitle: ${value}\nsubtitle: ${value}\ndescription: ${value}\nplace: ${value}\ndate: ${value}\n---\n\nWords.\n`;
    expect(pageFaults(html.render(editionOf({ source })).text)).toEqual([]);
    const texts = Object.fromEntries(
      [
        "kicker",
        "title_note",
        "place_note",
        "legal",
        "missing_note",
        "missing_mark",
        "languages_label",
        "footnotes",
        "footnote_back",
        "image",
      ].map((key) => [key, attack]),
    );
    const page = html.render(
      editionOf({
        source: "Words.[^1] ![alt](x.png)\n\n[^1]: Note.\n",
        language: "fr",
        boilerplate: { fr: texts },
      }),
    );
    expect(pageFaults(page.text)).toEqual([]);
  });
});

it("sees what it is there to see", () => {
  const page = html.render(editionOf({ source: "Words.\n" })).text;
  expect(pageFaults(page.replace("<article>", '<article onclick="x"><script></script>'))).toEqual([
    "<article onclick>",
    "<script>",
    "script",
  ]);
  expect(pageFaults(page.replace("<article>", '<article><a href="javascript:x"></a>'))).toEqual([
    "href=javascript:x",
  ]);
});
