/**
 * A source message as the words that similarity is counted in: in lower case, each lock as the kind that it is, so that
 * "On {date} {name} met {name}" is the same whoever met whom. Numbers stand as text in a message and are locks all the same.
 */
import { isValueId } from "../facts/value-id.ts";
import { splitCase } from "../ids/case-suffix.ts";
import type { MessageArgument, MessageNode } from "../model/message.ts";

export const NAME = "{name}";
export const DATE = "{date}";
const NUMBER = "{number}";

const WORD = /\p{N}+(?:[.,:\u00A0\u202F]\p{N}+)*|\p{L}[\p{L}\p{N}\p{M}]*/gu;

export function termsOf(nodes: readonly MessageNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === "argument") return [termOf(node)];
    if (node.type === "tag") return termsOf(node.children);
    const words = node.value.toLowerCase().match(WORD) ?? [];
    return words.map((word) => (/^\p{N}/u.test(word) ? NUMBER : word));
  });
}

/** Dates and times, or names; an address has an id like a name's. */
export function termOf({ id, skeleton }: MessageArgument): typeof NAME | typeof DATE {
  return skeleton !== undefined || isValueId(splitCase(id).id) ? DATE : NAME;
}

/** By how many locks two texts differ in number, kind by kind. */
export function lockDifference(left: readonly string[], right: readonly string[]): number {
  return [NAME, DATE, NUMBER].reduce((sum, kind) => {
    const count = (terms: readonly string[]): number => terms.filter((term) => term === kind).length;
    return sum + Math.abs(count(left) - count(right));
  }, 0);
}
