import type { Command } from "commander";
import type { EstimateOptions } from "../commands/estimate.ts";
import { example, type Declaration } from "./declaration.ts";

export const estimate: Declaration = (root, done) => {
  root
    .command("estimate")
    .argument("[seed...]", "articles, by id or path; all of seeds/ without")
    .description("what the next build would send: requests, characters, cost and time; nothing is sent")
    .option("--to <languages>", "only these editions, e.g. fr,ru")
    .option("--via <steps>", "memory and providers to use instead of the configured route")
    .option("--no-cache", "as if no provider had answered before")
    .addHelpText("after", example("communique estimate --to ru"))
    .action(async (seeds: string[], _: unknown, command: Command) => {
      const { estimateCommand } = await import("../commands/estimate.ts");
      done(await estimateCommand(seeds, command.optsWithGlobals<EstimateOptions>()));
    });
};
