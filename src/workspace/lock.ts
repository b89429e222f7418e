/**
 * Who may write, across processes: files made with O_EXCL that hold their owner's process id. The write lock is held for
 * milliseconds, a build's claim on the workspace for as long as it runs. A lock whose owner is gone is taken over.
 */
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../model/failure.ts";

const WAIT_MS = 10;
const PATIENCE_MS = 10_000;

/** What this process holds now. A lock with its id that is not here is of an earlier process of that id: in a container, often 1. */
const held = new Set<string>();

const sleeper = new Int32Array(new SharedArrayBuffer(4));

export function withLock<T>(file: string, change: () => T): T {
  const deadline = Date.now() + PATIENCE_MS;
  while (take(file) === "held") {
    if (Date.now() > deadline) {
      throw new Failure(
        `Process ${owner(file) ?? "?"} holds this workspace's write lock (${path.basename(file)}).`,
        { hint: "Wait for it to end, or end it." },
      );
    }
    Atomics.wait(sleeper, 0, 0, WAIT_MS);
  }
  try {
    return change();
  } finally {
    free(file);
  }
}

export interface ClaimNotices {
  /** Another process holds it, and is waited for. */
  readonly onWait: (pid: number) => void;
  /** Its owner ended without freeing it. */
  readonly onStale: (pid: number | undefined) => void;
}

/** Waits up to `patienceMs` for the process that holds it; then a Failure names that process. Returns what frees it. */
export async function claim(file: string, patienceMs: number, notices: ClaimNotices): Promise<() => void> {
  const deadline = Date.now() + patienceMs;
  for (let waited = false; ;) {
    const before = owner(file);
    const taken = take(file);
    if (taken !== "held") {
      if (taken === "taken over") notices.onStale(before);
      return () => {
        free(file);
      };
    }
    const pid = owner(file);
    if (Date.now() >= deadline) {
      throw new Failure(`Process ${pid ?? "?"} is building in this workspace.`, {
        hint: `Wait for it to end, or end it. If that process is no build of this desk, delete ${path.basename(path.dirname(file))}/${path.basename(file)}.`,
      });
    }
    if (!waited && pid !== undefined) {
      notices.onWait(pid);
      waited = true;
    }
    await sleep(10 * WAIT_MS);
  }
}

function take(file: string): "taken" | "taken over" | "held" {
  for (let stale = false; ;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: "wx" });
      held.add(file);
      return stale ? "taken over" : "taken";
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "ENOENT") fs.mkdirSync(path.dirname(file), { recursive: true });
      else if (code === "EEXIST") {
        if (!isStale(file, file)) return "held";
        stale = true;
        discard(file);
      } else {
        // Made, and no room for a process id in it.
        if (owner(file) === undefined) fs.rmSync(file, { force: true });
        throw error;
      }
    }
  }
}

function free(file: string): void {
  held.delete(file);
  if (owner(file) === process.pid) fs.rmSync(file, { force: true });
}

/** `file` holds what stood in `lock`. */
function isStale(file: string, lock: string): boolean {
  const pid = owner(file);
  if (pid === undefined) {
    // Made but not yet written by its owner, or left empty by a kill: only age tells.
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    return stat !== undefined && Date.now() - stat.mtimeMs > 1_000;
  }
  if (pid === process.pid) return !held.has(lock);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}

/** Moves a stale lock away before deleting it: if another process took over meanwhile, its lock is put back. */
function discard(file: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  if (isStale(aside, file)) fs.rmSync(aside, { force: true });
  else fs.renameSync(aside, file);
}

function owner(file: string): number | undefined {
  try {
    const pid = Number.parseInt(fs.readFileSync(file, "utf8"), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}
