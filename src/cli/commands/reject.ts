import { rejectArticle, rejectNames, type Rejection } from "../../approve/reject.ts";
import { openDesk } from "../../desk/desk.ts";
import { Failure } from "../../model/failure.ts";
import { prettyFindings } from "../../report/pretty.ts";
import { translatedArticle } from "../article-of.ts";
import { EXIT } from "../exit-codes.ts";
import { languagesOf, workspaceOf } from "../run-build.ts";
import { openTerminal, type GlobalOptions } from "../terminal.ts";

export interface RejectOptions extends GlobalOptions {
  readonly to: string;
  readonly key: readonly string[];
  readonly note: string;
  readonly json?: boolean;
}

export function rejectCommand(id: string, options: RejectOptions): number {
  const terminal = openTerminal(options);
  const desk = openDesk(workspaceOf(options));
  const rejection: Rejection = { keys: [...new Set(options.key)], note: options.note.trim() };
  if (rejection.note === "") {
    throw new Failure("--note: what is wrong with the text was expected, and nothing came.", {
      hint: '--note "the minister spoke of a loan, not of a grant"',
    });
  }
  const results = languagesOf(options.to, "--to").map((language) =>
    id === "names"
      ? rejectNames(desk, language, rejection)
      : rejectArticle(desk, translatedArticle(desk, id, language), language, rejection),
  );
  if (options.json === true) terminal.out(`${JSON.stringify({ results }, null, 2)}\n`);
  for (const { file, rejected, findings } of results) {
    if (findings.length > 0) terminal.complain(prettyFindings(findings, terminal.paint));
    terminal.say(terminal.t("rejected", { count: rejected, file }));
  }
  return results.some(({ findings }) => findings.length > 0) ? EXIT.findings : EXIT.done;
}
