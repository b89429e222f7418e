/**
 * The ladder: an answer that breaks a lock is asked for again with stronger protection, then from the next provider
 * of the route; what no provider brings back whole stays untranslated. Never guesses. At most two calls a provider.
 */
import type { Segment } from "../model/article.ts";
import type { Language } from "../model/language.ts";
import type { Lock } from "../model/lock.ts";
import type { MessageNode } from "../model/message.ts";
import type { NameBook } from "../model/names.ts";
import { ProviderError, type Provider } from "../model/provider.ts";
import { MARKUPS } from "../protect/markup/registry.ts";
import { protect, type Strength } from "../protect/protect.ts";
import { unlock } from "../protect/unlock.ts";
import { verify } from "../verify/verify.ts";
import type { Dispatcher } from "./dispatcher.ts";

export interface DraftJob {
  readonly segment: Segment;
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
  readonly nodes: readonly MessageNode[] | undefined;
  /** The provider whose answer was taken. */
  readonly provider: string | undefined;
  readonly steps: readonly Step[];
  /** Proposed forms of names, by name id. */
  readonly proposals: ReadonlyMap<string, string>;
}

const STRENGTHS: readonly Strength[] = ["light", "strong"];

export async function draft(job: DraftJob, dispatcher: Dispatcher): Promise<Draft> {
  const steps: Step[] = [];
  for (const provider of job.route) {
    let before: string | undefined;
    for (const strength of STRENGTHS) {
      const markup = MARKUPS[provider.markup];
      const sent = protect(job.segment, job.locks, markup, strength, job.targetForm);
      // Nothing more to protect: the same question would bring the same answer.
      if (sent.text === before) break;
      before = sent.text;
      let answer: string;
      try {
        answer = await dispatcher.translate({
          provider: provider.id,
          from: job.from,
          to: job.to,
          text: sent.text,
        });
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        steps.push({ provider: provider.id, strength, why: error.message, failure: error });
        break;
      }
      const { nodes, problems, proposals } = unlock(answer, sent, markup, job);
      const faults = [...problems, ...verify(nodes, { ...job, person: false }).map(({ message }) => message)];
      if (answer.trim() === "") faults.unshift("the answer is empty");
      if (faults.length === 0) return { nodes, provider: provider.id, steps, proposals };
      steps.push({
        provider: provider.id,
        strength,
        why: `${faults.join(" ")} Came back: ${JSON.stringify(answer)}`,
      });
    }
  }
  return { nodes: undefined, provider: undefined, steps, proposals: new Map() };
}
