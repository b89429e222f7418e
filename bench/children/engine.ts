/**
 * Single modules of the engine, timed inside one process: `node engine.mjs <task> <folder> <result file>`.
 * `folder` is a desk for `memory`, and a folder of Markdown files otherwise. Times are CPU time, user and system.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { locksOf } from "../../src/lock/locks-of.ts";
import { detect } from "../../src/lock/detect.ts";
import { parseLedger, printLedger, targetHash } from "../../src/locale/ledger-file.ts";
import { parseLocaleFile } from "../../src/locale/locale-file.ts";
import { ledgerPath, localePath } from "../../src/locale/save.ts";
import { openMemory } from "../../src/memory/exact.ts";
import type { Article } from "../../src/model/article.ts";
import { isLanguage, type Language } from "../../src/model/language.ts";
import { nameBook } from "../../src/names/book.ts";
import { readArticle } from "../../src/read/read-article.ts";
import { splitSentences } from "../../src/segment/sentences.ts";
import { openWorkspace } from "../../src/workspace/workspace.ts";
import type { EngineResults } from "./engine-results.ts";
import { markdownParser } from "./markdown-parser.ts";

const LEAST_SECONDS = 1;
/** Files whose time a few milliseconds of chance would double are left out. */
const LEAST_BYTES = 1_024;
const SUSPICIOUS = 3;

const TASKS = { modules, documents, memory } satisfies {
  [Task in keyof EngineResults]: (folder: string) => EngineResults[Task];
};

const [, , task, folder, resultFile] = process.argv;
writeFileSync(resultFile!, JSON.stringify(TASKS[task as keyof EngineResults](folder!)));

function modules(folder: string): EngineResults["modules"] {
  const articles = markdownFiles(folder).map(({ file, bytes, language }) =>
    readArticle(file, bytes, language),
  );
  const blocks = articles.flatMap((article) =>
    article.blocks.map(({ segments }) => ({
      language: article.language,
      text: segments.map(({ text }) => text).join(" "),
    })),
  );
  const texts = articles.map((article) => ({
    language: article.language,
    text: article.blocks.flatMap(({ segments }) => segments.map(({ text }) => text)).join("\n"),
  }));
  const book = nameBook([], {});
  return {
    sentencesMbPerSecond:
      megabytes(blocks) *
      perSecond(() => {
        for (const { text, language } of blocks) splitSentences(text, language);
      }),
    locksMbPerSecond:
      megabytes(texts) *
      perSecond(() => {
        for (const { text, language } of texts) detect(text, language, book);
      }),
  };
}

/** Read, segment and lock each document; one that looks slow is measured again, so that chance is told from slowness. */
function documents(folder: string): EngineResults["documents"] {
  const files = markdownFiles(folder);
  const book = nameBook([], {});
  const read = ({ file, bytes, language }: MarkdownFile): Article => readArticle(file, bytes, language);
  const process = (file: MarkdownFile): void => {
    locksOf(read(file), book);
  };
  const parse = markdownParser();
  const texts = files.map(({ bytes }) => bytes.toString("utf8"));
  // Compiled code is what a build of a folder runs.
  for (const text of texts.slice(0, 60)) parse(text);
  for (const file of files.slice(0, 60)) process(file);

  const parseMs = cpuMs(() => {
    for (const text of texts) parse(text);
  });
  const readMs = cpuMs(() => {
    for (const file of files) read(file);
  });
  const rate = (file: MarkdownFile): number =>
    cpuMs(() => {
      process(file);
    }) /
    (file.bytes.length / 1_024);
  const measured = files
    .filter(({ bytes }) => bytes.length >= LEAST_BYTES)
    .map((file) => ({ file, msPerKb: rate(file) }));
  const typical = median(measured.map(({ msPerKb }) => msPerKb));
  const settled = measured.map(({ file, msPerKb }) => ({
    file: file.file,
    msPerKb: msPerKb < typical * SUSPICIOUS ? msPerKb : Math.min(msPerKb, rate(file), rate(file), rate(file)),
  }));
  const worst = settled.reduce((slowest, one) => (one.msPerKb > slowest.msPerKb ? one : slowest));
  return {
    count: files.length,
    megabytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6,
    medianMsPerKb: median(settled.map(({ msPerKb }) => msPerKb)),
    worst: { file: basename(worst.file), msPerKb: worst.msPerKb },
    parseMs,
    readMs,
  };
}

/** Approves all that is in the desk, as a reviewer's ledger would say it, and looks up every source text. */
function memory(root: string): EngineResults["memory"] {
  const workspace = openWorkspace(root);
  const to: Language = "fr";
  const asked: { text: string; from: Language }[] = [];
  for (const name of workspace.list("seeds")) {
    const id = name.replace(/\.md$/, "");
    const from = (["en", "ru"] as const).find(
      (language) =>
        workspace.exists(localePath(language, id)) &&
        workspace.readText(`seeds/${name}`)?.includes(`\nlang: ${language}\n`),
    );
    if (from === undefined) continue;
    const ledger = parseLedger(ledgerPath(to, id), workspace.readText(ledgerPath(to, id)));
    const { entries } = parseLocaleFile(localePath(to, id), workspace.readText(localePath(to, id)));
    const approved = Array.from(ledger.entries, ([key, entry]) => {
      const text = entries.get(key)?.text ?? "";
      asked.push({ text: entry.source, from });
      return [key, { ...entry, state: "reviewed", approved: targetHash(text) }] as const;
    });
    workspace.write(ledgerPath(to, id), printLedger(approved, ledger.retired));
  }
  const opened = openMemory(workspace);
  const openMs = cpuMs(() => opened.recall("", "en", to));
  const found = asked.filter(({ text, from }) => opened.recall(text, from, to).length > 0).length;
  const lookupsPerSecond =
    asked.length *
    perSecond(() => {
      for (const { text, from } of asked) opened.recall(text, from, to);
    });
  return { segments: asked.length, found, openMs, lookupsPerSecond };
}

interface MarkdownFile {
  readonly file: string;
  readonly bytes: Buffer;
  readonly language: Language;
}

/** Every .md file under a folder; one that lies in a folder named after a language is in that language. */
function markdownFiles(folder: string): MarkdownFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && extname(entry.name) === ".md")
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const parent = basename(dirname(file));
      return { file, bytes: readFileSync(file), language: isLanguage(parent) ? parent : "en" };
    });
}

function megabytes(texts: readonly { readonly text: string }[]): number {
  return texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
}

/** How often a second `work` can be done, once it is compiled. */
function perSecond(work: () => void): number {
  work();
  let rounds = 0;
  let spentMs = 0;
  while (spentMs < LEAST_SECONDS * 1_000) {
    spentMs += cpuMs(work);
    rounds++;
  }
  return rounds / (spentMs / 1_000);
}

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
