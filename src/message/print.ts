/** Nodes as a written message, the inverse of `parseMessage`. Never fails; ids and names are written as they are. */
import type { MessageNode } from "../model/message.ts";

// A "<" is quoted where it would be read as a tag, or behind an apostrophe as a quoted "<" itself.
const QUOTED = /[{}]|<(?=\/?[A-Za-z])|(?<=')</g;
const MAYBE_QUOTED = /[{}<]/;

export function printMessage(nodes: readonly MessageNode[]): string {
  let written = "";
  for (const node of nodes) {
    if (node.type === "text") written += printText(node.value);
    else if (node.type === "argument") {
      written += node.skeleton === undefined ? `{${node.id}}` : `{${node.id}, date, ::${node.skeleton}}`;
    } else if (node.children.length === 0) written += `<${node.name}/>`;
    else written += `<${node.name}>${printMessage(node.children)}</${node.name}>`;
  }
  return written;
}

function printText(text: string): string {
  return MAYBE_QUOTED.test(text) ? text.replace(QUOTED, "'$&'") : text;
}
