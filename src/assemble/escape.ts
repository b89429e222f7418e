/** Visible text as Markdown source. Where escapes meet their surroundings, the block is parsed again (see `reread`). */

export type EscapeLevel = "least" | "none" | "all";

export interface Surroundings {
  /** The characters beside the text in the output; empty at an edge of the block. */
  readonly before: string;
  readonly after: string;
  /** Only container prefixes stand before it on its line. */
  readonly atLineStart: boolean;
  readonly inCell: boolean;
  /** In a link's text or an image's description. */
  readonly inLabel: boolean;
  /** It ends an ATX heading. */
  readonly endsHeading: boolean;
  /** Whether a bracketed text names a definition. */
  isLabel(text: string): boolean;
}

/** What may mean something to a Markdown parser wherever it stands. */
export const SPECIAL = /[\\`*_[\]<&~|^]/u;

const EACH_SPECIAL = /[\\`*_[\]<&~|^!]/gu;
const PUNCTUATION = /[!-/:-@[-`{-~]/u;
const EACH_PUNCTUATION = /[!-/:-@[-`{-~]/gu;
const WORD = /^[\p{L}\p{N}]$/u;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{0,31});/iuy;
const BRACKETS = /\[([^[\]]*)\](?![([:])/uy;
const LINE_START = /^(?:#{1,6}(?=\s|$)|[+-](?=\s|$)|>|[-:|](?=[-:| ]*$)|=(?==*\s*$))/u;
const LIST_NUMBER = /^\d{1,9}(?=[.)](?:\s|$))/u;
const CLOSING_HASHES = /(?<=^|\s)#+$/u;

export function escapeText(text: string, level: EscapeLevel, around: Surroundings): string {
  if (level === "none") return around.inCell ? text.replaceAll("|", "\\|") : text;
  if (level === "all") return text.replace(EACH_PUNCTUATION, "\\$&");
  let escaped = SPECIAL.test(text) || text.endsWith("!") ? escapeLeast(text, around) : text;
  if (around.atLineStart) escaped = escaped.replace(LINE_START, "\\$&").replace(LIST_NUMBER, "$&\\");
  return around.endsHeading ? escaped.replace(CLOSING_HASHES, "\\$&") : escaped;
}

function escapeLeast(text: string, around: Surroundings): string {
  // Where a pair of brackets that is only brackets ends.
  let harmlessUntil = 0;
  return text.replace(EACH_SPECIAL, (character, at: number) => {
    const before = text[at - 1] ?? around.before;
    const after = text[at + 1] ?? around.after;
    let harmless = false;
    switch (character) {
      case "\\":
        harmless = after !== "" && !PUNCTUATION.test(after);
        break;
      case "*":
      case "~":
        harmless = isSpace(before) && isSpace(after);
        break;
      case "_":
        harmless = (WORD.test(before) && WORD.test(after)) || (isSpace(before) && isSpace(after));
        break;
      case "<":
        harmless = !/[a-z/!?]/iu.test(after);
        break;
      case "&":
        REFERENCE.lastIndex = at;
        harmless = !REFERENCE.test(text) && !(at === text.length - 1 && around.after !== "");
        break;
      case "|":
        harmless = !around.inCell;
        break;
      case "^":
        harmless = before !== "[";
        break;
      case "!":
        harmless = at < text.length - 1 || around.after !== "[";
        break;
      case "[": {
        BRACKETS.lastIndex = at;
        const match = around.inLabel ? null : BRACKETS.exec(text);
        const end = at + (match?.[0].length ?? 0);
        harmless =
          match !== null &&
          isOnlyBrackets(match[1]!, around) &&
          !(end === text.length && "([:".includes(around.after || " "));
        if (harmless) harmlessUntil = end;
        break;
      }
      case "]":
        harmless = at < harmlessUntil;
    }
    return harmless ? character : `\\${character}`;
  });
}

/** No footnote, no check box, no reference. */
function isOnlyBrackets(content: string, around: Surroundings): boolean {
  return !/^(?:\^|[ x]$)/iu.test(content) && !around.isLabel(content);
}

function isSpace(character: string): boolean {
  return character === " ";
}
