import { Failure } from "../../model/failure.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Drafters } from "../../review/alternatives.ts";
import { PIPELINE_FILE, type Workspace } from "../../workspace/workspace.ts";
import { closeProviders, routeProviders, runBuild, workspaceOf } from "../run-build.ts";
import { EXIT } from "../exit-codes.ts";
import { openTerminal, type GlobalOptions, type Terminal } from "../terminal.ts";
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
  const drafting = draftersOf(workspace, terminal);
  const desk = await startReview({
    workspace,
    host,
    port,
    status: async () => (await runBuild(workspace, [], { draft: false, write: false })).report,
    drafters: drafting.open,
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
  await drafting.close();
  return EXIT.done;
}

/** Opened when a draft is first asked for, and again when the configuration has changed. */
function draftersOf(
  workspace: Workspace,
  terminal: Terminal,
): { open: (desk: Desk) => Promise<Drafters>; close: () => Promise<void> } {
  let opened: { readonly print: string; readonly drafters: Promise<Drafters> } | undefined;
  const close = async (): Promise<void> => {
    const before = opened;
    opened = undefined;
    const drafters = await before?.drafters.catch(() => undefined);
    await closeProviders(drafters?.providers.values() ?? []);
  };
  return {
    close,
    async open(desk) {
      const { print } = workspace.fingerprint(PIPELINE_FILE);
      if (opened?.print !== print) {
        const before = close();
        opened = {
          print,
          drafters: before.then(() => routeProviders(desk, desk.config.editions, terminal.say)),
        };
      }
      return opened.drafters;
    },
  };
}
