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
  let answers = 0;
  for (const provider of job.route) {
    let before: string | undefined;
    // Where one answer is left, it is the one that has most to hold on to.
    for (const strength of answers === MOST_ANSWERS - 1 ? STRENGTHS.slice(1) : STRENGTHS) {
      if (answers === MOST_ANSWERS) return broken(steps);
      const sent = protect(job.segment, job.locks, MARKUPS[provider.markup], strength, (lock) =>
        formOf(lock, job),
      );
      // Nothing more to protect: the same question would bring the same answer.
      if (sent.text === before) break;
      before = sent.text;
      let answer: string;
      try {
        const { from, to } = job;
        answer = await dispatcher.translate({ provider: provider.id, from, to, text: sent.text });
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        steps.push({ provider: provider.id, strength, why: error.message, failure: error });
        break;
      }
      answers++;
      const read = readAnswer(answer, sent, provider, job);
      if (read.faults.length === 0) return { ...read, provider: provider.id, steps };
      const why = `${read.faults.join(" ")} Came back: ${JSON.stringify(answer)}`;
      steps.push({ provider: provider.id, strength, why });
    }
  }
  return broken(steps);
}

function broken(steps: readonly Step[]): Draft {
  return { text: undefined, provider: undefined, steps, proposals: new Map(), nominatives: [] };
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
