/** An edition's page as a word processor's document: the same title, notes, text and colophon as the HTML page. */
import type { Element, ElementContent } from "hast";
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from "docx";
import { datelineText } from "../edition/headline.ts";
import type { Edition } from "../model/edition.ts";
import type { Language } from "../model/language.ts";
import { compose } from "./html.ts";
import { colophonLines, noteLines } from "./html-page.ts";

const PROOFING: Readonly<Record<Language, string>> = { en: "en-US", fr: "fr-FR", ru: "ru-RU" };
/** Fonts that every office suite has or replaces by one of the same widths, with Cyrillic. */
const FONTS = { text: "Times New Roman", labels: "Arial", code: "Courier New" } as const;
const QUIET = "565C66";
const ACCENT = "17365D";
const BULLETS = "bullets";
const NUMBERS = "numbers";
/** Twentieths of a point. */
const INDENT = 360;

export function documentOf(edition: Edition): Document {
  const { texts, headline, body } = compose(edition);
  const dateline = datelineText(headline, texts);
  const children = [
    labelled(texts.t("kicker").toUpperCase(), { color: ACCENT, bold: true, characterSpacing: 20 }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(headline.title)] }),
    ...(headline.subtitle === undefined
      ? []
      : [new Paragraph({ children: [new TextRun({ text: headline.subtitle, color: QUIET, size: 26 })] })]),
    ...(dateline === undefined ? [] : [labelled(dateline, { color: QUIET })]),
    ...noteLines(edition, texts).map((line) => labelled(line, { color: QUIET, italics: true })),
    ...blocks(body, { style: {}, lists: [], count: { value: 0 } }),
    ...colophonLines(edition, texts).map((line, index) =>
      labelled(line, { color: QUIET, size: 17 }, index === 0 ? ruleAbove() : {}),
    ),
  ];
  return new Document({
    title: headline.title,
    creator: texts.t("kicker"),
    lastModifiedBy: texts.t("kicker"),
    description: "",
    styles: {
      default: {
        document: {
          run: { font: FONTS.text, size: 23, language: { value: PROOFING[edition.language] } },
          paragraph: { spacing: { after: 140, line: 280, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { size: 36, bold: true },
          paragraph: { spacing: { before: 160, after: 160, line: 260, lineRule: LineRuleType.AUTO } },
        },
        heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 320, after: 120 } } },
        heading2: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 280, after: 100 } } },
        heading3: { run: { size: 23, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
      },
    },
    numbering: {
      config: [
        { reference: BULLETS, levels: levels(LevelFormat.BULLET, () => "–") },
        { reference: NUMBERS, levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
      ],
    },
    sections: [
      {
        properties: { page: { margin: { top: 1250, bottom: 1250, left: 1360, right: 1360 } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({ children: [PageNumber.CURRENT], font: FONTS.labels, size: 17, color: QUIET }),
                ],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
}

function labelled(text: string, run: IRunOptions, paragraph: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    ...paragraph,
    children: [new TextRun({ font: FONTS.labels, size: 19, ...run, text })],
  });
}

function ruleAbove(): IParagraphOptions {
  return {
    spacing: { before: 480 },
    border: { top: { style: BorderStyle.SINGLE, size: 4, color: "CFD4DB", space: 8 } },
  };
}

function levels(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string) {
  return Array.from({ length: 6 }, (_, level) => ({
    level,
    format,
    text: text(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT } } },
  }));
}

/** What stands around a node. */
interface Around {
  readonly style: IParagraphOptions;
  /** The lists it is in, outermost first; an ordered one has a number of its own. */
  readonly lists: readonly { readonly reference: string; readonly instance: number }[];
  /** How many ordered lists there were so far: each counts from one. */
  readonly count: { value: number };
}

function blocks(nodes: readonly ElementContent[], around: Around): (Paragraph | Table)[] {
  const made: (Paragraph | Table)[] = [];
  let loose: ElementContent[] = [];
  const endLoose = (): void => {
    if (loose.some((node) => node.type !== "text" || node.value.trim() !== ""))
      made.push(paragraph(loose, around));
    loose = [];
  };
  for (const node of nodes) {
    if (node.type === "element" && BLOCKS.has(node.tagName)) {
      endLoose();
      made.push(...block(node, around));
    } else loose.push(node);
  }
  endLoose();
  return made;
}

const BLOCKS: ReadonlySet<string> = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table hr section div".split(" "),
);
const HEADINGS: Readonly<Record<string, IParagraphOptions["heading"]>> = {
  h2: HeadingLevel.HEADING_1,
  h3: HeadingLevel.HEADING_2,
};

function block(node: Element, around: Around): (Paragraph | Table)[] {
  const { tagName, children } = node;
  if (/^h[1-6]$/.test(tagName)) {
    const heading = HEADINGS[tagName] ?? HeadingLevel.HEADING_3;
    return [new Paragraph({ heading, keepNext: true, children: runs(children, {}) })];
  }
  switch (tagName) {
    case "ul":
    case "ol": {
      const list =
        tagName === "ul"
          ? { reference: BULLETS, instance: 0 }
          : { reference: NUMBERS, instance: ++around.count.value };
      return children.flatMap((item) =>
        item.type === "element" ? listItem(item, { ...around, lists: [...around.lists, list] }) : [],
      );
    }
    case "blockquote":
      return blocks(children, {
        ...around,
        style: {
          indent: { left: INDENT },
          border: { left: { style: BorderStyle.SINGLE, size: 18, color: "CFD4DB", space: 10 } },
        },
      });
    case "pre":
      return textOf(node)
        .trimEnd()
        .split("\n")
        .map(
          (line) =>
            new Paragraph({
              spacing: { after: 0 },
              children: [new TextRun({ text: line, font: FONTS.code, size: 19 })],
            }),
        );
    case "table":
      return [table(node), new Paragraph({ spacing: { after: 60 } })];
    case "hr":
      return [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun("* * *")] })];
    case "p":
      return [paragraph(children, around)];
    default:
      return blocks(children, around);
  }
}

/** The first block of an item carries its mark; what follows is indented like it. */
function listItem(item: Element, around: Around): (Paragraph | Table)[] {
  const list = around.lists.at(-1);
  const level = Math.min(around.lists.length - 1, 5);
  const opening = item.children.findIndex((child) => child.type !== "text" || child.value.trim() !== "");
  const first = item.children[opening];
  const marked: IParagraphOptions =
    list === undefined
      ? {}
      : { numbering: { reference: list.reference, level, instance: list.instance }, spacing: { after: 60 } };
  if (first?.type === "element" && first.tagName === "p") {
    const rest = { ...around, style: { indent: { left: INDENT * (level + 1) } } };
    return [
      new Paragraph({ ...marked, children: runs(first.children, {}) }),
      ...blocks(item.children.slice(opening + 1), rest),
    ];
  }
  const inline = item.children.filter((child) => child.type !== "element" || !BLOCKS.has(child.tagName));
  const nested = item.children.filter((child) => child.type === "element" && BLOCKS.has(child.tagName));
  return [new Paragraph({ ...marked, children: runs(inline, {}) }), ...blocks(nested, around)];
}

function paragraph(children: readonly ElementContent[], { style }: Around): Paragraph {
  return new Paragraph({ ...style, children: runs(children, {}) });
}

function table(node: Element): Table {
  const rows = elementsIn(node, "tr").map((row) => {
    const cells = row.children.filter((cell) => cell.type === "element");
    return new TableRow({
      cantSplit: true,
      tableHeader: cells.every(({ tagName }) => tagName === "th"),
      children: cells.map(
        (cell) =>
          new TableCell({
            margins: { top: 60, bottom: 60, left: 90, right: 90 },
            children: [
              new Paragraph({
                spacing: { after: 0 },
                alignment: alignmentOf(cell),
                children: runs(cell.children, { size: 20, bold: cell.tagName === "th" }),
              }),
            ],
          }),
      ),
    });
  });
  const line = { style: BorderStyle.SINGLE, size: 4, color: "CFD4DB" };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows,
    borders: {
      top: line,
      bottom: line,
      insideHorizontal: line,
      left: none,
      right: none,
      insideVertical: none,
    },
  });
}

function alignmentOf({ properties }: Element): (typeof AlignmentType)[keyof typeof AlignmentType] {
  if (properties["align"] === "right") return AlignmentType.RIGHT;
  return properties["align"] === "center" ? AlignmentType.CENTER : AlignmentType.LEFT;
}

function elementsIn(node: Element, tagName: string): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return child.tagName === tagName ? [child] : elementsIn(child, tagName);
  });
}

function runs(nodes: readonly ElementContent[], style: IRunOptions): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (node.type === "text") {
      const text = node.value.replace(/[ \t\n\r]+/g, " ");
      return text === "" ? [] : [new TextRun({ ...style, text })];
    }
    if (node.type !== "element") return [];
    const { tagName, children, properties } = node;
    switch (tagName) {
      case "br":
        return [new TextRun({ ...style, break: 1 })];
      case "strong":
        return runs(children, { ...style, bold: true });
      case "em":
        return runs(children, { ...style, italics: true });
      case "del":
        return runs(children, { ...style, strike: true });
      case "code":
        return runs(children, { ...style, font: FONTS.code, size: 20 });
      case "sup":
        return runs(children, { ...style, superScript: true });
      case "a": {
        const href = properties["href"];
        // Notes refer to places in the page; a document has none of them.
        if (typeof href !== "string" || href.startsWith("#")) {
          return properties["dataFootnoteBackref"] === undefined ? runs(children, style) : [];
        }
        return [
          new ExternalHyperlink({
            link: href,
            children: runs(children, { ...style, color: ACCENT, underline: {} }),
          }),
        ];
      }
      default:
        return runs(children, style);
    }
  });
}

function textOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("") : "";
}
