/** Desks in a temporary folder, made by the bin itself. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BIN, measure, type Usage } from "./child.ts";

const folders: string[] = [];
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone when the bench ends, however it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "communique-bench-"));
  folders.push(folder);
  return folder;
}

export function makeDesk(
  root: string,
  articles: readonly { readonly file: string; readonly text: string | Uint8Array }[],
): void {
  measure([BIN, "init", root, "--quiet"]);
  const seeds = join(root, "seeds");
  mkdirSync(seeds, { recursive: true });
  for (const { file, text } of articles) writeFileSync(join(seeds, file), text);
}

export function copyDesk(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  return to;
}

/** A build ends with 1 where it has findings of severity error: it has done its work all the same. */
export function measureBuild(root: string, options: readonly string[]): Usage {
  return measure([BIN, "build", "--workspace", root, "--quiet", ...options], [0, 1]);
}
