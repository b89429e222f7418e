/** The archive of a DOCX file, packed again without the times at which it was made. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

/** The earliest time that a ZIP archive can hold. */
const EPOCH = "1980-01-01T00:00:00";

export function withoutClock(bytes: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  const archive: Zippable = {};
  for (const [name, content] of entries) {
    const still =
      name === "docProps/core.xml"
        ? strToU8(strFromU8(content).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${EPOCH}Z`))
        : content;
    archive[name] = [still, { mtime: EPOCH, level: 6 }];
  }
  return zipSync(archive);
}
