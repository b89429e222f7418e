import { factLedger, type FactCell, type FactLedger, type FactRow } from "../../check/fact-ledger.ts";
import { openDesk } from "../../desk/desk.ts";
import { isArticle, openArticle } from "../../draft/article-run.ts";
import { Failure } from "../../model/failure.ts";
import { selectSeeds } from "../../read/seeds.ts";
import { prettyFindings } from "../../report/pretty.ts";
import { EXIT } from "../exit-codes.ts";
import { languagesOf, workspaceOf } from "../run-build.ts";
import { openTerminal, type GlobalOptions, type Terminal } from "../terminal.ts";

export interface FactsOptions extends GlobalOptions {
  readonly to?: string;
  readonly json?: boolean;
}

export function factsCommand(article: string, options: FactsOptions): number {
  const terminal = openTerminal(options);
  const desk = openDesk(workspaceOf(options));
  const [seed, ...others] = selectSeeds(desk.workspace, [article], process.cwd());
  if (seed === undefined || others.length > 0)
    throw new Failure(`"${article}" names ${others.length + 1} files; give the path of one.`);
  const run = openArticle(desk, seed);
  if (!isArticle(run)) {
    terminal.complain(prettyFindings(run.findings, terminal.paint));
    return EXIT.findings;
  }
  const languages = options.to === undefined ? desk.config.editions : languagesOf(options.to, "--to");
  const ledger = factLedger(desk, run, languages);
  terminal.out(options.json === true ? `${JSON.stringify(ledger, null, 2)}\n` : tableOf(ledger, terminal));
  terminal.say(terminal.t("facts_difference", { count: ledger.differences }));
  return ledger.differences > 0 ? EXIT.findings : EXIT.done;
}

/** UTF-16 code units of a cell; a longer one ends in an ellipsis. */
const WIDEST = 34;

/** One row a fact, one column an edition; a cross marks what is not the same everywhere. */
function tableOf({ editions, facts }: FactLedger, { t, paint }: Terminal): string {
  const heading = ["", t("facts_kind"), t("facts_fact"), ...editions];
  const rows = facts.map((row) => [
    row.same ? " " : "✖",
    row.kind,
    clipped(row.kind === "quotation" ? (row.speaker ?? "") : row.value),
    ...editions.map((language) => shown(row.editions[language], row)),
  ]);
  const table = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.map((line, index) => (facts[index - 1]?.same === false ? paint("red", line) : line)).join("\n")}\n`;
}

function shown(cell: FactCell | undefined, { kind }: FactRow): string {
  if (cell === undefined) return "—";
  const texts = clipped(kind === "quotation" ? (cell.texts[0] ?? "") : cell.texts.join(", "));
  return cell.count > 1 ? `${texts} ×${cell.count}` : texts;
}

function clipped(text: string): string {
  return text.length <= WIDEST ? text : `${text.slice(0, WIDEST - 1).trimEnd()}…`;
}
