import type { Command } from "commander";
import type { DiffOptions } from "../commands/diff.ts";
import { example, type Declaration } from "./declaration.ts";

export const diff: Declaration = (root, done) => {
  root
    .command("diff")
    .argument("<article>", "an article's id")
    .description("what changed in the source of stale texts, word by word")
    .requiredOption("--to <languages>", "the editions to look at, e.g. fr")
    .addHelpText("after", example("communique diff aes-moscow --to fr"))
    .action(async (article: string, _: unknown, command: Command) => {
      const { diffCommand } = await import("../commands/diff.ts");
      done(diffCommand(article, command.optsWithGlobals<DiffOptions>()));
    });
};
