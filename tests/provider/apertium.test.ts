/** The real thing: Debian's apertium-apy with apertium-eng-cat and apertium-fra-cat. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import net, { type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MARKUPS } from "../../src/protect/markup/registry.ts";
import { keepsProviderContract } from "./contract.ts";
import { providerOf } from "./service-contract.ts";

const APY = "/usr/bin/apertium-apy";
const MODES = "/usr/share/apertium/modes";
const missing = [APY, `${MODES}/eng-cat.mode`, `${MODES}/cat-fra.mode`].filter(
  (file) => !fs.existsSync(file),
);
const skipped = missing.length > 0 && process.env["CI"] !== "true";
if (skipped)
  console.warn(
    `Apertium is not tested: ${missing.join(", ")} missing. apt install apertium-apy apertium-eng-cat apertium-fra-cat`,
  );

describe.skipIf(skipped)("apertium, the real one", () => {
  let baseUrl = "";
  let stop = (): Promise<unknown> => Promise.resolve();
  const never = new AbortController().signal;

  beforeAll(async () => {
    expect(missing).toEqual([]);
    const port = await freePort();
    baseUrl = `http://127.0.0.1:${port}`;
    const apy = spawn(APY, ["-p", String(port), "-j1", MODES], { stdio: "ignore", detached: true });
    const ended = new Promise((resolve) => apy.once("close", resolve));
    stop = () => {
      // Its pipelines are processes of their own, in its group.
      if (apy.pid !== undefined && apy.exitCode === null) process.kill(-apy.pid, "SIGKILL");
      return ended;
    };
    for (;;) {
      if (apy.exitCode !== null) throw new Error(`apertium-apy ended with ${apy.exitCode}`);
      if (
        await fetch(`${baseUrl}/listPairs`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return;
      await sleep(100);
    }
  }, 60_000);
  afterAll(() => stop());

  keepsProviderContract(() => providerOf("apertium", { baseUrl }, {}));

  it("translates English into French over Catalan, and the other way", async () => {
    const provider = await providerOf("apertium", { baseUrl }, {});
    const [french] = await provider.translate(
      { from: "en", to: "fr", texts: ["The president speaks today."] },
      never,
    );
    expect(french).toMatch(/^Le président parle aujourd.hui\.$/);
    const [english] = await provider.translate(
      { from: "fr", to: "en", texts: ["Le président parle."] },
      never,
    );
    expect(english).toMatch(/president/i);
  });

  it("brings markup and locked words back as they were", async () => {
    const provider = await providerOf("apertium", { baseUrl }, {});
    const { html } = MARKUPS;
    const text = `The ${html.open(3)}president${html.close(3)} ${html.lock(7, "Diop")} speaks ${html.escape("& waits")}.`;
    const [answer = ""] = await provider.translate({ from: "en", to: "fr", texts: [text] }, never);
    expect(MARKUPS.html.scan(answer)).toContainEqual(
      expect.objectContaining({ type: "lock", id: 7, inner: "Diop" }),
    );
    expect(answer).toContain("&amp;");
  });

  it("is reached by its check, which names pairs that are not there", async () => {
    await expect((await providerOf("apertium", { baseUrl }, {})).check!(never)).resolves.toEqual({});
    const other = await providerOf("apertium", { baseUrl, chains: { "en-fr": ["eng-spa", "spa-fra"] } }, {});
    await expect(other.check!(never)).rejects.toThrow(/the server has no eng-spa, spa-fra/);
    await expect(other.translate({ from: "en", to: "fr", texts: ["One."] }, never)).rejects.toMatchObject({
      kind: "request",
      message: expect.stringContaining("not installed") as string,
    });
    expect(await other.supports("en", "ru")).toBe(false);
    expect(other.advice?.("en", "ru")).toContain("providers.apertium.chains");
  });
});

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
