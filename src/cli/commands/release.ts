import { openDesk } from "../../desk/desk.ts";
import { Failure } from "../../model/failure.ts";
import { release } from "../../release/release.ts";
import { signerFrom } from "../../release/signature.ts";
import { selectSeeds } from "../../read/seeds.ts";
import { hasErrors } from "../../report/report.ts";
import { EXIT } from "../exit-codes.ts";
import {
  closeFormats,
  formatsOf,
  languagesOf,
  outputTarget,
  tellEditions,
  tellFindings,
  tellSummary,
  workspaceOf,
} from "../run-build.ts";
import { loadFormats } from "../../format/registry.ts";
import { openTerminal, type GlobalOptions } from "../terminal.ts";

export interface ReleaseOptions extends GlobalOptions {
  readonly to?: string;
  readonly out?: string;
  readonly format?: string;
  readonly sign?: string;
  readonly json?: boolean;
}

export async function releaseCommand(named: readonly string[], options: ReleaseOptions): Promise<number> {
  const terminal = openTerminal(options);
  const workspace = workspaceOf(options);
  const desk = openDesk(workspace);
  const editions = options.to === undefined ? desk.config.editions : languagesOf(options.to, "--to");
  const formats = await loadFormats(
    options.format === undefined ? desk.config.formats : formatsOf(options.format),
  );
  const sign = options.sign === undefined ? undefined : signerFrom(options.sign);
  const date = sourceDate(process.env["SOURCE_DATE_EPOCH"]);
  try {
    const { report, manifest } = await release(desk, {
      seeds: selectSeeds(workspace, named, process.cwd()),
      editions,
      formats,
      target: outputTarget(workspace, options.out),
      ...(sign === undefined ? {} : { sign }),
      ...(date === undefined ? {} : { date }),
      onProgress: (progress) => {
        terminal.progress(terminal.t("releasing", progress));
      },
    });
    terminal.progress("");
    if (options.json === true)
      terminal.out(`${JSON.stringify({ ...report, manifest: manifest ?? null }, null, 2)}\n`);
    if (manifest !== undefined) tellEditions(report, terminal);
    tellFindings(report, terminal);
    tellSummary(report, terminal);
    if (manifest !== undefined) {
      terminal.say(terminal.t("released", { manifest }));
      return EXIT.done;
    }
    terminal.complain(terminal.t(hasErrors(report) ? "release_refused" : "no_seeds"));
    return EXIT.findings;
  } finally {
    await closeFormats(formats);
  }
}

/** https://reproducible-builds.org/specs/source-date-epoch/: whole seconds since 1970. */
function sourceDate(value: string | undefined): Date | undefined {
  if (value === undefined || value === "") return undefined;
  const date = new Date(Number(value) * 1_000);
  if (/^\d+$/.test(value) && !Number.isNaN(date.getTime())) return date;
  throw new Failure(`SOURCE_DATE_EPOCH: whole seconds since 1970 were expected, and "${value}" came.`);
}
