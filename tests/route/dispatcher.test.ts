import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ProviderError, type Provider, type TranslateRequest } from "../../src/model/provider.ts";
import { backoffMs, type Clock } from "../../src/route/clock.ts";
import { Dispatcher, type DispatchOptions } from "../../src/route/dispatcher.ts";
import type { Unit } from "../../src/route/unit.ts";

interface Recorded {
  readonly provider: Provider;
  readonly requests: TranslateRequest[];
}

function recorder(
  answer: (request: TranslateRequest, attempt: number) => readonly string[],
  limits: Partial<Provider["limits"]> = {},
): Recorded {
  const requests: TranslateRequest[] = [];
  const provider: Provider = {
    id: "rec",
    markup: "text",
    limits: { maxTexts: 3, maxChars: 100, concurrency: 2, ...limits },
    supports: () => true,
    translate(request) {
      requests.push(request);
      return Promise.resolve().then(() => answer(request, requests.length));
    },
  };
  return { provider, requests };
}

const upper = ({ texts }: TranslateRequest): string[] => texts.map((text) => text.toUpperCase());

function dispatcher(
  { provider }: Recorded,
  signal = new AbortController().signal,
  afterBatch: () => void = () => undefined,
  options: DispatchOptions = {},
): Dispatcher {
  return new Dispatcher([provider], signal, afterBatch, options);
}

/** A clock that stands still while anything happens, and else jumps to the end of the next wait. */
function fastClock(): Clock & { readonly waits: number[] } {
  let nowMs = 0;
  const waits: number[] = [];
  const waiting = new Map<() => void, number>();
  const jump = (): void => {
    if (waiting.size === 0) return;
    nowMs = Math.min(...waiting.values());
    for (const [resolve, endMs] of waiting) {
      if (endMs > nowMs) continue;
      waiting.delete(resolve);
      resolve();
    }
    setImmediate(jump);
  };
  return {
    waits,
    nowMs: () => nowMs,
    wait(ms) {
      waits.push(ms);
      return new Promise((resolve) => {
        waiting.set(resolve, nowMs + ms);
        if (waiting.size === 1) setImmediate(jump);
      });
    },
  };
}

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");

function unit(text: string, to: Unit["to"] = "fr"): Unit {
  return { provider: "rec", from: "en", to, text };
}

async function settle(work: Dispatcher, texts: readonly string[]): Promise<PromiseSettledResult<string>[]> {
  const answers = texts.map((text) => work.translate(unit(text)));
  const all = Promise.allSettled(answers);
  await work.drain();
  return all;
}

describe("the dispatcher", () => {
  it("fills each request up to the provider's number of texts, and sends the rest at the end", async () => {
    const recorded = recorder(upper);
    const results = await settle(dispatcher(recorded), ["a", "b", "c", "d"]);
    expect(results.map((result) => result.status === "fulfilled" && result.value)).toEqual([
      "A",
      "B",
      "C",
      "D",
    ]);
    expect(recorded.requests.map(({ texts }) => texts)).toEqual([["a", "b", "c"], ["d"]]);
  });

  it("never sends more characters than the provider takes", async () => {
    const recorded = recorder(upper, { maxTexts: 50, maxChars: 10 });
    await settle(dispatcher(recorded), ["aaaa", "bbbb", "cccc", "dddddddddd"]);
    for (const { texts } of recorded.requests) expect(texts.join("").length).toBeLessThanOrEqual(10);
    expect(recorded.requests).toHaveLength(3);
  });

  it("refuses a text that no request can hold, and sends the others", async () => {
    const recorded = recorder(upper, { maxChars: 5 });
    const [long, short] = await settle(dispatcher(recorded), ["too long a text", "ok"]);
    expect(long).toMatchObject({ status: "rejected", reason: { kind: "request" } });
    expect(short).toMatchObject({ status: "fulfilled", value: "OK" });
  });

  it("sends the same text once, and each language pair apart", async () => {
    const recorded = recorder(upper);
    const work = dispatcher(recorded);
    const answers = Promise.all([
      work.translate(unit("a")),
      work.translate(unit("a")),
      work.translate(unit("a", "ru")),
    ]);
    await work.drain();
    expect(await answers).toEqual(["A", "A", "A"]);
    expect(recorded.requests.map(({ to, texts }) => [to, texts])).toEqual([
      ["fr", ["a"]],
      ["ru", ["a"]],
    ]);
    expect(work.totals).toEqual({ requests: 2, characters: 2 });
  });

  it("tries again where the provider says that it helps", async () => {
    const recorded = recorder((request, attempt) => {
      if (attempt === 1) throw new ProviderError("rate", "slow down", { retryable: true, retryAfterMs: 1 });
      return upper(request);
    });
    const [result] = await settle(dispatcher(recorded), ["a"]);
    expect(result).toMatchObject({ status: "fulfilled", value: "A" });
    expect(recorded.requests).toHaveLength(2);
  });

  it("stops at once, for all that waits, where access is refused", async () => {
    const recorded = recorder(
      () => {
        throw new ProviderError("authentication", "wrong key");
      },
      { maxTexts: 1, concurrency: 1 },
    );
    const results = await settle(dispatcher(recorded), ["a", "b", "c"]);
    expect(results.every((result) => result.status === "rejected")).toBe(true);
    expect(recorded.requests).toHaveLength(1);
  });

  it.each([
    ["too few answers", () => [], /1 answer was expected, and 0 came/],
    ["no list", () => "A" as unknown as string[], /1 answer was expected, and string came/],
    ["an answer that is no text", () => [7] as unknown as string[], /answer 1 of 1 is no text/],
  ])("takes %s for a fault of the provider", async (_, answer, message) => {
    const results = await settle(dispatcher(recorder(answer)), ["a", "b"]);
    for (const result of results)
      expect(result.status === "rejected" && String(result.reason)).toMatch(message);
  });

  it("turns what a module throws into a provider's fault", async () => {
    const recorded = recorder(() => {
      throw new TypeError("x is undefined");
    });
    const [result] = await settle(dispatcher(recorded), ["a"]);
    expect(result).toMatchObject({
      status: "rejected",
      reason: { name: "ProviderError", kind: "answer", message: "x is undefined" },
    });
  });

  it("says after each batch that its answers are in", async () => {
    const taken: string[] = [];
    const seen: number[] = [];
    const work = dispatcher(
      recorder(upper, { concurrency: 1 }),
      undefined,
      () => void seen.push(taken.length),
    );
    for (const text of ["a", "b", "c", "d"])
      void work.translate(unit(text)).then((answer) => taken.push(answer));
    await work.drain();
    expect(seen).toEqual([3, 4]);
  });

  it("ends every wait when it is aborted", async () => {
    const abortion = new AbortController();
    const recorded = recorder(upper);
    const work = dispatcher(recorded, abortion.signal);
    abortion.abort();
    const [result] = await settle(work, ["a"]);
    expect(result).toMatchObject({ status: "rejected", reason: { kind: "aborted" } });
    expect(recorded.requests).toHaveLength(0);
  });
});

describe("a provider's limits", () => {
  it("bound its requests at once, and all of that is used", async () => {
    let underWay = 0;
    let most = 0;
    const { provider } = recorder(upper, { maxTexts: 1, concurrency: 3 });
    const counted: Provider = {
      ...provider,
      async translate(request) {
        most = Math.max(most, ++underWay);
        await new Promise((resolve) => setImmediate(resolve));
        underWay--;
        return upper(request);
      },
    };
    await settle(new Dispatcher([counted], new AbortController().signal, () => undefined), LETTERS);
    expect(most).toBe(3);
  });

  it("bound its requests a second", async () => {
    const at: number[] = [];
    const recorded = recorder(
      (request) => {
        at.push(performance.now());
        return upper(request);
      },
      { maxTexts: 1, concurrency: 4, requestsPerSecond: 25 },
    );
    await settle(dispatcher(recorded), "abcdefghijk".split(""));
    // Eleven starts are ten intervals of 40 ms; half of it, because a busy machine may be late with the first.
    expect(at[10]! - at[0]!).toBeGreaterThanOrEqual(10 * 20);
  });
});

describe("a provider that asks for time", () => {
  it.each([
    ["says how long", 45_000],
    ["does not say how long", undefined],
  ])("for ten minutes and %s: the run waits and ends well", async (_, retryAfterMs) => {
    const clock = fastClock();
    const limited = recorder(
      (request) => {
        if (clock.nowMs() < 600_000)
          throw new ProviderError("rate", "slow down", {
            retryable: true,
            ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
          });
        return upper(request);
      },
      { maxTexts: 1, concurrency: 4 },
    );
    const work = dispatcher(limited, undefined, undefined, { clock });
    const results = await settle(work, LETTERS);
    expect(results.every(({ status }) => status === "fulfilled")).toBe(true);
    // One pause for all four at once: not one each.
    expect(limited.requests.length - LETTERS.length).toBeLessThanOrEqual(4 * clock.waits.length);
    expect(clock.waits.length).toBeLessThan(25);
    expect(clock.nowMs()).toBeLessThan(600_000 + 61_000);
  });

  it("for longer than half an hour without one answer: the run goes on without it", async () => {
    const clock = fastClock();
    const limited = recorder(() => {
      throw new ProviderError("rate", "slow down", { retryable: true, retryAfterMs: 60_000 });
    });
    const results = await settle(dispatcher(limited, undefined, undefined, { clock }), LETTERS);
    for (const result of results)
      expect(result).toMatchObject({ status: "rejected", reason: { kind: "rate" } });
    expect(clock.nowMs()).toBeLessThanOrEqual(31 * 60_000);
  });

  it("the pauses double, by chance between half and all, up to a minute", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), (failures) => {
        const full = Math.min(500 * 2 ** (failures - 1), 60_000);
        const ms = backoffMs(failures);
        expect(ms).toBeGreaterThanOrEqual(full / 2);
        expect(ms).toBeLessThanOrEqual(full);
      }),
    );
  });
});

describe("a provider that is down", () => {
  const down = (): never => {
    throw new ProviderError("unavailable", "no connection", { retryable: true });
  };

  it("is left alone after a few attempts, and the rest is told why", async () => {
    const recorded = recorder(down, { maxTexts: 1, concurrency: 2 });
    const results = await settle(dispatcher(recorded, undefined, undefined, { clock: fastClock() }), LETTERS);
    expect(recorded.requests.length).toBeLessThanOrEqual(2 * 5);
    for (const result of results)
      expect(result.status === "rejected" && String(result.reason)).toContain("no connection");
  });

  it("is down where it does not answer in time", async () => {
    const signals: AbortSignal[] = [];
    const { provider } = recorder(upper);
    const hanging: Provider = {
      ...provider,
      translate: (_, signal) => {
        signals.push(signal);
        return new Promise(() => undefined);
      },
    };
    const options = { clock: fastClock(), timeoutsMs: new Map([["rec", 5]]) };
    const work = new Dispatcher([hanging], new AbortController().signal, () => undefined, options);
    const [result] = await settle(work, ["a"]);
    expect(result).toMatchObject({
      reason: { kind: "unavailable", message: "no answer within 0.005 seconds" },
    });
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
  });
});

describe("a batch that is refused", () => {
  it("is halved until the text that is at fault stands alone", async () => {
    const recorded = recorder(
      (request) => {
        if (request.texts.includes("q")) throw new ProviderError("request", "not understood");
        return upper(request);
      },
      { maxTexts: 26 },
    );
    const results = await settle(dispatcher(recorded), LETTERS);
    const failed = LETTERS.filter((_, index) => results[index]?.status === "rejected");
    expect(failed).toEqual(["q"]);
    expect(recorded.requests.length).toBeLessThanOrEqual(1 + 2 * 5);
  });

  it("and whose halves are refused, too, is given up", async () => {
    const recorded = recorder(
      () => {
        throw new ProviderError("request", "not understood");
      },
      { maxTexts: 26 },
    );
    const results = await settle(dispatcher(recorded), LETTERS);
    expect(results.every(({ status }) => status === "rejected")).toBe(true);
    expect(recorded.requests).toHaveLength(3);
  });
});

describe("a budget", () => {
  const EUR_A_CHARACTER = new Map([["rec", 1_000_000]]);

  it("is never overspent, whatever the texts and the limits", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 9 }), { maxLength: 40 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 4 }),
        async (texts, budgetEur, maxTexts, concurrency) => {
          const recorded = recorder(upper, { maxTexts, concurrency });
          const work = dispatcher(recorded, undefined, undefined, { prices: EUR_A_CHARACTER, budgetEur });
          const results = await settle(work, texts);
          const sent = recorded.requests.flatMap((request) => request.texts);
          expect(sent.join("").length).toBeLessThanOrEqual(budgetEur);
          expect(work.progress()[0]?.eur).toBe(sent.join("").length);
          for (const [index, result] of results.entries())
            expect(result.status === "fulfilled").toBe(sent.includes(texts[index]!));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("gets back what a refused request did not cost", async () => {
    const recorded = recorder(
      (request, attempt) => {
        if (attempt === 1) throw new ProviderError("rate", "slow down", { retryable: true, retryAfterMs: 0 });
        return upper(request);
      },
      { maxTexts: 1, concurrency: 1 },
    );
    const work = dispatcher(recorded, undefined, undefined, { prices: EUR_A_CHARACTER, budgetEur: 1 });
    expect(await settle(work, ["a"])).toMatchObject([{ value: "A" }]);
  });
});

describe("texts with context", () => {
  it("are different texts where the context differs, and travel with their own", async () => {
    const recorded = recorder(upper);
    const work = dispatcher(recorded);
    const around = (before: string): Unit => ({ ...unit("It rained."), context: { before: [before] } });
    void work.translate(around("A."));
    void work.translate(around("B."));
    void work.translate(around("B."));
    await work.drain();
    expect(recorded.requests).toEqual([
      {
        from: "en",
        to: "fr",
        texts: ["It rained.", "It rained."],
        context: { texts: [{ before: ["A."] }, { before: ["B."] }] },
      },
    ]);
  });
});
