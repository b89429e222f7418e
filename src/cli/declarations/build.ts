import type { Command } from "commander";
import type { BuildOptions } from "../commands/build.ts";
import { example, type Declaration } from "./declaration.ts";

export const build: Declaration = (root, done) => {
  root
    .command("build")
    .argument("[seed...]", "articles, by id or path; all of seeds/ without")
    .description("draft what is missing, write locales and ledger, assemble the editions")
    .option("--to <languages>", "only these editions, e.g. fr,ru")
    .option(
      "--via <steps>",
      "memory and providers to use instead of the configured route, e.g. memory,pseudo",
    )
    .option("--out <folder>", "write the editions there instead of output/")
    .option("--format <formats>", "md, html, txt; several with commas")
    .option("--no-draft", "use what is there; ask neither memory nor providers")
    .option("--no-cache", "ask providers again for what they answered in earlier runs")
    .option("--progress <how>", "json: events for programs on stderr, one a line")
    .option("--dry-run", "write and send nothing; report what is there")
    .addHelpText("after", example("communique build aes-moscow --to fr,ru --format html"))
    .action(async (seeds: string[], _: unknown, command: Command) => {
      const { buildCommand } = await import("../commands/build.ts");
      done(await buildCommand(seeds, command.optsWithGlobals<BuildOptions>()));
    });
};
