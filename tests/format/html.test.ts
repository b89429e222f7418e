import { describe, expect, it } from "vitest";
import { html } from "../../src/format/html.ts";
import { LANGUAGES } from "../../src/model/language.ts";
import { editionOf, type EditionOptions } from "./edition-of.ts";
import { pageElements, pageText } from "./page-elements.ts";

const WIRE =
  "Geneva – Talks began today. They will go on.\nA long road ahead\nNobody expects a quick result of the talks.\n";
const WIRE_FR = {
  "Geneva – Talks began today.": "Genève – Les pourparlers ont commencé.",
  "They will go on.": "Ils se poursuivront.",
  "A long road ahead": "Un long chemin",
  "Nobody expects a quick result of the talks.": "Personne n’attend de résultat rapide.",
};

const ARTICLE = `---
title: Trade talks resume
description: What was said in Geneva.
date: 2025-04-01
place: Geneva
---

The ministers **met** today. They spoke about [trade](https://example.org/trade).

## Next steps

They meet again in May.
`;

function render(options: EditionOptions): string {
  return html.render(editionOf(options)).text.replace(/(?<=<style>)[^]*(?=<\/style>)/u, "");
}

/** No-break spaces are typography, which is tested where it is made. */
function plainSpaces(page: string): string {
  return page.replaceAll("\u00a0", " ");
}

function body(page: string): string {
  return page.slice(page.indexOf("</header>", page.indexOf("<main>")), page.indexOf("</main>"));
}

describe("the page", () => {
  it.each(LANGUAGES)("is whole and names its language and its siblings: %s", (language) => {
    for (const options of [{ source: WIRE, file: "note.txt" }, { source: ARTICLE }]) {
      const page = render({ ...options, language });
      const elements = pageElements(page);
      expect(page).toMatch(/^<!doctype html>\n?<html lang="/u);
      expect(elements[0]).toEqual({ tag: "html", attributes: { lang: language } });
      for (const tag of ["title", "main", "article", "h1", "nav", "footer", "style"]) {
        expect(
          elements.filter((element) => element.tag === tag),
          tag,
        ).toHaveLength(1);
      }
      const alternates = elements.filter(({ attributes }) => attributes["rel"] === "alternate");
      expect(alternates.map(({ attributes }) => [attributes["hreflang"], attributes["href"]])).toEqual(
        LANGUAGES.map((one) => [one, `${one}.html`]),
      );
      const current = elements.filter(({ attributes }) => "aria-current" in attributes);
      expect(current.map(({ attributes }) => attributes["href"])).toEqual([`${language}.html`]);
    }
  });

  it("loads nothing and runs nothing", () => {
    const page = render({ source: `${ARTICLE}\n![A map](https://example.org/map.png)\n` });
    const elements = pageElements(page);
    expect(elements.some(({ attributes }) => "src" in attributes || "srcset" in attributes)).toBe(false);
    expect(page).not.toMatch(/@import|url\(/u);
    expect(page).toContain("default-src &#x27;none&#x27;");
    expect(body(page)).toContain("<p>[Image: A map]</p>");
  });

  it("a single edition has no language switch", () => {
    const edition = { ...editionOf({ source: WIRE, file: "note.txt" }), languages: ["en"] as const };
    expect(html.render(edition).text).not.toContain("<nav");
  });

  it("has one h1, and lowers the text's headings where they would be a second", () => {
    const page = render({ source: "---\ntitle: The title\n---\n\n# Another\n\n## Below\n\nText of it.\n" });
    expect(page.match(/<h\d.*?<\/h\d>/gu)).toEqual([
      "<h1>The title</h1>",
      "<h2>Another</h2>",
      "<h3>Below</h3>",
    ]);
  });

  it("keeps a table's columns, a list's boxes and a footnote's way back, in the edition's words", () => {
    const source =
      "| a | b |\n|---|--:|\n| c | d |\n\n- [x] done\n- [ ] open\n\nText.[^1]\n\n[^1]: Source.\n";
    const page = render({ source, language: "fr" });
    expect(page).toContain('<td align="right">');
    expect(pageText(page)).toMatch(/☑\u00a0.*done/u);
    expect(page).toContain('aria-label="Retour au texte, note\u00a01"');
    const elements = pageElements(page);
    const ids = new Set(elements.map(({ attributes }) => attributes["id"]));
    const anchors = elements.flatMap(({ attributes }) =>
      attributes["href"]?.startsWith("#") ? [attributes["href"]] : [],
    );
    expect(anchors).toHaveLength(2);
    for (const anchor of anchors) expect(ids).toContain(anchor.slice(1));
  });
});

describe("title, place and date", () => {
  it("come from front matter, in the edition's language", () => {
    const page = render({
      source: ARTICLE,
      language: "fr",
      targets: {
        "Trade talks resume": "Reprise des pourparlers",
        "What was said in Geneva.": "Ce qui a été dit.",
      },
      boilerplate: { fr: { place_note: "Genève" } },
    });
    expect(page).toContain("<title>Reprise des pourparlers</title>");
    expect(page).toContain("<h1>Reprise des pourparlers</h1>");
    expect(page).toContain('<meta name="description" content="Ce qui a été dit.">');
    expect(plainSpaces(page)).toContain(
      '<p class="dateline">Genève, le <time datetime="2025-04-01">1er avril 2025</time></p>',
    );
  });

  it.each([
    ["en", "2025-04-03", "Geneva, <time", "April 3, 2025"],
    ["ru", "2025-04-03", "Geneva, <time", "3 апреля 2025 года"],
    ["fr", "2025-04", "Geneva, <time", "avril 2025"],
    ["fr", "2025-04-03T09:30:00Z", "Geneva, le <time", "3 avril 2025"],
  ] as const)("%s writes %s", (language, date, before, after) => {
    const page = render({ source: ARTICLE.replace("2025-04-01", date), language });
    expect(plainSpaces(page)).toContain(`${before} datetime="${date.slice(0, 10)}">${after}</time>`);
  });

  it.each(["soon", "2025-13-01", "03/04/2025"])("a date that is none is left out: %s", (date) => {
    expect(render({ source: ARTICLE.replace("2025-04-01", date) })).toContain(
      '<p class="dateline">Geneva</p>',
    );
  });

  it("the desk's own title goes first, then the front matter's, a heading, the general one", () => {
    const title = (options: EditionOptions) => /<h1[^>]*>(.*?)<\/h1>/u.exec(render(options))?.[1];
    const desk = { en: { title_note: "The desk’s", title: "General" } };
    expect(title({ source: ARTICLE, boilerplate: desk })).toBe("The desk’s");
    expect(title({ source: ARTICLE, boilerplate: { en: { title: "General" } } })).toBe("Trade talks resume");
    expect(title({ source: "Intro.\n\n# The *heading*\n\nText.\n", boilerplate: {} })).toBe("The heading");
    expect(title({ source: "## First\n\nText.\n" })).toBe("First");
    expect(title({ source: "Text.\n\n## Later\n\nMore.\n", boilerplate: { en: { title: "General" } } })).toBe(
      "General",
    );
  });

  it("a heading that became the title is not said twice", () => {
    const page = render({
      source: "# One\n\nText of the article.\n",
      language: "fr",
      targets: { One: "Un" },
    });
    expect(page.match(/>Un</gu)).toHaveLength(2); // <title> and <h1>
  });

  it("an untranslated title says which language it is in", () => {
    expect(render({ source: ARTICLE, language: "ru" })).toContain('<h1 lang="en">Trade talks resume</h1>');
  });

  it("cuts a long opening at a word for the description", () => {
    const page = render({ source: `${"word ".repeat(80)}end.\n`, file: "note.txt" });
    const content = /name="description" content="([^"]*)"/u.exec(page)?.[1] ?? "";
    expect(content).toMatch(/ word…$/u);
    expect(content.length).toBeLessThanOrEqual(201);
  });
});

describe("what is not translated, or no longer current", () => {
  it("text article: missing passages stand in the source language, marked, and the page says how many", () => {
    const targets = Object.fromEntries(
      Object.entries(WIRE_FR).filter(([text]) => text !== "They will go on."),
    );
    const page = render({ source: WIRE, file: "note.txt", language: "fr", targets });
    expect(page).toContain(
      '<p>Genève – Les pourparlers ont commencé. <span class="untranslated" lang="en" title="non traduit">They will go on.</span></p>',
    );
    expect(page).toContain("[en] Un passage n’est pas encore traduit");
    expect(page).toContain("<h2>Un long chemin</h2>");
  });

  it("Markdown article: the same, through markup", () => {
    const page = render({ source: ARTICLE, language: "fr", targets: { "Next steps": "Suites" } });
    expect(body(page)).toMatch(
      /<span class="untranslated" lang="en" title="non traduit">The ministers <strong>met<\/strong> today\./u,
    );
    expect(body(page)).toContain('<a href="https://example.org/trade">trade</a>');
    expect(body(page)).toContain("<h2>Suites</h2>");
    expect(page).not.toMatch(/[\u4dc0-\u4dff]/u);
  });

  it.each(["note.txt", "note.md"])("stale passages are marked and counted: %s", (file) => {
    const source = "Talks began today. They will go on.\n";
    const targets = { "Talks began today.": "Переговоры начались.", "They will go on.": "Они продолжатся." };
    const page = render({ source, file, language: "ru", targets, stale: ["They will go on."] });
    expect(page).toContain('<span class="stale" title="оригинал с тех пор изменён">Они продолжатся.</span>');
    expect(page).toContain("† 1\u00a0фрагмент переведён по прежней редакции");
    expect(page).not.toContain('untranslated" lang');
  });

  const MARK = '<span class="untranslated" lang="en" title="non traduit">';
  it.each([
    ["**Bold words**", "<strong>{Bold words}</strong>"],
    ["_Quiet words_", "<em>{Quiet words}</em>"],
    ["**“Quoted words”**", "<strong>{“Quoted words”}</strong>"],
    ["**“Bold”** and _quiet_", "{<strong>“Bold”</strong> and <em>quiet</em>}"],
    ["Words at [an end](https://example.org/a)", '{Words at <a href="https://example.org/a">an end</a>}'],
    [
      "At https://example.org/a.",
      '{At <a href="https://example.org/a" class="address">https://example.org/a</a>.}',
    ],
    [
      "[https://example.org](https://example.org)",
      '<a href="https://example.org" class="address">{https://example.org}</a>',
    ],
    ["![A map](map.png)", "[Image\u00a0: {A map}]"],
  ])("a mark leaves the markup beside it alone: %s", (source, expected) => {
    const marked = expected.replace("{", MARK).replace("}", "</span>");
    expect(body(render({ source: `${source}\n`, language: "fr" }))).toContain(`<p>${marked}</p>`);
  });

  it("symbols of the article's own are not taken for marks", () => {
    const source = "One \u4dc0 two \u4dc1 three \u4dc2.\n";
    expect(pageText(render({ source, language: "fr" }))).toContain("One \u4dc0 two \u4dc1 three \u4dc2.");
    const all = Array.from({ length: 64 }, (_, index) => String.fromCharCode(0x4dc0 + index)).join(" ");
    expect(pageText(render({ source: `Words ${all}.\n`, language: "fr" }))).toContain(all);
  });

  it("the source edition has no marks and no notes", () => {
    const page = render({ source: ARTICLE });
    expect(page).not.toMatch(/class="(?:untranslated|stale|notes)"/u);
  });
});

describe("who stands for the text", () => {
  const wire = { source: WIRE, file: "note.txt" };
  it.each([
    ["original", {}, "This is the original text."],
    ["untranslated", { language: "fr" }, "Ce texte n’a pas encore été traduit."],
    ["machine", { language: "fr", targets: WIRE_FR }, "n’a pas encore été relue"],
    [
      "partly",
      { language: "fr", targets: WIRE_FR, states: { translated: 1, reviewed: 2, final: 1 } },
      "3 sur 4",
    ],
    [
      "reviewed",
      { language: "fr", targets: WIRE_FR, states: { translated: 0, reviewed: 3, final: 1 } },
      "relue et validée",
    ],
    [
      "reviewed, then changed",
      {
        language: "fr",
        targets: WIRE_FR,
        stale: ["They will go on."],
        states: { translated: 0, reviewed: 4 },
      },
      "3 sur 4",
    ],
  ] satisfies [string, Partial<EditionOptions>, string][])("%s", (_, options, expected) => {
    const page = render({ ...wire, ...options });
    const colophon = page.slice(page.indexOf('<footer class="colophon">'));
    expect(colophon).toContain(expected);
    expect(colophon.includes("Traduit de l’anglais.")).toBe("language" in options);
  });

  it("reports boilerplate that cannot be formatted, and still writes the page", () => {
    const { text, findings } = html.render(
      editionOf({ ...wire, boilerplate: { en: { kicker: "Press {" } } }),
    );
    expect(findings.map((finding) => [finding.rule, finding.key])).toEqual([["icu-syntax", "kicker"]]);
    expect(text).toContain("Press {");
  });
});

describe("a Russian page", () => {
  const source = "They spoke in Geneva and in Vienna.\n";
  const russian = "В Женеве и в Вене шла речь (с марта) о «с» и п. в 5.";

  it.each(["note.md", "note.txt"])("ends no line with a word of one letter: %s", (file) => {
    const targets = { [source.trim()]: russian };
    expect(body(render({ file, source, language: "ru", targets }))).toContain(
      "В\u00A0Женеве и\u00A0в\u00A0Вене шла речь (с\u00A0марта) о\u00A0«с» и\u00A0п. в\u00A05.",
    );
    expect(body(render({ file, source, language: "fr", targets }))).toContain(russian);
  });
});
