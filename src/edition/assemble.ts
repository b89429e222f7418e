/** An article's run in one language as an edition, and the edition as files. Assembling is pure; writing comes last. */
import type { Desk } from "../desk/desk.ts";
import type { ArticleRun } from "../draft/article-run.ts";
import type { EditionRun } from "../draft/edition-run.ts";
import { weekdayIn } from "../facts/weekday.ts";
import { splitCase } from "../ids/case-suffix.ts";
import type { Target } from "../locale/reconcile.ts";
import { locksOf } from "../lock/locks-of.ts";
import { parseMessage } from "../message/parse.ts";
import { render, type Resolved } from "../message/render.ts";
import type { Segment } from "../model/article.ts";
import type { Edition, Format, Piece } from "../model/edition.ts";
import type { Finding } from "../model/finding.ts";
import type { Language } from "../model/language.ts";
import type { Lock } from "../model/lock.ts";
import type { MessageArgument } from "../model/message.ts";
import { isSourceItself, type State } from "../model/target.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Where editions go: `root/folder/<article>/<lang>.<ext>`, shown to people as `shown` + that. */
export interface EditionTarget {
  readonly root: Workspace;
  readonly folder: string;
  readonly shown: string;
}

/** `run` is undefined for the edition in the article's own language, which is its source. */
export function editionOf(
  desk: Desk,
  article: ArticleRun,
  run: EditionRun | undefined,
  languages: readonly Language[],
): Edition {
  const states: Record<State, number> = { initial: 0, translated: 0, reviewed: 0, final: 0 };
  const missing = new Set<string>();
  const stale = new Set<string>();
  let drafted = 0;
  for (const segment of article.segments) {
    const target = run?.targets.get(segment.key);
    if (run === undefined) states.final++;
    else if (target === undefined) {
      states.initial++;
      missing.add(segment.key);
    } else {
      states[target.state]++;
      if (target.stale) stale.add(segment.key);
      if (isDrafted(target)) drafted++;
    }
  }
  return {
    article: article.article,
    language: run?.language ?? article.article.language,
    languages,
    renditions: run === undefined ? new Map() : renderTargets(desk, article, run),
    missing,
    stale,
    states,
    drafted,
    ...(desk.config.site === undefined ? {} : { site: desk.config.site }),
    boilerplate: desk.boilerplate,
  };
}

/** What memory recalls, people wrote. */
export function isDrafted({ entry }: Pick<Target, "entry">): boolean {
  return entry.machine !== undefined && !entry.origin.startsWith("memory");
}

function renderTargets(desk: Desk, article: ArticleRun, run: EditionRun): Map<string, readonly Piece[]> {
  const rendered = [...run.targets].filter(([, { entry }]) => !isSourceItself(entry));
  if (rendered.length === 0) return new Map();
  const facts = articleFacts(article);
  const messages = Object.fromEntries(rendered.map(([key, { text }]) => [key, text]));
  return desk.texts.withArticle(run.language, article.article.id, messages, (messageOf) => {
    const renditions = new Map<string, readonly Piece[]>();
    for (const [key, target] of rendered) {
      const message = messageOf(key);
      if (message === undefined) continue;
      const known = target.stale ? new Map([...facts, ...earlierFacts(desk, article, target)]) : facts;
      renditions.set(key, renderMessage(desk, message, run.language, known));
    }
    return renditions;
  });
}

function renderMessage(
  desk: Desk,
  message: string,
  language: Language,
  facts: ReadonlyMap<string, Fact>,
): readonly Piece[] {
  const resolve = (argument: MessageArgument): Resolved | undefined => {
    const { id, case: grammaticalCase } = splitCase(argument.id);
    const fact = facts.get(id);
    if (fact?.lock.policy === "opaque") return { type: "raw", value: fact.raw, visible: fact.lock.text };
    if (fact?.lock.type === "date" || fact?.lock.type === "time") {
      return {
        type: "date",
        value: fact.lock.value,
        // A date without a year has its weekday in its words alone.
        ...(fact.lock.weekday === true ? { weekday: weekdayIn(fact.lock.text) ?? true } : {}),
        ...(grammaticalCase === undefined ? {} : { case: grammaticalCase }),
      };
    }
    const name = desk.names.form(language, id, grammaticalCase) ?? fact?.lock.text;
    return name === undefined ? undefined : { type: "text", value: name };
  };
  return render(parseMessage(message).nodes, language, resolve).pieces;
}

interface Fact {
  readonly lock: Lock;
  /** The source's bytes of it. */
  readonly raw: string;
}

function articleFacts({ article, segments, locks }: ArticleRun): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const segment of segments) {
    for (const lock of locks.get(segment.key) ?? []) {
      // "April 3" and "Thursday, April 3" are one date; the fuller mention knows more.
      if (facts.has(lock.id) && lock.weekday !== true) continue;
      facts.set(lock.id, {
        lock,
        raw: lock.raw ?? article.source.slice(segment.map[lock.start], segment.map[lock.end - 1]! + 1),
      });
    }
  }
  return facts;
}

/** The facts of the source text that a stale target was made from: its arguments still mean those. */
function earlierFacts(desk: Desk, { article }: ArticleRun, target: Target): Map<string, Fact> {
  const text = target.entry.source;
  const segment: Segment = {
    key: "earlier",
    kind: "paragraph",
    start: 0,
    end: text.length,
    text,
    map: [],
    tags: [],
    atoms: [],
  };
  const earlier = {
    ...article,
    blocks: [{ kind: "paragraph" as const, depth: 0, start: 0, end: text.length, segments: [segment] }],
  };
  const locks = locksOf(earlier, desk.names.book).bySegment.get(segment.key) ?? [];
  return new Map(locks.map((lock) => [lock.id, { lock, raw: lock.text }]));
}

/** An edition's file: `name` is `<article>/<lang>.<ext>`. */
export interface EditionFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** An edition in each format. Formats that take their time are left out where only findings are wanted. */
export async function renderEdition(
  edition: Edition,
  formats: readonly Format[],
  write: boolean,
): Promise<{ files: EditionFile[]; findings: Finding[] }> {
  const files: EditionFile[] = [];
  const findings = new Map<string, Finding>();
  for (const format of formats) {
    const name = `${edition.article.id}/${edition.language}.${format.extension}`;
    if ("make" in format) {
      if (write) files.push({ name, content: await format.make(edition) });
      continue;
    }
    const rendered = format.render(edition);
    // Several formats may meet the same fault.
    for (const finding of rendered.findings) findings.set(`${finding.rule}\n${finding.key ?? ""}`, finding);
    files.push({ name, content: rendered.text });
  }
  return { files, findings: [...findings.values()] };
}

/** Puts files in place; returns them as people are shown them. */
export function writeFiles(files: readonly EditionFile[], target: EditionTarget): string[] {
  return files.map(({ name, content }) => {
    const file = target.folder === "" ? name : `${target.folder}/${name}`;
    target.root.write(file, content);
    return target.shown + file;
  });
}
