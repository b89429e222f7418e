import type { Command } from "commander";
import type { FactsOptions } from "../commands/facts.ts";
import { example, type Declaration } from "./declaration.ts";

export const facts: Declaration = (root, done) => {
  root
    .command("facts")
    .argument("<article>", "an article, by id or path")
    .description("compare the names, dates, amounts and quotations of all editions, by value")
    .option("--to <languages>", "only these editions beside the source")
    .addHelpText("after", example("communique facts aes-moscow"))
    .action(async (article: string, _: unknown, command: Command) => {
      const { factsCommand } = await import("../commands/facts.ts");
      done(factsCommand(article, command.optsWithGlobals<FactsOptions>()));
    });
};
