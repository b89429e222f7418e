/**
 * A segment as the text a provider gets, with its locks and inline markup protected, and the key to read the answer.
 * Nothing is ever replaced by searching: positions come from the segment's own offsets.
 */
import type { Segment } from "../model/article.ts";
import type { Lock } from "../model/lock.ts";
import type { MessageNode } from "../model/message.ts";
import { composeMessage } from "../message/compose.ts";
import type { Markup } from "./markup/markup.ts";

/** `light`: names, addresses and markup are protected. `strong`: dates, times and numbers too. */
export type Strength = "light" | "strong";

export type ProtectedPart =
  | { readonly type: "lock"; readonly lock: Lock }
  | { readonly type: "tag"; readonly name: string; readonly standalone: boolean };

export interface ProtectedText {
  /** What the provider gets. */
  readonly text: string;
  /** Token id -> what it stands for. */
  readonly parts: ReadonlyMap<number, ProtectedPart>;
}

export function protect(
  segment: Segment,
  locks: readonly Lock[],
  markup: Markup,
  strength: Strength,
  /** The approved form of a name in the target language, for markups that show the span's content. */
  targetForm: (lock: Lock) => string | undefined = () => undefined,
): ProtectedText {
  const kept = locks.filter((lock) => lock.policy !== "pair");
  const parts = new Map<number, ProtectedPart>();
  let next = firstFreeId(segment.text);

  const write = (nodes: readonly MessageNode[]): string => nodes.map(writeNode).join("");
  function writeNode(node: MessageNode): string {
    if (node.type === "text") return markup.escape(node.value);
    if (node.type === "argument") {
      const lock = kept[Number(node.id.slice(1))];
      if (lock === undefined) return "";
      if (lock.policy === "value" && strength === "light") return markup.escape(lock.text);
      const id = next++;
      parts.set(id, { type: "lock", lock });
      return markup.lock(id, targetForm(lock) ?? lock.text);
    }
    const id = next++;
    const standalone = node.children.length === 0;
    parts.set(id, { type: "tag", name: node.name, standalone });
    return standalone ? markup.standalone(id) : markup.open(id) + write(node.children) + markup.close(id);
  }

  return { text: write(numberedMessage(segment, kept)), parts };
}

/** The segment's message with every lock as an argument `l<index>`, so that each is told from its namesakes. */
function numberedMessage(segment: Segment, locks: readonly Lock[]): MessageNode[] {
  const numbered = locks.map(({ start, end, value, text }, index): Lock => ({
    type: "code",
    policy: "opaque",
    start,
    end,
    value,
    text,
    id: `l${index}`,
  }));
  return composeMessage(segment, numbered);
}

/** Token ids start above any number that stands in a token look-alike of the source (`[X12X]`). */
function firstFreeId(text: string): number {
  let highest = 0;
  for (const match of text.matchAll(/[XxХх]\s?(\d{1,6})\s?[XxХх]/g))
    highest = Math.max(highest, Number(match[1]));
  return highest + 1;
}
