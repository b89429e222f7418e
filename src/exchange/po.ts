/**
 * PO (www.gnu.org/software/gettext), through gettext-parser. PO has no inline codes: messages stand in their written
 * form, as in locale files. The context is the segment's key; what travels for the way back is in extracted comments.
 */
import { po as gettext, type GetTextTranslation } from "gettext-parser";
import { Failure } from "../model/failure.ts";
import {
  TRAVELLING,
  isApproved,
  travelling,
  type ExchangeFile,
  type ExchangeUnit,
  type ReturnedFile,
  type ReturnedUnit,
} from "./model.ts";
import type { ExchangeFormat } from "./registry.ts";

const ARTICLE = "X-Communique-Article";
const SOURCE_LANGUAGE = "X-Source-Language";

export const po: ExchangeFormat = { write, read };

function write({ article, from, to, units }: ExchangeFile): string {
  const latest = units.map(({ when }) => when).reduce((a, b) => (a > b ? a : b), "");
  const headers = {
    "Project-Id-Version": article,
    "PO-Revision-Date": latest === "" ? "" : `${latest.slice(0, 16).replace("T", " ")}+0000`,
    "Last-Translator": "none",
    "Language-Team": "none",
    Language: to,
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    [SOURCE_LANGUAGE]: from,
    [ARTICLE]: article,
  };
  const translations = Object.fromEntries(units.map((unit) => [unit.key, { [unit.source]: entryOf(unit) }]));
  return gettext.compile({ charset: "utf-8", headers, translations }, { foldLength: 0 }).toString("utf8");
}

function entryOf(unit: ExchangeUnit): GetTextTranslation {
  const isPersons = isApproved(unit) || (!unit.stale && unit.origin === "reviewer");
  const extracted = [...travelling(unit), ["state", unit.stale ? "stale" : unit.state] as const];
  return {
    msgctxt: unit.key,
    msgid: unit.source,
    msgstr: [unit.target ?? ""],
    comments: {
      extracted: extracted.map(([name, value]) => `${name}: ${oneLine(value)}`).join("\n"),
      ...(unit.notes.length > 0 && { translator: unit.notes.map(oneLine).join("\n") }),
      ...(unit.target !== undefined && !isPersons && { flag: "fuzzy" }),
    },
  };
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, " ");
}

function read(content: string, name: string): ReturnedFile {
  let parsed: ReturnType<typeof gettext.parse>;
  try {
    parsed = gettext.parse(content, { validation: true });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "it cannot be read";
    const line = cause instanceof Error && "lineNumber" in cause ? `:${String(cause.lineNumber)}` : "";
    throw new Failure(`${name}${line}: a PO file was expected: ${why.slice(0, 200)}.`, {
      hint: "Nothing was taken from this file. `msgfmt -c` shows what is wrong with it.",
      cause,
    });
  }
  const charset = /charset=([\w.-]+)/i.exec(parsed.headers["Content-Type"] ?? "")?.[1] ?? "utf-8";
  if (!/^utf-?8$/i.test(charset))
    throw new Failure(`${name}: UTF-8 was expected, and its header says ${charset}.`);
  const entries = Object.entries(parsed.translations).flatMap(([context, byId]) =>
    Object.entries(byId).flatMap(([id, entry]) =>
      context === "" && id === "" ? [] : [[context, entry] as const],
    ),
  );
  const lines = contextLines(content);
  const seen = new Set<string>();
  for (const [context] of entries) {
    if (seen.has(context))
      throw new Failure(
        `${name}: each msgctxt was expected once, and "${context.slice(0, 80)}" has several entries.`,
        {
          hint: "Nothing was taken from this file. The msgctxt is the segment's key, and `communique export` writes it.",
        },
      );
    seen.add(context);
  }
  return {
    article: parsed.headers[ARTICLE] ?? parsed.headers["Project-Id-Version"] ?? "",
    from: parsed.headers[SOURCE_LANGUAGE] ?? "",
    to: parsed.headers["Language"] ?? "",
    units: entries.map(([context, entry]) => returnedUnit(context, entry, lines.get(context))),
  };
}

function returnedUnit(key: string, entry: GetTextTranslation, line: number | undefined): ReturnedUnit {
  const comments = new Map(
    (entry.comments?.extracted ?? "").split("\n").map((comment) => {
      const at = comment.indexOf(": ");
      return [comment.slice(0, Math.max(at, 0)), comment.slice(at + 2)];
    }),
  );
  const [text, sourceHash, targetHash] = TRAVELLING.map(
    (name) => comments.get(name) ?? emptyComment(entry, name),
  );
  const [target = ""] = entry.msgstr;
  const fuzzy = (entry.comments?.flag ?? "").split(/[,\s]+/).includes("fuzzy");
  return {
    key,
    line,
    source: entry.msgid,
    text,
    sourceHash,
    targetHash,
    target: target === "" ? undefined : target,
    typed: undefined,
    claim: fuzzy || target === "" ? "initial" : "reviewed",
    notes: (entry.comments?.translator ?? "").split("\n").filter((note) => note.trim() !== ""),
    faults:
      entry.msgid_plural === undefined ? [] : ["Plural forms came, and a message of an article has none."],
  };
}

/** `#. target-hash:` without anything behind it: there was no target. */
function emptyComment(entry: GetTextTranslation, name: string): string | undefined {
  return new RegExp(`^${name}:$`, "m").test(entry.comments?.extracted ?? "") ? "" : undefined;
}

/** The line of each plain msgctxt, for findings. */
function contextLines(content: string): Map<string, number> {
  const lines = content
    .split("\n")
    .map((line, index) => [/^msgctxt "([^"\\]*)"/.exec(line)?.[1], index + 1] as const);
  return new Map(lines.filter((entry): entry is readonly [string, number] => entry[0] !== undefined));
}
