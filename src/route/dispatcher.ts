/**
 * Sends units of work to providers: each text once (in this run, and ever, where an earlier answer is kept), in requests as
 * full as the provider's limits allow, each provider through its own station. Knows nothing of locks or articles. A unit
 * that cannot be translated rejects with a ProviderError.
 */
import type { Language } from "../model/language.ts";
import { ProviderError, type Provider } from "../model/provider.ts";
import type { Answers } from "./answers.ts";
import { REAL_CLOCK, type Clock } from "./clock.ts";
import { NotSent, wasSeen } from "./not-sent.ts";
import { openPurse, type Purse } from "./purse.ts";
import { openStation, type Station } from "./station.ts";
import { requestOf, unitKey, type Unit } from "./unit.ts";

export interface DispatchTotals {
  requests: number;
  /** UTF-16 code units sent. */
  characters: number;
}

export interface DispatchOptions {
  /** What providers answered in earlier runs. */
  readonly answers?: Answers;
  /** EUR a million characters, by provider; none is free. */
  readonly prices?: ReadonlyMap<string, number>;
  /** No request leaves that would make the run cost more. */
  readonly budgetEur?: number | undefined;
  /** The longest that a request may take, by provider. */
  readonly timeoutsMs?: ReadonlyMap<string, number | undefined>;
  /** Requests are counted, and not sent: their units reject as `aborted`. */
  readonly counting?: boolean;
  /** Something that `progress` shows has changed. */
  readonly onChange?: () => void;
  readonly clock?: Clock;
}

/** How far the work of one provider is. Texts, unless said otherwise. */
export interface ProviderProgress {
  readonly id: string;
  /** Under way. */
  readonly sent: number;
  /** Answered, in this run. */
  readonly done: number;
  /** Known from an earlier run. */
  readonly cached: number;
  /** Not sent yet. */
  readonly waiting: number;
  readonly requests: number;
  /** UTF-16 code units sent. */
  readonly characters: number;
  readonly eur: number;
  /** How much longer its work pauses. */
  readonly pausedMs: number;
}

interface Waiting {
  readonly unit: Unit;
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

interface Counter {
  readonly station: Station;
  readonly lines: Map<string, Line>;
  readonly eurPerCharacter: number;
  /** Batches that are not settled. */
  readonly open: Set<Promise<void>>;
  /** As in `ProviderProgress`; `left`: texts of batches that are not settled. */
  readonly counts: {
    done: number;
    cached: number;
    left: number;
    requests: number;
    characters: number;
    eur: number;
  };
}

/** Answers kept at hand for texts that come again; those not asked for longest are forgotten first. */
const REMEMBERED = 20_000;
const TIMEOUT_MS = 120_000;

export class Dispatcher {
  readonly totals: DispatchTotals = { requests: 0, characters: 0 };
  readonly #counters = new Map<string, Counter>();
  readonly #remembered = new Map<string, Promise<string>>();
  readonly #purse: Purse;
  readonly #options: DispatchOptions;
  readonly #afterBatch: () => void;

  /** `afterBatch` runs once a batch's answers have been taken in: the moment to save. It must not throw. */
  constructor(
    providers: readonly Provider[],
    signal: AbortSignal,
    afterBatch: () => void,
    options: DispatchOptions = {},
  ) {
    this.#afterBatch = afterBatch;
    this.#options = options;
    this.#purse = openPurse(options.budgetEur);
    for (const provider of providers) this.#counters.set(provider.id, this.#openCounter(provider, signal));
  }

  /** The answer to one text. It is sent when its batch is full, or at `drain`. */
  translate(unit: Unit): Promise<string> {
    const key = unitKey(unit);
    const known = this.#remembered.get(key);
    if (known !== undefined) {
      this.#remembered.delete(key);
      this.#remembered.set(key, known);
      return known;
    }
    const answer = this.#kept(unit) ?? this.#asked(unit);
    this.#remembered.set(key, answer);
    answer.catch(() => this.#remembered.delete(key));
    if (this.#remembered.size > REMEMBERED) this.#remembered.delete(this.#remembered.keys().next().value!);
    return answer;
  }

  /** Resolves when it makes sense to submit more: keeps the number of open articles small. */
  async room(): Promise<void> {
    for (const { station, open } of this.#counters.values()) {
      const most = 3 * station.provider.limits.concurrency;
      while (open.size > most) await Promise.race(open);
    }
    await nextTurn();
  }

  /**
   * Sends what waits in batches that are not full, until nothing waits or is under way. Answers that are still to come
   * may bring further texts for a batch: it is sent when nothing else is open.
   */
  async drain(): Promise<void> {
    for (;;) {
      await nextTurn();
      const open = [...this.#counters.values()].flatMap((counter) => [...counter.open]);
      if (open.length > 0) {
        await Promise.race(open);
        continue;
      }
      let sent = false;
      for (const counter of this.#counters.values()) {
        for (const line of counter.lines.values()) {
          if (line.waiting.length === 0) continue;
          sent = true;
          this.#send(counter, line);
        }
      }
      if (!sent) return;
    }
  }

  progress(): readonly ProviderProgress[] {
    return Array.from(
      this.#counters,
      ([
        id,
        {
          station,
          lines,
          counts: { left, ...counts },
        },
      ]) => ({
        id,
        ...counts,
        sent: station.textsUnderWay,
        waiting:
          left -
          station.textsUnderWay +
          [...lines.values()].reduce((sum, line) => sum + line.waiting.length, 0),
        pausedMs: station.pausedMs(),
      }),
    );
  }

  #openCounter(provider: Provider, signal: AbortSignal): Counter {
    const { prices, timeoutsMs, clock = REAL_CLOCK, onChange } = this.#options;
    const eurPerCharacter = (prices?.get(provider.id) ?? 0) / 1_000_000;
    const purse = this.#purse;
    const costOf = (characters: number): number => eurPerCharacter * characters;
    const station = openStation(provider, {
      clock,
      signal,
      timeoutMs: timeoutsMs?.get(provider.id) ?? TIMEOUT_MS,
      refusal: () => (purse.closed && eurPerCharacter > 0 ? overBudget(purse) : undefined),
      admit: ({ texts }) => {
        const characters = lengthOf(texts);
        if (!purse.take(costOf(characters))) throw overBudget(purse);
        this.#count(counter, characters);
        onChange?.();
      },
      ended: ({ texts }, error) => {
        if (error !== undefined && !isBilled(error)) {
          const eur = costOf(lengthOf(texts));
          purse.giveBack(eur);
          counter.counts.eur -= eur;
        }
        onChange?.();
      },
    });
    const counter: Counter = {
      station,
      lines: new Map(),
      eurPerCharacter,
      open: new Set(),
      counts: { done: 0, cached: 0, left: 0, requests: 0, characters: 0, eur: 0 },
    };
    return counter;
  }

  #count(counter: Counter, characters: number): void {
    counter.counts.requests++;
    counter.counts.characters += characters;
    counter.counts.eur += counter.eurPerCharacter * characters;
    this.totals.requests++;
    this.totals.characters += characters;
  }

  #counterOf({ provider }: Unit): Counter {
    const counter = this.#counters.get(provider);
    if (counter === undefined) throw new Error(`no provider ${provider}`);
    return counter;
  }

  #kept(unit: Unit): Promise<string> | undefined {
    const answer = this.#options.answers?.find(unit);
    if (answer === undefined) return undefined;
    this.#counterOf(unit).counts.cached++;
    return Promise.resolve(answer);
  }

  #asked(unit: Unit): Promise<string> {
    return new Promise((resolve, reject) => {
      const counter = this.#counterOf(unit);
      const { maxTexts, maxChars } = counter.station.provider.limits;
      const { length } = unit.text;
      if (length > maxChars) {
        const message = `the text has ${length} characters; ${unit.provider} takes ${maxChars}`;
        reject(new NotSent("request", message));
        return;
      }
      if (counter.station.failed !== undefined) {
        reject(counter.station.failed);
        return;
      }
      const pair = `${unit.from}-${unit.to}`;
      const line = counter.lines.get(pair) ?? { from: unit.from, to: unit.to, waiting: [], characters: 0 };
      counter.lines.set(pair, line);
      if (line.characters + length > maxChars) this.#send(counter, line);
      line.waiting.push({ unit, resolve, reject });
      line.characters += length;
      if (line.waiting.length >= maxTexts) this.#send(counter, line);
    });
  }

  #send(counter: Counter, line: Line): void {
    const batch = line.waiting;
    line.waiting = [];
    line.characters = 0;
    counter.counts.left += batch.length;
    const settled = this.#deliver(counter, line, batch).then(async () => {
      counter.counts.left -= batch.length;
      // The promises' followers run before the next turn of the event loop.
      await nextTurn();
      counter.open.delete(settled);
      this.#afterBatch();
      this.#options.onChange?.();
    });
    counter.open.add(settled);
  }

  /** Settles every unit of a batch. */
  async #deliver(counter: Counter, line: Line, batch: readonly Waiting[]): Promise<void> {
    const outcomes = await this.#outcomes(counter, line, batch).catch((fault: unknown) =>
      batch.map(() => ({ fault })),
    );
    for (const [index, { resolve, reject }] of batch.entries()) {
      const outcome = outcomes[index]!;
      if (typeof outcome === "string") resolve(outcome);
      else reject(outcome.fault);
    }
  }

  async #outcomes(counter: Counter, line: Line, batch: readonly Waiting[]): Promise<readonly Outcome[]> {
    if (this.#options.counting === true) {
      this.#count(counter, lengthOf(batch.map(({ unit }) => unit.text)));
      return batch.map(() => ({ fault: new NotSent("aborted", "counted, and not sent") }));
    }
    const units = batch.map(({ unit }) => unit);
    const answers = await this.#ask(counter, line, units);
    return answers instanceof ProviderError ? this.#halved(counter, line, units, answers) : answers;
  }

  /** A text that the provider chokes on shall not cost the others their answers: the batch is halved until it stands alone. */
  async #halved(
    counter: Counter,
    line: Line,
    units: readonly Unit[],
    fault: ProviderError,
  ): Promise<readonly Outcome[]> {
    if (units.length === 1 || !isOfTexts(fault)) return units.map(() => ({ fault }));
    if (fault.culprits !== undefined)
      return this.#withoutCulprits(counter, line, units, fault.culprits, fault);
    const middle = units.length >> 1;
    const halves = [units.slice(0, middle), units.slice(middle)];
    const tried = await Promise.all(halves.map((half) => this.#ask(counter, line, half)));
    // Where both halves fail as the whole did, it is not the fault of one text.
    const hopeless = tried.every((answers) => answers instanceof ProviderError);
    const outcomes = halves.map(async (half, index) => {
      const answers = tried[index]!;
      if (!(answers instanceof ProviderError)) return answers;
      return hopeless ? half.map(() => ({ fault: answers })) : this.#halved(counter, line, half, answers);
    });
    return (await Promise.all(outcomes)).flat();
  }

  /** Where the provider says which texts are at fault, the others are asked for once more, together. */
  async #withoutCulprits(
    counter: Counter,
    line: Line,
    units: readonly Unit[],
    culprits: ReadonlyMap<number, string>,
    { kind }: ProviderError,
  ): Promise<readonly Outcome[]> {
    const others = units.filter((_, index) => !culprits.has(index));
    const answers = others.length === 0 ? [] : await this.#ask(counter, line, others);
    let next = 0;
    return units.map((_, index) => {
      const why = culprits.get(index);
      if (why !== undefined) return { fault: new ProviderError(kind, why) };
      return answers instanceof ProviderError ? { fault: answers } : answers[next++]!;
    });
  }

  /** One request. Its answers are kept before anybody works with them. */
  async #ask(
    { station, counts }: Counter,
    { from, to }: Line,
    units: readonly Unit[],
  ): Promise<readonly string[] | ProviderError> {
    try {
      const answers = await station.ask(requestOf(from, to, units));
      counts.done += units.length;
      this.#options.answers?.keep(units, answers);
      return answers;
    } catch (error) {
      if (error instanceof ProviderError) return error;
      throw error;
    }
  }
}

type Outcome = string | { readonly fault: unknown };

/** The request's own texts may be what is wrong. */
function isOfTexts(error: ProviderError): boolean {
  return wasSeen(error) && (error.kind === "request" || error.kind === "answer");
}

/** What ends in these ways may be on the bill; the rest certainly is not. */
function isBilled({ kind }: ProviderError): boolean {
  return kind === "answer" || kind === "unavailable" || kind === "aborted";
}

function overBudget({ budgetEur = 0, spentEur }: Purse): NotSent {
  const message = `the run's budget of ${budgetEur} EUR does not allow another request: ${Number(spentEur.toFixed(4))} EUR are spent`;
  return new NotSent("quota", message, { budget: true });
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
