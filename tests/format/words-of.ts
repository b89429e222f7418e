/** The words of an edition's file as its reader gets them, read by something else than what wrote it. */
import { execFileSync } from "node:child_process";
import { strFromU8, unzipSync } from "fflate";
import type { Edition, Format } from "../../src/model/edition.ts";

export interface Written {
  readonly bytes: Uint8Array;
  readonly findings: readonly unknown[];
}

export async function write(format: Format, edition: Edition): Promise<Written> {
  if ("make" in format) return { bytes: await format.make(edition), findings: [] };
  const { text, findings } = format.render(edition);
  return { bytes: new TextEncoder().encode(text), findings };
}

export function wordsOf({ extension }: Format, bytes: Uint8Array): string {
  const read = READERS[extension] ?? strFromU8;
  return read(bytes).replace(/\s+/gu, " ");
}

const READERS: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  md: (bytes) => strFromU8(bytes).replace(/\\&/gu, "&"),
  html: (bytes) => unescaped(strFromU8(bytes)),
  json: (bytes) => JSON.stringify(JSON.parse(strFromU8(bytes))),
  docx: (bytes) =>
    unescaped(strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/gu, "")),
  // A soft hyphen at the end of a line is a hyphen on paper.
  pdf: (bytes) =>
    execFileSync("pdftotext", ["-", "-"], { input: bytes, encoding: "utf8" })
      .replace(/[-\u00ad]\n/gu, "")
      .replaceAll("\u00ad", ""),
};

function unescaped(text: string): string {
  return text.replace(/&#x26;|&amp;/gu, "&");
}
