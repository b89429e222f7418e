/** An edition as the review desk shows it: a row a segment, with what was found in it and what may be inserted. */
import { checkEdition } from "../check/run.ts";
import type { Desk } from "../desk/desk.ts";
import { sourceDiff } from "../diff/source-diff.ts";
import type { ArticleRun } from "../draft/article-run.ts";
import { openEdition, type EditionRun } from "../draft/edition-run.ts";
import { renderFact } from "../facts/render-fact.ts";
import { splitCase, withCase } from "../ids/case-suffix.ts";
import { targetHash } from "../locale/ledger-file.ts";
import type { Target } from "../locale/reconcile.ts";
import { openMemory, type Memory } from "../memory/exact.ts";
import { parseMessage } from "../message/parse.ts";
import { printMessage } from "../message/print.ts";
import { argumentsOf } from "../message/walk.ts";
import type { Segment } from "../model/article.ts";
import type { Language } from "../model/language.ts";
import type { Lock } from "../model/lock.ts";
import type { MessageNode } from "../model/message.ts";
import type { EditionView, Insert, Looked, Piece, Row } from "./shapes.ts";

export function editionView(desk: Desk, run: ArticleRun, language: Language): EditionView {
  const edition = openEdition(desk, run, language, new Date().toISOString());
  const findings = [...edition.findings, ...checkEdition(desk, run, edition)];
  const keys = new Set(edition.order);
  return {
    id: run.article.id,
    from: run.article.language,
    to: language,
    file: edition.file.file,
    writable: edition.writable,
    rows: run.segments.map((segment) => ({
      ...rowOf(desk, run, edition, segment),
      findings: findings.filter(({ key }) => key === segment.key),
    })),
    findings: findings.filter(({ key }) => key === undefined || !keys.has(key)),
  };
}

/** What the checks would say of `text` in that segment's place; nothing is written. */
export function lookAt(desk: Desk, run: ArticleRun, language: Language, key: string, text: string): Looked {
  const now = new Date().toISOString();
  const edition = openEdition(desk, run, language, now);
  const before = edition.targets.get(key)?.text;
  const source = run.segments.find((segment) => segment.key === key)?.text ?? "";
  const entry = { state: "translated", origin: "reviewer", source, when: now } as const;
  const written: Target = { text, state: "translated", stale: false, person: true, entry, place: undefined };
  if (text === "") edition.targets.delete(key);
  else edition.targets.set(key, written);
  const kept = openMemory(desk.workspace);
  // The text that this one is to replace is no other text of the desk's.
  const memory: Memory = {
    recall: (...asked) => kept.recall(...asked).filter((recalled) => recalled !== before),
  };
  const findings = checkEdition(desk, run, edition, { memory }).filter((finding) => finding.key === key);
  return { findings, shown: piecesOf(desk, run, key, language, text) };
}

function rowOf(desk: Desk, run: ArticleRun, edition: EditionRun, segment: Segment): Omit<Row, "findings"> {
  const { key, kind } = segment;
  const target = edition.targets.get(key);
  const text = target?.text ?? "";
  const stale = target?.stale === true ? staleness(desk, run, segment, target) : {};
  return {
    key,
    kind,
    source: sourcePieces(segment.text, run.locks.get(key) ?? []),
    target: text,
    hash: targetHash(text),
    shown: piecesOf(desk, run, key, edition.language, text),
    state: target?.state ?? "initial",
    origin: target?.entry.origin ?? "",
    ...stale,
    rejected: target?.entry.rejected !== undefined,
    notes: target?.entry.notes ?? [],
    inserts: insertsOf(desk, run, segment, edition.language),
  };
}

function staleness(desk: Desk, run: ArticleRun, segment: Segment, target: Target): Pick<Row, "stale"> {
  const { parts, risks } = sourceDiff(
    target.entry.source,
    segment.text,
    run.article.language,
    desk.names.book,
  );
  return { stale: { parts, risks } };
}

/** Quotations hold other locks and are not marked. */
function sourcePieces(text: string, locks: readonly Lock[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const lock of locks) {
    if (lock.policy === "pair" || lock.start < at) continue;
    if (lock.start > at) pieces.push({ text: text.slice(at, lock.start) });
    pieces.push({ text: text.slice(lock.start, lock.end), type: lock.type, id: lock.id });
    at = lock.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

function piecesOf(desk: Desk, run: ArticleRun, key: string, to: Language, text: string): Piece[] {
  const locks = run.locks.get(key) ?? [];
  const pieces: Piece[] = [];
  const walk = (nodes: readonly MessageNode[]): void => {
    for (const node of nodes) {
      if (node.type === "text") pieces.push({ text: node.value });
      else if (node.type === "argument") pieces.push(argumentPiece(desk, locks, node.id, to));
      else {
        pieces.push({ text: `<${node.name}>`, type: "tag" });
        walk(node.children);
        pieces.push({ text: `</${node.name}>`, type: "tag" });
      }
    }
  };
  walk(parseMessage(text).nodes);
  return pieces;
}

function argumentPiece(desk: Desk, locks: readonly Lock[], argument: string, to: Language): Piece {
  const { id, case: grammaticalCase } = splitCase(argument);
  const lock = locks.find((own) => own.id === id);
  const shown =
    lock !== undefined && (lock.type === "date" || lock.type === "time")
      ? renderFact(lock.value, lock.type, to, grammaticalCase)
      : desk.names.form(to, id, grammaticalCase);
  return { text: shown ?? lock?.text ?? `{${argument}}`, id, type: lock?.type ?? "person" };
}

/** In reading order, each once; a name in every form that it has. */
function insertsOf(desk: Desk, run: ArticleRun, segment: Segment, to: Language): Insert[] {
  const written = new Map(
    argumentsOf(parseMessage(run.messages.get(segment.key) ?? "").nodes).map((argument) => [
      argument.id,
      printMessage([argument]),
    ]),
  );
  const inserts = new Map<string, Insert>();
  for (const lock of run.locks.get(segment.key) ?? []) {
    const insert = written.get(lock.id);
    if (insert === undefined || inserts.has(insert)) continue;
    const forms = formsOf(desk, lock, insert, to);
    inserts.set(insert, { written: insert, type: lock.type, text: lock.text, forms });
  }
  const tags = segment.tags.map(({ name, close, start, end }): Insert => {
    const as = close === "" ? `<${name}/>` : `<${name}></${name}>`;
    return { written: as, type: "tag", text: segment.text.slice(start, end), forms: [] };
  });
  return [...inserts.values(), ...tags];
}

/** How a lock reads in the edition, and what to write for it. */
function formsOf(desk: Desk, lock: Lock, insert: string, to: Language): Insert["forms"] {
  if (lock.type === "date" || lock.type === "time")
    return [{ text: renderFact(lock.value, lock.type, to), written: insert }];
  if (lock.policy !== "term") return [];
  const own = desk.names.book.forms(to).filter(({ id }) => id === lock.id);
  // Of several spellings in one case the first is the one that is shown.
  return own
    .filter((form, at) => own.findIndex((other) => other.case === form.case) === at)
    .map(({ text, case: of }) => ({
      text,
      written: `{${withCase(lock.id, of)}}`,
      ...(of === undefined ? {} : { case: of }),
    }));
}
