/** The built front end, which lies beside the program: read once, so that no name from outside becomes a path. */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** By name as a page asks for it: `/index.html`, `/assets/main-1a2b.js`. Empty where it has not been built. */
export function readPageFiles(): ReadonlyMap<string, Buffer> {
  const folder = fileURLToPath(new URL("page", import.meta.url));
  if (!fs.existsSync(folder)) return new Map();
  return new Map(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [`/${path.relative(folder, file).replaceAll(path.sep, "/")}`, fs.readFileSync(file)]),
  );
}
