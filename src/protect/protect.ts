/**
 * A segment as the text a provider gets, with its locks and inline markup protected, and the key to read the answer.
 * Nothing is ever replaced by searching: positions come from the segment's own offsets.
 */
import type { Segment } from "../model/article.ts";
import type { Lock } from "../model/lock.ts";
import type { MessageNode } from "../model/message.ts";
import { composeMessage } from "../message/compose.ts";
import { isAmount } from "../verify/read-facts.ts";
import type { Markup } from "./markup/markup.ts";

/** `light`: names, addresses and markup are protected. `strong`: dates, times and numbers too. */
export type Strength = "light" | "strong";

export type ProtectedPart =
  /** `shown`: what the provider sees inside, where its markup has an inside. */
  | { readonly type: "lock"; readonly lock: Lock; readonly shown: string }
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
  /**
   * What stands for a lock in the target language: the approved form of a name, an amount as that language writes it.
   * An amount without one is never a token, since nothing could be put in its place.
   */
  targetForm: (lock: Lock) => string | undefined = () => undefined,
): ProtectedText {
  const kept = locks.filter((lock) => lock.policy !== "pair");
  const parts = new Map<number, ProtectedPart>();
  let next = firstId(segment.text);

  const write = (nodes: readonly MessageNode[]): string => nodes.map(writeNode).join("");
  function writeNode(node: MessageNode): string {
    if (node.type === "text") return markup.escape(node.value);
    if (node.type === "argument") {
      const lock = kept[Number(node.id.slice(1))];
      if (lock === undefined) return "";
      if (lock.policy === "value" && strength === "light") return markup.escape(lock.text);
      const form = targetForm(lock);
      if (form === undefined && isAmount(lock)) return markup.escape(lock.text);
      const shown = form ?? lock.text;
      const id = next++;
      parts.set(id, { type: "lock", lock, shown });
      return markup.lock(id, shown);
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

/** Token ids of one segment, and of its neighbours in a batch, start in this range. */
const FIRST_IDS = 900;
const LOOK_ALIKE = /[XxХх]\s?\/?(\d{1,6})\s?[XxХх]|\bid\s?=\s?\D?(\d{1,6})/g;

/**
 * Where a segment's token ids start: elsewhere for each text, so that the answer to another segment of the batch brings
 * tokens that were never sent, and above any number in a token look-alike of the source (`[X12X]`, `<x id="1"/>`).
 */
function firstId(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  let highest = 0;
  for (const [, token, element] of text.matchAll(LOOK_ALIKE))
    highest = Math.max(highest, Number(token ?? element));
  return highest + 1 + ((hash >>> 0) % FIRST_IDS);
}
