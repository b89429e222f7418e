/** The commands and their options. Each command's module is loaded when it is called. */
import { Command } from "commander";
import { VERSION } from "../version.ts";
import type { ApproveOptions } from "./commands/approve.ts";
import type { BuildOptions } from "./commands/build.ts";
import type { CheckOptions } from "./commands/check.ts";
import type { InspectOptions } from "./commands/inspect.ts";
import type { NamesOptions } from "./commands/names.ts";
import type { ProvidersOptions } from "./commands/providers.ts";
import type { StatusOptions } from "./commands/status.ts";
import type { GlobalOptions } from "./terminal.ts";

/** `done` is told the exit code of the command that ran. */
export function program(done: (code: number) => void): Command {
  const root = new Command("communique")
    .description(
      "One press article in; French, Russian and English editions out, with names, dates and sums locked.",
    )
    .version(VERSION)
    .option("--workspace <folder>", "the desk; the nearest folder with pipeline/pipeline.yaml without")
    .option("--json", "print one JSON document on stdout")
    .option("--quiet", "no progress and no summary")
    .option("--no-color", "no colours (NO_COLOR does the same)")
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError("(communique --help lists the commands)");

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
    .option("--dry-run", "write and send nothing; report what is there")
    .addHelpText("after", example("communique build aes-moscow --to fr,ru --format html"))
    .action(async (seeds: string[], _: unknown, command: Command) => {
      const { buildCommand } = await import("./commands/build.ts");
      done(await buildCommand(seeds, command.optsWithGlobals<BuildOptions>()));
    });

  root
    .command("inspect")
    .argument("<seed>", "an article, by id or path")
    .description("show what the machine sees: segments, keys, locks")
    .addHelpText("after", example("communique inspect aes-moscow --json"))
    .action(async (seed: string, _: unknown, command: Command) => {
      const { inspectCommand } = await import("./commands/inspect.ts");
      done(inspectCommand(seed, command.optsWithGlobals<InspectOptions>()));
    });

  root
    .command("status")
    .description("articles by language: segments by state, stale, findings")
    .addHelpText("after", example("communique status"))
    .action(async (_: unknown, command: Command) => {
      const { statusCommand } = await import("./commands/status.ts");
      done(await statusCommand(command.optsWithGlobals<StatusOptions>()));
    });

  root
    .command("check")
    .argument("[seed...]", "articles, by id or path; all of seeds/ without")
    .description("run every check; nothing is sent or written")
    .option("--to <languages>", "only these editions")
    .option("--format <format>", "pretty, github, sarif or json", "pretty")
    .addHelpText("after", example("communique check --format github"))
    .action(async (seeds: string[], _: unknown, command: Command) => {
      const { checkCommand } = await import("./commands/check.ts");
      done(await checkCommand(seeds, command.optsWithGlobals<CheckOptions>()));
    });

  root
    .command("approve")
    .argument("<article>", "an article's id, or `names`")
    .description("sign off targets; refuses those with errors")
    .requiredOption("--to <languages>", "the editions to approve, e.g. fr")
    .option("--key <key...>", "only these keys")
    .option("--final", "approve as final, not just reviewed")
    .option("--used-by <article>", "with `names`: the forms that this article uses")
    .option("--allow <rule>", "waive lock-count: a name that stands more or less often than in the source")
    .option("--note <text>", "why it is waived")
    .addHelpText("after", example("communique approve aes-moscow --to fr --final"))
    .action(async (article: string, _: unknown, command: Command) => {
      const { approveCommand } = await import("./commands/approve.ts");
      done(approveCommand(article, command.optsWithGlobals<ApproveOptions>()));
    });

  root
    .command("names")
    .argument("[article]", "an article, by id or path; the whole desk without")
    .description("names with their forms, states and where they occur")
    .option("--to <languages>", "only these languages, e.g. ru")
    .option("--propose", "write proposals for missing forms, Russian cases too; nothing else is touched")
    .addHelpText("after", example("communique names aes-moscow --to ru --propose"))
    .action(async (article: string | undefined, _: unknown, command: Command) => {
      const { namesCommand } = await import("./commands/names.ts");
      done(namesCommand(article, command.optsWithGlobals<NamesOptions>()));
    });

  root
    .command("providers")
    .description("the providers of this desk: ready or not, for which pairs, in which routes")
    .addHelpText("after", example("communique providers"))
    .action(async (_: unknown, command: Command) => {
      const { providersCommand } = await import("./commands/providers.ts");
      done(await providersCommand(command.optsWithGlobals<ProvidersOptions>()));
    });

  root
    .command("init")
    .argument("[folder]", "where; the current folder without")
    .description("make a new desk; files that are there already are kept")
    .addHelpText("after", example("communique init my-desk"))
    .action(async (folder: string | undefined, _: unknown, command: Command) => {
      const { initCommand } = await import("./commands/init.ts");
      done(initCommand(folder, command.optsWithGlobals<GlobalOptions>()));
    });

  return root;
}

function example(line: string): string {
  return `\nExample:\n  $ ${line}\n`;
}
