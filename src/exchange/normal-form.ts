/**
 * One spelling for messages that say the same: `<note></note>` is `<note/>`, `{ paris }` is `{paris}`, and half a
 * surrogate pair, which no file in UTF-8 can hold, is U+FFFD.
 */
import { targetHash } from "../locale/ledger-file.ts";
import { parseMessage } from "../message/parse.ts";
import { printMessage } from "../message/print.ts";

export function normalForm(written: string): string {
  return printMessage(parseMessage(written.replace(/\p{Cs}/gu, "\uFFFD")).nodes);
}

/** SHA-256 in hex; "" for a text that is not there. */
export function normalHash(written: string | undefined): string {
  return written === undefined ? "" : targetHash(normalForm(written));
}
