import type { Command } from "commander";
import type { ExportOptions } from "../commands/export.ts";
import { example, type Declaration } from "./declaration.ts";

export const exportEdition: Declaration = (root, done) => {
  root
    .command("export")
    .argument("<article>", "an article's id")
    .description("print an edition as a file for a CAT tool, on stdout")
    .requiredOption("--to <language>", "the edition, e.g. fr")
    .requiredOption("--as <format>", "xliff (2.1), xliff-1.2, po, or tmx (approved texts only)")
    .addHelpText("after", example("communique export aes-moscow --to fr --as xliff > aes-moscow.fr.xlf"))
    .action(async (article: string, _: unknown, command: Command) => {
      const { exportCommand } = await import("../commands/export.ts");
      done(await exportCommand(article, command.optsWithGlobals<ExportOptions>()));
    });
};
