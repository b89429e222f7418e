/** A desk in a temporary folder, and the real bin run in it. */
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { Report } from "../../src/report/report.ts";

export const BIN = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface TestDesk {
  readonly root: string;
  write(file: string, content: string | Uint8Array): void;
  read(file: string): string;
  readJson(file: string): Record<string, unknown>;
  exists(file: string): boolean;
  run(...args: string[]): Ran;
  /** Runs with --json and parses stdout. */
  report(...args: string[]): Report & { readonly code: number | null };
}

export function temporaryFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "communique-")));
  onTestFinished(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export function runBin(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C", NO_COLOR: "1", ...env },
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout, stderr };
}

/** Starts the bin without waiting. */
export function startBin(cwd: string, args: readonly string[]): ReturnType<typeof spawn> {
  return spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: { ...process.env, LC_ALL: "C", NO_COLOR: "1" },
    stdio: "ignore",
  });
}

/** A desk made by `communique init`, with these articles in seeds/ (file name -> content). */
export function makeDesk(seeds: Readonly<Record<string, string | Uint8Array>> = {}): TestDesk {
  const root = temporaryFolder();
  const desk: TestDesk = {
    root,
    write(file, content) {
      fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      fs.writeFileSync(path.join(root, file), content);
    },
    read: (file) => fs.readFileSync(path.join(root, file), "utf8"),
    readJson: (file) => JSON.parse(fs.readFileSync(path.join(root, file), "utf8")) as Record<string, unknown>,
    exists: (file) => fs.existsSync(path.join(root, file)),
    run: (...args) => runBin(root, args),
    report(...args) {
      const { code, stdout, stderr } = runBin(root, [...args, "--json"]);
      if (stdout === "") throw new Error(`no JSON on stdout; exit ${code}, stderr: ${stderr}`);
      return { ...(JSON.parse(stdout) as Report), code };
    },
  };
  const { code, stderr } = desk.run("init");
  if (code !== 0) throw new Error(stderr);
  for (const [name, content] of Object.entries(seeds)) desk.write(`seeds/${name}`, content);
  return desk;
}
