/** What a file's name says about its article: the id and, for `note.fr.txt`, the language. */
import { isLanguage, type Language } from "../model/language.ts";
import { ReadError } from "./read-error.ts";

export interface ArticleIdentity {
  readonly id: string;
  readonly suffixLanguage?: Language;
}

const EXTENSION = /\.(?:md|markdown|txt)$/iu;
/** Letters (with their combining marks), digits, `-` and `_`, opening with a letter or digit. */
const ID = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u;
/** Locale files of these names belong to the desk, whatever their case on disk. */
const RESERVED = new Set(["names", "edition"]);

/** `file` may have folders. Throws ReadError for a file that is no article or has no usable id. */
export function articleIdentity(file: string): ArticleIdentity {
  const name = file.slice(file.lastIndexOf("/") + 1);
  if (!EXTENSION.test(name)) {
    throw new ReadError(`"${name}" is no article: expected a name that ends in .md, .markdown or .txt`, file);
  }
  const stem = name.replace(EXTENSION, "");
  const dot = stem.lastIndexOf(".");
  const suffix = stem.slice(dot + 1);
  // macOS hands out decomposed names; one article is one id everywhere.
  if (dot < 0 || !isLanguage(suffix)) return { id: usable(stem.normalize("NFC"), file) };
  return { id: usable(stem.slice(0, dot).normalize("NFC"), file), suffixLanguage: suffix };
}

function usable(id: string, file: string): string {
  if (RESERVED.has(id.toLowerCase())) {
    throw new ReadError(`the article id "${id}" is reserved: rename the file`, file);
  }
  if (!ID.test(id)) {
    throw new ReadError(
      `"${id}" is no usable article id: expected letters, digits, "-" and "_", opening with a letter or digit`,
      file,
    );
  }
  return id;
}
