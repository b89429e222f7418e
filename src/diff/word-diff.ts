/**
 * Two wordings, word by word (jsdiff). The parts that are not `added` join to the first text, those that are not `removed`
 * to the second, to the last space.
 */
import { diffArrays } from "diff";
import type { Language } from "../model/language.ts";

export interface DiffPart {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Changed words beyond which two sentences have nothing in common that would help a reader. */
const MOST_CHANGES = 2_000;

export function wordDiff(before: string, after: string, language: Language): DiffPart[] {
  const old = wordsOf(before, language);
  const now = wordsOf(after, language);
  const changes = diffArrays(old, now, {
    comparator: (left, right) => left.text === right.text,
    maxEditLength: MOST_CHANGES,
  });
  const parts = new Parts();
  if (changes === undefined) {
    parts.change(before, after);
    return parts.list();
  }
  let [oldAt, nowAt] = [0, 0];
  for (const { added, removed, count = 0 } of changes) {
    for (let i = 0; i < count; i++) {
      const [left, right] = [old[oldAt], now[nowAt]];
      if (!added) oldAt++;
      if (!removed) nowAt++;
      if (added) parts.change("", right!.text + right!.space);
      else if (removed) parts.change(left!.text + left!.space, "");
      else {
        parts.keep(right!.text);
        if (left!.space === right!.space) parts.keep(right!.space);
        else parts.change(left!.space, right!.space);
      }
    }
  }
  return parts.list();
}

/** A word or a mark, and the white space behind it. */
interface Word {
  readonly text: string;
  readonly space: string;
}

const SEGMENTERS = new Map<Language, Intl.Segmenter>();

function wordsOf(text: string, language: Language): Word[] {
  const segmenter = SEGMENTERS.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
  SEGMENTERS.set(language, segmenter);
  const words: Word[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1);
    if (/\S/u.test(segment)) words.push({ text: segment, space: "" });
    else if (last === undefined) words.push({ text: "", space: segment });
    else words[words.length - 1] = { text: last.text, space: last.space + segment };
  }
  return words;
}

/** Gathers neighbours of one kind into one part, the removed before the added, and keeps common white space out of both. */
class Parts {
  readonly #list: DiffPart[] = [];
  #removed = "";
  #added = "";

  change(removed: string, added: string): void {
    this.#removed += removed;
    this.#added += added;
  }

  keep(text: string): void {
    if (text === "") return;
    this.#settle();
    this.#push("same", text);
  }

  list(): DiffPart[] {
    this.#settle();
    return this.#list;
  }

  #settle(): void {
    const [removed, added] = [this.#removed, this.#added];
    this.#removed = this.#added = "";
    const before = commonSpace(removed, added, 0, 1);
    const behind = commonSpace(removed.slice(before), added.slice(before), -1, -1);
    this.#push("same", removed.slice(0, before));
    this.#push("removed", removed.slice(before, removed.length - behind));
    this.#push("added", added.slice(before, added.length - behind));
    this.#push("same", removed.slice(removed.length - behind));
  }

  #push(kind: DiffPart["kind"], text: string): void {
    if (text === "") return;
    const last = this.#list.at(-1);
    if (last?.kind === kind) this.#list[this.#list.length - 1] = { kind, text: last.text + text };
    else this.#list.push({ kind, text });
  }
}

/** How many characters of white space two texts share at an edge. */
function commonSpace(one: string, other: string, from: number, step: number): number {
  let shared = 0;
  for (;;) {
    const character = one.at(from + shared * step);
    if (shared >= one.length || character !== other.at(from + shared * step) || character === undefined)
      break;
    if (shared >= other.length || !/\s/u.test(character)) break;
    shared++;
  }
  return shared;
}
