import { openDesk } from "../../desk/desk.ts";
import { isArticle, openArticle, type ArticleRun } from "../../draft/article-run.ts";
import type { Segment } from "../../model/article.ts";
import { Failure } from "../../model/failure.ts";
import type { Lock } from "../../model/lock.ts";
import { selectSeeds } from "../../read/seeds.ts";
import { prettyFindings } from "../../report/pretty.ts";
import { EXIT } from "../exit-codes.ts";
import { workspaceOf } from "../run-build.ts";
import { openTerminal, type GlobalOptions, type Terminal } from "../terminal.ts";

export interface InspectOptions extends GlobalOptions {
  readonly json?: boolean;
}

export function inspectCommand(seed: string, options: InspectOptions): number {
  const terminal = openTerminal(options);
  const workspace = workspaceOf(options);
  const desk = openDesk(workspace);
  const [found, ...others] = selectSeeds(workspace, [seed], process.cwd());
  if (found === undefined || others.length > 0)
    throw new Failure(`"${seed}" names ${others.length + 1} files; give the path of one.`);
  const article = openArticle(desk, found);
  if (!isArticle(article)) {
    terminal.complain(prettyFindings(article.findings, terminal.paint));
    return EXIT.findings;
  }
  if (article.findings.length > 0) terminal.complain(prettyFindings(article.findings, terminal.paint));
  if (options.json === true) terminal.out(`${JSON.stringify(inspection(article), null, 2)}\n`);
  else tell(article, terminal);
  return EXIT.done;
}

/** Offsets are UTF-16 code units into the file's text as read, BOM included. */
function inspection({ article, segments, locks, messages, suspects }: ArticleRun): object {
  return {
    id: article.id,
    language: article.language,
    segments: segments.map(({ key, text, start, end }) => ({
      key,
      text,
      start,
      end,
      message: messages.get(key) ?? "",
    })),
    locks: segments.flatMap((segment) =>
      (locks.get(segment.key) ?? []).map((lock) => lockInFile(lock, segment, article.source)),
    ),
    suspects: suspects.map(({ text, why, key, start, end }) => {
      const segment = segments.find((candidate) => candidate.key === key);
      return { text, why, key, ...(segment === undefined ? {} : range(segment, start, end)) };
    }),
  };
}

function lockInFile(lock: Lock, segment: Segment, source: string): object {
  const { type, policy, value, name } = lock;
  const { start, end } = range(segment, lock.start, lock.end);
  return {
    type,
    policy,
    text: source.slice(start, end),
    start,
    end,
    value,
    ...(name === undefined ? {} : { name }),
  };
}

function range(segment: Segment, start: number, end: number): { start: number; end: number } {
  return { start: segment.map[start] ?? segment.start, end: (segment.map[end - 1] ?? segment.end - 1) + 1 };
}

function tell({ article, segments, locks, messages, suspects }: ArticleRun, terminal: Terminal): void {
  terminal.out(
    `${terminal.t("article", { id: article.id, language: article.language, segments: segments.length })}\n`,
  );
  for (const { key, kind } of segments) {
    terminal.out(`\n${key}  ${kind}\n  ${messages.get(key) ?? ""}\n`);
    for (const { type, text, value } of locks.get(key) ?? []) {
      terminal.out(`    ${type.padEnd(12)} ${text}${value === text ? "" : `  = ${value}`}\n`);
    }
  }
  if (suspects.length === 0) return;
  terminal.out(`\n${terminal.t("suspects_heading")}\n`);
  for (const { text, why } of suspects) terminal.out(`  ${text}  ${why}\n`);
}
