import type { Command } from "commander";
import type { RejectOptions } from "../commands/reject.ts";
import { example, type Declaration } from "./declaration.ts";

export const reject: Declaration = (root, done) => {
  root
    .command("reject")
    .argument("<article>", "an article's id, or `names`")
    .description("send targets back with a note; an approval of theirs is taken back")
    .requiredOption("--to <languages>", "the editions, e.g. fr")
    .requiredOption("--key <key...>", "the keys of what is sent back")
    .requiredOption("--note <text>", "what is wrong, for whoever mends it")
    .addHelpText(
      "after",
      example('communique reject aes-moscow --to fr --key the-goal-is-to-1f0c9a3e --note "too literal"'),
    )
    .action(async (article: string, _: unknown, command: Command) => {
      const { rejectCommand } = await import("../commands/reject.ts");
      done(rejectCommand(article, command.optsWithGlobals<RejectOptions>()));
    });
};
