/** Real documents of a folder: the slowest of them, byte-identity under the identity provider, reading against parsing. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { LANGUAGES, isLanguage, type Language } from "../../src/model/language.ts";
import { makeDesk, measureBuild, temporaryFolder } from "../desk.ts";
import { budgeted, percent, times, told, type Line } from "../report.ts";
import { engineTask } from "./engine.ts";

const NAMED = 5;

export function measureDocuments(folder: string): Line[] {
  const { count, megabytes, medianMsPerKb, worst, parseMs, readMs } = engineTask("documents", folder);
  const { share, broken } = identicalShare(folder);
  const size = `${count} documents (${megabytes.toFixed(1)} MB)`;
  return [
    budgeted(
      "worst-document",
      `worst of ${size} : median, ms per KB`,
      worst.msPerKb / medianMsPerKb,
      times,
      { atMost: 10 },
      `${worst.msPerKb.toFixed(2)} : ${medianMsPerKb.toFixed(2)} ms/KB, ${worst.file}`,
    ),
    told("read-to-parse", "read + segment : parsing, the same documents", readMs / parseMs, times),
    told(
      "identical",
      "byte-identical editions of them, identity provider",
      share,
      percent,
      broken.length === 0
        ? ""
        : `not: ${broken.slice(0, NAMED).join(", ")}${broken.length > NAMED ? ", ..." : ""}`,
    ),
  ];
}

/** Of all editions; a document that could not be read has none that is identical. */
function identicalShare(folder: string): { share: number; broken: string[] } {
  const desk = join(temporaryFolder(), "desk");
  const documents = documentsOf(folder);
  makeDesk(
    desk,
    documents.map(({ id, language, bytes }) => ({ file: `${id}.${language}.md`, text: bytes })),
  );
  measureBuild(desk, ["--via", "identity", "--format", "md,txt"]);
  let identical = 0;
  const broken: string[] = [];
  for (const { id, name, bytes } of documents) {
    // A press wire named .md is spliced as txt, and rendered as md.
    const same = LANGUAGES.filter((language) =>
      ["md", "txt"].some((format) => {
        const edition = join(desk, "output", id, `${language}.${format}`);
        return existsSync(edition) && readFileSync(edition).equals(bytes);
      }),
    );
    identical += same.length;
    if (same.length < LANGUAGES.length) broken.push(name);
  }
  return { share: identical / (documents.length * LANGUAGES.length), broken };
}

interface Document {
  readonly id: string;
  /** Relative to its folder, for people. */
  readonly name: string;
  readonly language: Language;
  readonly bytes: Buffer;
}

function documentsOf(folder: string): Document[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && extname(entry.name) === ".md")
    .map((entry, index) => {
      const file = join(entry.parentPath, entry.name);
      const parent = basename(dirname(file));
      return {
        id: `document-${index}`,
        name: `${parent}/${entry.name}`,
        language: isLanguage(parent) ? parent : "en",
        bytes: readFileSync(file),
      };
    });
}
