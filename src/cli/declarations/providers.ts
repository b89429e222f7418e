import type { Command } from "commander";
import type { ProvidersOptions } from "../commands/providers.ts";
import { example, type Declaration } from "./declaration.ts";

export const providers: Declaration = (root, done) => {
  root
    .command("providers")
    .description("the providers of this desk: ready or not, for which pairs, in which routes")
    .option("--check", "reach each one, and say what it answers: its version, the quota left, what is wrong")
    .addHelpText("after", example("communique providers --check"))
    .action(async (_: unknown, command: Command) => {
      const { providersCommand } = await import("../commands/providers.ts");
      done(await providersCommand(command.optsWithGlobals<ProvidersOptions>()));
    });
};
