/** Tells of changes in folders of a workspace, whoever makes them, once things are quiet. */
import fs from "node:fs";
import path from "node:path";

const QUIET_MS = 80;

/**
 * Every folder under `folders` has a watcher of its own: Node's recursive one follows files, and loses one that is replaced.
 * What is not there is not watched. Ends with `stop`.
 */
export function watchFolders(
  root: string,
  folders: readonly string[],
  changed: () => void,
): { stop: () => void } {
  const watchers = new Map<string, fs.FSWatcher>();
  let timer: NodeJS.Timeout | undefined;

  const watch = (folder: string): void => {
    if (watchers.has(folder) || !fs.existsSync(folder)) return;
    const watcher = fs.watch(folder, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        watchAll();
        changed();
      }, QUIET_MS);
    });
    // A folder that goes away (a checkout of another branch) is looked for again.
    watcher.on("error", () => undefined);
    watcher.on("close", () => watchers.delete(folder));
    watchers.set(folder, watcher);
  };

  const watchAll = (): void => {
    for (const [folder, watcher] of watchers) if (!fs.existsSync(folder)) watcher.close();
    watch(root);
    for (const folder of folders) for (const found of foldersUnder(path.join(root, folder))) watch(found);
  };

  watchAll();
  return {
    stop() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

function foldersUnder(folder: string): string[] {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // It is not there, or went away while it was read.
  }
  const inner = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  return [folder, ...inner.flatMap(({ name }) => foldersUnder(path.join(folder, name)))];
}
