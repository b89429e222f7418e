import type { Command } from "commander";
import type { VerifyOptions } from "../commands/verify.ts";
import { example, type Declaration } from "./declaration.ts";

export const verify: Declaration = (root, done) => {
  root
    .command("verify")
    .argument("<folder>", "a released folder, with its manifest.json")
    .description("compare a released folder with its manifest, and the manifest with its signature")
    .option("--key <keyfile>", "the Ed25519 public key (PEM) that must have signed it")
    .addHelpText("after", example("communique verify output --key press.pub.pem"))
    .action(async (folder: string, _: unknown, command: Command) => {
      const { verifyCommand } = await import("../commands/verify.ts");
      done(verifyCommand(folder, command.optsWithGlobals<VerifyOptions>()));
    });
};
