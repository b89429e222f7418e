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
