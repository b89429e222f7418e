import type { Command } from "commander";
import type { ReleaseOptions } from "../commands/release.ts";
import { example, type Declaration } from "./declaration.ts";

export const release: Declaration = (root, done) => {
  root
    .command("release")
    .argument("[seed...]", "articles, by id or path; all of seeds/ without")
    .description("publish the editions with a manifest, if every text is approved, fresh and free of errors")
    .option("--to <languages>", "only these editions, e.g. fr,ru")
    .option("--out <folder>", "publish there instead of output/")
    .option("--format <formats>", "md, html, txt, ninjs, docx, pdf; several with commas")
    .option("--sign <keyfile>", "sign the manifest with this Ed25519 private key (PEM)")
    .addHelpText("after", example("communique release --sign ~/keys/press.pem"))
    .action(async (seeds: string[], _: unknown, command: Command) => {
      const { releaseCommand } = await import("../commands/release.ts");
      done(await releaseCommand(seeds, command.optsWithGlobals<ReleaseOptions>()));
    });
};
