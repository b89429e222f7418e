import { openDesk } from "../../desk/desk.ts";
import { isArticle, openArticle } from "../../draft/article-run.ts";
import { exportArticle } from "../../exchange/export-article.ts";
import { EXCHANGE_FORMATS, isExchangeFormat } from "../../exchange/registry.ts";
import { isApproved } from "../../exchange/model.ts";
import { Failure } from "../../model/failure.ts";
import { selectSeeds } from "../../read/seeds.ts";
import { prettyFindings } from "../../report/pretty.ts";
import { EXIT } from "../exit-codes.ts";
import { languagesOf, workspaceOf } from "../run-build.ts";
import { openTerminal, type GlobalOptions } from "../terminal.ts";

export interface ExportOptions extends GlobalOptions {
  readonly to: string;
  readonly as: string;
  readonly json?: boolean;
}

export async function exportCommand(id: string, options: ExportOptions): Promise<number> {
  const terminal = openTerminal(options);
  if (!isExchangeFormat(options.as)) {
    const known = Object.keys(EXCHANGE_FORMATS).join(", ");
    throw new Failure(`--as: expected one of ${known}, and "${options.as}" came.`);
  }
  const [language, ...others] = languagesOf(options.to, "--to");
  if (language === undefined || others.length > 0)
    throw new Failure(
      `--to: one language was expected, since a file holds one edition, and "${options.to}" came.`,
    );
  const workspace = workspaceOf(options);
  const desk = openDesk(workspace);
  const [seed, ...more] = selectSeeds(workspace, [id], process.cwd());
  if (seed === undefined || more.length > 0)
    throw new Failure(`"${id}" names ${more.length + 1} files; give the path of one.`);
  const run = openArticle(desk, seed);
  if (!isArticle(run)) {
    terminal.complain(prettyFindings(run.findings, terminal.paint));
    return EXIT.findings;
  }
  if (run.article.language === language) {
    throw new Failure(`${run.article.id} is written in ${language}: there is no edition to translate.`, {
      hint: "Name another language with --to.",
    });
  }
  const file = exportArticle(desk, run, language);
  if (!("units" in file)) {
    terminal.complain(prettyFindings(file, terminal.paint));
    return EXIT.findings;
  }
  const format = await EXCHANGE_FORMATS[options.as].load();
  const content = format.write(file);
  const segments = options.as === "tmx" ? file.units.filter(isApproved).length : file.units.length;
  const without = file.units.filter(({ target }) => target === undefined).length;
  const about = { article: file.article, language, format: options.as, segments };
  terminal.out(options.json === true ? `${JSON.stringify({ ...about, content }, null, 2)}\n` : content);
  terminal.say(
    options.as === "tmx"
      ? terminal.t("exported_memory", { count: segments })
      : terminal.t("exported", { count: segments, without }),
  );
  return EXIT.done;
}
