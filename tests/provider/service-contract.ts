/** What every provider behind HTTP keeps, whatever its service does. Run over each with a stand-in of its wire format. */
import { inspect } from "node:util";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { parsePipelineFile } from "../../src/config/pipeline-file.ts";
import { ProviderError, type Provider, type ProviderErrorKind } from "../../src/model/provider.ts";
import { loadProvider } from "../../src/provider/registry.ts";
import { Workspace } from "../../src/workspace/workspace.ts";
import { temporaryFolder } from "../support/desk.ts";
import { keepsProviderContract } from "./contract.ts";
import { startStandIn, translated, type Fault, type Service, type StandIn } from "./stand-ins/stand-in.ts";

/** The provider of a pipeline.yaml that has this entry alone. */
export async function providerOf(
  id: string,
  options: Record<string, unknown>,
  settings: Readonly<Record<string, string>>,
  workspace = new Workspace(temporaryFolder()),
): Promise<Provider> {
  const config = parsePipelineFile(JSON.stringify({ providers: { [id]: options } }), []);
  return loadProvider(id, config, workspace, {
    fetch: globalThis.fetch,
    setting: (name) => settings[name],
  });
}

const FROM_TO = { from: "en", to: "fr" } as const;

export function keepsServiceContract(makeService: () => Service): void {
  const { id, key } = makeService();

  async function start(options: Record<string, unknown> = {}): Promise<[Provider, StandIn, Service]> {
    const service = makeService();
    const standIn = await startStandIn(service);
    return [
      await providerOf(id, { ...service.options(standIn.url), ...options }, service.settings),
      standIn,
      service,
    ];
  }

  async function failure(
    fault: Fault | ((service: Service) => Fault),
    options: Record<string, unknown> = {},
    signal = new AbortController().signal,
  ): Promise<ProviderError> {
    const [provider, standIn, service] = await start(options);
    standIn.fault = typeof fault === "function" ? fault(service) : fault;
    const error: unknown = await provider
      .translate(
        {
          ...FROM_TO,
          texts: Array.from({ length: Math.min(2, provider.limits.maxTexts) }, (_, i) => `Text ${i}.`),
        },
        signal,
      )
      .then(
        () => "answered",
        (thrown: unknown) => thrown,
      );
    expect(error).toBeInstanceOf(ProviderError);
    // Asking again is the router's.
    expect(standIn.asked.length).toBeLessThanOrEqual(1);
    expect(showsKey(error)).toBe(false);
    return error as ProviderError;
  }

  function showsKey(error: unknown): boolean {
    const { message, stack = "" } = error as Error;
    const shown = [message, stack, inspect(error, { depth: 20, showHidden: true }), JSON.stringify(error)];
    return shown.some((text) => text.includes(key));
  }

  const written: string[] = [];
  beforeEach(() => {
    written.length = 0;
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, "write").mockImplementation((text) => {
        written.push(String(text));
        return true;
      });
    for (const method of ["log", "info", "warn", "error", "debug"] as const)
      vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
        written.push(inspect(parts, { depth: 20 }));
      });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    expect(written.filter((text) => text.includes(key))).toEqual([]);
  });

  keepsProviderContract(async () => (await start())[0]);

  it("answers with the service's translations", async () => {
    const [provider] = await start();
    const texts = ["The minister spoke & left.", "Nothing else happened."].slice(0, provider.limits.maxTexts);
    expect(await provider.translate({ ...FROM_TO, texts }, new AbortController().signal)).toEqual(
      texts.map(translated),
    );
  });

  it("is reached by its check", async () => {
    const [provider] = await start();
    await expect(provider.check!(new AbortController().signal)).resolves.toBeTypeOf("object");
  });

  it.each<[number, ProviderErrorKind, boolean]>([
    [400, "request", false],
    [401, "authentication", false],
    [403, "authentication", false],
    [413, "request", false],
    [429, "rate", true],
    [456, "quota", false],
    [500, "unavailable", true],
    [503, "unavailable", true],
  ])("tells an HTTP %d as %s", async (status, kind, retryable) => {
    const error = await failure((service) => ({
      reply: { status, body: service.error(status, `no, ${service.key}`) },
    }));
    expect(error).toMatchObject({ kind, retryable, retryAfterMs: undefined });
    expect(error.message).toContain(String(status));
    expect(error.message).toContain("no, ***");
  });

  it("tells a page that a proxy put in the way by its status alone", async () => {
    const error = await failure({
      reply: {
        status: 502,
        headers: { "content-type": "text/html" },
        body: "<html><h1>Bad gateway</h1></html>",
      },
    });
    expect(error).toMatchObject({ kind: "unavailable", retryable: true });
    expect(error.message).not.toContain("<");
  });

  it("follows no redirection with its key", async () => {
    const error = await failure({
      reply: { status: 302, headers: { location: "http://127.0.0.1:9/elsewhere" }, body: "" },
    });
    expect(error).toMatchObject({ kind: "request", retryable: false });
  });

  it("waits as long as the service says, in seconds", async () => {
    const error = await failure((service) => ({
      reply: { status: 429, headers: { "retry-after": "7" }, body: service.error(429, "slower") },
    }));
    expect(error).toMatchObject({ kind: "rate", retryable: true, retryAfterMs: 7_000 });
  });

  it("waits as long as the service says, by a date", async () => {
    const error = await failure((service) => ({
      reply: {
        status: 429,
        headers: { "retry-after": new Date(Date.now() + 90_000).toUTCString() },
        body: service.error(429, "slower"),
      },
    }));
    expect(error.retryAfterMs).toBeGreaterThan(60_000);
    expect(error.retryAfterMs).toBeLessThanOrEqual(90_000);
  });

  it("ends a request that gets no answer in time", async () => {
    const error = await failure("slow", { timeoutMs: 300 });
    expect(error).toMatchObject({ kind: "unavailable", retryable: true });
    expect(error.message).toContain("300 ms");
  });

  it.each<Fault>(["cut", "cut-in-answer"])(
    "may be asked again after a lost connection (%s)",
    async (fault) => {
      expect(await failure(fault)).toMatchObject({ kind: "unavailable", retryable: true });
    },
  );

  it("may be asked again where nobody listens", async () => {
    const service = makeService();
    const provider = await providerOf(id, service.options("http://127.0.0.1:1"), service.settings);
    const asked = provider.translate({ ...FROM_TO, texts: ["One."] }, new AbortController().signal);
    await expect(asked).rejects.toMatchObject({ kind: "unavailable", retryable: true });
  });

  it.each<Fault>(["no-json", "too-few", "huge"])("takes no wrong answer (%s)", async (fault) => {
    expect(await failure(fault)).toMatchObject({ kind: "answer" });
  });

  it("ends with the run, before and while it is asked", async () => {
    expect((await failure("slow", {}, AbortSignal.abort())).kind).toBe("aborted");
    const controller = new AbortController();
    setTimeout(() => {
      controller.abort();
    }, 200);
    expect((await failure("slow", {}, controller.signal)).kind).toBe("aborted");
  });

  it("refuses unknown options and wrong values, and repeats none", async () => {
    const { settings, ...service } = makeService();
    const entry = service.options("http://127.0.0.1:1");
    await expect(providerOf(id, { ...entry, colour: "x" }, settings)).rejects.toThrow(
      new RegExp(
        `providers\\.${id}\\.colour in pipeline/pipeline\\.yaml: unknown option; known are .*baseUrl`,
      ),
    );
    const error: unknown = await providerOf(id, { ...entry, timeoutMs: key }, settings).catch(
      (thrown: unknown) => thrown,
    );
    expect((error as Error).message).toMatch(/timeoutMs/);
    expect(showsKey(error)).toBe(false);
  });
}
