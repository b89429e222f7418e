import type { Command } from "commander";
import type { StatusOptions } from "../commands/status.ts";
import { example, type Declaration } from "./declaration.ts";

export const status: Declaration = (root, done) => {
  root
    .command("status")
    .description("articles by language: segments by state, stale, findings")
    .addHelpText("after", example("communique status"))
    .action(async (_: unknown, command: Command) => {
      const { statusCommand } = await import("../commands/status.ts");
      done(await statusCommand(command.optsWithGlobals<StatusOptions>()));
    });
};
