import { approveArticle, approveNames, type Approval, type ApprovalResult } from "../../approve/approve.ts";
import { prepareChecks } from "../../check/prepare.ts";
import { WAIVABLE } from "../../check/waivable.ts";
import { openDesk } from "../../desk/desk.ts";
import { Failure } from "../../model/failure.ts";
import { prettyFindings } from "../../report/pretty.ts";
import { articleOf, translatedArticle } from "../article-of.ts";
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
    ...(options.allow === undefined && options.note !== undefined && { note: options.note }),
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
    return approveArticle(desk, translatedArticle(desk, id, language), language, approval);
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
