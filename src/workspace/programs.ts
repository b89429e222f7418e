/** Programs of the machine. */
import fs from "node:fs";

/** The first of these files that is there. */
export function firstThere(files: readonly string[]): string | undefined {
  return files.find((file) => fs.existsSync(file));
}
