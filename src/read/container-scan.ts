/**
 * A rough reading of Markdown's containers, line by line, without a parser: where paragraphs may begin, how deep quotes
 * and lists are nested, what is fenced code. In doubt a line goes on with the paragraph before, which only costs more.
 */
export interface ScannedLine {
  readonly isBlank: boolean;
  /** In a fence, where delimiters mean nothing. */
  readonly isCode: boolean;
  /** Whatever came before, delimiters of this line have nothing to do with it. */
  readonly startsParagraph: boolean;
  /** Quote and list markers on the line. */
  readonly markers: number;
  /** Containers that begin on the line, items after the first of a list left out, and setext underlines. */
  readonly openings: number;
  readonly depth: number;
}

const INDENT_OF_CODE = 4;
const QUOTE = /[ \t]{0,3}>[ \t]?/uy;
const MARKER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/uy;
/** A number other than 1 does not interrupt a paragraph, nor does an item without content. */
const INTERRUPTING_ITEM = /^[ \t]*(?:[-+*]|1[.)])[ \t]+\S/u;
const ANY_ITEM = /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/u;
const FENCE = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})/u;
const UNDERLINE = /^[ \t]*(?:=+|-+)[ \t]*$/u;
const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;
/** HTML blocks that do not end at a blank line. */
const LONG_HTML = /^[ \t]*<(?:!|\?|pre|script|style|textarea)/iu;

export class ContainerScan {
  /** Columns at which the content of the open list items begins. */
  #items: number[] = [];
  #quotes = 0;
  #fence: { marker: string; column: number; quotes: number } | undefined;
  #hasHtml = false;
  #hasLongHtml = false;
  #wasBlank = true;
  /** Pipes of the line before, if it may be a table's head; `table` once its rule came. */
  #pipes: number | "table" = 0;

  next(raw: string): ScannedLine {
    const whole = raw.trimEnd();
    let at = 0;
    let quotes = 0;
    for (QUOTE.lastIndex = 0; QUOTE.test(whole);) {
      at = QUOTE.lastIndex;
      quotes++;
    }
    const text = whole.slice(at);
    const isBlank = text.trim() === "";
    const fence = this.#readFence(text, quotes, isBlank);
    if (fence !== "none") {
      const startsParagraph = fence === "closing";
      return { isBlank, isCode: true, startsParagraph, markers: quotes, openings: 0, depth: quotes };
    }
    let openings = Math.max(0, quotes - this.#quotes);
    let startsParagraph = quotes > this.#quotes || this.#wasBlank;
    this.#quotes = isBlank && quotes === 0 ? 0 : quotes;
    if (isBlank) {
      this.#wasBlank = true;
      this.#hasHtml = false;
      this.#pipes = 0;
      return {
        isBlank,
        isCode: false,
        startsParagraph,
        markers: quotes,
        openings,
        depth: quotes + this.#items.length,
      };
    }
    const list = this.#readItems(text);
    openings += list.openings;
    startsParagraph ||= list.isItem || this.#isRow(text);
    if (UNDERLINE.test(text)) openings++;
    this.#noteHtmlAndFence(text, quotes);
    startsParagraph ||= this.#fence !== undefined;
    this.#wasBlank = false;
    const depth = quotes + this.#items.length + list.extra;
    return { isBlank, isCode: false, startsParagraph, markers: quotes + list.markers, openings, depth };
  }

  /** The markers at the line's start. Only the first one is followed to the lines after. */
  #readItems(text: string): { isItem: boolean; markers: number; openings: number; extra: number } {
    const column = columnOf(text);
    let popped = false;
    while (this.#items.length > 0 && this.#items.at(-1)! > column) {
      // A line that is no item may lazily go on with the paragraph, but a fence or item in it is not the item's.
      this.#items.pop();
      popped = true;
    }
    let markers = 0;
    for (MARKER.lastIndex = 0; MARKER.test(text);) markers++;
    const isNear = column - (this.#items.at(-1) ?? 0) < INDENT_OF_CODE;
    const isItem =
      isNear && (INTERRUPTING_ITEM.test(text) || ((popped || this.#wasBlank) && ANY_ITEM.test(text)));
    if (isItem) this.#items.push(contentColumn(text));
    const isSibling = isItem && popped;
    const openings = Math.max(0, isSibling ? markers - 1 : markers);
    return { isItem, markers, openings, extra: Math.max(0, markers - 1) };
  }

  /** Table rows have nothing to do with each other, once a head and a rule of as many cells came. */
  #isRow(text: string): boolean {
    if (this.#pipes === "table") return true;
    const pipes = text.replace(/^[ \t]*\||\|[ \t]*$/gu, "").split("|").length;
    if (this.#pipes === pipes && text.includes("|") && TABLE_RULE.test(text)) {
      this.#pipes = "table";
      return true;
    }
    this.#pipes = text.includes("\\") || text.includes("`") ? 0 : pipes;
    return false;
  }

  #noteHtmlAndFence(text: string, quotes: number): void {
    if (text.trimStart().startsWith("<")) this.#hasHtml = true;
    // Where such a block ends is not followed: fences are not believed any more.
    if (LONG_HTML.test(text) && !/-->|\?>|<\/\w+>/u.test(text)) this.#hasLongHtml = true;
    if (this.#hasHtml || this.#hasLongHtml) return;
    const container = this.#items.at(-1) ?? 0;
    const marker = FENCE.exec(text)?.[1];
    if (marker !== undefined && columnOf(text) - container < INDENT_OF_CODE) {
      this.#fence = { marker, column: container, quotes };
    }
  }

  /** What the line is to the open fence, if there is one. */
  #readFence(text: string, quotes: number, isBlank: boolean): "none" | "code" | "closing" {
    if (!this.#fence) return "none";
    const { marker, column, quotes: own } = this.#fence;
    const isLeft = quotes < own || (!isBlank && columnOf(text) < column);
    const closing = text.trim();
    const isClosed = closing.startsWith(marker) && closing === marker[0]!.repeat(closing.length);
    if (isLeft || isClosed) this.#fence = undefined;
    return isLeft ? "none" : isClosed ? "closing" : "code";
  }
}

/** The column of the first character that is no white space; tabs go to the next multiple of four. */
function columnOf(text: string): number {
  let column = 0;
  for (const character of text) {
    if (character === " ") column++;
    else if (character === "\t") column += 4 - (column % 4);
    else break;
  }
  return column;
}

function contentColumn(text: string): number {
  const marker = /^[ \t]*(?:[-+*]|\d{1,9}[.)])/u.exec(text)![0];
  const column = columnOf(text) + marker.trimStart().length;
  const space = columnOf(text.slice(marker.length));
  // A code block or nothing after the marker: the content begins one column behind it.
  return column + (space === 0 || space > INDENT_OF_CODE ? 1 : space);
}
