/**
 * One provider's counter: a queue (p-queue) with its concurrency and rate, one pause for all its work where it asks for
 * time, repeated attempts while they help, a circuit breaker (cockatiel) where it is down, a time limit a request.
 * What cannot be had rejects with a ProviderError, or with a NotSent where the text never left.
 */
import { BrokenCircuitError, circuitBreaker, ConsecutiveBreaker, handleWhen } from "cockatiel";
import PQueue from "p-queue";
import { ProviderError, type Provider, type TranslateRequest } from "../model/provider.ts";
import { backoffMs, type Clock } from "./clock.ts";
import { interrupted, NotSent } from "./not-sent.ts";

export interface StationOptions {
  readonly clock: Clock;
  /** No new request starts once it is aborted; those under way get a moment to end. */
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** Why nothing may leave any more; asked before a request waits for its turn. */
  readonly refusal: () => NotSent | undefined;
  /** Asked right before a request leaves; throws a NotSent where it may not. */
  readonly admit: (request: TranslateRequest) => void;
  /** Told how each request that left has ended. */
  readonly ended: (request: TranslateRequest, error?: ProviderError) => void;
}

export interface Station {
  readonly provider: Provider;
  /** Set when the provider cannot serve any more (no access, quota spent): nothing further is sent. */
  readonly failed: ProviderError | undefined;
  readonly textsUnderWay: number;
  /** How much longer all its work waits, because the provider asked for it or is out of order. */
  pausedMs(): number;
  ask(request: TranslateRequest): Promise<readonly string[]>;
}

/** Attempts at one request, where the provider is out of order. */
const ATTEMPTS = 5;
/** How long a provider may keep a run waiting that is told to slow down, without one answer in between. */
const PATIENCE_MS = 30 * 60_000;
/** A provider that is down is left alone for so long. */
const REST_MS = 30_000;
/** What requests under way get to end in, when a run is interrupted: they are paid for. */
const GRACE_MS = 2_000;

export function openStation(provider: Provider, options: StationOptions): Station {
  const { clock, signal, timeoutMs, refusal, admit, ended } = options;
  const { concurrency, requestsPerSecond } = provider.limits;
  const queue = new PQueue({
    concurrency,
    ...(requestsPerSecond !== undefined && {
      intervalCap: 1,
      interval: Math.ceil(1_000 / requestsPerSecond),
    }),
  });
  const breaker = circuitBreaker(handleWhen(isOutage), {
    halfOpenAfter: REST_MS,
    breaker: new ConsecutiveBreaker(4 * concurrency),
  });
  const waiting = new Set<(error: ProviderError) => void>();
  const calls = new Set<AbortController>();
  let textsUnderWay = 0;
  let failed: NotSent | undefined;
  let pausedUntilMs = 0;
  /** A pause begins a new round: failures of one round are one failure. */
  let round = 0;
  let failures = 0;
  let limitedSinceMs: number | undefined;

  breaker.onBreak(() => {
    turnAway(outOfOrder());
    pausedUntilMs = 0;
    queue.start();
  });
  signal.addEventListener("abort", () => {
    turnAway(interrupted());
    const grace = setTimeout(() => {
      for (const call of calls) call.abort(new ProviderError("aborted", "the run was interrupted"));
    }, GRACE_MS);
    grace.unref();
  });

  return {
    provider,
    get failed() {
      return failed;
    },
    get textsUnderWay() {
      return textsUnderWay;
    },
    pausedMs: () => Math.ceil(Math.max(0, pausedUntilMs - clock.nowMs())),
    ask,
  };

  async function ask(request: TranslateRequest): Promise<readonly string[]> {
    let left = false;
    for (let attempt = 1; ; attempt++) {
      let mine = round;
      try {
        const refused = refusal() ?? failed;
        if (refused !== undefined) throw refused;
        return await inTurn(attempt, () =>
          breaker.execute(() => {
            admit(request);
            left = true;
            mine = round;
            return call(request);
          }),
        );
      } catch (thrown) {
        const error = thrown instanceof BrokenCircuitError ? outOfOrder() : asProviderError(thrown);
        if (isLasting(error)) {
          if (!(error instanceof NotSent))
            failed ??= new NotSent(error.kind, error.message, { cause: error });
          turnAway(failed ?? error);
        }
        if (signal.aborted || !error.retryable || !pause(error, mine, attempt)) throw asSeen(error, left);
      }
    }
  }

  /** What those are told whose turn does not come because the circuit is open. */
  function outOfOrder(): NotSent {
    const { lastFailure } = breaker;
    const why = lastFailure !== undefined && "error" in lastFailure ? ` (${lastFailure.error.message})` : "";
    return new NotSent("unavailable", `it is out of order${why}`);
  }

  /** Waits for a place in the queue; repeated attempts come first. */
  function inTurn<Result>(priority: number, work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(interrupted());
        return;
      }
      waiting.add(reject);
      void queue.add(
        async () => {
          waiting.delete(reject);
          await work().then(resolve, reject);
        },
        { priority },
      );
    });
  }

  /** Nothing that waits is sent any more. */
  function turnAway(error: ProviderError): void {
    queue.clear();
    for (const reject of waiting) reject(error);
    waiting.clear();
  }

  async function call(request: TranslateRequest): Promise<readonly string[]> {
    const controller = new AbortController();
    const late = new ProviderError("unavailable", `no answer within ${timeoutMs / 1_000} seconds`, {
      retryable: true,
    });
    const timer = setTimeout(() => {
      controller.abort(late);
    }, timeoutMs);
    calls.add(controller);
    textsUnderWay += request.texts.length;
    try {
      const answers = checkedAnswers(
        await Promise.race([provider.translate(request, controller.signal), whenAborted(controller.signal)]),
        request.texts.length,
      );
      failures = 0;
      limitedSinceMs = undefined;
      ended(request);
      return answers;
    } catch (thrown) {
      // What a provider makes of being stopped is not what stopped it.
      const error = asProviderError(controller.signal.aborted ? controller.signal.reason : thrown);
      ended(request, error);
      throw error;
    } finally {
      clearTimeout(timer);
      calls.delete(controller);
      textsUnderWay -= request.texts.length;
    }
  }

  /** Has all work of the provider wait, and says whether there is to be another attempt. */
  function pause(error: ProviderError, mine: number, attempt: number): boolean {
    const nowMs = clock.nowMs();
    const limited = error.kind === "rate";
    if (!limited && attempt >= ATTEMPTS) return false;
    const first = mine === round;
    if (first) {
      round++;
      failures++;
    }
    const ms = error.retryAfterMs ?? (first ? backoffMs(failures) : 0);
    if (limited) {
      limitedSinceMs ??= nowMs;
      if (nowMs + ms - limitedSinceMs > PATIENCE_MS) return false;
    } else if (ms > PATIENCE_MS) return false;
    pauseUntil(nowMs + ms);
    return true;
  }

  function pauseUntil(endMs: number): void {
    if (endMs <= pausedUntilMs) return;
    pausedUntilMs = endMs;
    queue.pause();
    void clock.wait(endMs - clock.nowMs(), signal).then(() => {
      if (pausedUntilMs === endMs) queue.start();
    });
  }
}

function isOutage(error: Error): boolean {
  return error instanceof ProviderError && error.kind === "unavailable" && !(error instanceof NotSent);
}

/** Nothing that is sent later would fare better. */
function isLasting({ kind }: ProviderError): boolean {
  return kind === "authentication" || kind === "quota";
}

/** An attempt that was never made does not undo an earlier one: the text was seen. */
function asSeen(error: ProviderError, left: boolean): ProviderError {
  if (!left || !(error instanceof NotSent)) return error;
  return new NotSent(error.kind, error.message, { budget: error.budget, seen: true, cause: error });
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener(
      "abort",
      () => {
        reject(signal.reason as ProviderError);
      },
      { once: true },
    );
  });
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

function checkedAnswers(answers: unknown, count: number): readonly string[] {
  if (!Array.isArray(answers) || answers.length !== count) {
    const came = Array.isArray(answers) ? `${answers.length}` : typeof answers;
    throw new ProviderError(
      "answer",
      `${count} ${count === 1 ? "answer was" : "answers were"} expected, and ${came} came`,
    );
  }
  const wrong = answers.findIndex((answer) => typeof answer !== "string");
  if (wrong !== -1) throw new ProviderError("answer", `answer ${wrong + 1} of ${count} is no text`);
  return answers as string[];
}
