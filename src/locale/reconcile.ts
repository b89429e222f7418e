/**
 * What stands in a locale file, seen through the ledger: whose text each target is, in which state, stale or fresh.
 * Pure. Vanished keys are matched to the new keys of the article; what finds no match is retired, nothing is deleted.
 */
import type { LedgerEntry, State } from "../model/target.ts";
import type { Ledger, RetiredEntry } from "./ledger-file.ts";
import { targetHash } from "./ledger-file.ts";
import type { LocaleEntry, LocaleFile } from "./locale-file.ts";
import { similarity } from "./similarity.ts";

/** A unit of an article, as far as its targets are concerned. */
export interface Unit {
  readonly key: string;
  /** Visible source text. */
  readonly text: string;
  /** Units of one block move together. */
  readonly block: number;
}

export interface Target {
  readonly text: string;
  readonly state: State;
  /** The source text it was made from is not the segment's any more. */
  readonly stale: boolean;
  /** A person wrote, edited or approved it: no machine may touch it. */
  readonly person: boolean;
  readonly entry: LedgerEntry;
  /** Where it stands in its locale file; undefined for one that has just moved to its key. */
  readonly place: LocaleEntry["place"] | undefined;
}

export interface Reconciled {
  readonly targets: ReadonlyMap<string, Target>;
  readonly retired: ReadonlyMap<string, RetiredEntry>;
  /** Keys of the locale file that neither the article nor the ledger knows: kept where they are. */
  readonly unknown: ReadonlyMap<string, LocaleEntry>;
  /** Old key -> new key. */
  readonly moved: ReadonlyMap<string, string>;
}

/** Below this a changed sentence is a new one. */
const LEAST_SIMILARITY = 0.5;

export function reconcile(
  units: readonly Unit[],
  locale: LocaleFile,
  ledger: Ledger,
  now: string,
): Reconciled {
  const targets = new Map<string, Target>();
  const known = new Map(units.map((unit) => [unit.key, unit]));
  for (const unit of units) {
    const found = locale.entries.get(unit.key);
    if (found !== undefined && found.text !== "") {
      targets.set(unit.key, judge(unit.text, found, ledger.entries.get(unit.key), now));
      continue;
    }
    const returned = ledger.retired.get(unit.key);
    if (returned !== undefined) {
      const { target, ...entry } = returned;
      targets.set(unit.key, {
        ...judge(unit.text, { text: target, place: { line: 1, column: 1 } }, entry, now),
        place: undefined,
      });
    }
  }

  const retired = new Map([...ledger.retired].filter(([key]) => !targets.has(key)));
  const unknown = new Map<string, LocaleEntry>();
  const moved = new Map<string, string>();
  for (const [key, entry] of locale.entries) {
    if (known.has(key) || entry.text === "") continue;
    const recorded = ledger.entries.get(key);
    if (recorded === undefined) {
      unknown.set(key, entry);
      continue;
    }
    const old = judge(recorded.source, entry, recorded, now);
    const heir = old.person ? heirOf(key, recorded.source, units, targets, ledger) : undefined;
    if (heir === undefined) {
      if (!retired.has(key)) retired.set(key, { ...old.entry, target: entry.text });
    } else {
      moved.set(key, heir);
      targets.set(heir, { ...old, stale: true, place: undefined });
    }
  }
  return { targets, retired, unknown, moved };
}

/** Whose text is it? The ledger's hashes tell; without an entry it is a person's. */
function judge(source: string, found: LocaleEntry, entry: LedgerEntry | undefined, now: string): Target {
  const hash = targetHash(found.text);
  if (entry === undefined) {
    const written: LedgerEntry = { state: "translated", origin: "reviewer", source, when: now };
    return {
      text: found.text,
      state: "translated",
      stale: false,
      person: true,
      entry: written,
      place: found.place,
    };
  }
  const stale = entry.source !== source;
  const same = { text: found.text, stale, place: found.place };
  if (entry.approved === hash) return { ...same, state: entry.state, person: true, entry };
  const machine = entry.machine?.includes(hash) === true;
  if (machine && entry.approved === undefined && entry.origin !== "reviewer") {
    return { ...same, state: "translated", person: false, entry };
  }
  if (entry.origin === "reviewer" && entry.approved === undefined && entry.state === "translated") {
    return { ...same, state: "translated", person: true, entry };
  }
  const edited: LedgerEntry = {
    state: "translated",
    origin: "reviewer",
    source: entry.source,
    ...(entry.machine === undefined ? {} : { machine: entry.machine }),
    ...(entry.sentTo === undefined ? {} : { sentTo: entry.sentTo }),
    when: now,
  };
  return { ...same, state: "translated", person: true, entry: edited };
}

/** The most similar unit without a target: among the block of the vanished key's neighbours first, then anywhere. */
function heirOf(
  key: string,
  source: string,
  units: readonly Unit[],
  targets: ReadonlyMap<string, Target>,
  ledger: Ledger,
): string | undefined {
  const free = units.filter((unit) => !targets.has(unit.key));
  const blocks = neighbourBlocks(key, units, ledger);
  return (
    mostSimilar(
      source,
      free.filter((unit) => blocks.has(unit.block)),
    ) ?? mostSimilar(source, free)
  );
}

function neighbourBlocks(key: string, units: readonly Unit[], ledger: Ledger): Set<number> {
  const blockOf = new Map(units.map((unit) => [unit.key, unit.block]));
  const order = [...ledger.entries.keys()];
  const at = order.indexOf(key);
  const blocks = new Set<number>();
  for (const step of [-1, 1]) {
    for (let i = at + step; i >= 0 && i < order.length; i += step) {
      const block = blockOf.get(order[i] ?? "");
      if (block !== undefined) {
        // A vanished key stood in a neighbour's block or in one between the two.
        blocks.add(block).add(block - step);
        break;
      }
    }
  }
  return blocks;
}

function mostSimilar(source: string, units: readonly Unit[]): string | undefined {
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
