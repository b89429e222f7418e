/** A file system of its own that is soon full. Mounting one wants root, or sudo that asks nothing. In CI it must be there. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished } from "vitest";
import { temporaryFolder } from "./desk.ts";

const BYTES = 2 << 20;

/** Throws in CI where nothing can be mounted; elsewhere says that its tests are left out. */
export function disksCanBeMounted(): boolean {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "communique-"));
  const fault = mount(folder);
  if (fault === "") unmount(folder);
  fs.rmdirSync(folder);
  if (fault === "") return true;
  if (process.env["CI"] !== undefined) throw new Error(`No file system can be mounted here: ${fault}`);
  process.stderr.write(`SKIPPED: tests on a full disk, for none can be mounted here: ${fault}\n`);
  return false;
}

export function smallDisk(): string {
  const folder = temporaryFolder();
  expect(mount(folder)).toBe("");
  onTestFinished(() => {
    unmount(folder);
  });
  return folder;
}

/** Writes until nothing more goes. */
export function fillUp(file: string): void {
  const handle = fs.openSync(file, "w");
  try {
    for (;;) fs.writeSync(handle, Buffer.alloc(4096));
  } catch (error) {
    expect(error).toMatchObject({ code: "ENOSPC" });
  } finally {
    fs.closeSync(handle);
  }
}

/** What went wrong, or "". */
function mount(folder: string): string {
  return asRoot(["mount", "-t", "tmpfs", "-o", `size=${BYTES},mode=0777`, "tmpfs", folder]);
}

function unmount(folder: string): void {
  asRoot(["umount", folder]);
}

function asRoot(command: readonly string[]): string {
  const [program = "", ...args] = process.getuid?.() === 0 ? command : ["sudo", "-n", ...command];
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  return status === 0 ? "" : (error?.message ?? stderr.trim());
}
