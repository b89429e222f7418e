/**
 * One writer at a time, across processes: a file made with O_EXCL that holds the owner's process id.
 * Held for milliseconds; a lock whose owner is gone is taken over.
 */
import fs from "node:fs";
import path from "node:path";
import { Failure } from "../model/failure.ts";

const WAIT_MS = 10;
const PATIENCE_MS = 10_000;

const sleeper = new Int32Array(new SharedArrayBuffer(4));

export function withLock<T>(file: string, change: () => T): T {
  acquire(file);
  try {
    return change();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function acquire(file: string): void {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "ENOENT") fs.mkdirSync(path.dirname(file), { recursive: true });
      else if (code !== "EEXIST") throw error;
      else if (isStale(file)) discard(file);
      else if (Date.now() > deadline) {
        throw new Failure(
          `Process ${owner(file) ?? "?"} holds this workspace's write lock (${path.basename(file)}).`,
          {
            hint: "Wait for it to end, or end it.",
          },
        );
      } else Atomics.wait(sleeper, 0, 0, WAIT_MS);
    }
  }
}

function isStale(file: string): boolean {
  const pid = owner(file);
  if (pid === undefined) {
    // Made but not yet written by its owner, or left empty by a kill: only age tells.
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    return stat !== undefined && Date.now() - stat.mtimeMs > 1_000;
  }
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
  if (isStale(aside)) fs.rmSync(aside, { force: true });
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
