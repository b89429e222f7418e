/** Texts through one model after the other: each as lines, the lines through the pool, and together again. */
import type { PairId } from "../../models/pair.ts";
import { isLanguage, type Language } from "../../model/language.ts";
import { prepare } from "./in-sight.ts";
import { clauseLines, sentenceLines, type Lines } from "./lines.ts";
import type { Pool } from "./pool.ts";

export interface AskedText {
  /** Protected as `html` markup. */
  readonly text: string;
  /** Its names are kept out of the engine's sight. */
  readonly hidden: boolean;
}

/** `fault`: no engine survives the text, and why. */
export type TextOutcome = string | { readonly fault: string };

export async function translateTexts(
  asked: readonly AskedText[],
  chain: readonly PairId[],
  pool: Pool,
  signal: AbortSignal,
): Promise<TextOutcome[]> {
  const outcomes: TextOutcome[] = asked.map(({ text }) => text);
  for (const model of chain) {
    const alive = asked.flatMap(({ hidden }, index) => {
      const text = outcomes[index]!;
      return typeof text === "string" ? [{ text, hidden, index }] : [];
    });
    const answers = await throughModel(alive, model, pool, signal);
    for (const [place, { index }] of alive.entries()) outcomes[index] = answers[place]!;
  }
  return outcomes;
}

async function throughModel(
  asked: readonly AskedText[],
  model: PairId,
  pool: Pool,
  signal: AbortSignal,
): Promise<TextOutcome[]> {
  const from = sourceOf(model);
  const texts = asked.map(({ text }) => sentenceLines(text, from));
  const lines = texts.flatMap((text, index) =>
    text.lines.map((line) => ({ text: line, hidden: asked[index]!.hidden })),
  );
  const answers = await translateLines(lines, model, pool, signal);
  let next = 0;
  return texts.map((text) => together(answers.slice(next, (next += text.lines.length)), text));
}

/** Those that were too long for the engine are cut at a clause and asked for again, until they fit. */
async function translateLines(
  lines: readonly AskedText[],
  model: PairId,
  pool: Pool,
  signal: AbortSignal,
): Promise<TextOutcome[]> {
  const outcomes: TextOutcome[] = lines.map(({ text }) => text);
  const prepared = lines.flatMap(({ text, hidden }, index) => {
    const line = prepare(text, hidden);
    return line === undefined ? [] : [{ line, index }];
  });
  if (prepared.length === 0) return outcomes;
  const answers = await pool.translate(
    model,
    prepared.map(({ line: { text, html } }) => ({ text, html })),
    signal,
  );
  const again: { readonly index: number; readonly halves: Lines }[] = [];
  for (const [place, { line, index }] of prepared.entries()) {
    const answer = answers[place]!;
    if ("fault" in answer) {
      outcomes[index] = answer;
      continue;
    }
    const halves = answer.parts > 1 ? clauseLines(lines[index]!.text) : undefined;
    if (halves === undefined) outcomes[index] = line.restore(answer.text);
    else again.push({ index, halves });
  }
  if (again.length === 0) return outcomes;
  const parts = again.flatMap(({ index, halves }) =>
    halves.lines.map((text) => ({ text, hidden: lines[index]!.hidden })),
  );
  const translated = await translateLines(parts, model, pool, signal);
  let next = 0;
  for (const { index, halves } of again)
    outcomes[index] = together(translated.slice(next, (next += halves.lines.length)), halves);
  return outcomes;
}

function together(outcomes: readonly TextOutcome[], lines: Lines): TextOutcome {
  return outcomes.find((outcome) => typeof outcome !== "string") ?? lines.join(outcomes.map(String));
}

function sourceOf(model: PairId): Language {
  const [from] = model.split("-");
  return isLanguage(from) ? from : "en";
}
