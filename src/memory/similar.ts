/** Earlier translations of sentences like this one, from the desk's approved segments and from imported TMX files. */
import type { Desk } from "../desk/desk.ts";
import { parseMessage } from "../message/parse.ts";
import type { Language } from "../model/language.ts";
import { entryGroups, type MemoryEntry } from "./entries.ts";
import { percentOf } from "./percent.ts";
import { storedEntries } from "./store.ts";
import { termsOf } from "./terms.ts";
import { wordIndex } from "./word-index.ts";

export interface Match {
  /** 1-100; 100 where the source says the same, letter by letter. */
  readonly percent: number;
  readonly entry: MemoryEntry;
}

export interface SimilarMemory {
  /** `message`: the source message of the text. Matches of `least` per cent or more, the best first. */
  lookup(asked: { readonly text: string; readonly message: string }, least: number): Match[];
}

/** The lowest percentage worth a person's look. */
export const LEAST_SHOWN = 60;
const SAME = 100;

export interface OpenOptions {
  /** Whether an index may be written to the cache folder. */
  readonly index: boolean;
  /** A file of the memory folder that cannot be read, and why. */
  readonly onFault: (why: string) => void;
}

/** Undefined where memory holds nothing for this pair. Read once, when it is first asked for. */
export type SimilarMemories = (from: Language, to: Language) => Promise<SimilarMemory | undefined>;

export function similarMemories(desk: Desk, options: OpenOptions): SimilarMemories {
  const opened = new Map<string, Promise<SimilarMemory | undefined>>();
  return (from, to) => {
    const pair = `${from}-${to}`;
    const memory = opened.get(pair) ?? openSimilar(desk, from, to, options);
    opened.set(pair, memory);
    return memory;
  };
}

async function openSimilar(
  desk: Desk,
  from: Language,
  to: Language,
  { index, onFault }: OpenOptions,
): Promise<SimilarMemory | undefined> {
  const groups = entryGroups(desk, from, to, onFault);
  if (groups.length === 0) return undefined;
  const entries = index
    ? await storedEntries(desk.workspace, from, to, groups)
    : groups.flatMap((group) => group.read());
  if (entries.length === 0) return undefined;
  return similarMemory(entries, from, Math.min(desk.config.memory.minimum, LEAST_SHOWN));
}

/** `lowest`: the lowest percentage that anybody will ask for. */
export function similarMemory(
  entries: readonly MemoryEntry[],
  from: Language,
  lowest: number,
): SimilarMemory {
  const index = wordIndex(
    entries.map(({ terms }) => terms),
    lowest,
  );
  return {
    lookup({ text, message }, least) {
      const terms = termsOf(parseMessage(message).nodes);
      return index
        .candidates(terms, Math.max(least, lowest))
        .map((number): Match => {
          const entry = entries[number]!;
          const same = entry.text === text || entry.message === message;
          return { entry, percent: same ? SAME : percentOf({ text, terms }, entry, from, least) };
        })
        .filter(({ percent }) => percent >= least)
        .sort((a, b) => b.percent - a.percent);
    },
  };
}
