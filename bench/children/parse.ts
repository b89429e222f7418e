/** The measure of all things: a process that only parses the files of a folder, as an author of remark scripts would. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { markdownParser } from "./markdown-parser.ts";

const folder = process.argv[2]!;
const parse = markdownParser();
for (const name of readdirSync(folder))
  if (name.endsWith(".md")) parse(readFileSync(join(folder, name), "utf8"));
