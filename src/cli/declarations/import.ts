import type { Command } from "commander";
import type { ImportOptions } from "../commands/import.ts";
import { example, type Declaration } from "./declaration.ts";

export const importFile: Declaration = (root, done) => {
  root
    .command("import")
    .argument("<file>", "XLIFF or PO that export wrote, or a TMX memory")
    .description(
      "take back what a CAT tool made of an export; approves nothing, overwrites nobody's newer text",
    )
    .addHelpText("after", example("communique import aes-moscow.fr.xlf"))
    .action(async (file: string, _: unknown, command: Command) => {
      const { importCommand } = await import("../commands/import.ts");
      done(await importCommand(file, command.optsWithGlobals<ImportOptions>()));
    });
};
