/**
 * Markdown to mdast, the one place that knows the parser: remark-parse with GFM.
 *
 * Two things differ from remark-gfm. Its transform that finds bare addresses after parsing is off, because it
 * makes nodes without positions. And text nodes remember where their characters stand in the source, which their
 * position alone does not tell once escapes, character references or container prefixes are in between.
 */
import type { Paragraph, Root, Text } from "mdast";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";
import { bodyStartOf } from "./front-matter.ts";

/** Where the pieces of a text node's value come from; what lies before and between them is verbatim, or line endings. */
export interface TextRuns {
  /** The node's source offset when the pieces were noted (a task list's check box moves it later). */
  readonly origin: number;
  /** Four numbers a piece: offset into the value, length there, source start, source end. */
  readonly pieces: number[];
}

declare module "mdast" {
  interface TextData {
    runs?: TextRuns;
  }
}

type Extension = ReturnType<typeof gfmFromMarkdown>[number];

/** Notes where the next piece of an open text node comes from. */
function note(text: Text, length: number, start: number, end: number): void {
  const runs = (text.data ??= {}).runs ?? { origin: text.position!.start.offset!, pieces: [] };
  text.data.runs = runs;
  runs.pieces.push(text.value.length, length, start, end);
}

/** The handlers on exit stand for mdast-util-from-markdown's own and do the same, besides the note. */
const textRuns: Extension = {
  enter: {
    characterEscapeValue(token) {
      note(this.stack.at(-1) as Text, 1, token.start.offset - 1, token.end.offset);
    },
    characterReference(token) {
      const { children } = this.stack.at(-1) as Paragraph;
      let text = children.at(-1);
      if (text?.type !== "text") {
        text = {
          type: "text",
          value: "",
          position: { start: pointOf(token.start), end: pointOf(token.end) },
        };
        children.push(text);
      }
      this.stack.push(text);
      note(text, 0, token.start.offset, token.end.offset);
    },
  },
  exit: {
    data(token) {
      const text = this.stack.pop() as Text;
      if (text.value !== "")
        note(text, token.end.offset - token.start.offset, token.start.offset, token.end.offset);
      text.value += this.sliceSerialize(token);
      text.position!.end = pointOf(token.end);
    },
    characterReference(token) {
      const text = this.stack.pop() as Text;
      const { pieces } = text.data!.runs!;
      pieces[pieces.length - 3] = text.value.length - pieces[pieces.length - 4]!;
      text.position!.end = pointOf(token.end);
    },
  },
};

function pointOf({ line, column, offset }: { line: number; column: number; offset: number }) {
  return { line, column, offset };
}

/** May be written out in running text, rather than in a link's brackets: what GFM makes a link by itself. */
const BARE_ADDRESS = /(?<!\]\(|[<a-z0-9])(?:www\.|https?:\/\/)|\S@/i;

/** GFM without bare addresses: looking for them at every letter is a third of the parser's work. */
function gfmWithoutBareAddresses(): ReturnType<typeof gfm> {
  const extension = gfm();
  const text = Object.entries(extension.text ?? {}).map(([code, constructs]) => {
    const kept = [constructs ?? []].flat().filter(({ name = "" }) => !name.endsWith("Autolink"));
    return [code, kept] as const;
  });
  return { ...extension, text: Object.fromEntries(text.filter(([, kept]) => kept.length > 0)) };
}

function communiqueMarkdown(this: Processor, { bareAddresses }: { bareAddresses: boolean }): void {
  const data = this.data();
  data.micromarkExtensions = [bareAddresses ? gfm() : gfmWithoutBareAddresses()];
  data.fromMarkdownExtensions = [
    ...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
    textRuns,
  ];
}

function createProcessor(bareAddresses: boolean) {
  return unified().use(remarkParse).use(communiqueMarkdown, { bareAddresses }).freeze();
}

const processors = new Map<boolean, ReturnType<typeof createProcessor>>();

/** `body` has neither byte order mark nor front matter. Positions are UTF-16 offsets into it; never throws on content. */
export function parseBody(body: string): Root {
  return parseWith(body, true);
}

/** As `parseBody`, without looking for bare addresses where none can be: half as much work for most articles. */
export function parseArticleBody(body: string): Root {
  return parseWith(body, BARE_ADDRESS.test(body));
}

function parseWith(body: string, bareAddresses: boolean): Root {
  const processor = processors.get(bareAddresses) ?? createProcessor(bareAddresses);
  processors.set(bareAddresses, processor);
  return processor.parse(body);
}

/** A whole Markdown text. Positions count from behind the byte order mark; front matter makes no nodes. */
export function parseMarkdown(text: string): Root {
  const whole = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const bodyStart = bodyStartOf(whole);
  if (bodyStart === 0) return parseBody(whole);
  // Blank lines parse to nothing and keep the positions.
  return parseBody(whole.slice(0, bodyStart).replace(/[^\n\r]/g, " ") + whole.slice(bodyStart));
}
