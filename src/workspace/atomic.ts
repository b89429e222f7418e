import fs from "node:fs";
import path from "node:path";

let serial = 0;

/** Writes beside the target and renames over it, so that a kill leaves the old file or the new one. Makes the folder. */
export function writeAtomically(target: string, content: string | Uint8Array): void {
  const temporary = `${target}.${process.pid}-${serial++}.tmp`;
  try {
    try {
      fs.writeFileSync(temporary, content, { flag: "wx" });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(temporary, content, { flag: "wx" });
    }
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}
