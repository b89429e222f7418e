/** The archive of a DOCX file, packed again without what differs from run to run: times, and link ids drawn by lot. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

/** The earliest time that a ZIP archive can hold. */
const EPOCH = "1980-01-01T00:00:00";
const TIME = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
const DRAWN_ID = /rId[a-z0-9_-]{21}(?=")/g;

export function reproducible(bytes: Uint8Array): Uint8Array {
  const ids = new Map<string, string>();
  const numbered = (id: string): string => {
    const known = ids.get(id) ?? `rIdLink${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  // word/_rels/ sorts before word/document.xml and lists the links in the order in which the text has them.
  const entries = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  const archive: Zippable = {};
  for (const [name, content] of entries) {
    const still = /\.(?:xml|rels)$/.test(name)
      ? strToU8(strFromU8(content).replace(TIME, `$1${EPOCH}Z`).replace(DRAWN_ID, numbered))
      : content;
    archive[name] = [still, { mtime: EPOCH, level: 6 }];
  }
  return zipSync(archive);
}
