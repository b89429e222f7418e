/** Measured child processes. One that ends otherwise than expected is an error, with what it wrote to stderr. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { build } from "tsdown";

export interface Usage {
  /** User and system time of the whole process, start-up included. */
  readonly cpuMs: number;
  /** Peak resident memory, MiB. */
  readonly peakMb: number;
  /** The exit code. */
  readonly code: number;
}

export const REPOSITORY = fileURLToPath(new URL("..", import.meta.url));
export const BIN = join(REPOSITORY, "dist/cli.js");

/** Inside the repository, so that the children find its packages; under node_modules, so that nothing else finds them. */
const BUILT = join(REPOSITORY, "node_modules/.cache/communique-bench");
const CHILDREN = ["usage", "parse", "engine", "similar", "counting-provider", "local-engine"] as const;

/** The path of a built child. */
export function childPath(child: (typeof CHILDREN)[number]): string {
  return join(BUILT, `${child}.mjs`);
}

/** Children run as plain JavaScript: a TypeScript loader would count as theirs. */
export async function buildChildren(): Promise<void> {
  await build({
    config: false,
    cwd: REPOSITORY,
    entry: CHILDREN.map((child) => `bench/children/${child}.ts`),
    outDir: BUILT,
    format: "esm",
    platform: "node",
    target: "node20.19",
    fixedExtension: true,
    dts: false,
    logLevel: "error",
  });
  // Started by its file name, beside the code that starts it.
  copyFileSync(join(REPOSITORY, "dist/bergamot-worker.js"), join(BUILT, "bergamot-worker.js"));
}

/** Runs `node ...args` and returns what it used. Exit codes other than those of `codes` throw. */
export function measure(args: readonly string[], codes: readonly number[] = [0]): Usage {
  const folder = mkdtempSync(join(tmpdir(), "communique-usage-"));
  const file = join(folder, "usage.json");
  try {
    const child = spawnSync(process.execPath, ["--import", childPath("usage"), ...args], {
      env: { ...process.env, BENCH_USAGE: file, NODE_OPTIONS: "" },
      encoding: "utf8",
      maxBuffer: 256 * 2 ** 20,
    });
    if (child.status === null || !codes.includes(child.status)) {
      throw new Error(
        `node ${args.join(" ")}\nended with ${child.status ?? child.signal ?? "nothing"}:\n${child.stderr.slice(0, 2_000)}`,
      );
    }
    return {
      ...(JSON.parse(readFileSync(file, "utf8")) as { cpuMs: number; peakMb: number }),
      code: child.status,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
