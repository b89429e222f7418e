import path from "node:path";
import { prepareChecks } from "../../check/prepare.ts";
import { openDesk, type Desk } from "../../desk/desk.ts";
import { isArticle, openArticle, type ArticleRun } from "../../draft/article-run.ts";
import { landFile, type Landing } from "../../exchange/land.ts";
import type { ReturnedFile } from "../../exchange/model.ts";
import { readReturned } from "../../exchange/read-returned.ts";
import { primary, remember } from "../../exchange/remember.ts";
import { LARGEST_FILE, returnedText } from "../../exchange/returned-text.ts";
import { Failure } from "../../model/failure.ts";
import { isLanguage, LANGUAGES, type Language } from "../../model/language.ts";
import { listSeeds } from "../../read/seeds.ts";
import { prettyFindings } from "../../report/pretty.ts";
import { readUserBytes } from "../../workspace/user-file.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { EXIT } from "../exit-codes.ts";
import { workspaceOf } from "../run-build.ts";
import { openTerminal, type GlobalOptions, type Terminal } from "../terminal.ts";

export interface ImportOptions extends GlobalOptions {
  readonly json?: boolean;
}

export async function importCommand(file: string, options: ImportOptions): Promise<number> {
  const terminal = openTerminal(options);
  const workspace = workspaceOf(options);
  const text = returnedText(readUserBytes(file, "an XLIFF, PO or TMX file", LARGEST_FILE), file);
  const returned = await readReturned(text, file);
  if (returned.type === "memory") return importMemory(workspace, text, file, options, terminal);

  const desk = openDesk(workspace);
  const run = articleOf(desk, returned.file, file);
  const language = languageOf(returned.file, run, file);
  await prepareChecks(desk, [language]);
  const landing = landFile(desk, run, language, returned.file, file);
  const { id } = run.article;
  if (options.json === true) {
    const about = { article: id, language, format: returned.format };
    terminal.out(`${JSON.stringify({ ...about, ...landing }, null, 2)}\n`);
  } else if (landing.findings.length > 0) {
    terminal.complain(prettyFindings(landing.findings, terminal.paint));
  }
  tell(landing, id, language, terminal);
  return landing.findings.some(({ severity }) => severity === "error") ? EXIT.findings : EXIT.done;
}

function importMemory(
  workspace: Workspace,
  text: string,
  file: string,
  options: ImportOptions,
  terminal: Terminal,
): number {
  const remembered = remember(workspace, text, path.basename(file));
  if (options.json === true) terminal.out(`${JSON.stringify({ format: "tmx", ...remembered }, null, 2)}\n`);
  const { units, others, languages } = remembered;
  terminal.say(
    terminal.t("imported_memory", { file: remembered.file, count: units, languages: languages.join(", ") }),
  );
  if (others > 0) terminal.say(terminal.t("imported_memory_others", { count: others }));
  return EXIT.done;
}

/** The article that the file names, by id: a path from outside is not followed. */
function articleOf(desk: Desk, { article }: ReturnedFile, file: string): ArticleRun {
  const seeds = listSeeds(desk.workspace);
  const seed = seeds.find(({ id }) => id === article);
  if (seed === undefined) {
    const known = seeds.map(({ id }) => id).join(", ");
    throw new Failure(`${file}: an article of this desk was expected, and "${printable(article)}" came.`, {
      hint: known === "" ? "There are no articles in seeds/." : `Known articles: ${known}.`,
    });
  }
  const run = openArticle(desk, seed);
  if (isArticle(run)) return run;
  throw new Failure(
    run.findings.map((finding) => `${finding.file ?? article}: ${finding.message}`).join("\n"),
  );
}

/** The edition that the file is of. A tool may have dropped the source's language, never the target's. */
function languageOf({ from, to }: ReturnedFile, { article }: ArticleRun, file: string): Language {
  const language = primary(to);
  if (from !== "" && primary(from) !== article.language) {
    throw new Failure(
      `${file}: ${article.id} is written in ${article.language}, and the file translates from "${printable(from)}".`,
      { hint: "Export it again, and translate that file." },
    );
  }
  if (isLanguage(language) && language !== article.language) return language;
  const others = LANGUAGES.filter((other) => other !== article.language).join(" or ");
  throw new Failure(`${file}: a translation into ${others} was expected, and "${printable(to)}" came.`);
}

function printable(text: string): string {
  return text.slice(0, 80).replace(/\p{Cc}/gu, "\uFFFD");
}

function tell(landing: Landing, article: string, language: Language, { say, t, paint }: Terminal): void {
  const { file, taken, stale, retired, unchanged, conflicts, refused, notes, claimed } = landing;
  say(t("imported", { file, count: taken.length, unchanged, stale: stale.length, notes }));
  if (retired.length > 0) say(t("imported_retired", { count: retired.length }));
  if (conflicts.length > 0) say(t("imported_conflicts", { count: conflicts.length }));
  if (refused.length > 0) say(t("imported_refused", { count: refused.length }));
  if (claimed.length === 0) return;
  say(t("imported_claimed", { count: claimed.length, article, language }));
  for (const key of claimed) say(`  ${paint("dim", key)}`);
}
