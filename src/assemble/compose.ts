/**
 * Parts to Markdown source, with a word on whether it can be trusted: a text without special characters between
 * delimiters that certainly open and close needs no second parse, and parse time is the budget.
 */
import { escapeText, SPECIAL, type EscapeLevel, type Surroundings } from "./escape.ts";
import type { Part } from "./parts.ts";

export interface Manner {
  readonly escape: EscapeLevel;
  /** Write `_emphasis_` with `*`, which works within words. */
  readonly stars: boolean;
}

/** Where a segment stands. Characters are those of the source, a space for a line end, empty at an edge of the block. */
export interface Site extends Pick<Surroundings, "atLineStart" | "inCell" | "endsHeading" | "isLabel"> {
  readonly before: string;
  readonly after: string;
  /** Beyond the run of delimiters that `before` or `after` may belong to. */
  readonly beyondBefore: string;
  readonly beyondAfter: string;
}

export interface Composed {
  readonly text: string;
  readonly isCertain: boolean;
}

const DELIMITER = /^[*_~]$/u;
const WORD = /^[\p{L}\p{N}]$/u;
const UNDERSCORES = /^_+|_+$/gu;
const AFTER_LINE_BREAK = /[\n\r][ \t>]*$/u;
/** What becomes a link by itself, and may swallow what comes next. */
const ADDRESS = /www\.|:\/\/|@/iu;
/** A bare address goes on until white space. */
const BARE = /^[\p{L}\p{N}]/u;

export function compose(parts: readonly Part[], manner: Manner, site: Site): Composed {
  let text = "";
  let isCertain = true;
  let labels = 0;
  for (const [index, part] of parts.entries()) {
    const before = text.at(-1) ?? site.before;
    const next = parts[index + 1];
    const after = next ? valueOf(next, manner).charAt(0) : site.after;
    if (part.type === "text") {
      const atLineStart = text === "" ? site.atLineStart : AFTER_LINE_BREAK.test(text);
      const endsHeading = site.endsHeading && !next;
      const { inCell, isLabel } = site;
      const around: Surroundings = {
        before,
        after,
        atLineStart,
        inCell,
        inLabel: part.inLabel,
        endsHeading,
        isLabel,
      };
      const escaped = escapeText(part.value, manner.escape, around);
      if (escaped !== part.value || SPECIAL.test(part.value) || ADDRESS.test(part.value)) isCertain = false;
      text += escaped;
      continue;
    }
    let value = valueOf(part, manner);
    if (part.type === "atom") {
      if (BARE.test(value) && !isApart(before, after)) {
        isCertain = false;
        if (manner.escape === "all" && /^https?:/iu.test(value)) value = `<${value}>`;
      }
    } else {
      if (part.type === "open" && value.endsWith("[")) labels++;
      if (part.type === "close" && part.tag.open.endsWith("[")) labels--;
      isCertain &&= labels < 2 && delimits(part.type, value, before, after);
    }
    isCertain &&= !sticks(before, value.charAt(0)) && !sticks(value.at(-1) ?? "", after);
    text += value;
  }
  return { text, isCertain: isCertain && holdsBetween(text, site) };
}

function valueOf(part: Part, manner: Manner): string {
  if (!manner.stars || (part.type !== "open" && part.type !== "close")) return part.value;
  return part.tag.open.startsWith("_")
    ? part.value.replace(UNDERSCORES, (run) => "*".repeat(run.length))
    : part.value;
}

/** Whether delimiters left in the source around the segment still open and close. */
function holdsBetween(text: string, site: Site): boolean {
  const opens =
    !DELIMITER.test(site.before) || delimits("open", site.before, site.beyondBefore, text.charAt(0));
  return (
    opens &&
    (!DELIMITER.test(site.after) || delimits("close", site.after, text.at(-1) ?? "", site.beyondAfter))
  );
}

/** Certain cases only: white space or an edge outside, or punctuation outside and a letter or digit inside. */
function delimits(type: "open" | "close" | "alone", value: string, before: string, after: string): boolean {
  const edge = type === "open" ? value.charAt(0) : value.at(-1)!;
  if (type === "alone" || !DELIMITER.test(edge)) return true;
  const [outer, inner] = type === "open" ? [before, after] : [after, before];
  if (isBlank(inner) || DELIMITER.test(inner) || DELIMITER.test(outer)) return false;
  return isBlank(outer) || (WORD.test(inner) && !WORD.test(outer));
}

/** Whether two characters of different parts would mean something together. */
function sticks(before: string, after: string): boolean {
  if (before === "\\" || (before === "!" && after === "[")) return true;
  if (before === "]") return after === "(" || after === "[" || after === ":";
  return before === "`" && after === "`";
}

function isApart(before: string, after: string): boolean {
  return (isBlank(before) || before === "(") && isBlank(after);
}

function isBlank(character: string): boolean {
  return character === "" || character === " ";
}
