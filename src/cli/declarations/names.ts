import type { Command } from "commander";
import type { NamesOptions } from "../commands/names.ts";
import { example, type Declaration } from "./declaration.ts";

export const names: Declaration = (root, done) => {
  root
    .command("names")
    .argument("[article]", "an article, by id or path; the whole desk without")
    .description("names with their forms, states and where they occur")
    .option("--to <languages>", "only these languages, e.g. ru")
    .option("--propose", "write proposals for missing forms, Russian cases too; nothing else is touched")
    .addHelpText("after", example("communique names aes-moscow --to ru --propose"))
    .action(async (article: string | undefined, _: unknown, command: Command) => {
      const { namesCommand } = await import("../commands/names.ts");
      done(namesCommand(article, command.optsWithGlobals<NamesOptions>()));
    });
};
