/** DOCX, for those who edit and print in a word processor. The same edition gives the same bytes: no clock, fixed ids. */
import type { FileFormat } from "../model/edition.ts";

export const docx: FileFormat = {
  id: "docx",
  extension: "docx",
  async make(edition) {
    const [{ Packer }, { documentOf }, { reproducible }] = await Promise.all([
      import("docx"),
      import("./docx-document.ts"),
      import("./docx-archive.ts"),
    ]);
    return reproducible(await Packer.toBuffer(documentOf(edition)));
  },
};
