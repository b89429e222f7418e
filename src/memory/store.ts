/**
 * Memory's index on disk, in the workspace's cache folder: what each file held when it was last read. The files are the
 * truth; an index that is broken, locked for long or of another make is left out, and everything is read from them.
 */
import type { Language } from "../model/language.ts";
import { CACHE_FOLDER, type Workspace } from "../workspace/workspace.ts";
import type { EntryGroup, MemoryEntry } from "./entries.ts";

const FILE = `${CACHE_FOLDER}/memory.db`;
/** Of the tables below. */
const SCHEMA_VERSION = 1;
/** For another run that writes. */
const PATIENCE_MS = 5_000;

type Database = InstanceType<typeof import("libsql")>;

interface Row {
  readonly place: string;
  readonly text: string;
  readonly message: string;
  readonly target: string;
  readonly plain: number;
  readonly terms: string;
}

/** All entries of the groups; files that have not changed are not read again. */
export async function storedEntries(
  workspace: Workspace,
  from: Language,
  to: Language,
  groups: readonly EntryGroup[],
): Promise<MemoryEntry[]> {
  for (const attempt of [1, 2]) {
    try {
      const { default: Libsql } = await import("libsql");
      const database = new Libsql(workspace.databasePath(FILE), { timeout: PATIENCE_MS });
      try {
        return upToDate(database, `${from}-${to}`, groups);
      } finally {
        database.close();
      }
    } catch (error) {
      // Nothing is lost but time: a broken index is made anew, and without one the files are read.
      if (attempt === 2 || !isBroken(error)) break;
      for (const suffix of ["", "-journal", "-wal", "-shm"]) workspace.remove(FILE + suffix);
    }
  }
  return groups.flatMap((group) => group.read());
}

function isBroken(error: unknown): boolean {
  return error instanceof Error && "code" in error && BROKEN.test(String(error.code));
}

const BROKEN = /^SQLITE_(?:CORRUPT|NOTADB|ERROR|SCHEMA|CONSTRAINT|MISMATCH)/;

function upToDate(database: Database, pair: string, groups: readonly EntryGroup[]): MemoryEntry[] {
  prepareTables(database);
  const inOneStep = database.transaction((): Row[] => {
    const known = new Map(
      (
        database.prepare("SELECT place, print FROM groups WHERE pair = ?").all(pair) as {
          place: string;
          print: string;
        }[]
      ).map(({ place, print }) => [place, print]),
    );
    const dropRows = database.prepare("DELETE FROM entries WHERE pair = ? AND place = ?");
    const dropGroup = database.prepare("DELETE FROM groups WHERE pair = ? AND place = ?");
    const keepGroup = database.prepare("INSERT INTO groups VALUES (?, ?, ?)");
    const keepRow = database.prepare("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)");
    const forget = (place: string): void => {
      dropRows.run(pair, place);
      dropGroup.run(pair, place);
    };
    for (const { where, print, read } of groups) {
      const before = known.get(where);
      known.delete(where);
      if (before === print) continue;
      forget(where);
      keepGroup.run(pair, where, print);
      for (const { text, message, target, plain, terms } of read())
        keepRow.run(pair, where, text, message, target, plain ? 1 : 0, terms.join("\n"));
    }
    for (const place of known.keys()) forget(place);
    return database
      .prepare("SELECT place, text, message, target, plain, terms FROM entries WHERE pair = ?")
      .all(pair) as Row[];
  });
  return inOneStep.immediate().map(({ place, plain, terms, ...row }) => ({
    ...row,
    where: place,
    plain: plain === 1,
    terms: terms === "" ? [] : terms.split("\n"),
  }));
}

function prepareTables(database: Database): void {
  database.exec("PRAGMA synchronous = OFF");
  const [{ user_version: version } = {}] = database.prepare("PRAGMA user_version").all() as {
    user_version?: number;
  }[];
  if (version === SCHEMA_VERSION) return;
  database.exec(`
    BEGIN IMMEDIATE;
    DROP TABLE IF EXISTS groups;
    DROP TABLE IF EXISTS entries;
    CREATE TABLE groups (pair TEXT, place TEXT, print TEXT, PRIMARY KEY (pair, place));
    CREATE TABLE entries (pair TEXT, place TEXT, text TEXT, message TEXT, target TEXT, plain INTEGER, terms TEXT);
    CREATE INDEX entries_by_place ON entries (pair, place);
    PRAGMA user_version = ${SCHEMA_VERSION};
    COMMIT;
  `);
}
