/**
 * `check --fix`: mends the typography of an edition's texts, a person's too, because a person asked for it. An approved
 * text that is mended is edited, as by hand: it waits for its approval again.
 */
import type { Desk } from "../desk/desk.ts";
import type { ArticleRun } from "../draft/article-run.ts";
import { openEdition, saveEdition } from "../draft/edition-run.ts";
import { targetHash } from "../locale/ledger-file.ts";
import type { Target } from "../locale/reconcile.ts";
import { parseMessage } from "../message/parse.ts";
import { printMessage } from "../message/print.ts";
import { argumentsOf, tagsOf } from "../message/walk.ts";
import type { Language } from "../model/language.ts";
import { isSourceItself, type LedgerEntry } from "../model/target.ts";
import { mend } from "./mend.ts";

export interface Fixed {
  readonly file: string;
  /** Keys of texts that were mended. */
  readonly mended: readonly string[];
  /** Those of them that were approved, and are to be approved again. */
  readonly reopened: readonly string[];
}

/** The source's own text keeps its typography: what the identity provider answered is left alone. */
export function fixEdition(desk: Desk, run: ArticleRun, language: Language): Fixed {
  const now = new Date().toISOString();
  const edition = openEdition(desk, run, language, now);
  const mended: string[] = [];
  const reopened: string[] = [];
  const fixed = { file: edition.file.file, mended, reopened };
  if (!edition.writable) return fixed;
  for (const [key, target] of edition.targets) {
    if (isSourceItself(target.entry) && target.text === run.messages.get(key)) continue;
    const text = mend(target.text, language);
    if (text === target.text || !sameSyntax(text, target.text)) continue;
    mended.push(key);
    if (target.entry.approved !== undefined && target.state !== "translated") reopened.push(key);
    edition.targets.set(key, edited(target, text, now));
  }
  if (mended.length > 0) saveEdition(desk, run, edition, now);
  return fixed;
}

function sameSyntax(one: string, other: string): boolean {
  const [a, b] = [parseMessage(one), parseMessage(other)];
  const shape = ({ nodes, problems }: typeof a): string =>
    JSON.stringify([problems.length, tagsOf(nodes), argumentsOf(nodes).map((node) => printMessage([node]))]);
  return shape(a) === shape(b);
}

/** A machine's draft stays a machine's; anything else is a person's edit. */
function edited(target: Target, text: string, now: string): Target {
  const hash = targetHash(text);
  const { state, origin, source, machine, ladder, sentTo, notes, rejected } = target.entry;
  const kept = {
    source,
    ...(ladder === undefined ? {} : { ladder }),
    ...(sentTo === undefined ? {} : { sentTo }),
    ...(notes === undefined ? {} : { notes }),
    // Mended spaces are not what a reviewer sent it back for.
    ...(rejected === undefined ? {} : { rejected: hash }),
    when: now,
  };
  const entry: LedgerEntry = target.person
    ? { ...kept, state: "translated", origin: "reviewer", ...(machine === undefined ? {} : { machine }) }
    : { ...kept, state, origin, machine: [hash, ...(machine ?? []).slice(0, 1)] };
  return { ...target, text, state: "translated", entry };
}
