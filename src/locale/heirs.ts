/**
 * Which unit of a changed article takes over a target whose own unit is gone. In this order: the unit that says the same in
 * the same words; the most similar one of the block, then of the article; a sentence that was split off, or into which this
 * one was merged, in the block. Pure.
 */
import { commonWords, similarity, wordSimilarity, wordsOf } from "./similarity.ts";
import { wordingOf } from "./wording.ts";

/** A unit of an article, as far as its targets are concerned. */
export interface Unit {
  readonly key: string;
  /** Visible source text. */
  readonly text: string;
  /** Units of one block move together. */
  readonly block: number;
}

/** A target whose unit is gone. */
export interface Vanished {
  readonly key: string;
  /** The source text that the target was made from. */
  readonly source: string;
  /** Only a person's text follows its sentence into other words. */
  readonly person: boolean;
}

export interface Inheritance<V extends Vanished> {
  readonly unit: Unit;
  /** More than one where sentences were merged; in their old order. */
  readonly from: readonly V[];
  /** The unit says the same in the same words. */
  readonly same: boolean;
}

/** Below this a changed sentence is a new one. */
const LEAST_SIMILARITY = 0.5;
/** So much of a part's words stand in the whole that it was cut from. */
const LEAST_CONTAINED = 0.8;
/** Words of a part that is not in the whole by chance. */
const FEWEST_WORDS = 3;

/** `order`: the keys of all units as they stood, the vanished ones among them. `free`: units without a target. */
export function heirsOf<V extends Vanished>(
  vanished: readonly V[],
  free: readonly Unit[],
  units: readonly Unit[],
  order: readonly string[],
): Inheritance<V>[] {
  const open = new Map(free.map((unit) => [unit.key, unit]));
  const found = sameWords(vanished, open);
  const told = new Set(found.flatMap(({ from }) => from));
  const changed = vanished.filter((one) => one.person && !told.has(one));
  if (changed.length === 0) return found;
  const words = wordTable();
  const blocks = blocksOf(changed, units, order);
  const heirs = new Map<Unit, V[]>();
  const rest = new Set(changed);
  for (const within of [
    (one: V, { block }: Unit): boolean => blocks.get(one.key)!.has(block),
    (): boolean => true,
  ]) {
    for (const { one, unit } of bySimilarity(rest, open, words, within)) {
      if (!rest.has(one) || !open.has(unit.key)) continue;
      heirs.set(unit, [one]);
      open.delete(unit.key);
      rest.delete(one);
    }
  }
  for (const one of rest) {
    const near = (unit: Unit): boolean => blocks.get(one.key)!.has(unit.block);
    const unit =
      merged(
        one,
        [...heirs].filter(([heir]) => near(heir)),
        words,
      ) ?? partOf(one, [...open.values()].filter(near), words);
    if (unit === undefined) continue;
    heirs.set(unit, [...(heirs.get(unit) ?? []), one]);
    open.delete(unit.key);
  }
  const place = new Map(vanished.map((one, index) => [one, index]));
  return [
    ...found,
    ...Array.from(heirs, ([unit, from]) => ({
      unit,
      from: from.sort((a, b) => place.get(a)! - place.get(b)!),
      same: false,
    })),
  ];
}

/** Takes units out of `open` as they find their target. */
function sameWords<V extends Vanished>(vanished: readonly V[], open: Map<string, Unit>): Inheritance<V>[] {
  const byWording = new Map<string, Unit[]>();
  for (const unit of open.values()) {
    const wording = wordingOf(unit.text);
    byWording.set(wording, [...(byWording.get(wording) ?? []), unit]);
  }
  return vanished.flatMap((one) => {
    const unit = byWording.get(wordingOf(one.source))?.shift();
    if (unit === undefined) return [];
    open.delete(unit.key);
    return { unit, from: [one], same: true };
  });
}

/** The key of the unit most like this source text; undefined where none is alike enough. */
export function mostSimilar(source: string, units: readonly Omit<Unit, "block">[]): string | undefined {
  let best: string | undefined;
  let least = LEAST_SIMILARITY;
  for (const unit of units) {
    const score = similarity(source, unit.text);
    if (score >= least && (best === undefined || score > least)) {
      best = unit.key;
      least = score;
    }
  }
  return best;
}

type Words = (text: string) => readonly string[];

function wordTable(): Words {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const words = known.get(text) ?? wordsOf(text);
    known.set(text, words);
    return words;
  };
}

/** Pairs that are similar enough, the most similar first. */
function bySimilarity<V extends Vanished>(
  vanished: ReadonlySet<V>,
  open: ReadonlyMap<string, Unit>,
  words: Words,
  within: (one: V, unit: Unit) => boolean,
): { one: V; unit: Unit }[] {
  const pairs: { one: V; unit: Unit; score: number }[] = [];
  for (const one of vanished) {
    const left = words(one.source);
    for (const unit of open.values()) {
      if (!within(one, unit)) continue;
      const right = words(unit.text);
      const least = LEAST_SIMILARITY * Math.max(left.length, right.length);
      // Most pairs have little in common, which is seen at once.
      if (Math.min(left.length, right.length) < least || commonWords(left, right) < least) continue;
      const score = wordSimilarity(left, right);
      if (score >= LEAST_SIMILARITY) pairs.push({ one, unit, score });
    }
  }
  return pairs.sort((a, b) => b.score - a.score);
}

/** The heir of a neighbour that this sentence was merged with: with both it is told more closely than without. */
function merged<V extends Vanished>(
  one: V,
  heirs: readonly (readonly [Unit, readonly V[]])[],
  words: Words,
): Unit | undefined {
  const sourceOf = (from: readonly V[]): string[] => from.flatMap(({ source }) => words(source));
  return heirs.find(([unit, from]) => {
    const now = words(unit.text);
    const alone = wordSimilarity(sourceOf(from), now);
    return [
      [...from, one],
      [one, ...from],
    ].some((all) => wordSimilarity(sourceOf(all), now) > alone);
  })?.[0];
}

/** The unit that holds most of this sentence, or that this sentence held most of. */
function partOf(one: Vanished, open: readonly Unit[], words: Words): Unit | undefined {
  const left = words(one.source);
  let best: { readonly unit: Unit; readonly common: number } | undefined;
  for (const unit of open) {
    const right = words(unit.text);
    const part = Math.min(left.length, right.length);
    const common = commonWords(left, right);
    if (part < FEWEST_WORDS || common < LEAST_CONTAINED * part || common <= (best?.common ?? 0)) continue;
    best = { unit, common };
  }
  return best?.unit;
}

/** The blocks in which a vanished key may have stood: those of its neighbours, and the one between them. */
function blocksOf(
  vanished: readonly Vanished[],
  units: readonly Unit[],
  order: readonly string[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const blockOf = new Map(units.map((unit) => [unit.key, unit.block]));
  const placeOf = new Map(order.map((key, index) => [key, index]));
  return new Map(
    vanished.map(({ key }) => {
      const at = placeOf.get(key) ?? -1;
      const blocks = new Set<number>();
      for (const step of [-1, 1]) {
        for (let i = at + step; i >= 0 && i < order.length; i += step) {
          const block = blockOf.get(order[i] ?? "");
          if (block === undefined) continue;
          blocks.add(block).add(block - step);
          break;
        }
      }
      return [key, blocks];
    }),
  );
}
