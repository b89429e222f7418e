/**
 * The first half of the codec: a written message cut into text, arguments and tags, without nesting.
 * A fault is a problem with its offset, and the stretch it spoils stays text. One pass, linear on any input.
 */
import type { MessageArgument, MessageProblem } from "../model/message.ts";

export type MessageToken =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "argument"; readonly node: MessageArgument }
  | {
      readonly type: "open" | "close" | "standalone";
      readonly name: string;
      readonly offset: number;
      readonly written: string;
    };

// A letter after "<" makes a tag, anything else a plain sign; the three quoted characters come first.
const SPECIAL = /'[{}<]'|[{}]|<(?=\/?[A-Za-z])/g;
const ARGUMENT = /\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*(?:,\s*date\s*,\s*::\s*([A-Za-z]+)\s*)?\}/y;
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9_]*)\s*(\/?)>/y;
// Something in angle brackets that is no tag of ours, such as `<a href="...">`.
const FOREIGN_TAG = /<[^<>{}\n]{1,200}>/y;
const FORMATTED = /^\s*[A-Za-z_][A-Za-z0-9_]*\s*,/;
// Year, month, day and weekday, each at most once: what a press date can show.
const DATE_SKELETON = /^(?:([yMdE])\1{0,4}(?!.*\1))+$/;

interface Reading {
  readonly tokens: readonly MessageToken[];
  readonly end: number;
}

export function scanMessage(written: string): { tokens: MessageToken[]; problems: MessageProblem[] } {
  const tokens: MessageToken[] = [];
  const problems: MessageProblem[] = [];
  const braces = lazyBraces(written);
  let at = 0;
  const text = (value: string): void => {
    if (value !== "") tokens.push({ type: "text", value });
  };
  for (;;) {
    SPECIAL.lastIndex = at;
    const match = SPECIAL.exec(written);
    if (match === null) break;
    const [sign] = match;
    const offset = match.index;
    text(written.slice(at, offset));
    if (sign.length === 3) {
      text(sign.charAt(1));
      at = offset + 3;
    } else if (sign === "}") {
      problems.push({
        offset,
        message: `"}" closes nothing: expected "{" before it. A plain brace is written '}'`,
      });
      text(sign);
      at = offset + 1;
    } else {
      const read =
        sign === "{" ? readArgument(written, offset, braces, problems) : readTag(written, offset, problems);
      tokens.push(...read.tokens);
      at = read.end;
    }
  }
  text(written.slice(at));
  return { tokens, problems };
}

function readArgument(
  written: string,
  offset: number,
  closingOf: (open: number) => number | undefined,
  problems: MessageProblem[],
): Reading {
  ARGUMENT.lastIndex = offset;
  const match = ARGUMENT.exec(written);
  const skeleton = match?.[2];
  if (match !== null && (skeleton === undefined || isDateSkeleton(skeleton))) {
    const node: MessageArgument = {
      type: "argument",
      id: match[1]!,
      ...(skeleton !== undefined && { skeleton }),
    };
    return { tokens: [{ type: "argument", node }], end: ARGUMENT.lastIndex };
  }
  const close = closingOf(offset);
  if (close === undefined) {
    problems.push({
      offset,
      message: `"{" is not closed: expected "}" after it. A plain brace is written '{'`,
    });
    return literal(written, offset, offset + 1);
  }
  const inside = written.slice(offset + 1, close);
  problems.push({ offset, message: argumentFault(inside) });
  // Braces in braces are one foreign format ("plural"), or a stray brace around good arguments.
  const whole = FORMATTED.test(inside) || !inside.includes("{");
  return literal(written, offset, whole ? close + 1 : offset + 1);
}

function isDateSkeleton(skeleton: string): boolean {
  return skeleton.length <= 20 && DATE_SKELETON.test(skeleton);
}

function argumentFault(inside: string): string {
  const [id = "", format, style = ""] = inside.split(",", 3).map((part) => part.trim());
  if (format === undefined)
    return `expected an id of letters, digits and "_" between braces, came "${excerpt(id)}"`;
  if (format !== "date") return `expected {id} or {id, date, ::MMMMd}, came the format "${excerpt(format)}"`;
  return `expected a date skeleton of y, M, d and E such as ::yMMMMd, came "${excerpt(style)}"`;
}

function readTag(written: string, offset: number, problems: MessageProblem[]): Reading {
  TAG.lastIndex = offset;
  const match = TAG.exec(written);
  if (match !== null && !(match[1] === "/" && match[3] === "/")) {
    const type = match[1] === "/" ? "close" : match[3] === "/" ? "standalone" : "open";
    return { tokens: [{ type, name: match[2]!, offset, written: match[0] }], end: TAG.lastIndex };
  }
  FOREIGN_TAG.lastIndex = offset;
  const end = FOREIGN_TAG.test(written) ? FOREIGN_TAG.lastIndex : offset + 1;
  const came = excerpt(written.slice(offset, end === offset + 1 ? offset + 20 : end));
  const message = `expected a tag like <strong>, </strong> or <br/>, came "${came}". A plain sign is written '<'`;
  problems.push({ offset, message });
  return literal(written, offset, end);
}

function literal(written: string, start: number, end: number): Reading {
  return { tokens: [{ type: "text", value: written.slice(start, end) }], end };
}

/** Which "}" belongs to which "{", found in one pass, and only once a fault asks for it. */
function lazyBraces(written: string): (open: number) => number | undefined {
  let pairs: Map<number, number> | undefined;
  return (open) => {
    pairs ??= pairBraces(written);
    return pairs.get(open);
  };
}

function pairBraces(written: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const match of written.matchAll(/'[{}<]'|[{}]/g)) {
    if (match[0] === "{") open.push(match.index);
    if (match[0] !== "}") continue;
    const start = open.pop();
    if (start !== undefined) pairs.set(start, match.index);
  }
  return pairs;
}

function excerpt(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
