/** Messages as FormatJS's own AST, date skeletons parsed. A message of ours never goes through its parser. */
import {
  SKELETON_TYPE,
  TYPE,
  type DateTimeSkeleton,
  type MessageFormatElement,
} from "@formatjs/icu-messageformat-parser";
import { parseDateTimeSkeleton } from "@formatjs/icu-skeleton-parser";
import type { MessageNode } from "../model/message.ts";

/** Throws a RangeError for a skeleton with fields that FormatJS does not know; `parseMessage` lets none through. */
export function toFormatJs(nodes: readonly MessageNode[]): MessageFormatElement[] {
  return nodes.map((node): MessageFormatElement => {
    if (node.type === "text") return { type: TYPE.literal, value: node.value };
    if (node.type === "tag") return { type: TYPE.tag, value: node.name, children: toFormatJs(node.children) };
    if (node.skeleton === undefined) return { type: TYPE.argument, value: node.id };
    return { type: TYPE.date, value: node.id, style: dateSkeleton(node.skeleton) };
  });
}

const skeletons = new Map<string, DateTimeSkeleton>();

/** The same object for the same pattern: formatters are kept by its options. */
function dateSkeleton(pattern: string): DateTimeSkeleton {
  let skeleton = skeletons.get(pattern);
  if (skeleton === undefined) {
    skeleton = { type: SKELETON_TYPE.dateTime, pattern, parsedOptions: parseDateTimeSkeleton(pattern) };
    skeletons.set(pattern, skeleton);
  }
  return skeleton;
}
