/** What stands in a message or in its rendering, in reading order. Pure look-ups; nothing here fails. */
import type { Piece } from "../model/edition.ts";
import type { MessageArgument, MessageNode } from "../model/message.ts";

/** Every occurrence of an argument, those inside tags included. */
export function argumentsOf(nodes: readonly MessageNode[]): MessageArgument[] {
  return nodes.flatMap((node) => {
    if (node.type === "text") return [];
    return node.type === "argument" ? [node] : argumentsOf(node.children);
  });
}

/** The name of every tag, outer before inner. */
export function tagsOf(nodes: readonly MessageNode[]): string[] {
  return nodes.flatMap((node) => (node.type === "tag" ? [node.name, ...tagsOf(node.children)] : []));
}

/** What a reader sees: text and the visible side of raw bytes, without tags. */
export function visibleText(pieces: readonly Piece[]): string {
  let text = "";
  for (const piece of pieces) {
    if (piece.type === "text") text += piece.value;
    else text += piece.type === "raw" ? piece.visible : visibleText(piece.children);
  }
  return text;
}
