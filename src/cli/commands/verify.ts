import { signatureCheckFrom } from "../../release/signature.ts";
import { verifyRelease } from "../../release/verify.ts";
import { openFolder } from "../../workspace/workspace.ts";
import { EXIT } from "../exit-codes.ts";
import { openTerminal, type GlobalOptions } from "../terminal.ts";

export interface VerifyOptions extends GlobalOptions {
  readonly key?: string;
  readonly json?: boolean;
}

export function verifyCommand(folder: string, options: VerifyOptions): number {
  const terminal = openTerminal(options);
  const check = options.key === undefined ? undefined : signatureCheckFrom(options.key);
  const verified = verifyRelease(openFolder(folder), check);
  const { files, problems, signed } = verified;
  const sound = problems.length === 0;
  if (options.json === true)
    terminal.out(
      `${JSON.stringify({ sound, ...verified, signatureChecked: check !== undefined }, null, 2)}\n`,
    );
  for (const { file, problem } of problems)
    terminal.complain(`${terminal.paint("underline", file)}  ${terminal.paint("red", problem)}`);
  if (sound) terminal.say(terminal.t("verified", { files }));
  if (signed && check === undefined) terminal.say(terminal.t("signature_unchecked"));
  return sound ? EXIT.done : EXIT.findings;
}
