/**
 * A folder of the user's that is no desk: the cache with the translation models, or a folder that models come from. Paths in
 * it are relative, with `/`; one that leads outside is a Failure. Several processes may work in it at once.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Failure } from "../model/failure.ts";
import { writeAtomically } from "./atomic.ts";
import { claim, type ClaimNotices } from "./lock.ts";

export interface UserFolder {
  /** Absolute. */
  readonly root: string;
  /** Undefined where there is no such file. */
  read(file: string): Buffer | undefined;
  /** Names of the files directly in a folder, sorted; empty where there is none. */
  list(folder: string): string[];
  /** Whole or not at all. */
  write(file: string, content: string | Uint8Array): void;
  remove(file: string): void;
  /** Bytes; 0 where there is no such file. */
  size(file: string): number;
  /** Adds to a file that is still coming in. `from`: its size before, which is what is kept of it. */
  append(file: string, from: number): { write(bytes: Uint8Array): void; close(): void };
  /** Waits for another process that holds this lock, as long as it lives. Resolves to what frees it. */
  lock(file: string, notices: ClaimNotices): Promise<() => void>;
}

export function userFolder(root: string): UserFolder {
  const inside = (file: string): string => {
    const absolute = path.resolve(root, file);
    if (!absolute.startsWith(path.resolve(root) + path.sep))
      throw new Failure(`${file} leads outside of ${root}.`);
    return absolute;
  };
  return {
    root: path.resolve(root),
    read(file) {
      try {
        return fs.readFileSync(inside(file));
      } catch (error) {
        if (isCode(error, "ENOENT", "ENOTDIR", "EISDIR")) return undefined;
        throw accessFailure("read", inside(file), error);
      }
    },
    list(folder) {
      try {
        return fs
          .readdirSync(folder === "" ? root : inside(folder), { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => name)
          .sort();
      } catch (error) {
        if (isCode(error, "ENOENT", "ENOTDIR")) return [];
        throw accessFailure("read", path.join(root, folder), error);
      }
    },
    write(file, content) {
      try {
        writeAtomically(inside(file), content);
      } catch (error) {
        throw accessFailure("write", inside(file), error);
      }
    },
    remove(file) {
      fs.rmSync(inside(file), { force: true });
    },
    size: (file) => fs.statSync(inside(file), { throwIfNoEntry: false })?.size ?? 0,
    append(file, from) {
      const absolute = inside(file);
      try {
        fs.mkdirSync(path.dirname(absolute), { recursive: true });
        const handle = fs.openSync(absolute, fs.constants.O_WRONLY | fs.constants.O_CREAT);
        fs.ftruncateSync(handle, from);
        let at = from;
        return {
          write(bytes) {
            at += fs.writeSync(handle, bytes, 0, bytes.byteLength, at);
          },
          close() {
            fs.closeSync(handle);
          },
        };
      } catch (error) {
        throw accessFailure("write", absolute, error);
      }
    },
    lock: (file, notices) => claim(inside(file), Number.POSITIVE_INFINITY, notices),
  };
}

/** The user's cache folder, by the rules of the system. */
export function userCacheFolder(setting: (name: string) => string | undefined): string {
  const named = setting("XDG_CACHE_HOME") ?? "";
  if (path.isAbsolute(named)) return named;
  const windows = setting("LOCALAPPDATA") ?? "";
  return process.platform === "win32" && windows !== "" ? windows : path.join(os.homedir(), ".cache");
}

export function isFolder(folder: string): boolean {
  return fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Files of an installed package, read as they are. */
export function readPackageFile(file: string): Buffer {
  return fs.readFileSync(file);
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

function accessFailure(what: string, file: string, cause: unknown): Failure {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  const why = code === "ENOSPC" ? "the disk is full" : code;
  return new Failure(`Could not ${what} ${file} (${why}).`, { cause });
}
