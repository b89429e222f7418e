/**
 * Scores the sentence splitter on a file of cases, beside `Intl.Segmenter` on the same lines. The file is JSON: an array
 * of `{ lang, input, expected, docType, destructive }`, as the specs of the pragmatic segmenter give them.
 * A file that cannot be read or parsed throws; cases in a language other than ours are left out.
 */
import { readFileSync } from "node:fs";
import { LANGUAGES, type Language } from "../src/model/language.ts";
import { splitSentences } from "../src/segment/sentences.ts";

interface GoldenCase {
  readonly lang: string;
  readonly input: string;
  readonly expected: readonly string[];
  /** `pdf`: the line breaks are those of a page. */
  readonly docType?: string | null;
  /** The expectation rewrites its input (drops words, markup, dots): no lossless splitter can meet it. */
  readonly destructive?: boolean;
}

export interface GoldenRow {
  readonly language: Language;
  readonly cases: number;
  readonly passed: number;
  /** How many of `cases` `Intl.Segmenter` passes. */
  readonly segmenterPassed: number;
  /** Not in `cases`. */
  readonly destructiveCases: number;
  readonly destructivePassed: number;
}

export interface GoldenTable {
  readonly rows: readonly GoldenRow[];
  /** The rows as a table for a terminal, no final line break. */
  readonly text: string;
}

/**
 * A case passes when its trimmed sentences equal the expected ones, white space collapsed.
 *
 * A splitter reads one block at a time, so the input's lines are told apart first, the same way for both splitters:
 * an empty line ends a block; a single line break ends it too (list items, headings), unless the text is a `pdf` page,
 * or the line ends in a space and the next one goes on in a small letter (text wrapped at a width).
 */
export function goldenTable(path: string): GoldenTable {
  const cases = JSON.parse(readFileSync(path, "utf8")) as readonly GoldenCase[];
  const rows = LANGUAGES.map((language) => rowOf(language, cases)).filter(
    (row) => row.cases + row.destructiveCases > 0,
  );
  return { rows, text: render(rows) };
}

function rowOf(language: Language, cases: readonly GoldenCase[]): GoldenRow {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const ours: Splitter = (block) =>
    splitSentences(block, language).map(({ start, end }) => block.slice(start, end));
  const theirs: Splitter = (block) => Array.from(segmenter.segment(block), (part) => part.segment);

  const mine = cases.filter((golden) => golden.lang === language);
  const lossless = mine.filter((golden) => golden.destructive !== true);
  const destructive = mine.filter((golden) => golden.destructive === true);
  return {
    language,
    cases: lossless.length,
    passed: lossless.filter((golden) => passes(golden, ours)).length,
    segmenterPassed: lossless.filter((golden) => passes(golden, theirs)).length,
    destructiveCases: destructive.length,
    destructivePassed: destructive.filter((golden) => passes(golden, ours)).length,
  };
}

type Splitter = (block: string) => readonly string[];

function passes(golden: GoldenCase, split: Splitter): boolean {
  const found = blocksOf(golden)
    .flatMap(split)
    .map(collapse)
    .filter((sentence) => sentence !== "");
  const expected = golden.expected.map(collapse);
  return found.length === expected.length && found.every((sentence, index) => sentence === expected[index]);
}

function blocksOf(golden: GoldenCase): readonly string[] {
  const blocks: string[] = [];
  let previous = "";
  for (const line of golden.input.split(/\r\n?|\n/)) {
    const wrapped = golden.docType === "pdf" || (/\s$/.test(previous) && /^\s*\p{Ll}/u.test(line));
    if (previous.trim() !== "" && line.trim() !== "" && wrapped) blocks.push(`${blocks.pop() ?? ""} ${line}`);
    else blocks.push(line);
    previous = line;
  }
  return blocks;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function render(rows: readonly GoldenRow[]): string {
  const lines = [["language", "passed", "Intl.Segmenter", "destructive"]];
  for (const row of rows) {
    lines.push([
      row.language,
      `${row.passed}/${row.cases}`,
      `${row.segmenterPassed}/${row.cases}`,
      `${row.destructivePassed}/${row.destructiveCases}`,
    ]);
  }
  return lines
    .map((cells) =>
      cells
        .map((cell) => cell.padEnd(16))
        .join("")
        .trimEnd(),
    )
    .join("\n");
}
