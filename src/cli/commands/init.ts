import { makeDesk } from "../../init/new-desk.ts";
import { makeFolder } from "../../workspace/workspace.ts";
import { EXIT } from "../exit-codes.ts";
import { openTerminal, type GlobalOptions } from "../terminal.ts";

export function initCommand(folder: string | undefined, options: GlobalOptions): number {
  const terminal = openTerminal(options);
  const root = makeFolder(folder ?? options.workspace ?? ".");
  for (const file of makeDesk(root)) terminal.say(terminal.t("init_kept", { file }));
  terminal.say(terminal.t("init_done", { folder: folder ?? options.workspace ?? "." }));
  return EXIT.done;
}
