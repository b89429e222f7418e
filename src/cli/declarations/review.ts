import type { Command } from "commander";
import type { ReviewOptions } from "../commands/review.ts";
import { example, type Declaration } from "./declaration.ts";

export const review: Declaration = (root, done) => {
  root
    .command("review")
    .description("review in the browser: source and target side by side, on this machine alone")
    .option("--port <port>", "0 takes a free one", "0")
    .option(
      "--host <address>",
      "another address than 127.0.0.1; whoever reaches it and has the link may edit",
    )
    .addHelpText("after", example("communique review"))
    .action(async (_: unknown, command: Command) => {
      const { reviewCommand } = await import("../commands/review.ts");
      done(await reviewCommand(command.optsWithGlobals<ReviewOptions>()));
    });
};
