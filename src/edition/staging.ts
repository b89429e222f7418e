/**
 * Several files put in place as one: written beside their places first, then, once a journal says that all are there,
 * moved. A kill before the journal leaves the old files; after it, whoever comes next (`finishInterrupted`) completes the
 * move. Between two moves a reader may meet some files of each.
 */
import type { Workspace } from "../workspace/workspace.ts";
import type { EditionTarget } from "./assemble.ts";

const PREFIX = ".staging-";
const JOURNAL = "journal.json";

interface Journal {
  /** In the order of their move. */
  readonly files: readonly string[];
  readonly gone: readonly string[];
}

export interface Staging {
  /** Where to write: paths under it are paths under the target's folder later. */
  readonly target: EditionTarget;
  /** Moves these files to the target, the last one last, and removes those that are `gone`. Call while nobody else writes there. */
  publish(files: readonly string[], gone: readonly string[]): void;
  /** Leaves the target as it was. */
  abandon(): void;
}

export function openStaging({ root, folder, shown }: EditionTarget): Staging {
  const place = under(folder, `${PREFIX}${process.pid}`);
  root.remove(place);
  return {
    target: { root, folder: place, shown },
    publish(files, gone) {
      root.write(`${place}/${JOURNAL}`, JSON.stringify({ files, gone } satisfies Journal));
      complete({ root, folder, shown }, place, { files, gone });
    },
    abandon: () => {
      root.remove(place);
    },
  };
}

/**
 * Completes what a kill interrupted after its journal was written, and clears away what never got that far. `desk` is
 * the workspace under whose lock `publish` is called: a journal that is seen under it has nobody at work on it.
 */
export function finishInterrupted(target: EditionTarget, desk: Workspace): void {
  const { root, folder } = target;
  const places = root.folders(folder === "" ? "." : folder).filter((name) => name.startsWith(PREFIX));
  if (places.length === 0) return;
  desk.exclusively(() => {
    for (const name of places) {
      const place = under(folder, name);
      const journal = readJournal(root.readText(`${place}/${JOURNAL}`));
      if (journal !== undefined) complete(target, place, journal);
      else if (!isAlive(Number(name.slice(PREFIX.length)))) root.remove(place);
    }
  });
}

function complete({ root, folder }: EditionTarget, place: string, { files, gone }: Journal): void {
  for (const file of gone) root.remove(under(folder, file));
  for (const file of files) {
    const staged = `${place}/${file}`;
    // Moved already, before a kill.
    if (root.exists(staged)) root.move(staged, under(folder, file));
  }
  root.remove(place);
}

function readJournal(text: string | undefined): Journal | undefined {
  if (text === undefined) return undefined;
  const { files, gone } = JSON.parse(text) as Partial<Journal>;
  return Array.isArray(files) && Array.isArray(gone) ? { files, gone } : undefined;
}

function under(folder: string, file: string): string {
  return folder === "" ? file : `${folder}/${file}`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
