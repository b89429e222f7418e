/** The formats an edition can be written in: one file and one line each, loaded when a build asks for them. */
import type { Format } from "../model/edition.ts";

export const FORMATS = {
  md: async () => (await import("./md.ts")).md,
  html: async () => (await import("./html.ts")).html,
  txt: async () => (await import("./txt.ts")).txt,
  ninjs: async () => (await import("./ninjs.ts")).ninjs,
  docx: async () => (await import("./docx.ts")).docx,
  pdf: async () => (await import("./pdf.ts")).pdf,
} satisfies Record<string, () => Promise<Format>>;

export type FormatId = keyof typeof FORMATS;

export function isFormatId(id: string): id is FormatId {
  return Object.hasOwn(FORMATS, id);
}

/** The formats of the given ids, in their order; only their modules are loaded, each once a process. */
export function loadFormats(ids: readonly FormatId[]): Promise<readonly Format[]> {
  return Promise.all(ids.map((id) => FORMATS[id]()));
}
