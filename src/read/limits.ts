/**
 * Some Markdown makes the parser run for minutes: it looks back or ahead over a whole paragraph for each delimiter, and
 * over all that it has read for each container. The parser cannot be stopped, so one linear look at the lines says
 * beforehand what it would cost at most, and an article far beyond any real one is refused.
 *
 * Costs are microseconds, measured with micromark 4 on texts made of nothing but the construct in question.
 */
import { ContainerScan } from "./container-scan.ts";
import { ReadError, placeOf } from "./read-error.ts";

const MAX_COST = 5_000_000;
/** UTF-16 code units that take a second at most, whatever they are. */
const HARMLESS_LENGTH = 4000;
const MAX_DEPTH = 100;

const COST_PER = {
  character: 0.7,
  line: 40,
  blankLine: 8,
  /** Of a quote or list item. */
  marker: 40,
  mark: 12,
  /** Each delimiter may be compared with each other one of its paragraph, or look for its end up to the last character. */
  markTimesMark: 0.15,
  markTimesCharacter: 0.008,
  /** Backticks without a partner are looked for once a length. */
  backtickLengthTimesCharacter: 0.03,
  /** What opens a container, or turns a paragraph into a heading, moves all that was read before. */
  openingTimesToken: 0.08,
} as const;

/** Delimiters of emphasis, links and HTML; runs of backticks; escapes and character references; cells. */
const MARKS = /[*_~[\]<|\\&]|`+/gu;

interface Paragraph {
  start: number;
  characters: number;
  marks: number;
  readonly backtickLengths: Set<number>;
}

/** Throws ReadError for a body that the parser could not read in a few seconds. Linear. */
export function checkMarkdownLimits(file: string, source: string, start: number): void {
  if (source.length - start <= HARMLESS_LENGTH) return;
  const { costs, deepest, worst } = measure(source, start);
  if (deepest.depth > MAX_DEPTH) {
    const message = `quotes and lists are nested ${deepest.depth} deep here, more than the limit of ${MAX_DEPTH}`;
    throw new ReadError(message, file, placeOf(source, deepest.start));
  }
  const cost = costs.lines + costs.paragraphs + costs.openings;
  if (cost <= MAX_COST) return;
  const { marks, characters } = worst;
  const [what, at] =
    costs.paragraphs > Math.max(costs.lines, costs.openings)
      ? [`up to ${marks} delimiters in a paragraph of ${characters} characters`, worst.start]
      : costs.openings > costs.lines
        ? ["too many nested quotes, lists and underlined headings", start]
        : [`too many lines, items and delimiters in ${source.length - start} characters`, start];
  const time = `about ${Math.ceil(cost / 1e6)} seconds to read; the limit is ${MAX_COST / 1e6}`;
  throw new ReadError(`the article is too complex: ${what} (${time})`, file, placeOf(source, at));
}

interface Measured {
  readonly costs: { readonly lines: number; readonly paragraphs: number; readonly openings: number };
  readonly deepest: { readonly depth: number; readonly start: number };
  readonly worst: Paragraph;
}

function measure(source: string, start: number): Measured {
  const scan = new ContainerScan();
  let paragraph = emptyParagraph(start);
  let worst = paragraph;
  let deepest = { depth: 0, start };
  let tokens = 0;
  let openings = 0;
  let lineCost = (source.length - start) * COST_PER.character;
  let paragraphCost = 0;
  const closeParagraph = (next: number): void => {
    paragraphCost += costOf(paragraph);
    if (costOf(paragraph) > costOf(worst)) worst = paragraph;
    paragraph = emptyParagraph(next);
  };
  const lines = /[^\n\r]*(?:\r\n|\n|\r|$)/gu;
  lines.lastIndex = start;
  for (let match = lines.exec(source); match && match[0] !== ""; match = lines.exec(source)) {
    const line = scan.next(match[0]);
    tokens += 1 + line.markers;
    openings += line.openings;
    if (line.depth > deepest.depth) deepest = { depth: line.depth, start: match.index };
    lineCost += (line.isBlank ? COST_PER.blankLine : COST_PER.line) + line.markers * COST_PER.marker;
    if (line.startsParagraph) closeParagraph(match.index);
    if (line.isBlank || line.isCode) continue;
    paragraph.characters += match[0].length;
    for (const [mark] of match[0].matchAll(MARKS)) {
      paragraph.marks++;
      tokens++;
      if (mark.startsWith("`")) paragraph.backtickLengths.add(mark.length);
    }
  }
  closeParagraph(source.length);
  const costs = {
    lines: lineCost,
    paragraphs: paragraphCost,
    openings: openings * tokens * COST_PER.openingTimesToken,
  };
  return { costs, deepest, worst };
}

function emptyParagraph(start: number): Paragraph {
  return { start, characters: 0, marks: 0, backtickLengths: new Set() };
}

function costOf({ marks, characters, backtickLengths }: Paragraph): number {
  return (
    marks * (COST_PER.mark + marks * COST_PER.markTimesMark + characters * COST_PER.markTimesCharacter) +
    backtickLengths.size * characters * COST_PER.backtickLengthTimesCharacter
  );
}
