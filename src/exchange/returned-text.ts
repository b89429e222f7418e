/** The bytes of a file that came back as text. CAT tools write UTF-8, and UTF-16 with its mark; anything else is refused. */
import { Failure } from "../model/failure.ts";

/** Bytes; an article's exchange file is a few hundred thousand at most. */
export const LARGEST_FILE = 64 * 1024 * 1024;

export function returnedText(bytes: Uint8Array, name: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw wrongEncoding(name, "its bytes are neither", cause);
  }
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(text)?.[1] ?? encoding;
  if (!/^utf-?(?:8|16(?:le|be)?)$/i.test(declared)) throw wrongEncoding(name, `it says ${declared}`);
  return text;
}

function wrongEncoding(name: string, why: string, cause?: unknown): Failure {
  return new Failure(`${name}: text in UTF-8 (or UTF-16 with its mark) was expected, and ${why}.`, {
    hint: "Save it as UTF-8 in your tool.",
    cause,
  });
}
