/** Bytes to text. Anything that is not UTF-8 text of a reasonable size is a ReadError that says what was found and where. */
import { ReadError, placeOf, type Place } from "./read-error.ts";

const MAX_BYTES = 2 * 1024 * 1024;
/** Text has next to none; a binary file without NUL bytes has many. */
const MAX_CONTROL_SHARE = 0.01;

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text, byte order mark kept. */
export function decodeArticle(file: string, bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) {
    throw new ReadError(`the article has ${bytes.length} bytes, more than the limit of ${MAX_BYTES}`, file);
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new ReadError("the article is UTF-16 (by its byte order mark): save it as UTF-8", file, {
      line: 1,
      column: 1,
    });
  }
  refuseBinary(file, bytes);
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    const { offset, place } = firstBadByte(bytes);
    const found = bytes[offset]!.toString(16).padStart(2, "0");
    throw new ReadError(`the article is not UTF-8: byte 0x${found} at offset ${offset}`, file, place);
  }
  if (/^\uFEFF?\s*$/u.test(text)) throw new ReadError("the article is empty", file);
  return text;
}

function refuseBinary(file: string, bytes: Uint8Array): void {
  let controls = 0;
  let first = -1;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!;
    if (byte >= 32 || (byte >= 9 && byte <= 13)) continue;
    if (byte === 0) {
      throw new ReadError(
        `the file is binary, not text: NUL byte at offset ${index}`,
        file,
        placeOfByte(bytes, index),
      );
    }
    if (controls++ === 0) first = index;
  }
  if (controls > bytes.length * MAX_CONTROL_SHARE) {
    const message = `the file is binary, not text: ${controls} control characters, the first at offset ${first}`;
    throw new ReadError(message, file, placeOfByte(bytes, first));
  }
}

/** Where the first sequence begins that is not well-formed; bytes hold one. */
function firstBadByte(bytes: Uint8Array): { offset: number; place: Place } {
  // A tolerant decoder puts U+FFFD there; the text may also hold that character itself.
  const tolerant = decodeTolerantly(bytes);
  let offset = 0;
  let at = tolerant.indexOf("\uFFFD");
  for (let done = 0; ; at = tolerant.indexOf("\uFFFD", done)) {
    offset += Buffer.byteLength(tolerant.slice(done, at));
    if (!(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd)) break;
    offset += 3;
    done = at + 1;
  }
  return { offset, place: placeOf(tolerant, at) };
}

function placeOfByte(bytes: Uint8Array, offset: number): Place {
  const before = decodeTolerantly(bytes.subarray(0, offset));
  return placeOf(before, before.length);
}

function decodeTolerantly(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
