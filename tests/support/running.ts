/** The bin as a process of its own that can be watched, interrupted and killed while it runs. */
import { spawn, type ChildProcess } from "node:child_process";
import { onTestFinished } from "vitest";
import { BIN, type Ran } from "./desk.ts";

export interface Running {
  readonly child: ChildProcess;
  /** What has come on stderr so far. */
  readonly told: () => string;
  readonly ended: Promise<Ran>;
}

/** `launcher`: a command line that the bin's own is added to. */
export function launchBin(
  cwd: string,
  args: readonly string[],
  { env = {}, launcher = [] }: { env?: NodeJS.ProcessEnv; launcher?: readonly string[] } = {},
): Running {
  const [command = "", ...rest] = [...launcher, process.execPath, BIN, ...args];
  const child = spawn(command, rest, {
    cwd,
    env: { ...process.env, LC_ALL: "C", NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = new Promise<Ran>((resolve) => {
    child.once("close", (code) => {
      resolve({ code, stdout, stderr });
    });
  });
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  return { child, told: () => stderr, ended };
}
