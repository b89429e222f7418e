/** The blocks of code that a page of the docs marks as examples. */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Each block after the comment `<!-- marker -->`. */
export function fenced(file: string, marker: string): string[] {
  const text = fs.readFileSync(path.join(ROOT, file), "utf8");
  return text
    .split(`<!-- ${marker} -->\n`)
    .slice(1)
    .map((part) => /^```\w+\n([\s\S]*?)^```$/m.exec(part)?.[1] ?? "");
}
