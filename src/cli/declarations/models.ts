import type { Command } from "commander";
import type { InstallOptions, ModelsOptions } from "../commands/models.ts";
import { example, type Declaration } from "./declaration.ts";

export const models: Declaration = (root, done) => {
  const command = root
    .command("models")
    .description("the models with which this machine translates by itself")
    .addHelpText("after", example("communique models install en-fr en-ru"));
  command
    .command("list")
    .description("installed models, and how each pair of the desk is served")
    .addHelpText("after", example("communique models list"))
    .action(async (_: unknown, own: Command) => {
      const { listModels } = await import("../commands/models.ts");
      done(listModels(own.optsWithGlobals<ModelsOptions>()));
    });
  command
    .command("install")
    .argument("[pair...]", "language pairs, e.g. en-fr; those of the desk without")
    .description("fetch, check and install models; what is interrupted goes on with the next run")
    .option("--architecture <name>", "base-memory, base or tiny; the first of them that there is without")
    .option("--from <place>", "a mirror (https://...) or a folder, instead of Mozilla's store")
    .addHelpText("after", example("communique models install en-fr en-ru --from /media/models"))
    .action(async (pairs: string[], _: unknown, own: Command) => {
      const { installModels } = await import("../commands/models.ts");
      done(await installModels(pairs, own.optsWithGlobals<InstallOptions>()));
    });
  command
    .command("remove")
    .argument("<pair...>", "language pairs, e.g. en-fr")
    .description("delete installed models")
    .addHelpText("after", example("communique models remove en-fr"))
    .action(async (pairs: string[], _: unknown, own: Command) => {
      const { removeModels } = await import("../commands/models.ts");
      done(await removeModels(pairs, own.optsWithGlobals<ModelsOptions>()));
    });
};
