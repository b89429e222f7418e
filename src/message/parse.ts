/**
 * A written message (a line of a locale file) as nodes. The written form is natural text: an apostrophe is an
 * apostrophe, and only '{', '}' and '<' between apostrophes stand for the character. Never throws: a fault is a
 * problem with its offset, the faulty stretch stays text, and the rest is parsed.
 */
import type { MessageNode, MessageProblem, MessageTag } from "../model/message.ts";
import { scanMessage, type MessageToken } from "./scan.ts";

/** Tags nested deeper stay text, so that no later walk over the nodes can run out of stack. */
const MAX_DEPTH = 100;

export interface ParsedMessage {
  /** Neighbouring text merged, no empty text. */
  readonly nodes: MessageNode[];
  /** In order of their offsets, UTF-16 code units into the written form. */
  readonly problems: MessageProblem[];
}

export function parseMessage(written: string): ParsedMessage {
  const { tokens, problems } = scanMessage(written);
  const only = tokens[0];
  if (tokens.length === 1 && only?.type === "text") return { nodes: [only], problems };
  const pairs = pairTags(tokens, problems);
  const nodes = nest(tokens, pairs, problems);
  problems.sort((a, b) => a.offset - b.offset);
  return { nodes, problems };
}

/** Token index of each opening tag's closing tag; every tag without a partner is a problem. */
function pairTags(tokens: readonly MessageToken[], problems: MessageProblem[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly index: number; readonly name: string; readonly offset: number }[] = [];
  const openByName = new Map<string, number>();
  const count = (name: string, by: 1 | -1): void => {
    openByName.set(name, (openByName.get(name) ?? 0) + by);
  };
  const pop = (): (typeof open)[number] => {
    const last = open.pop()!;
    count(last.name, -1);
    return last;
  };
  const unclosed = ({ name, offset }: (typeof open)[number], came: string): void => {
    problems.push({ offset, message: `<${name}> is not closed: expected </${name}>, came ${came}` });
  };
  tokens.forEach((token, index) => {
    if (token.type === "open") {
      open.push({ index, name: token.name, offset: token.offset });
      count(token.name, 1);
    } else if (token.type === "close") {
      const { name, offset } = token;
      if ((openByName.get(name) ?? 0) === 0) {
        problems.push({ offset, message: `</${name}> closes nothing: expected <${name}> before it` });
        return;
      }
      let last = pop();
      for (; last.name !== name; last = pop()) unclosed(last, token.written);
      pairs.set(last.index, index);
    }
  });
  while (open.length > 0) unclosed(pop(), "the end of the text");
  return pairs;
}

function nest(
  tokens: readonly MessageToken[],
  pairs: ReadonlyMap<number, number>,
  problems: MessageProblem[],
): MessageNode[] {
  const root: MessageNode[] = [];
  const stack: { readonly name: string; readonly close: number; readonly children: MessageNode[] }[] = [];
  let level = root;
  tokens.forEach((token, index) => {
    if (token.type === "text") addText(level, token.value);
    else if (token.type === "argument") level.push(token.node);
    else if (token.type === "standalone") level.push({ type: "tag", name: token.name, children: [] });
    else if (stack.at(-1)?.close === index) {
      const { name, children } = stack.pop()!;
      const tag: MessageTag = { type: "tag", name, children };
      level = stack.at(-1)?.children ?? root;
      level.push(tag);
    } else if (pairs.has(index) && stack.length < MAX_DEPTH) {
      level = [];
      stack.push({ name: token.name, close: pairs.get(index)!, children: level });
    } else {
      if (pairs.has(index)) {
        const message = `expected at most ${MAX_DEPTH} tags inside each other, came one more: ${token.written}`;
        problems.push({ offset: token.offset, message });
      }
      addText(level, token.written);
    }
  });
  return root;
}

function addText(level: MessageNode[], value: string): void {
  const last = level.at(-1);
  if (last?.type === "text") level[level.length - 1] = { type: "text", value: last.value + value };
  else level.push({ type: "text", value });
}
