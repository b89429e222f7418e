/**
 * How a line with protected spans goes into the engine. First with the names in sight, as plain words: a sentence keeps its
 * grammar, and what comes back untouched is put back into its span. Where that has cost a lock, as `<var>`, which the engine
 * leaves alone and puts where the words go that it stood by.
 */
import type { Line } from "./protocol.ts";

export interface PreparedLine extends Line {
  /** The engine's answer with the spans of the line again, those that can be told from it. */
  restore(answer: string): string;
}

const SPAN = /<span translate="no" id="(\d+)">([^<>]*)<\/span>/g;
const VOID = /<br id="(\d+)">/g;
const LETTER = /\p{L}/u;

/** Undefined where there is nothing to translate. `hidden`: as `<var>`. */
export function prepare(line: string, hidden: boolean): PreparedLine | undefined {
  if (!LETTER.test(unescaped(line.replace(SPAN, "").replace(/<[^<>]*>/g, "")))) return undefined;
  return hidden ? outOfSight(line) : inSight(line);
}

function inSight(protectedLine: string): PreparedLine {
  const shown = protectedLine.replace(SPAN, "$2");
  const spans = [...protectedLine.matchAll(SPAN)].map(([written, , content = ""]) => ({ written, content }));
  // Other elements stay, and lead the engine to where they belong.
  if (shown.includes("<")) {
    const line = outOfSight(shown);
    return { ...line, restore: (answer) => inSpans(line.restore(answer), shown, spans) };
  }
  return {
    text: unescaped(shown),
    html: false,
    restore: (answer) => inSpans(escaped(answer), shown, spans),
  };
}

/** Wraps what came back as often as it was sent: once. */
function inSpans(
  answer: string,
  shown: string,
  spans: readonly { readonly written: string; readonly content: string }[],
): string {
  let text = answer;
  for (const { written, content } of spans) {
    const word = wholeWords(content);
    if (content === "" || count(shown, word) !== 1 || count(text, word) !== 1) continue;
    text = text.replace(word, () => written);
  }
  return text;
}

/** The content where it is no part of a longer word, and stands in no element. */
function wholeWords(content: string): RegExp {
  const literal = content.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])(?![^<>]*(?:>|</span>))`, "gu");
}

function count(text: string, word: RegExp): number {
  return text.match(word)?.length ?? 0;
}

function outOfSight(line: string): PreparedLine {
  const elements = new Map<string, string>();
  const keep = (written: string, id: string, content: string): string => {
    elements.set(id, written);
    return `<var id="${id}">${content}</var>`;
  };
  const text = line
    .replace(SPAN, (written, id: string, content: string) => keep(written, id, content))
    .replace(VOID, (written, id: string) => keep(written, id, ""));
  return {
    text,
    html: true,
    restore: (answer) =>
      spaced(text, answer).replace(
        /<var id="(\d+)">[^<>]*<\/var>/g,
        (written, id: string) => elements.get(id) ?? written,
      ),
  };
}

/** The engine is free with the spaces around `<var>`: they become as they were where the neighbours show how. */
function spaced(sent: string, answer: string): string {
  let text = answer;
  for (const [element, id = ""] of sent.matchAll(/<var id="(\d+)">[^<>]*<\/var>/g)) {
    const at = text.indexOf(`<var id="${id}">`);
    if (at === -1) continue;
    const [before, after] = around(sent, element, sent.indexOf(element));
    const end = text.indexOf("</var>", at) + "</var>".length;
    let lead = text.slice(0, at);
    let tail = text.slice(end);
    if (/\s/.test(after) && /^(?:[\p{L}\p{N}(«“„]|<(?!\/))/u.test(tail)) tail = ` ${tail}`;
    if (/\s/.test(before)) {
      if (/[\p{L}\p{N}]$/u.test(lead)) lead += " ";
    } else if (before !== "" && lead.endsWith(`${before} `)) lead = lead.slice(0, -1);
    text = lead + text.slice(at, end) + tail;
  }
  return text.replace(/ {2,}/g, " ");
}

/** The characters beside an element; "" at the text's ends. */
function around(text: string, element: string, at: number): readonly [string, string] {
  return [text.slice(0, at).at(-1) ?? "", text.at(at + element.length) ?? ""];
}

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&" } as const;

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity as keyof typeof ENTITIES]);
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
