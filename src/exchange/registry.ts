/** Every exchange format, one file each, loaded when it is used. A new one is one file and one line here. */
import type { ExchangeFile, ReturnedFile } from "./model.ts";

export interface ExchangeFormat {
  /** The file's text. */
  write(file: ExchangeFile): string;
  /**
   * `name` is the file's, for errors. Throws a Failure where the file as a whole is not sound. Absent for a memory, which
   * is no edition of an article: remember.ts takes it.
   */
  read?(text: string, name: string): ReturnedFile;
}

interface Entry {
  /** What the beginning of such a file looks like. */
  readonly sign: RegExp;
  readonly load: () => Promise<ExchangeFormat>;
}

export const EXCHANGE_FORMATS = {
  xliff: {
    sign: /<(?:\w+:)?xliff\b[^>]*\bversion\s*=\s*["']2\./,
    load: async () => (await import("./xliff-2.ts")).xliff2,
  },
  "xliff-1.2": {
    sign: /<(?:\w+:)?xliff\b[^>]*\bversion\s*=\s*["']1\./,
    load: async () => (await import("./xliff-1.ts")).xliff1,
  },
  tmx: { sign: /<tmx\b/, load: async () => (await import("./tmx.ts")).tmx },
  po: { sign: /^\s*(?:#|msgid\b|msgctxt\b)/, load: async () => (await import("./po.ts")).po },
} satisfies Record<string, Entry>;

export type ExchangeFormatId = keyof typeof EXCHANGE_FORMATS;

export function isExchangeFormat(id: string): id is ExchangeFormatId {
  return Object.hasOwn(EXCHANGE_FORMATS, id);
}
