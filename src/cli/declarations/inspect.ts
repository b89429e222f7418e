import type { Command } from "commander";
import type { InspectOptions } from "../commands/inspect.ts";
import { example, type Declaration } from "./declaration.ts";

export const inspect: Declaration = (root, done) => {
  root
    .command("inspect")
    .argument("<seed>", "an article, by id or path")
    .description("show what the machine sees: segments, keys, locks")
    .addHelpText("after", example("communique inspect aes-moscow --json"))
    .action(async (seed: string, _: unknown, command: Command) => {
      const { inspectCommand } = await import("../commands/inspect.ts");
      done(inspectCommand(seed, command.optsWithGlobals<InspectOptions>()));
    });
};
