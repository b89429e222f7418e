/** Files that the user names on the command line and that need not lie in a desk: keys. Only read. */
import fs from "node:fs";
import { Failure } from "../model/failure.ts";

/** The text of a small file. `what` names it in the error: "a private key (PEM)". */
export function readUserFile(file: string, what: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "unreadable";
    throw new Failure(`${file}: ${what} was expected there, and it could not be read (${reason}).`, {
      cause,
    });
  }
}

/** The bytes of a plain file of at most `maxBytes`. */
export function readUserBytes(file: string, what: string, maxBytes: number): Uint8Array {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) throw new Failure(`${file}: ${what} was expected there, and there is none.`);
  if (!stat.isFile()) throw new Failure(`${file}: ${what} was expected there, and it is no plain file.`);
  if (stat.size > maxBytes) {
    const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MiB`;
    throw new Failure(
      `${file} has ${megabytes(stat.size)}, and at most ${megabytes(maxBytes)} were expected.`,
      {
        hint: "Cut it in parts and import them one by one.",
      },
    );
  }
  try {
    return fs.readFileSync(file);
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "unreadable";
    throw new Failure(`${file}: ${what} was expected there, and it could not be read (${reason}).`, {
      cause,
    });
  }
}
