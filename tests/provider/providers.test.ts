import { describe, expect, it } from "vitest";
import { parsePipelineFile } from "../../src/config/pipeline-file.ts";
import { pseudo } from "../../src/provider/pseudo.ts";
import { knownProviders, loadProvider, PROVIDERS } from "../../src/provider/registry.ts";
import { Workspace } from "../../src/workspace/workspace.ts";
import { temporaryFolder } from "../support/desk.ts";
import { keepsProviderContract } from "./contract.ts";

const ENVIRONMENT = { fetch: globalThis.fetch, setting: () => undefined };

const MODULE = `export default (options) => ({
  id: "mine",
  markup: "html",
  limits: { maxTexts: 10, maxChars: 5000, concurrency: 2 },
  supports: (from, to) => from !== to,
  translate: async ({ texts }) => texts.map((text) => (options.prefix ?? "") + text),
});
`;

function deskWith(module: string): { workspace: Workspace; config: ReturnType<typeof parsePipelineFile> } {
  const workspace = new Workspace(temporaryFolder());
  workspace.write("pipeline/providers/mine.mjs", module);
  return {
    workspace,
    config: parsePipelineFile("providers: { mine: { module: ./providers/mine.mjs, prefix: '> ' } }\n", []),
  };
}

describe.each(["identity", "pseudo"])("provider %s", (id) => {
  keepsProviderContract(() =>
    loadProvider(id, parsePipelineFile("", []), new Workspace(temporaryFolder()), ENVIRONMENT),
  );
});

describe("a module of the desk", () => {
  keepsProviderContract(() => {
    const { workspace, config } = deskWith(MODULE);
    return loadProvider("mine", config, workspace, ENVIRONMENT);
  });

  it("gets the options of pipeline.yaml", async () => {
    const { workspace, config } = deskWith(MODULE);
    const provider = await loadProvider("mine", config, workspace, ENVIRONMENT);
    expect(
      await provider.translate({ from: "en", to: "fr", texts: ["a"] }, new AbortController().signal),
    ).toEqual(["> a"]);
    expect(knownProviders(config)).toEqual(["memory", ...Object.keys(PROVIDERS), "mine"]);
  });

  it("may be a class, and reads settings from the desk's own .env", async () => {
    const { workspace, config } = deskWith(`class Mine {
  constructor(setting) { Object.assign(this, { markup: "text", limits: { maxTexts: 1, maxChars: 9, concurrency: 1 }, key: setting("MINE") }); }
  supports() { return true; }
  async translate() { return [this.key]; }
  async check() { return { version: this.key }; }
  async close() { this.key = "closed"; }
}
export default (options, { setting }) => new Mine(setting);
`);
    workspace.write(".env", "MINE=of the desk\n");
    const provider = await loadProvider("mine", config, workspace, ENVIRONMENT);
    const { signal } = new AbortController();
    expect(await provider.translate({ from: "en", to: "fr", texts: ["a"] }, signal)).toEqual(["of the desk"]);
    expect(await provider.check?.(signal)).toEqual({ version: "of the desk" });
    await provider.close?.();
    expect(await provider.check?.(signal)).toEqual({ version: "closed" });
  });

  it.each([
    ["no factory", "export const x = 1;", /ProviderFactory as its default export/],
    [
      "no limits",
      "export default () => ({ markup: 'text', supports() {}, translate() {} });",
      /`limits` must be an object/,
    ],
    [
      "a wrong markup",
      "export default () => ({ markup: 'md', supports() {}, translate() {} });",
      /`markup` must be text, html or xml/,
    ],
    ["a syntax error", "export default (", /could not be loaded/],
  ])("that has %s is refused with the reason", async (_, module, message) => {
    const { workspace, config } = deskWith(module);
    await expect(loadProvider("mine", config, workspace, ENVIRONMENT)).rejects.toThrow(message);
  });

  it("is not loaded from outside the workspace", async () => {
    const config = parsePipelineFile("providers: { mine: { module: ../../mine.mjs } }\n", []);
    await expect(loadProvider("mine", config, new Workspace(temporaryFolder()), ENVIRONMENT)).rejects.toThrow(
      /outside the workspace/,
    );
  });
});

describe("pseudo-localisation", () => {
  const localise = async (text: string): Promise<string> => {
    const [answer = ""] = await pseudo().translate(
      { from: "en", to: "fr", texts: [text] },
      new AbortController().signal,
    );
    return answer;
  };

  it("changes every letter and lengthens the text, between marks", async () => {
    const answer = await localise("The ministers met in the capital for talks.");
    expect(answer).toMatch(/^⟦.*⟧$/);
    expect(answer).not.toMatch(/[A-Za-z]/);
    expect(answer.length).toBeGreaterThan("The ministers met in the capital for talks.".length);
  });

  it("leaves tokens and figures readable", async () => {
    expect(await localise("[X7X] paid 2,500 at 14:30 [X/12X]")).toMatch(/\[X7X\].*2,500.*14:30.*\[X\/12X\]/);
  });
});
