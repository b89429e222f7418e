/** A desk in a temporary folder, and the real bin run in it. */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
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

/** `atEnd`: afterAll where a whole file shares the folder. */
export function temporaryFolder(atEnd: (clean: () => void) => void = onTestFinished): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "communique-")));
  atEnd(() => {
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

/** Starts the bin without waiting; what it says on stdout is heard where that is a pipe. */
export function startBin(
  cwd: string,
  args: readonly string[],
  stdout: "ignore" | "pipe" = "ignore",
): ReturnType<typeof spawn> {
  return spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: { ...process.env, LC_ALL: "C", NO_COLOR: "1" },
    stdio: ["ignore", stdout, "ignore"],
  });
}

function deskIn(root: string): TestDesk {
  return {
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
}

/** A desk made by `communique init`, with these articles in seeds/ (file name -> content). */
export function makeDesk(
  seeds: Readonly<Record<string, string | Uint8Array>> = {},
  folder = temporaryFolder(),
): TestDesk {
  const desk = deskIn(folder);
  const { code, stderr } = desk.run("init");
  if (code !== 0) throw new Error(stderr);
  for (const [name, content] of Object.entries(seeds)) desk.write(`seeds/${name}`, content);
  return desk;
}

/** Another desk with the same files. */
export function copyOf(desk: TestDesk): TestDesk {
  const copy = deskIn(temporaryFolder());
  fs.cpSync(desk.root, copy.root, { recursive: true });
  return copy;
}

/** A copy of this repository's own desk: three articles, every text of theirs approved. */
export function repositoryDesk(folder = temporaryFolder()): TestDesk {
  const desk = deskIn(folder);
  for (const folder of ["pipeline", "locales", "seeds"])
    fs.cpSync(fileURLToPath(new URL(`../../${folder}`, import.meta.url)), path.join(desk.root, folder), {
      recursive: true,
    });
  return desk;
}

/** Every file under a folder of the desk with its bytes, by path in it. */
export function filesOf(desk: TestDesk, folder: string): Record<string, Buffer> {
  const root = path.join(desk.root, folder);
  if (!fs.existsSync(root)) return {};
  return Object.fromEntries(
    fs
      .readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(root, file), fs.readFileSync(file)]),
  );
}

/** The same with a hash for each file's bytes, for comparisons that a person can read. */
export function hashesOf(desk: TestDesk, folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filesOf(desk, folder)).map(([file, bytes]) => [
      file,
      createHash("sha256").update(bytes).digest("hex"),
    ]),
  );
}
