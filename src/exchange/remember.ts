/**
 * A TMX file that comes in: checked as a whole, then put into the desk's memory folder, where recall finds it. It is
 * no edition of an article, so nothing of it reaches a locale file by itself. A file of that name that says something
 * else is never replaced.
 */
import { Failure } from "../model/failure.ts";
import { isLanguage, type Language } from "../model/language.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { elementsOf, readXml, textOf, type XmlElement } from "./xml.ts";

export const MEMORY_FOLDER = "pipeline/memory";

export interface Remembered {
  readonly file: string;
  /** Translation units with a text in two of the desk's languages. */
  readonly units: number;
  /** Those without. */
  readonly others: number;
  readonly languages: readonly Language[];
  /** False where the folder held this very file already. */
  readonly written: boolean;
}

/** `name`: the file's name without folders, which the one in the memory folder is made from. */
export function remember(workspace: Workspace, content: string, name: string): Remembered {
  const root = readXml(content, name);
  const version = root.attributes.get("version") ?? "";
  if (root.name !== "tmx" || !/^1\.[1-4]/.test(version))
    throw new Failure(`${name}: TMX 1.4 was expected, and <${root.name} version="${version}"> came.`);
  const units = elementsOf(root, "body").flatMap((body) => elementsOf(body, "tu"));
  const found = units.map(languagesOf);
  const usable = found.filter((languages) => languages.size > 1);
  if (usable.length === 0)
    throw new Failure(
      `${name}: texts in two of en, fr and ru were expected, and none of its ${units.length} units has them.`,
      { hint: "Nothing was written." },
    );
  const file = `${MEMORY_FOLDER}/${fileName(name)}`;
  const inUtf8 = content.replace(/^(<\?xml[^>]*\bencoding\s*=\s*["'])[\w.-]+/, "$1UTF-8");
  const written = workspace.exclusively(() => {
    const before = workspace.readText(file);
    if (before !== undefined && before !== inUtf8)
      throw new Failure(`${file} is there already, and says something else.`, {
        hint: "Rename the new file, or delete the old one first if this one replaces it.",
      });
    return workspace.replace(file, before, inUtf8);
  });
  return {
    file,
    units: usable.length,
    others: units.length - usable.length,
    languages: [...new Set(usable.flatMap((languages) => [...languages]))].sort(),
    written,
  };
}

/** The desk's languages in which a unit has a text. */
function languagesOf(unit: XmlElement): Set<Language> {
  const languages = elementsOf(unit, "tuv")
    .filter((variant) => elementsOf(variant, "seg").some((seg) => textOf(seg).trim() !== ""))
    .map(({ attributes }) => primary(attributes.get("xml:lang") ?? attributes.get("lang") ?? ""));
  return new Set(languages.filter(isLanguage));
}

/** `fr` of `fr-FR`, `FR_fr`. */
export function primary(tag: string): string {
  return tag.split(/[-_]/, 1)[0]!.toLowerCase();
}

/** A plain name from one that came from outside: letters, digits, `-`, `_` and dots inside. */
function fileName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/\.tmx$/i, "")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[.-]+|[.-]+$/g, "")
    .slice(0, 80);
  return `${plain === "" ? "memory" : plain}.tmx`;
}
