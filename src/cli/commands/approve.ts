import { approveArticle, approveNames, type Approval, type ApprovalResult } from "../../approve/approve.ts";
import { prepareChecks } from "../../check/prepare.ts";
import { WAIVABLE } from "../../check/waivable.ts";
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
  readonly allow?: readonly string[];
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

function waiver({ allow = [], note }: ApproveOptions): Readonly<Record<string, string>> {
  const unknown = allow.find((rule) => !WAIVABLE.includes(rule));
  if (unknown !== undefined) {
    const [first, ...others] = WAIVABLE;
    throw new Failure(
      `--allow: only ${first} can be waived, or ${others.join(", ")}, and "${unknown}" came.`,
      { hint: "Mend the text instead." },
    );
  }
  if (allow.length > 0 && (note === undefined || note.trim() === "")) {
    throw new Failure(`--allow needs --note: why is ${allow.join(", ")} right here?`, {
      hint: '--note "a pronoun reads better"',
    });
  }
  return Object.fromEntries(allow.map((rule) => [rule, note ?? ""]));
}

function articleOf(desk: Desk, id: string): ArticleRun {
  const [seed] = selectSeeds(desk.workspace, [id], process.cwd());
  if (seed === undefined) throw new Failure(`There is no article ${id}.`);
  const opened = openArticle(desk, seed);
  if (isArticle(opened)) return opened;
  throw new Failure(opened.findings.map(({ message, file }) => `${file ?? id}: ${message}`).join("\n"));
}
