/**
 * What a CAT tool could not know of an inline code. A translator can only insert the source's codes, which have no
 * grammatical case, and some tools put those into a target that nobody touched; a tool may also drop what a code stood
 * for. So where no code of a name has a case, each takes what the same occurrence has in the desk's text, and a date
 * without its skeleton the source's. What was typed as text is meant as it stands.
 */
import { splitCase } from "../ids/case-suffix.ts";
import { parseMessage } from "../message/parse.ts";
import { printMessage } from "../message/print.ts";
import { argumentsOf } from "../message/walk.ts";
import type { MessageArgument, MessageNode } from "../model/message.ts";

/** All messages in their written form; `typed` holds ids without case. The result is in normal form. */
export function restored(
  returned: string,
  typed: ReadonlySet<string>,
  source: string,
  current: string | undefined,
): string {
  const inSource = occurrences(source);
  const inCurrent = occurrences(current ?? "");
  const inReturned = occurrences(returned);
  const met = new Map<string, number>();
  const restore = (node: MessageArgument): MessageArgument => {
    const { id } = splitCase(node.id);
    if (typed.has(id) || inReturned.get(id)?.some((other) => other.id !== id) === true) return node;
    const occurrence = met.get(id) ?? 0;
    met.set(id, occurrence + 1);
    const before = inCurrent.get(id)?.[occurrence];
    if (before !== undefined) return before;
    return node.skeleton === undefined ? (inSource.get(id)?.[0] ?? node) : node;
  };
  const walk = (nodes: readonly MessageNode[]): MessageNode[] =>
    nodes.map((node) => {
      if (node.type === "text") return node;
      return node.type === "argument" ? restore(node) : { ...node, children: walk(node.children) };
    });
  return printMessage(walk(parseMessage(returned).nodes));
}

/** Arguments by id without case, in reading order. */
function occurrences(written: string): Map<string, MessageArgument[]> {
  const byId = new Map<string, MessageArgument[]>();
  for (const argument of argumentsOf(parseMessage(written).nodes)) {
    const { id } = splitCase(argument.id);
    const list = byId.get(id);
    if (list === undefined) byId.set(id, [argument]);
    else list.push(argument);
  }
  return byId;
}
