import { openDesk, type Desk } from "../../desk/desk.ts";
import { listNames, needsForm, type ListedName } from "../../draft/name-list.ts";
import { isArticle, openArticle, type ArticleRun } from "../../draft/article-run.ts";
import { namesIn } from "../../draft/propose-names.ts";
import { localePath } from "../../locale/save.ts";
import type { Finding } from "../../model/finding.ts";
import type { Language } from "../../model/language.ts";
import { CASES } from "../../model/lock.ts";
import { selectSeeds } from "../../read/seeds.ts";
import { prettyFindings } from "../../report/pretty.ts";
import { EXIT } from "../exit-codes.ts";
import { languagesOf, workspaceOf } from "../run-build.ts";
import { openTerminal, type GlobalOptions, type Terminal } from "../terminal.ts";

export interface NamesOptions extends GlobalOptions {
  readonly to?: string;
  readonly propose?: boolean;
  readonly json?: boolean;
}

interface ProposedKey {
  readonly language: Language;
  readonly key: string;
  readonly text: string;
}

export function namesCommand(id: string | undefined, options: NamesOptions): number {
  const terminal = openTerminal(options);
  const desk = openDesk(workspaceOf(options));
  const languages = options.to === undefined ? desk.config.editions : languagesOf(options.to, "--to");
  const { runs, findings } = openRuns(desk, id);
  const scope = id === undefined ? "desk" : "article";
  const proposed =
    options.propose === true
      ? propose(desk, runs, listNames(desk, runs, languages, scope), languages)
      : undefined;
  const names = listNames(desk, runs, languages, scope);
  const suspects = id === undefined ? undefined : runs.flatMap((run) => run.suspects);
  if (options.json === true) {
    const article = id === undefined ? {} : { article: runs[0]?.article.id ?? id };
    terminal.out(`${JSON.stringify({ ...article, names, suspects, proposed, findings }, null, 2)}\n`);
  } else {
    terminal.out(
      names.length === 0 ? `${terminal.t("names_none")}\n` : table(names, languages, scope, terminal),
    );
    if (suspects !== undefined && suspects.length > 0) {
      terminal.out(`\n${terminal.t("suspects_heading")}\n`);
      for (const { text, key, why } of suspects) terminal.out(`  ${text}  ${why}  ${key}\n`);
    }
  }
  if (findings.length > 0) terminal.complain(prettyFindings(findings, terminal.paint));
  if (proposed !== undefined) tellProposed(proposed, terminal);
  return findings.some(({ severity }) => severity === "error") ? EXIT.findings : EXIT.done;
}

function openRuns(desk: Desk, id: string | undefined): { runs: ArticleRun[]; findings: Finding[] } {
  const runs: ArticleRun[] = [];
  const findings = [...desk.findings];
  for (const seed of selectSeeds(desk.workspace, id === undefined ? [] : [id], process.cwd())) {
    const opened = openArticle(desk, seed);
    if (isArticle(opened)) runs.push(opened);
    else findings.push(...opened.findings);
  }
  return { runs, findings };
}

/** Base forms first, full names before the surnames that are made from them; then Russian cases. */
function propose(
  desk: Desk,
  runs: readonly ArticleRun[],
  names: readonly ListedName[],
  languages: readonly Language[],
): ProposedKey[] {
  const now = new Date().toISOString();
  const inArticles = new Map(runs.flatMap((run) => [...namesIn(run)]));
  const keys: [Language, string][] = [];
  const ordered = [...names].sort((a, b) => Number(a.of !== undefined) - Number(b.of !== undefined));
  for (const name of ordered) {
    if (name.kind === undefined) continue;
    const wanted = { of: name.of, ...inArticles.get(name.id), id: name.id, kind: name.kind };
    for (const language of languages) {
      if (!needsForm(name, language)) continue;
      if (desk.names.propose(language, wanted, undefined, now)) keys.push([language, name.id]);
      if (language !== "ru") continue;
      for (const key of desk.names.proposeCases(wanted, CASES, now)) keys.push([language, key]);
    }
  }
  desk.names.save();
  return keys.map(([language, key]) => ({
    language,
    key,
    text: desk.names.targets(language).get(key)?.text ?? "",
  }));
}

function tellProposed(proposed: readonly ProposedKey[], terminal: Terminal): void {
  if (proposed.length === 0) terminal.say(terminal.t("names_nothing"));
  for (const language of new Set(proposed.map((key) => key.language))) {
    const count = proposed.filter((key) => key.language === language).length;
    terminal.say(terminal.t("names_proposed", { count, file: localePath(language, "names") }));
  }
}

/** A name on several lines: its forms beside the places where it occurs. */
function table(
  names: readonly ListedName[],
  languages: readonly Language[],
  scope: "article" | "desk",
  { t }: Terminal,
): string {
  const heading = [t("names_name"), t("names_kind"), "", t("names_form"), t("names_state"), t("names_where")];
  const rows = [heading, ...names.flatMap((name) => rowsOf(name, languages, scope, t))];
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

function rowsOf(
  name: ListedName,
  languages: readonly Language[],
  scope: "article" | "desk",
  t: Terminal["t"],
): string[][] {
  const forms = languages.flatMap((language) => {
    const written = (name.forms[language] ?? []).map((form) => [
      form.case === undefined ? language : `${language} ${form.case}`,
      form.text,
      form.origin === "proposal" && form.state === "translated" ? t("names_proposal") : form.state,
    ]);
    const bare = written.length === 0 && needsForm(name, language);
    return bare ? [[language, "–", t("names_missing")]] : written;
  });
  const where = name.occurrences.flatMap(({ article, count, segments }) =>
    scope === "article" ? segments : [`${article} ${count}`],
  );
  const head = [
    [
      name.id,
      [name.kind ?? "?", name.gender, name.indeclinable === true ? t("names_indeclinable") : ""]
        .filter((part) => part !== undefined && part !== "")
        .join(" "),
    ],
    ...(name.of === undefined ? [] : [[`  = ${name.of}`, ""]]),
  ];
  const lines = Math.max(head.length, forms.length, where.length);
  return Array.from({ length: lines }, (_, line) => [
    ...(head[line] ?? ["", ""]),
    ...(forms[line] ?? ["", "", ""]),
    where[line] ?? "",
  ]);
}
