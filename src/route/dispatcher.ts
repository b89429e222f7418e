/**
 * Sends units of work to providers: batched to their limits, queued (p-queue), each text once, retried while it
 * helps. Knows nothing of locks or articles. A unit that cannot be translated rejects with a ProviderError.
 */
import PQueue from "p-queue";
import type { Language } from "../model/language.ts";
import { ProviderError, type Provider } from "../model/provider.ts";
import { pauseAfter } from "./retry.ts";

/** Plain data: it could as well go to a queue engine on another machine. */
export interface Unit {
  readonly provider: string;
  readonly from: Language;
  readonly to: Language;
  readonly text: string;
}

export interface DispatchTotals {
  requests: number;
  /** UTF-16 code units sent. */
  characters: number;
}

interface Waiting {
  readonly text: string;
  readonly resolve: (answer: string) => void;
  readonly reject: (error: unknown) => void;
}

/** Units of one provider and language pair that wait for a full batch. */
interface Line {
  readonly from: Language;
  readonly to: Language;
  waiting: Waiting[];
  characters: number;
}

interface Desk {
  readonly provider: Provider;
  readonly queue: PQueue;
  readonly lines: Map<string, Line>;
  /** Set when the provider cannot serve any more (no access, quota spent): nothing further is sent. */
  failed?: ProviderError;
}

/** Answers kept for texts that come again; those not asked for longest are forgotten first. */
const REMEMBERED = 20_000;

export class Dispatcher {
  readonly totals: DispatchTotals = { requests: 0, characters: 0 };
  readonly #desks = new Map<string, Desk>();
  readonly #answers = new Map<string, Promise<string>>();
  readonly #signal: AbortSignal;
  readonly #afterBatch: () => void;

  /** `afterBatch` runs once a batch's answers have been taken in: the moment to save. */
  constructor(providers: readonly Provider[], signal: AbortSignal, afterBatch: () => void) {
    this.#signal = signal;
    this.#afterBatch = afterBatch;
    for (const provider of providers) {
      const { concurrency, requestsPerSecond } = provider.limits;
      const rate =
        requestsPerSecond === undefined
          ? {}
          : { intervalCap: 1, interval: Math.ceil(1_000 / requestsPerSecond) };
      this.#desks.set(provider.id, {
        provider,
        queue: new PQueue({ concurrency, ...rate }),
        lines: new Map(),
      });
    }
  }

  /** The answer to one text. It is sent when its batch is full, or at `drain`. */
  translate(unit: Unit): Promise<string> {
    const key = `${unit.provider}\n${unit.from}\n${unit.to}\n${unit.text}`;
    const known = this.#answers.get(key);
    if (known !== undefined) {
      this.#answers.delete(key);
      this.#answers.set(key, known);
      return known;
    }
    const answer = new Promise<string>((resolve, reject) => {
      this.#enqueue(unit, { text: unit.text, resolve, reject });
    });
    this.#answers.set(key, answer);
    answer.catch(() => this.#answers.delete(key));
    if (this.#answers.size > REMEMBERED) this.#answers.delete(this.#answers.keys().next().value!);
    return answer;
  }

  /** Resolves when it makes sense to submit more: keeps the number of open articles small. */
  async room(): Promise<void> {
    for (const { queue, provider } of this.#desks.values())
      await queue.onSizeLessThan(provider.limits.concurrency * 2 + 1);
    await nextTurn();
  }

  /** Sends what waits in batches that are not full, until nothing waits or is under way. */
  async drain(): Promise<void> {
    for (;;) {
      await nextTurn();
      let busy = false;
      for (const desk of this.#desks.values()) {
        for (const line of desk.lines.values()) {
          if (line.waiting.length === 0) continue;
          busy = true;
          this.#send(desk, line);
        }
        if (desk.queue.size + desk.queue.pending > 0) {
          busy = true;
          await desk.queue.onIdle();
        }
      }
      if (!busy) return;
    }
  }

  #enqueue(unit: Unit, waiting: Waiting): void {
    const desk = this.#desks.get(unit.provider);
    if (desk === undefined) throw new Error(`no provider ${unit.provider}`);
    const { maxTexts, maxChars } = desk.provider.limits;
    if (desk.failed !== undefined) {
      waiting.reject(desk.failed);
      return;
    }
    if (unit.text.length > maxChars) {
      waiting.reject(
        new ProviderError(
          "request",
          `the text has ${unit.text.length} characters; ${unit.provider} takes ${maxChars}`,
        ),
      );
      return;
    }
    const pair = `${unit.from}-${unit.to}`;
    const line = desk.lines.get(pair) ?? { from: unit.from, to: unit.to, waiting: [], characters: 0 };
    desk.lines.set(pair, line);
    if (line.characters + unit.text.length > maxChars) this.#send(desk, line);
    line.waiting.push(waiting);
    line.characters += unit.text.length;
    if (line.waiting.length >= maxTexts) this.#send(desk, line);
  }

  #send(desk: Desk, line: Line): void {
    const batch = line.waiting;
    line.waiting = [];
    line.characters = 0;
    void desk.queue.add(async () => {
      try {
        const answers = await this.#ask(desk, line, batch);
        for (const [i, { resolve }] of batch.entries()) resolve(answers[i] ?? "");
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
      // The promises' followers run before the next turn of the event loop.
      await nextTurn();
      this.#afterBatch();
    });
  }

  /** Asked anew each time: it may change during any wait. */
  #interrupted(): boolean {
    return this.#signal.aborted;
  }

  async #ask(desk: Desk, line: Line, batch: readonly Waiting[]): Promise<readonly string[]> {
    const { provider } = desk;
    const texts = batch.map(({ text }) => text);
    for (let attempt = 1; ; attempt++) {
      if (desk.failed !== undefined) throw desk.failed;
      if (this.#interrupted()) throw interrupted();
      try {
        this.totals.requests++;
        this.totals.characters += texts.reduce((sum, text) => sum + text.length, 0);
        const answers = await provider.translate({ from: line.from, to: line.to, texts }, this.#signal);
        return checkedAnswers(answers, texts.length);
      } catch (thrown) {
        if (this.#interrupted()) throw interrupted();
        const error = asProviderError(thrown);
        if (error.kind === "authentication" || error.kind === "quota") desk.failed = error;
        if (!(await pauseAfter(error, attempt, this.#signal))) throw error;
      }
    }
  }
}

/**
 * A desk's module may throw a ProviderError of its own making (same name and fields); anything else is a fault of the
 * module: it cannot answer, and the run goes on.
 */
function asProviderError(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  if (error instanceof Error && error.name === "ProviderError" && "kind" in error) {
    const { kind, retryable, retryAfterMs } = error as ProviderError;
    return new ProviderError(kind, error.message, {
      retryable,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      cause: error,
    });
  }
  return new ProviderError("answer", error instanceof Error ? error.message : String(error), {
    cause: error,
  });
}

function interrupted(): ProviderError {
  return new ProviderError("aborted", "the run was interrupted");
}

function checkedAnswers(answers: unknown, count: number): readonly string[] {
  if (!Array.isArray(answers) || answers.length !== count) {
    const came = Array.isArray(answers) ? `${answers.length}` : typeof answers;
    throw new ProviderError("answer", `${count} answers were expected, and ${came} came`);
  }
  const wrong = answers.findIndex((answer) => typeof answer !== "string");
  if (wrong !== -1) throw new ProviderError("answer", `answer ${wrong + 1} of ${count} is no text`);
  return answers as string[];
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
