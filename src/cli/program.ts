/** The program: every command, in the order of the help. A new one is a file in declarations/ and a line here. */
import { Command } from "commander";
import { VERSION } from "../version.ts";
import { approve } from "./declarations/approve.ts";
import { build } from "./declarations/build.ts";
import { check } from "./declarations/check.ts";
import { diff } from "./declarations/diff.ts";
import { estimate } from "./declarations/estimate.ts";
import { exportEdition } from "./declarations/export.ts";
import { facts } from "./declarations/facts.ts";
import { importFile } from "./declarations/import.ts";
import { init } from "./declarations/init.ts";
import { inspect } from "./declarations/inspect.ts";
import { models } from "./declarations/models.ts";
import { names } from "./declarations/names.ts";
import { providers } from "./declarations/providers.ts";
import { reject } from "./declarations/reject.ts";
import { release } from "./declarations/release.ts";
import { review } from "./declarations/review.ts";
import { status } from "./declarations/status.ts";
import { verify } from "./declarations/verify.ts";
import type { Declaration } from "./declarations/declaration.ts";

const COMMANDS: readonly Declaration[] = [
  build,
  inspect,
  status,
  check,
  facts,
  approve,
  reject,
  diff,
  names,
  review,
  release,
  verify,
  exportEdition,
  importFile,
  estimate,
  providers,
  models,
  init,
];

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
  for (const declare of COMMANDS) declare(root, done);
  return root;
}
