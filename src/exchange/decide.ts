/**
 * What becomes of one unit that came back. Pure. A person's text is never overwritten by one made from an older state of
 * it: what was there at the export is known by its hash, and where the desk's text has changed since, the desk's stays.
 */
import type { ArticleRun } from "../draft/article-run.ts";
import { targetHash, type Ledger, type RetiredEntry } from "../locale/ledger-file.ts";
import { keyFitsText } from "../ids/segment-key.ts";
import { mostSimilar } from "../locale/heirs.ts";
import type { Target } from "../locale/reconcile.ts";
import { parseMessage } from "../message/parse.ts";
import { tagsOf } from "../message/walk.ts";
import type { Segment } from "../model/article.ts";
import type { ReturnedUnit } from "./model.ts";
import { normalForm, normalHash } from "./normal-form.ts";
import { restored } from "./restored.ts";

export type Decision =
  /** It says what the desk says, or what the desk said at the export; or it has no text. `key`: where its notes belong. */
  | { readonly type: "unchanged"; readonly key: string | undefined }
  /** `source`: the visible text that it was made from; not the segment's any more where it is stale. */
  | {
      readonly type: "take";
      readonly key: string;
      readonly text: string;
      readonly source: string;
      readonly stale: boolean;
    }
  /** Its sentence is gone, and nothing like it is free. */
  | { readonly type: "retire"; readonly text: string; readonly source: string }
  /** Both sides changed it. `key` is the segment's that holds `ours`. */
  | { readonly type: "conflict"; readonly key: string; readonly ours: string; readonly theirs: string }
  | { readonly type: "refuse"; readonly rule: "exchange-code" | "exchange-source"; readonly message: string };

export interface DecisionContext {
  readonly run: ArticleRun;
  /** By key of the article, without what was taken from this file. */
  readonly segments: ReadonlyMap<string, Segment>;
  readonly targets: ReadonlyMap<string, Target>;
  /** Keys that this file has given a text already. */
  readonly taken: Pick<ReadonlySet<string>, "has">;
  /** Old key -> key of the article that its target moves to. */
  readonly moved: ReadonlyMap<string, string>;
  readonly retired: ReadonlyMap<string, RetiredEntry>;
  /** Of the language and of the source: what sentences the desk ever had. */
  readonly ledgers: readonly Ledger[];
}

export function decide(unit: ReturnedUnit, context: DecisionContext): Decision {
  const [fault] = unit.faults;
  if (fault !== undefined) return refuse("exchange-code", fault);
  const segment = context.segments.get(unit.key);
  if (segment !== undefined) return decideFresh(unit, segment, context);
  return unit.target === undefined ? { type: "unchanged", key: undefined } : decideStale(unit, context);
}

/** The sentence stands in the article as it did at the export. */
function decideFresh(unit: ReturnedUnit, segment: Segment, { run, targets }: DecisionContext): Decision {
  const { key } = segment;
  if (unit.sourceHash !== undefined && unit.sourceHash !== targetHash(segment.text)) {
    return refuse(
      "exchange-source",
      "The source's hash in the file is not that of the sentence that has this key.",
    );
  }
  if (unit.target === undefined) return { type: "unchanged", key };
  const current = targets.get(key);
  const text = returnedText(unit, unit.target, run.messages.get(key) ?? "", current?.text);
  if (isUnchanged(text, current?.text, unit)) return { type: "unchanged", key };
  if (current?.person === true && normalHash(current.text) !== unit.targetHash)
    return { type: "conflict", key, ours: current.text, theirs: text };
  if (hasNewControls(text, current?.text)) return refuse("exchange-code", CONTROLS);
  return { type: "take", key, text, source: segment.text, stale: false };
}

/** The sentence has changed, or is gone. */
function decideStale(unit: ReturnedUnit, context: DecisionContext): Decision {
  const { run, targets, moved, retired, taken } = context;
  const known = sourceInLedgers(unit.key, context);
  const source = known ?? certified(unit);
  if (source === undefined) {
    return refuse("exchange-source", "The article has no such sentence, and nothing shows that it ever had.");
  }
  const lineage =
    moved.get(unit.key) ??
    [...targets].find(([, target]) => target.stale && target.entry.source === source)?.[0];
  const former = lineage === undefined ? retired.get(unit.key)?.target : targets.get(lineage)?.text;
  const text = returnedText(unit, unit.target ?? "", unit.source, former);
  if (isUnchanged(text, former, unit)) return { type: "unchanged", key: lineage };
  if (hasNewControls(text, former)) return refuse("exchange-code", CONTROLS);
  const { nodes, problems } = parseMessage(text);
  const [problem] = problems;
  if (problem !== undefined) return refuse("exchange-code", problem.message);
  if (tagsOf(nodes).sort().join() !== tagsOf(parseMessage(unit.source).nodes).sort().join())
    return refuse("exchange-code", "Its markup is not that of its source.");

  const free = run.segments.filter(({ key }) => !taken.has(key) && targets.get(key)?.person !== true);
  const key = lineage ?? mostSimilar(source, free);
  if (key !== undefined && !taken.has(key)) {
    const current = targets.get(key);
    if (current?.person === true && normalHash(current.text) !== unit.targetHash)
      return { type: "conflict", key, ours: current.text, theirs: text };
    return { type: "take", key, text, source, stale: true };
  }
  // Only what the desk once had may be kept for its return: a stranger's file must not fill the ledger.
  if (known === undefined)
    return refuse(
      "exchange-source",
      "The article has no such sentence any more, and none like it is without a text.",
    );
  const kept = retired.get(unit.key);
  const isPersons = kept !== undefined && (kept.approved !== undefined || kept.origin === "reviewer");
  if (isPersons && normalHash(kept.target) !== unit.targetHash)
    return { type: "conflict", key: unit.key, ours: kept.target, theirs: text };
  return { type: "retire", text, source };
}

const CONTROLS = "Control characters came that no text has any use for.";

function refuse(rule: "exchange-code" | "exchange-source", message: string): Decision {
  return { type: "refuse", rule, message };
}

function returnedText(
  { typed }: ReturnedUnit,
  target: string,
  source: string,
  current: string | undefined,
): string {
  return typed === undefined ? normalForm(target) : restored(target, typed, source, current);
}

/** The desk's text, or the one that left: then the translator did nothing, and the desk may be ahead. */
function isUnchanged(
  text: string,
  current: string | undefined,
  { targetHash: exported }: ReturnedUnit,
): boolean {
  return (current !== undefined && text === normalForm(current)) || normalHash(text) === exported;
}

function hasNewControls(text: string, current = ""): boolean {
  const controls = /[^\P{Cc}\t\n\r]/gu;
  return [...text.matchAll(controls)].some(([sign]) => !current.includes(sign));
}

/** What the desk itself knows of a sentence that is not in the article. */
function sourceInLedgers(key: string, { ledgers, retired }: DecisionContext): string | undefined {
  for (const { entries } of ledgers) {
    const source = entries.get(key)?.source;
    if (source !== undefined) return source;
  }
  return retired.get(key)?.source ?? ledgers.map((ledger) => ledger.retired.get(key)?.source).find(Boolean);
}

/** What the file says of the source, where the key shows it to be true: a key ends in the hash of its text. */
function certified({ key, text }: ReturnedUnit): string | undefined {
  return text !== undefined && keyFitsText(key, text) ? text : undefined;
}
