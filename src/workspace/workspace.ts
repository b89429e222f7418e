/**
 * The desk's folder, and the only door to the file system. Paths are relative to the workspace, with `/`;
 * a path that leads outside (`..`, an absolute path, a symbolic link) is a Failure, and nothing is touched.
 */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Failure } from "../model/failure.ts";
import { writeAtomically } from "./atomic.ts";
import { claim, withLock, type ClaimNotices } from "./lock.ts";

export const PIPELINE_FILE = "pipeline/pipeline.yaml";
/** Machine-local state: stamps, answers of providers, locks. Never committed, safe to delete. */
export const CACHE_FOLDER = ".communique";
const WRITE_LOCK = `${CACHE_FOLDER}/write.lock`;
const RUN_LOCK = `${CACHE_FOLDER}/run.lock`;

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export class Workspace {
  readonly root: string;
  readonly #checkedFolders = new Set<string>();
  #locked = false;

  constructor(root: string) {
    this.root = fs.realpathSync(root);
  }

  /** The bytes of a file, or undefined where there is none. */
  read(file: string): Buffer | undefined {
    const absolute = this.#inside(file);
    // Asked first, because an exception for each absent file costs more than the look.
    if (fs.lstatSync(absolute, { throwIfNoEntry: false }) === undefined) return undefined;
    try {
      const handle = fs.openSync(absolute, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW);
      try {
        return fs.readFileSync(handle);
      } finally {
        fs.closeSync(handle);
      }
    } catch (error) {
      throw accessFailure("read", file, error);
    }
  }

  /** A UTF-8 file's text (a BOM stays in it), or undefined where there is none. Invalid bytes are a Failure. */
  readText(file: string): string | undefined {
    const bytes = this.read(file);
    if (bytes === undefined) return undefined;
    try {
      return UTF8.decode(bytes);
    } catch (cause) {
      throw new Failure(`${file} is not UTF-8 text.`, { hint: "Save it again as UTF-8.", cause });
    }
  }

  /** Writes a file whole or not at all. An unchanged file is left alone; returns whether it was written. */
  write(file: string, content: string | Uint8Array): boolean {
    const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
    if (this.read(file)?.equals(bytes) === true) return false;
    return this.replace(file, undefined, content);
  }

  /** As `write`, for a caller that has just read the file: `before` is its text. */
  replace(file: string, before: string | undefined, content: string | Uint8Array): boolean {
    if (before === content) return false;
    try {
      writeAtomically(this.#inside(file), content);
      return true;
    } catch (error) {
      throw accessFailure("write", file, error);
    }
  }

  /** Names of the files directly in a folder, sorted; empty where there is none. */
  list(folder: string): string[] {
    try {
      return fs
        .readdirSync(path.dirname(this.#inside(`${folder}/entry`)), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name)
        .sort();
    } catch (error) {
      if (isCode(error, "ENOENT", "ENOTDIR")) return [];
      throw accessFailure("list", folder, error);
    }
  }

  /** Names of the folders directly in a folder, sorted; empty where there is none. */
  folders(folder: string): string[] {
    try {
      return fs
        .readdirSync(path.dirname(this.#inside(`${folder}/entry`)), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort();
    } catch (error) {
      if (isCode(error, "ENOENT", "ENOTDIR")) return [];
      throw accessFailure("list", folder, error);
    }
  }

  /** Moves a file over another, in one step; makes the folder that it goes to. */
  move(from: string, to: string): void {
    try {
      const target = this.#inside(to);
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.renameSync(this.#inside(from), target);
    } catch (error) {
      throw accessFailure("write", to, error);
    }
  }

  /** Removes a file or a folder with all that is in it; nothing where there is none. */
  remove(file: string): void {
    try {
      fs.rmSync(this.#inside(file), { recursive: true, force: true });
    } catch (error) {
      throw accessFailure("remove", file, error);
    }
  }

  isFolder(file: string): boolean {
    return fs.statSync(this.#inside(file), { throwIfNoEntry: false })?.isDirectory() === true;
  }

  exists(file: string): boolean {
    return fs.existsSync(this.#inside(file));
  }

  /** A module of the desk as an import specifier. */
  moduleUrl(file: string): string {
    return pathToFileURL(this.#inside(path.posix.normalize(file))).href;
  }

  /** Where a database of the cache folder lies, for a library that opens it by itself. Makes the folder. */
  databasePath(file: string): string {
    const absolute = this.#inside(file);
    if (fs.lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink() === true) throw outside(file);
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    return absolute;
  }

  /** What changes when a file does (inode, size, times), or "" where there is none: cheaper than reading it. */
  fingerprint(file: string): { readonly print: string; readonly changedMs: number } {
    const stat = fs.lstatSync(path.join(this.root, file), { throwIfNoEntry: false });
    if (stat === undefined) return { print: "", changedMs: 0 };
    return { print: `${stat.ino}:${stat.size}:${stat.mtimeMs}:${stat.ctimeMs}`, changedMs: stat.ctimeMs };
  }

  /** Adds to the end of a file, which is made where there is none. Two processes may do so at once. */
  append(file: string, text: string): void {
    const absolute = this.#inside(file);
    try {
      fs.mkdirSync(path.dirname(absolute), { recursive: true });
      const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = fs.constants;
      const handle = fs.openSync(absolute, O_APPEND | O_CREAT | O_NOFOLLOW | O_WRONLY);
      try {
        fs.writeFileSync(handle, text);
      } finally {
        fs.closeSync(handle);
      }
    } catch (error) {
      throw accessFailure("write", file, error);
    }
  }

  /** One build at a time; whoever writes only for a moment is not kept out. Resolves to what frees the workspace again. */
  async claim(patienceMs: number, notices: ClaimNotices): Promise<() => void> {
    try {
      return await claim(path.join(this.root, RUN_LOCK), patienceMs, notices);
    } catch (error) {
      throw accessFailure("write", RUN_LOCK, error);
    }
  }

  /** Runs `change` while no other process of this workspace is in its own `exclusively`. May be nested. */
  exclusively<T>(change: () => T): T {
    if (this.#locked) return change();
    this.#locked = true;
    try {
      return withLock(path.join(this.root, WRITE_LOCK), change);
    } catch (error) {
      throw accessFailure("write", WRITE_LOCK, error);
    } finally {
      this.#locked = false;
    }
  }

  /** An absolute or cwd-relative path as a workspace path; undefined if it lies outside. */
  relative(given: string, cwd: string): string | undefined {
    const absolute = path.resolve(cwd, given);
    const parent = path.dirname(absolute);
    const real = fs.existsSync(parent)
      ? path.join(fs.realpathSync(parent), path.basename(absolute))
      : absolute;
    const relative = path.relative(this.root, real);
    if (relative === "" || relative.startsWith("..") || path.isAbsolute(relative)) return undefined;
    return relative.split(path.sep).join("/");
  }

  #inside(file: string): string {
    const absolute = path.join(this.root, file);
    if (path.isAbsolute(file) || !absolute.startsWith(this.root + path.sep)) throw outside(file);
    const folder = path.dirname(absolute);
    if (!this.#checkedFolders.has(folder)) {
      let existing = folder;
      while (!fs.existsSync(existing)) existing = path.dirname(existing);
      const real = fs.realpathSync(existing);
      if (real !== this.root && !real.startsWith(this.root + path.sep)) throw outside(file);
      if (existing === folder) this.#checkedFolders.add(folder);
    }
    return absolute;
  }
}

function outside(file: string): Failure {
  return new Failure(`${file} leads outside the workspace, where nothing is read or written.`, {
    hint: "Use a plain file inside the desk's folder; symbolic links out of it are not followed.",
  });
}

function accessFailure(verb: string, file: string, error: unknown): unknown {
  if (error instanceof Failure) return error;
  if (isCode(error, "ELOOP")) return outside(file);
  if (isCode(error, "EISDIR")) return new Failure(`${file} is a folder, and a file was expected.`);
  if (!(error instanceof Error) || !("code" in error)) return error;
  const reasons: Record<string, string> = {
    EACCES: "permission denied",
    EPERM: "permission denied",
    EROFS: "the disk is read-only",
    ENOSPC: "the disk is full",
    EDQUOT: "the disk quota is used up",
    EFBIG: "the file is larger than this system allows",
    ENOTDIR: "a file stands where a folder was expected",
    ENAMETOOLONG: "the name is too long",
  };
  const full = error.code === "ENOSPC" || error.code === "EDQUOT";
  return new Failure(`Could not ${verb} ${file}: ${reasons[String(error.code)] ?? error.message}.`, {
    ...(full && {
      hint: "Every file is whole: the old one, or the new one. Make room, then run the command again.",
    }),
    cause: error,
  });
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

/** The nearest folder at or above `from` that holds pipeline/pipeline.yaml. */
export function findWorkspace(from: string): Workspace {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, PIPELINE_FILE))) return new Workspace(folder);
    if (folder === path.dirname(folder)) {
      throw new Failure(
        `No desk here: neither ${path.resolve(from)} nor a folder above it holds ${PIPELINE_FILE}.`,
        {
          hint: "Make one with `communique init`, or name one with --workspace DIR.",
        },
      );
    }
  }
}

/** The desk in exactly this folder. */
export function openWorkspace(folder: string): Workspace {
  if (!fs.existsSync(path.join(folder, PIPELINE_FILE))) {
    throw new Failure(`${folder} is no desk: it holds no ${PIPELINE_FILE}.`, {
      hint: `Make one there with \`communique init ${folder}\`.`,
    });
  }
  return new Workspace(folder);
}

/** Any folder that is there, desk or not: what is read of it stays inside it. */
export function openFolder(folder: string): Workspace {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return new Workspace(folder);
  throw new Failure(`${folder}: a folder was expected there, and there is none.`);
}

/** Changes with every build of the engine, released or not. */
export function engineFingerprint(): string {
  const stat = fs.statSync(fileURLToPath(import.meta.url));
  return `${stat.size}:${stat.mtimeMs}`;
}

/** A folder that the user named (for editions, for a new desk), made if it is not there. */
export function makeFolder(folder: string): Workspace {
  try {
    fs.mkdirSync(folder, { recursive: true });
    return new Workspace(folder);
  } catch (error) {
    throw accessFailure("make", folder, error);
  }
}
