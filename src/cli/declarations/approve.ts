import type { Command } from "commander";
import type { ApproveOptions } from "../commands/approve.ts";
import { example, type Declaration } from "./declaration.ts";

export const approve: Declaration = (root, done) => {
  root
    .command("approve")
    .argument("<article>", "an article's id, or `names`")
    .description("sign off targets; refuses those with errors")
    .requiredOption("--to <languages>", "the editions to approve, e.g. fr")
    .option("--key <key...>", "only these keys")
    .option("--final", "approve as final, not just reviewed")
    .option("--used-by <article>", "with `names`: the forms that this article uses")
    .option("--allow <rule...>", "waive lock-count, untranslated, lock-swapped, opposite or quote-pair")
    .option("--note <text>", "why it is waived; without --allow, a remark that stays beside the texts")
    .addHelpText("after", example("communique approve aes-moscow --to fr --final"))
    .action(async (article: string, _: unknown, command: Command) => {
      const { approveCommand } = await import("../commands/approve.ts");
      done(await approveCommand(article, command.optsWithGlobals<ApproveOptions>()));
    });
};
