/** docs/providers.md: every example loads, every option is told, the prompt is the one that is used. */
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parsePipelineFile } from "../../src/config/pipeline-file.ts";
import { PROMPT } from "../../src/provider/chat-prompt.ts";
import { loadProvider, PROVIDERS } from "../../src/provider/registry.ts";
import { Workspace } from "../../src/workspace/workspace.ts";
import { temporaryFolder } from "../support/desk.ts";
import { googleService } from "../provider/stand-ins/google.ts";

const PAGE = fs.readFileSync(fileURLToPath(new URL("../../docs/providers.md", import.meta.url)), "utf8");
const WITHOUT_OPTIONS = ["identity", "pseudo"];
const BUILT_IN = Object.keys(PROVIDERS).filter((id) => !WITHOUT_OPTIONS.includes(id));

const environment = {
  fetch: globalThis.fetch,
  setting: (name: string) => googleService().settings[name] ?? (name.endsWith("PROXY") ? undefined : "a-key"),
};

function section(id: string): string {
  return PAGE.split(/^## /m).find((part) => part.startsWith(`${id}\n`)) ?? "";
}

describe("docs/providers.md", () => {
  it.each(BUILT_IN)("has an example of %s that loads", async (id) => {
    const [yaml = ""] = /(?<=```yaml\n)[\s\S]*?(?=```)/.exec(section(id)) ?? [];
    const config = parsePipelineFile(yaml, []);
    expect(Object.keys(config.providers)).not.toEqual([]);
    for (const name of Object.keys(config.providers)) {
      const provider = await loadProvider(name, config, new Workspace(temporaryFolder()), environment);
      expect(provider.id).toBe(name);
    }
  });

  it.each(BUILT_IN)("tells every option of %s", async (id) => {
    const config = parsePipelineFile(`providers: { ${id}: { no-such-option: 1 } }`, []);
    const error: unknown = await loadProvider(
      id,
      config,
      new Workspace(temporaryFolder()),
      environment,
    ).catch((thrown: unknown) => thrown);
    const known = /unknown option; known are (.*)\./.exec((error as Error).message)?.[1]?.split(", ") ?? [];
    expect(known.length).toBeGreaterThan(4);
    const told = section("What all of them take") + section(id);
    for (const option of known) expect(told, option).toContain(`\`${option}\``);
  });

  it("shows the prompt that chat models get", () => {
    expect(PAGE).toContain(`\`\`\`md\n${PROMPT}\n\`\`\``);
  });
});
