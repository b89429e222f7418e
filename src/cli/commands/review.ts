import { Failure } from "../../model/failure.ts";
import { runBuild, workspaceOf } from "../run-build.ts";
import { EXIT } from "../exit-codes.ts";
import { openTerminal, type GlobalOptions } from "../terminal.ts";
import { startReview } from "../../review/start.ts";

export interface ReviewOptions extends GlobalOptions {
  readonly port: string;
  readonly host?: string;
  readonly json?: boolean;
}

/** Runs until it is interrupted. */
export async function reviewCommand(options: ReviewOptions): Promise<number> {
  const terminal = openTerminal(options);
  const workspace = workspaceOf(options);
  const port = Number(options.port);
  if (!/^\d+$/.test(options.port) || port > 65_535)
    throw new Failure(`--port: a number up to 65535 was expected, and "${options.port}" came.`);
  const host = options.host ?? "127.0.0.1";
  const desk = await startReview({
    workspace,
    host,
    port,
    status: async () => (await runBuild(workspace, [], { draft: false, write: false })).report,
  });
  if (host !== "127.0.0.1") terminal.complain(terminal.t("review_open", { host }));
  if (options.json === true) terminal.out(`${JSON.stringify({ url: desk.url })}\n`);
  else terminal.out(`${desk.url}\n`);
  terminal.say(terminal.t("review_running"));
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await desk.stop();
  return EXIT.done;
}
