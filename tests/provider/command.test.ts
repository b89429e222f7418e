import { describe, expect, it } from "vitest";
import type { Provider } from "../../src/model/provider.ts";
import { Workspace } from "../../src/workspace/workspace.ts";
import { temporaryFolder } from "../support/desk.ts";
import { keepsProviderContract } from "./contract.ts";
import { providerOf } from "./service-contract.ts";

const NODE = process.execPath;
const never = new AbortController().signal;

/** Reads all lines, and answers in capitals, the last one first. */
const CAPITALS = `
const lines = require("node:fs").readFileSync(0, "utf8").trim().split("\\n").map((line) => JSON.parse(line));
for (const { id, text } of lines.reverse())
  console.log(JSON.stringify({ id, text: text.replace(/\\[X.*?X\\]|[^[]+/g, (part) => part.startsWith("[") ? part : part.toUpperCase()) }));
`;

function program(code: string, options: Record<string, unknown> = {}): Promise<Provider> {
  const workspace = new Workspace(temporaryFolder());
  workspace.write("pipeline/tool.cjs", code);
  return providerOf("command", { run: [NODE, "pipeline/tool.cjs"], ...options }, {}, workspace);
}

async function ask(
  code: string,
  options: Record<string, unknown> = {},
  signal = never,
): Promise<readonly string[]> {
  return (await program(code, options)).translate({ from: "en", to: "fr", texts: ["One.", "Two."] }, signal);
}

describe("provider command", () => {
  keepsProviderContract(() => program(CAPITALS));

  it("gives each text a line with its languages and its context, in the desk's folder and without a shell", async () => {
    const echo = `
const [line] = require("node:fs").readFileSync(0, "utf8").split("\\n");
console.log(JSON.stringify({ id: 1, text: line + process.argv[2] + require("node:fs").existsSync("pipeline/tool.cjs") }));`;
    const provider = await program(echo, { run: [NODE, "pipeline/tool.cjs", "$(exit) *"] });
    const context = { names: { Moscow: "Moscou" }, texts: [{ title: "Talks" }] };
    const [answer] = await provider.translate({ from: "en", to: "fr", texts: ["One."], context }, never);
    expect(answer).toBe(
      `${JSON.stringify({ id: 1, from: "en", to: "fr", text: "One.", context: { names: { Moscow: "Moscou" }, title: "Talks" } })}$(exit) *true`,
    );
  });

  it.each([
    [
      "ends badly",
      'console.error("no model\\nnot here"); process.exit(3)',
      "unavailable",
      /exit code 3: not here/,
    ],
    ["writes no JSON", 'console.log("Bonjour")', "answer", /line 1 of the answer is not \{"id"/],
    [
      "writes too little",
      'console.log(`{"id": 1, "text": "Un."}`)',
      "answer",
      /2 answers were expected, and 1 came/,
    ],
    [
      "writes a wrong id",
      'for (const id of [1, 5]) console.log(JSON.stringify({ id, text: "x" }))',
      "answer",
      /no answer has the id 2/,
    ],
    [
      "writes too much",
      'for (;;) require("node:fs").writeSync(1, "x".repeat(65536))',
      "answer",
      /larger than/,
    ],
  ])("that %s is told so", async (_, code, kind, message) => {
    await expect(ask(code)).rejects.toMatchObject({
      kind,
      message: expect.stringMatching(message) as string,
    });
  });

  it("that hangs is ended, in time or with the run", async () => {
    const hang = "setInterval(() => {}, 1000)";
    await expect(ask(hang, { timeoutMs: 300 })).rejects.toMatchObject({
      kind: "unavailable",
      retryable: true,
    });
    await expect(ask(hang, {}, AbortSignal.timeout(300))).rejects.toMatchObject({ kind: "aborted" });
    await expect(ask(hang, {}, AbortSignal.abort())).rejects.toMatchObject({ kind: "aborted" });
  });

  it("that is not there is told so", async () => {
    await expect(ask("", { run: ["communique-no-such-program"] })).rejects.toMatchObject({
      kind: "unavailable",
      message: expect.stringContaining("there is no such program") as string,
    });
  });

  it("serves the pairs that the desk says", async () => {
    const provider = await program(CAPITALS, { pairs: ["en-fr"] });
    expect([await provider.supports("en", "fr"), await provider.supports("en", "ru")]).toEqual([true, false]);
    expect(provider.advice?.("en", "ru")).toContain("en-ru");
    await expect(program(CAPITALS, { run: "node tool.js" })).rejects.toThrow(
      /providers\.command\.run.*a list/,
    );
  });
});
