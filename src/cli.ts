#!/usr/bin/env node
/** The bin. Failures are told in a few lines; anything else is a bug and is shown with its stack. */
import { CommanderError, type Command } from "commander";
import { Failure } from "./model/failure.ts";
import { EXIT } from "./cli/exit-codes.ts";
import { program } from "./cli/program.ts";

try {
  const commands = program((code) => {
    process.exitCode = code;
  });
  for (const command of withSubcommands(commands)) command.exitOverride();
  await commands.parseAsync();
} catch (error) {
  process.exitCode = EXIT.failure;
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.failure;
  else if (error instanceof Failure) {
    process.stderr.write(
      `communique: ${error.message}\n${error.hint === undefined ? "" : `  ${error.hint}\n`}`,
    );
  } else {
    process.stderr.write(
      `communique: this is a bug, please report it.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  }
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}
