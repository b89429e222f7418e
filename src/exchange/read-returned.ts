/** A file that came back: which format it is in is told by what it holds, not by its name. */
import { Failure } from "../model/failure.ts";
import type { ReturnedFile } from "./model.ts";
import { EXCHANGE_FORMATS, type ExchangeFormat } from "./registry.ts";

export type Returned =
  | { readonly type: "edition"; readonly format: string; readonly file: ReturnedFile }
  /** TMX: the text itself, which is not read yet. */
  | { readonly type: "memory" };

/** UTF-16 code units in which the root element begins, comments before it included. */
const BEGINNING = 16_384;

export async function readReturned(text: string, name: string): Promise<Returned> {
  const beginning = text.slice(0, BEGINNING);
  for (const [id, { sign, load }] of Object.entries(EXCHANGE_FORMATS)) {
    if (!sign.test(beginning)) continue;
    const format: ExchangeFormat = await load();
    return format.read === undefined
      ? { type: "memory" }
      : { type: "edition", format: id, file: format.read(text, name) };
  }
  throw new Failure(`${name}: XLIFF 1.2 or 2.x, PO or TMX was expected, and nothing like them came.`, {
    hint: "`communique export ARTICLE --to LANG --as xliff` shows what is understood.",
  });
}
