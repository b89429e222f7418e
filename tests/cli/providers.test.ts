/** `providers --check`: each one is reached, and says what it has left or what is wrong. */
import { describe, expect, it } from "vitest";
import { makeDesk, type TestDesk } from "../support/desk.ts";

const MODULE = `import fs from "node:fs";
export default ({ answer, pairs }) => ({
  id: "any", markup: "html", limits: { maxTexts: 50, maxChars: 20000, concurrency: 2, requestsPerSecond: 5 },
  supports: (from, to) => (pairs ?? ["en-fr", "en-ru"]).includes(from + "-" + to),
  translate: async ({ texts }) => texts,
  advice: (from, to) => "A model for " + from + "-" + to + " is to be had.",
  async close() { fs.appendFileSync("closed.log", "closed\\n"); },
  ...(answer && { async check() {
    if (answer.fault) throw Object.assign(new Error(answer.fault), { name: "ProviderError", kind: "authentication", retryable: false });
    return answer;
  } }),
});`;

function deskWith(providers: Readonly<Record<string, object>>): TestDesk {
  const desk = makeDesk();
  desk.write("pipeline/any.mjs", MODULE);
  const declared = Object.fromEntries(
    Object.entries(providers).map(([id, options]) => [id, { module: "./any.mjs", ...options }]),
  );
  const routes = [{ use: ["memory", ...Object.keys(providers)] }];
  desk.write("pipeline/pipeline.yaml", JSON.stringify({ routes, providers: declared }));
  return desk;
}

describe("providers --check", () => {
  it("prints pairs, limits, the version, and the quota that is left", () => {
    const desk = deskWith({
      paid: { answer: { version: "v2", quota: { used: 120_000, limit: 500_000, unit: "characters" } } },
      cellar: { local: true, pairs: ["en-fr"] },
    });
    const { code, stdout } = desk.run("providers", "--check");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}paid +ready; pairs: en-fr en-ru; in the routes to en, fr, ru$/m);
    expect(stdout).toContain("50 texts and 20,000 characters a request, 2 at once, 5 a second");
    expect(stdout).toContain("answers (v2)");
    expect(stdout).toContain("120,000 of 500,000 characters used, 380,000 left");
    expect(stdout).toMatch(/^ {2}cellar +ready; on this machine; pairs: en-fr; /m);
    expect(stdout).toContain("cannot be asked without translating");
    const { providers } = JSON.parse(desk.run("providers", "--check", "--json").stdout) as {
      providers: Record<string, unknown>[];
    };
    expect(providers.find(({ id }) => id === "paid")).toMatchObject({
      ready: true,
      local: false,
      routes: ["en", "fr", "ru"],
      check: { version: "v2", quota: { used: 120_000, limit: 500_000, unit: "characters" } },
    });
    expect(providers.find(({ id }) => id === "cellar")).toMatchObject({ local: true, check: null });
  });

  it("says what is wrong with one, still asks the others, and ends with 1", () => {
    const desk = deskWith({
      refused: { answer: { fault: "the key is not accepted" } },
      fine: { answer: { version: "v2" } },
    });
    const { code, stdout } = desk.run("providers", "--check");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ {2}refused +the key is not accepted; /m);
    expect(stdout).toContain("answers (v2)");
    // Without --check nobody is reached.
    expect(desk.run("providers").code).toBe(0);
  });
});

describe("a build", () => {
  it("passes over a provider that does not serve a pair, with its advice once, and lets go of each at the end", () => {
    const desk = deskWith({ french: { pairs: ["en-fr"] }, russian: { pairs: ["en-ru"] } });
    for (const id of ["one", "two"]) desk.write(`seeds/${id}.txt`, `The farmers thanked their hosts ${id}.`);
    const { code, stderr } = desk.run("build");
    expect(code).toBe(0);
    expect(stderr.match(/A model for en-fr is to be had\./g)).toHaveLength(1);
    expect(stderr.match(/A model for en-ru is to be had\./g)).toHaveLength(1);
    expect(desk.read("closed.log")).toBe("closed\nclosed\n");
    expect(Object.values(desk.readJson("pipeline/ledger/ru/one.json"))).toMatchObject([
      { origin: "russian" },
    ]);
  });
});
