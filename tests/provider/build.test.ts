/** Through the bin: a desk that drafts by a service over real HTTP, its locks verified and its key nowhere to be read. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/report/report.ts";
import { BIN, makeDesk, type TestDesk } from "../support/desk.ts";
import { deeplService } from "./stand-ins/deepl.ts";
import { startStandIn } from "./stand-ins/stand-in.ts";

const NOTE = `---
title: A short visit
---

The Minister met **Amina TRAORE** in Mali on 4 May 2026.
They discussed a grant of 2.5 million euros; see [the site](https://www.example.org/visit).
`;

/** The stand-in lives in this process, so that the bin must not block it. */
function run(
  desk: TestDesk,
  ...args: string[]
): Promise<{ code: number | null; stdout: string; all: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd: desk.root,
      env: { PATH: process.env["PATH"], LC_ALL: "C", NO_COLOR: "1" },
    });
    let stdout = "";
    let all = "";
    child.stdout.on("data", (piece: Buffer) => {
      stdout += piece.toString("utf8");
      all += piece.toString("utf8");
    });
    child.stderr.on("data", (piece: Buffer) => (all += piece.toString("utf8")));
    child.on("close", (code) => {
      resolve({ code, stdout, all });
    });
  });
}

function filesWith(folder: string, text: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => fs.readFileSync(file).includes(text))
    .map((file) => path.relative(folder, file));
}

describe("a desk with a service", () => {
  it("gets drafts whose locks hold, and shows its key to nobody", async () => {
    const service = deeplService();
    const standIn = await startStandIn(service);
    const desk = makeDesk({ "note.md": NOTE });
    desk.write(".env", `DEEPL_AUTH_KEY=${service.key}\n`);
    desk.write(
      "pipeline/pipeline.yaml",
      `routes: [{ use: [memory, deepl] }]\nproviders: { deepl: { baseUrl: "${standIn.url}" } }\n`,
    );
    const { code, stdout, all } = await run(desk, "build", "--to", "fr", "--format", "md", "--json");
    expect(code, all).toBe(0);
    const [edition] = (JSON.parse(stdout) as Report).articles[0]!.editions;
    expect(edition!.findings.filter(({ rule }) => /lock|provider|missing/.test(rule))).toEqual([]);
    const page = desk.read("output/note/fr.md");
    expect(page).toContain("**Amina TRAORE**");
    expect(page).toContain("4\u00A0mai 2026");
    expect(page).toContain("](https://www.example.org/visit)");
    expect(page).toMatch(/THEY DISCUSSED A GRANT OF 2[.,]5/);
    expect(standIn.asked.length).toBeGreaterThan(0);
    expect(all).not.toContain(service.key);
    expect(filesWith(desk.root, service.key)).toEqual([".env"]);
  });

  it("that is refused is told why, without the key", async () => {
    const service = deeplService();
    const standIn = await startStandIn(service);
    standIn.fault = { reply: { status: 403, body: service.error(403, `no ${service.key}`) } };
    const desk = makeDesk({ "note.md": NOTE });
    desk.write(".env", `DEEPL_AUTH_KEY=${service.key}\n`);
    desk.write(
      "pipeline/pipeline.yaml",
      `routes: [{ use: [deepl] }]\nproviders: { deepl: { baseUrl: "${standIn.url}" } }\n`,
    );
    const { code, all } = await run(desk, "build", "--to", "fr", "--format", "md");
    expect(code).toBe(1);
    expect(all).toContain("the key was refused (HTTP 403)");
    expect(all).not.toContain(service.key);
    expect(filesWith(desk.root, service.key)).toEqual([".env"]);
  });
});
