import {
  approveArticle,
  approveNames,
  WAIVABLE,
  type Approval,
  type ApprovalResult,
} from "../../approve/approve.ts";
import { prepareChecks } from "../../check/prepare.ts";
import { openDesk, type Desk } from "../../desk/desk.ts";
import { isArticle, openArticle, type ArticleRun } from "../../draft/article-run.ts";
import { Failure } from "../../model/failure.ts";
import { selectSeeds } from "../../read/seeds.ts";
import { prettyFindings } from "../../report/pretty.ts";
import { EXIT } from "../exit-codes.ts";
import { languagesOf, workspaceOf } from "../run-build.ts";
import { openTerminal, type GlobalOptions } from "../terminal.ts";

export interface ApproveOptions extends GlobalOptions {
  readonly to: string;
  readonly key?: readonly string[];
  readonly final?: boolean;
  readonly usedBy?: string;
  readonly allow?: string;
  readonly note?: string;
  readonly json?: boolean;
}

export async function approveCommand(id: string, options: ApproveOptions): Promise<number> {
  const terminal = openTerminal(options);
  const desk = openDesk(workspaceOf(options));
  const approval: Approval = {
    state: options.final === true ? "final" : "reviewed",
    keys: options.key ?? [],
    allowed: waiver(options),
  };
  const languages = languagesOf(options.to, "--to");
  await prepareChecks(desk, languages);
  const results = languages.map((language): ApprovalResult => {
    if (id === "names")
      return approveNames(
        desk,
        language,
        approval,
        options.usedBy === undefined ? undefined : articleOf(desk, options.usedBy),
      );
    const run = articleOf(desk, id);
    if (run.article.language === language) {
      throw new Failure(`${id} is written in ${language}: its source needs no approval.`, {
        hint: "Name another language with --to.",
      });
    }
    return approveArticle(desk, run, language, approval);
  });
  if (options.json === true) terminal.out(`${JSON.stringify({ results }, null, 2)}\n`);
  for (const { file, approved, refused, findings } of results) {
    terminal.say(terminal.t("approved", { count: approved, file }));
    if (refused.length === 0) continue;
    terminal.complain(prettyFindings(findings, terminal.paint));
    terminal.complain(terminal.t("refused", { count: refused.length }));
  }
  return results.some(({ refused }) => refused.length > 0) ? EXIT.findings : EXIT.done;
}

function waiver({ allow, note }: ApproveOptions): Readonly<Record<string, string>> {
  if (allow === undefined) return {};
  if (!WAIVABLE.includes(allow)) {
    throw new Failure(`--allow: only lock-count can be waived, or untranslated, and "${allow}" came.`, {
      hint: "Mend the text instead.",
    });
  }
  if (note === undefined || note.trim() === "") {
    throw new Failure(`--allow needs --note: why may ${allow} be here?`, {
      hint: '--note "a pronoun reads better"',
    });
  }
  return { [allow]: note };
}

function articleOf(desk: Desk, id: string): ArticleRun {
  const [seed] = selectSeeds(desk.workspace, [id], process.cwd());
  if (seed === undefined) throw new Failure(`There is no article ${id}.`);
  const opened = openArticle(desk, seed);
  if (isArticle(opened)) return opened;
  throw new Failure(opened.findings.map(({ message, file }) => `${file ?? id}: ${message}`).join("\n"));
}
