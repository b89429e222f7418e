import { openDesk } from "../../desk/desk.ts";
import { editionDiff, type EditionDiff, type StaleSegment } from "../../diff/edition-diff.ts";
import { prettyFindings } from "../../report/pretty.ts";
import type { DiffPart } from "../../diff/word-diff.ts";
import { translatedArticle } from "../article-of.ts";
import { EXIT } from "../exit-codes.ts";
import { languagesOf, workspaceOf } from "../run-build.ts";
import { openTerminal, type GlobalOptions, type Terminal } from "../terminal.ts";

export interface DiffOptions extends GlobalOptions {
  readonly to: string;
  readonly json?: boolean;
}

export function diffCommand(id: string, options: DiffOptions): number {
  const terminal = openTerminal(options);
  const desk = openDesk(workspaceOf(options));
  const editions = languagesOf(options.to, "--to").map((language) =>
    editionDiff(desk, translatedArticle(desk, id, language), language),
  );
  const { article } = translatedArticle(desk, id, editions[0]!.language);
  if (options.json === true)
    terminal.out(`${JSON.stringify({ id: article.id, language: article.language, editions }, null, 2)}\n`);
  for (const edition of editions) {
    if (edition.findings.length > 0) terminal.complain(prettyFindings(edition.findings, terminal.paint));
    if (options.json !== true) terminal.out(told(edition, article.language, terminal));
    const { file, segments } = edition;
    terminal.say(terminal.t("diff_stale", { count: segments.length, file }));
  }
  return editions.some(({ findings }) => findings.length > 0) ? EXIT.findings : EXIT.done;
}

function told({ language, segments }: EditionDiff, from: string, terminal: Terminal): string {
  return segments.map((segment) => `${toldSegment(segment, from, language, terminal)}\n\n`).join("");
}

function toldSegment(segment: StaleSegment, from: string, to: string, { t, paintOut }: Terminal): string {
  const { key, origin, parts, risks, target, notes } = segment;
  const rows: readonly (readonly [string, string])[] = [
    [from, parts.map((part) => marked(part, paintOut)).join("")],
    [to, target],
    ...(risks.length === 0
      ? []
      : [[t("diff_risks"), paintOut("yellow", risks.map((risk) => t(`risk_${risk}`)).join(", "))] as const]),
    ...notes.map(({ text, when }) => [t("diff_note"), `${when.slice(0, 10)}  ${text}`] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, text]) => `  ${paintOut("dim", name.padEnd(width))}  ${text}`);
  return [`${paintOut("bold", key)}  ${paintOut("dim", origin)}`, ...lines].join("\n");
}

/** The marks say without colours what the colours say. */
function marked({ kind, text }: DiffPart, paint: Terminal["paintOut"]): string {
  if (kind === "same") return text;
  return kind === "removed" ? paint("red", `[-${text}-]`) : paint("green", `{+${text}+}`);
}
