/** A file that may be packed, whatever its name and its server say: told by its first bytes. */
import { gunzipSync } from "node:zlib";

/** No model's file comes near to this. */
const LARGEST = 2 ** 30;

export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Throws where the packed bytes are damaged. */
export function unpack(bytes: Buffer): Buffer {
  return isPacked(bytes) ? gunzipSync(bytes, { maxOutputLength: LARGEST }) : bytes;
}
