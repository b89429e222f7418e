import type { Command } from "commander";
import type { GlobalOptions } from "../terminal.ts";
import { example, type Declaration } from "./declaration.ts";

export const init: Declaration = (root, done) => {
  root
    .command("init")
    .argument("[folder]", "where; the current folder without")
    .description("make a new desk; files that are there already are kept")
    .addHelpText("after", example("communique init my-desk"))
    .action(async (folder: string | undefined, _: unknown, command: Command) => {
      const { initCommand } = await import("../commands/init.ts");
      done(initCommand(folder, command.optsWithGlobals<GlobalOptions>()));
    });
};
