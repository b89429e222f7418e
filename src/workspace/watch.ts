/** Tells of changes in folders of a workspace, whoever makes them, once things are quiet. */
import fs from "node:fs";
import path from "node:path";

const QUIET_MS = 80;

/** Folders that are not there are not watched. Ends with `stop`. */
export function watchFolders(
  root: string,
  folders: readonly string[],
  changed: () => void,
): { stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const watchers = folders.flatMap((folder) => {
    const full = path.join(root, folder);
    if (!fs.existsSync(full)) return [];
    const watcher = fs.watch(full, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, QUIET_MS);
    });
    // A folder that goes away (a checkout of another branch) is no reason to end.
    watcher.on("error", () => undefined);
    return [watcher];
  });
  return {
    stop() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
