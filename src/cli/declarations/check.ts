import type { Command } from "commander";
import type { CheckOptions } from "../commands/check.ts";
import { example, type Declaration } from "./declaration.ts";

export const check: Declaration = (root, done) => {
  root
    .command("check")
    .argument("[seed...]", "articles, by id or path; all of seeds/ without")
    .description("run every check; nothing is sent, and nothing written without --fix")
    .option("--to <languages>", "only these editions")
    .option("--format <format>", "pretty, github, sarif or json", "pretty")
    .option("--since <revision>", "only what changed since this commit, branch or tag of git")
    .option("--fix", "mend spaces, quotation marks and dashes; a mended text waits for approval again")
    .addHelpText("after", example("communique check --since origin/main --format github"))
    .action(async (seeds: string[], _: unknown, command: Command) => {
      const { checkCommand } = await import("../commands/check.ts");
      done(await checkCommand(seeds, command.optsWithGlobals<CheckOptions>()));
    });
};
