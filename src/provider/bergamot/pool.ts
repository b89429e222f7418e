/**
 * Engines at work: lines are cut into portions of similar length, which the workers take as they become free, each with the
 * models it needs. A worker whose engine ends itself is started anew and its portion asked for once more; a portion that fails
 * again is halved, until the line stands alone that no engine survives.
 */
import type { PairId } from "../../models/pair.ts";
import { EngineFault, startEngine, type Engine } from "./engine.ts";
import type { Line, ModelFiles, TranslatedLine } from "./protocol.ts";

export interface PoolOptions {
  readonly workers: number;
  /** What the models of one worker may take, in bytes; the one in use stays, whatever it takes. */
  readonly bytesEach: number;
  /** Estimated bytes of a model at work. */
  readonly bytesOf: (model: PairId) => number;
  readonly load: (model: PairId) => ModelFiles;
}

export type LineOutcome = TranslatedLine | { readonly fault: string };

export interface Pool {
  /** Rejects with the signal's reason, or with what `load` throws, or with an EngineFault where the model cannot be loaded. */
  translate(model: PairId, lines: readonly Line[], signal: AbortSignal): Promise<LineOutcome[]>;
  /** Memory of the engines, and engines that were started. */
  readonly stats: { bytes: number; starts: number };
  close(): Promise<void>;
}

/** UTF-16 code units of a portion: some thirty lines. Sorted by length, they fill the engine's own batches well. */
const PORTION = 4_000;
/** Repeats of a sentence are free. */
const CACHED_SENTENCES = 4_096;

interface Job {
  readonly model: PairId;
  readonly lines: readonly Line[];
  readonly signal: AbortSignal;
  /** It has failed once. */
  readonly again: boolean;
  readonly resolve: (outcomes: LineOutcome[]) => void;
  readonly reject: (error: unknown) => void;
}

interface Seat {
  engine: Engine | undefined;
  /** Loaded models, the one used longest ago first. */
  readonly models: Set<PairId>;
  bytes: number;
  job: Job | undefined;
}

export function openPool({ workers, bytesEach, bytesOf, load }: PoolOptions): Pool {
  const seats: Seat[] = Array.from({ length: workers }, () => ({
    engine: undefined,
    models: new Set(),
    bytes: 0,
    job: undefined,
  }));
  const waiting: Job[] = [];
  let closed = false;
  let starts = 0;

  function submit(
    model: PairId,
    lines: readonly Line[],
    signal: AbortSignal,
    again: boolean,
  ): Promise<LineOutcome[]> {
    return new Promise((resolve, reject) => {
      const job: Job = { model, lines, signal, again, resolve, reject };
      if (again) waiting.unshift(job);
      else waiting.push(job);
      work();
    });
  }

  /** Gives each free worker a portion, if it can be one whose model it has. */
  function work(): void {
    for (const seat of seats) {
      if (seat.job !== undefined || waiting.length === 0) continue;
      const fitting = waiting.findIndex(({ model }) => seat.models.has(model));
      const [job] = waiting.splice(Math.max(0, fitting), 1);
      seat.job = job;
      void done(seat, job!).finally(() => {
        seat.job = undefined;
        work();
      });
    }
  }

  async function done(seat: Seat, job: Job): Promise<void> {
    const { model, lines, signal } = job;
    const stop = (): void => {
      void end(seat);
    };
    const isOver = (): boolean => closed || signal.aborted;
    if (isOver()) {
      job.reject(new EngineFault("the run is over"));
      return;
    }
    signal.addEventListener("abort", stop, { once: true });
    try {
      await ready(seat, model);
    } catch (error) {
      signal.removeEventListener("abort", stop);
      await end(seat);
      if (error instanceof EngineFault && !job.again && !isOver())
        submit(model, lines, signal, true).then(job.resolve, job.reject);
      else job.reject(error);
      return;
    }
    try {
      const answer = await seat.engine!.call({ name: "translate", model, lines });
      seat.bytes = answer.bytes;
      job.resolve([...answer.lines]);
    } catch (error) {
      await end(seat);
      if (isOver()) job.reject(error);
      else if (!job.again) submit(model, lines, signal, true).then(job.resolve, job.reject);
      else if (lines.length > 1) halved(job).then(job.resolve, job.reject);
      else job.resolve([{ fault: error instanceof Error ? error.message : String(error) }]);
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  async function halved({ model, lines, signal }: Job): Promise<LineOutcome[]> {
    const middle = lines.length >> 1;
    const halves = [lines.slice(0, middle), lines.slice(middle)];
    return (await Promise.all(halves.map((half) => submit(model, half, signal, true)))).flat();
  }

  /** A worker with this model, and without those for which there is no room beside it. */
  async function ready(seat: Seat, model: PairId): Promise<void> {
    if (seat.engine === undefined) {
      starts++;
      seat.engine = await startEngine(CACHED_SENTENCES);
    }
    const { engine, models } = seat;
    if (models.delete(model)) {
      models.add(model);
      return;
    }
    const files = load(model);
    let bytes = bytesOf(model);
    for (const own of models) bytes += bytesOf(own);
    for (const own of models) {
      if (bytes <= bytesEach) break;
      await engine.call({ name: "drop", model: own });
      models.delete(own);
      bytes -= bytesOf(own);
    }
    await engine.call({ name: "load", model, files });
    models.add(model);
  }

  async function end(seat: Seat): Promise<void> {
    const { engine } = seat;
    seat.engine = undefined;
    seat.models.clear();
    seat.bytes = 0;
    await engine?.end();
  }

  return {
    async translate(model, lines, signal) {
      const order = lines
        .map((_, index) => index)
        .sort((a, b) => lines[a]!.text.length - lines[b]!.text.length);
      const outcomes: LineOutcome[] = [];
      await Promise.all(
        portions(order, lines).map(async (portion) => {
          const part = await submit(
            model,
            portion.map((index) => lines[index]!),
            signal,
            false,
          );
          for (const [place, index] of portion.entries()) outcomes[index] = part[place]!;
        }),
      );
      return outcomes;
    },
    get stats() {
      return { bytes: seats.reduce((sum, { bytes }) => sum + bytes, 0), starts };
    },
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(new EngineFault("the provider is closed"));
      await Promise.all(seats.map(end));
    },
  };
}

/** Runs of lines in this order, each of about one portion. */
function portions(order: readonly number[], lines: readonly Line[]): number[][] {
  const cut: number[][] = [];
  let room = 0;
  for (const index of order) {
    const size = lines[index]!.text.length;
    if (size > room || cut.length === 0) {
      cut.push([]);
      room = PORTION;
    }
    cut.at(-1)!.push(index);
    room -= size;
  }
  return cut;
}
