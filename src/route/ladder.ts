/**
 * The ladder: an answer that breaks a lock is asked for again with stronger protection, then from the next provider
 * of the route; what no provider brings back whole stays untranslated. Never guesses. At most two calls a provider, and
 * three answers a segment.
 */
import type { Segment } from "../model/article.ts";
import type { Language } from "../model/language.ts";
import type { Lock } from "../model/lock.ts";
import type { NameBook } from "../model/names.ts";
import { ProviderError, type Provider } from "../model/provider.ts";
import { printMessage } from "../message/print.ts";
import { MARKUPS } from "../protect/markup/registry.ts";
import { amountForm } from "../protect/amount-form.ts";
import { protect, type ProtectedText, type Strength } from "../protect/protect.ts";
import { unlock } from "../protect/unlock.ts";
import { verify } from "../verify/verify.ts";
import type { Dispatcher } from "./dispatcher.ts";
import { isBudget, wasSeen } from "./not-sent.ts";
import type { UnitContext } from "./unit.ts";

export interface DraftJob {
  readonly segment: Segment;
  /** The source message in written form. */
  readonly message: string;
  readonly locks: readonly Lock[];
  readonly from: Language;
  readonly to: Language;
  /** In order of preference. */
  readonly route: readonly Provider[];
  readonly book: NameBook;
  readonly shapes: ReadonlyMap<string, string>;
  readonly targetForm: (lock: Lock) => string | undefined;
  /** What stands around the segment, for providers that use it. */
  readonly neighbours?: () => UnitContext;
  /** The approved forms of the segment's names, for providers that use them. */
  readonly names?: () => UnitContext;
}

/** One rung that failed, and why. */
export interface Step {
  readonly provider: string;
  readonly strength: Strength;
  readonly why: string;
  /** The provider itself failed, not its answer. */
  readonly failure?: ProviderError;
}

export interface Draft {
  /** The target in written form. */
  readonly text: string | undefined;
  /** The provider whose answer was taken. */
  readonly provider: string | undefined;
  readonly steps: readonly Step[];
  /** Ids of the providers that saw the text, whatever came of it. */
  readonly seenBy: readonly string[];
  /** Proposed forms of names, by name id. */
  readonly proposals: ReadonlyMap<string, string>;
  /** Ids of names that stand in the Russian nominative because nothing told their case. */
  readonly nominatives: readonly string[];
}

const STRENGTHS: readonly Strength[] = ["light", "strong"];
/** The first answer and two more. A provider that fails gives none. */
const MOST_ANSWERS = 3;

export async function draft(job: DraftJob, dispatcher: Pick<Dispatcher, "translate">): Promise<Draft> {
  const steps: Step[] = [];
  const seenBy = new Set<string>();
  const climbed = (): Pick<Draft, "steps" | "seenBy"> => ({ steps, seenBy: [...seenBy] });
  let answers = 0;
  for (const provider of job.route) {
    let before: string | undefined;
    let repair: UnitContext["repair"];
    // Where one answer is left, it is the one that has most to hold on to.
    for (const strength of answers === MOST_ANSWERS - 1 ? STRENGTHS.slice(1) : STRENGTHS) {
      if (answers === MOST_ANSWERS) return broken(climbed());
      const sent = protect(job.segment, job.locks, MARKUPS[provider.markup], strength, (lock) =>
        formOf(lock, job),
      );
      const context = contextFor(provider, job, repair);
      // Nothing more to protect or to say: the same question would bring the same answer.
      if (sent.text === before && context?.repair === undefined) break;
      before = sent.text;
      let answer: string;
      try {
        const { from, to } = job;
        const unit = { provider: provider.id, from, to, text: sent.text };
        answer = await dispatcher.translate(context === undefined ? unit : { ...unit, context });
        seenBy.add(provider.id);
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        if (wasSeen(error)) seenBy.add(provider.id);
        steps.push({ provider: provider.id, strength, why: error.message, failure: error });
        // A run that ends asks nobody further down: the next one shall get the provider that the desk prefers.
        if (error.kind === "aborted" || isBudget(error)) return broken(climbed());
        break;
      }
      answers++;
      const read = readAnswer(answer, sent, provider, job);
      if (read.faults.length === 0) return { ...read, provider: provider.id, ...climbed() };
      const fault = read.faults.join(" ");
      repair = { answer, fault };
      steps.push({ provider: provider.id, strength, why: `${fault} Came back: ${JSON.stringify(answer)}` });
    }
  }
  return broken(climbed());
}

function broken(climbed: Pick<Draft, "steps" | "seenBy">): Draft {
  return { text: undefined, provider: undefined, ...climbed, proposals: new Map(), nominatives: [] };
}

/** Only what the provider uses. */
function contextFor(
  { uses = [] }: Provider,
  job: DraftJob,
  repair: UnitContext["repair"],
): UnitContext | undefined {
  if (uses.length === 0) return undefined;
  const context: UnitContext = {
    ...(uses.includes("neighbours") ? job.neighbours?.() : {}),
    ...(uses.includes("names") ? job.names?.() : {}),
    ...(uses.includes("repair") && repair !== undefined ? { repair } : {}),
  };
  return Object.keys(context).length === 0 ? undefined : context;
}

function formOf(lock: Lock, { to, targetForm }: DraftJob): string | undefined {
  return lock.policy === "term" ? targetForm(lock) : amountForm(lock, to);
}

interface ReadAnswer extends Pick<Draft, "text" | "proposals" | "nominatives"> {
  readonly faults: readonly string[];
}

function readAnswer(answer: string, sent: ProtectedText, provider: Provider, job: DraftJob): ReadAnswer {
  // The identity provider shows the source: every lock stands where it stood. Elsewhere even an untouched answer is read,
  // since its amounts may read differently in the edition's language.
  if (provider.id === IDENTITY && answer === sent.text)
    return { text: job.message, proposals: new Map(), nominatives: [], faults: [] };
  const { nodes, problems, proposals, nominatives } = unlock(answer, sent, MARKUPS[provider.markup], job);
  const faults = [...problems, ...verify(nodes, { ...job, person: false }).map(({ message }) => message)];
  if (answer.trim() === "") faults.unshift("The answer is empty.");
  return { text: printMessage(nodes), proposals, nominatives, faults };
}

const IDENTITY = "identity";
