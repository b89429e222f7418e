import { describe, expect, it } from "vitest";
import { ProviderError, type Provider, type TranslateRequest } from "../../src/model/provider.ts";
import { Dispatcher } from "../../src/route/dispatcher.ts";
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
): Dispatcher {
  return new Dispatcher([provider], signal, afterBatch);
}

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
