/**
 * What stands in a locale file, seen through the ledger: whose text each target is, in which state, stale or fresh.
 * Pure. Vanished keys are matched to the new keys of the article; what finds no match is retired, nothing is deleted.
 *
 * An approval binds to a source text and a target: it holds as long as both are what they were.
 */
import type { LedgerEntry, State } from "../model/target.ts";
import { heirsOf, type Inheritance, type Unit, type Vanished } from "./heirs.ts";
import type { Ledger, RetiredEntry } from "./ledger-file.ts";
import { targetHash } from "./ledger-file.ts";
import type { LocaleEntry, LocaleFile } from "./locale-file.ts";
import { similarity } from "./similarity.ts";
import { sameWording } from "./wording.ts";

export interface Target {
  readonly text: string;
  /** `translated` for as long as it is stale, whatever it was approved as. */
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

export function reconcile(
  units: readonly Unit[],
  locale: LocaleFile,
  ledger: Ledger,
  now: string,
): Reconciled {
  const targets = new Map<string, Target>();
  const retired = new Map(ledger.retired);
  for (const unit of units) {
    const found = locale.entries.get(unit.key);
    if (found !== undefined && found.text !== "") {
      targets.set(unit.key, judge(unit.text, found, ledger.entries.get(unit.key), now));
      continue;
    }
    const returned = retired.get(unit.key);
    if (returned === undefined) continue;
    const { target: text, ...entry } = returned;
    targets.set(unit.key, judge(unit.text, { text, place: undefined }, entry, now));
    retired.delete(unit.key);
  }

  const known = new Set(units.map(({ key }) => key));
  const unknown = new Map<string, LocaleEntry>();
  const vanished: VanishedTarget[] = [];
  for (const [key, entry] of locale.entries) {
    if (known.has(key) || entry.text === "") continue;
    const recorded = ledger.entries.get(key);
    if (recorded === undefined) unknown.set(key, entry);
    else {
      const { text } = entry;
      const target = judge(recorded.source, { text, place: undefined }, recorded, now);
      vanished.push({ key, source: recorded.source, person: target.person, target });
    }
  }

  const moved = new Map<string, string>();
  if (vanished.length > 0) {
    const free = units.filter(({ key }) => !targets.has(key));
    for (const inheritance of heirsOf(vanished, free, units, [...ledger.entries.keys()])) {
      const { unit, from } = inheritance;
      targets.set(unit.key, inherited(inheritance, now));
      for (const { key, target } of from) {
        moved.set(key, unit.key);
        // A merged text is a new one: those that it was made of come back if their sentences do.
        if (from.length > 1) retire(retired, key, target);
      }
    }
    for (const { key, target } of vanished) if (!moved.has(key)) retire(retired, key, target);
  }
  return { targets, retired, unknown, moved };
}

interface VanishedTarget extends Vanished {
  readonly target: Target;
}

/** A key may vanish twice, with two texts: the earlier one is kept beside the later. */
function retire(retired: Map<string, RetiredEntry>, key: string, { text, entry }: Target): void {
  const earlier = retired.get(key);
  if (earlier !== undefined && earlier.target !== text) {
    let copy = 2;
    while (retired.has(`${key}~${copy}`)) copy++;
    retired.set(`${key}~${copy}`, earlier);
  }
  retired.set(key, { ...entry, target: text });
}

function inherited({ unit, from, same }: Inheritance<VanishedTarget>, now: string): Target {
  const [{ target, source: earlier }, ...others] = from as [VanishedTarget, ...VanishedTarget[]];
  if (same) return judge(unit.text, { text: target.text, place: undefined }, target.entry, now);
  const source = [earlier, ...others.map((other) => other.source)].join(" ");
  const origin = `memory ${Math.min(99, Math.round(100 * similarity(source, unit.text)))}`;
  const carried = { ...target, state: "translated", stale: true, place: undefined } as const;
  if (others.length > 0) {
    const entries = from.map((one) => one.target.entry);
    const sentTo = [...new Set(entries.flatMap((entry) => entry.sentTo ?? []))].sort();
    const notes = entries.flatMap((entry) => entry.notes ?? []);
    const entry: LedgerEntry = {
      state: "translated",
      origin,
      source,
      ...(sentTo.length === 0 ? {} : { sentTo }),
      ...(notes.length === 0 ? {} : { notes }),
      when: now,
    };
    return { ...carried, text: from.map((one) => one.target.text).join(" "), entry };
  }
  return { ...carried, entry: carriedEntry(target.entry, origin, now) };
}

/** What a person decided on a text stays known; that it was approved, and what was waived, was for the text's own source. */
function carriedEntry(entry: LedgerEntry, origin: string, now: string): LedgerEntry {
  const { source, machine, approved, rejected, sentTo, notes, when } = entry;
  const decided = approved ?? rejected;
  return {
    state: "translated",
    origin,
    source,
    // A text without a hash of a machine's is a person's, whatever its origin.
    ...(machine === undefined || decided === undefined ? {} : { machine }),
    ...(approved === undefined ? {} : { approved }),
    ...(rejected === undefined ? {} : { rejected }),
    ...(sentTo === undefined ? {} : { sentTo }),
    ...(notes === undefined ? {} : { notes }),
    when: entry.state === "translated" ? when : now,
  };
}

/** Whose text is it? The ledger's hashes tell; without an entry it is a person's. */
function judge(
  source: string,
  { text, place }: Pick<Target, "text" | "place">,
  recorded: LedgerEntry | undefined,
  now: string,
): Target {
  if (recorded === undefined) {
    const written: LedgerEntry = { state: "translated", origin: "reviewer", source, when: now };
    return { text, state: "translated", stale: false, person: true, entry: written, place };
  }
  const hash = targetHash(text);
  const stale = !sameWording(recorded.source, source);
  const entry = stale || recorded.source === source ? recorded : { ...recorded, source };
  const same = { text, stale, place };
  if (entry.approved === hash)
    return { ...same, state: stale ? "translated" : entry.state, person: true, entry };
  if (entry.approved === undefined) {
    if (entry.rejected === hash) return { ...same, state: "translated", person: true, entry };
    if (entry.rejected === undefined) {
      const drafted = entry.machine?.includes(hash) === true && entry.origin !== "reviewer";
      if (drafted) return { ...same, state: "translated", person: false, entry };
      const written = entry.origin === "reviewer" || entry.machine === undefined;
      if (written && entry.state === "translated")
        return { ...same, state: "translated", person: true, entry };
    }
  }
  const { machine, sentTo, notes } = entry;
  const edited: LedgerEntry = {
    state: "translated",
    origin: "reviewer",
    source: entry.source,
    ...(machine === undefined ? {} : { machine }),
    ...(sentTo === undefined ? {} : { sentTo }),
    ...(notes === undefined ? {} : { notes }),
    when: now,
  };
  return { ...same, state: "translated", person: true, entry: edited };
}
