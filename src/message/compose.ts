/**
 * A segment's source message: names, addresses, dates and times become arguments, inline markup becomes tags, and
 * numbers, money, percentages and quotes stay text. A lock that a tag would cut stays text too. Never throws.
 */
import { skeletonOf } from "../facts/skeleton.ts";
import { withCase } from "../ids/case-suffix.ts";
import type { Segment, Tag } from "../model/article.ts";
import type { Lock } from "../model/lock.ts";
import type { MessageArgument, MessageNode } from "../model/message.ts";

/** `locks` have offsets into `segment.text`; they overlap nothing but quotes. */
export function composeMessage(
  segment: Pick<Segment, "text" | "tags">,
  locks: readonly Lock[],
): MessageNode[] {
  const { text, tags } = segment;
  const root: MessageNode[] = [];
  const open: { readonly name: string; readonly end: number; readonly children: MessageNode[] }[] = [];
  let level = root;
  let at = 0;

  const writeText = (end: number): void => {
    if (end <= at) return;
    level.push({ type: "text", value: text.slice(at, end) });
    at = end;
  };
  const close = (): void => {
    const { name, end, children } = open.pop()!;
    writeText(end);
    level = open.at(-1)?.children ?? root;
    level.push({ type: "tag", name, children });
  };
  const closeUpTo = (start: number): void => {
    while (open.length > 0 && open.at(-1)!.end <= start) close();
  };
  const openTag = ({ name, start, end }: Tag): void => {
    closeUpTo(start);
    writeText(start);
    level = [];
    open.push({ name, end: Math.min(end, open.at(-1)?.end ?? text.length), children: level });
  };

  let nextTag = 0;
  const openTagsUpTo = (start: number): void => {
    for (; nextTag < tags.length && tags[nextTag]!.start <= start; nextTag++) openTag(tags[nextTag]!);
  };
  for (const lock of argumentLocks(segment, locks)) {
    openTagsUpTo(lock.start);
    closeUpTo(lock.start);
    writeText(lock.start);
    level.push(argumentOf(lock));
    at = lock.end;
  }
  openTagsUpTo(text.length);
  while (open.length > 0) close();
  writeText(text.length);
  return root;
}

function argumentOf(lock: Lock): MessageArgument {
  const skeleton = lock.type === "date" ? skeletonOf(lock.value, lock.weekday === true) : undefined;
  if (skeleton !== undefined) return { type: "argument", id: lock.id, skeleton };
  return { type: "argument", id: withCase(lock.id, lock.case) };
}

/** The locks that become arguments, in order. */
function argumentLocks({ text, tags }: Pick<Segment, "text" | "tags">, locks: readonly Lock[]): Lock[] {
  const boundaries = tags.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  const kept = locks.filter(isArgument).sort((a, b) => a.start - b.start);
  let boundary = 0;
  let at = 0;
  return kept.filter(({ start, end }) => {
    if (start < at || end <= start || end > text.length) return false;
    while (boundary < boundaries.length && boundaries[boundary]! <= start) boundary++;
    if (boundary < boundaries.length && boundaries[boundary]! < end) return false;
    at = end;
    return true;
  });
}

function isArgument({ type, policy }: Lock): boolean {
  return policy === "term" || policy === "opaque" || type === "date" || type === "time";
}
