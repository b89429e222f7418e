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
const MAX_DEPTH = 100;

const COST_PER = {
  character: 0.7,
  line: 40,
  item: 40,
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
  const scan = new ContainerScan();
  let paragraph = emptyParagraph(start);
  let worst = { cost: 0, start, what: "" };
  let total = (source.length - start) * COST_PER.character;
  let tokens = 0;
  let openings = 0;
  const closeParagraph = (next: number): void => {
    const cost = costOf(paragraph);
    const what = `${paragraph.marks} delimiters in one paragraph of ${paragraph.characters} characters`;
    if (cost > worst.cost) worst = { cost, start: paragraph.start, what };
    total += cost;
    paragraph = emptyParagraph(next);
  };
  const lines = /[^\n\r]*(?:\r\n|\n|\r|$)/gu;
  lines.lastIndex = start;
  for (let match = lines.exec(source); match && match[0] !== ""; match = lines.exec(source)) {
    const line = scan.next(match[0]);
    tokens++;
    openings += line.openings;
    if (line.depth > MAX_DEPTH) {
      throw new ReadError(
        `quotes and lists are nested ${line.depth} deep here, more than the limit of ${MAX_DEPTH}`,
        file,
        placeOf(source, match.index),
      );
    }
    if (line.startsParagraph) closeParagraph(match.index);
    if (line.isBlank) continue;
    total += COST_PER.line + line.markers * COST_PER.item;
    tokens += line.markers;
    if (line.isCode) continue;
    paragraph.characters += match[0].length;
    for (const [mark] of match[0].matchAll(MARKS)) {
      paragraph.marks++;
      tokens++;
      if (mark.startsWith("`")) paragraph.backtickLengths.add(mark.length);
    }
  }
  closeParagraph(source.length);
  const opening = openings * tokens * COST_PER.openingTimesToken;
  if (total + opening <= MAX_COST) return;
  const [what, place] =
    opening > worst.cost
      ? [`${openings} quotes, lists and underlined headings among ${tokens} constructs`, start]
      : worst.cost > MAX_COST / 10
        ? [worst.what, worst.start]
        : [`${tokens} constructs in ${source.length - start} characters`, start];
  const seconds = `${Math.ceil((total + opening) / 1e6)} seconds to read; the limit is ${MAX_COST / 1e6}`;
  throw new ReadError(`the article is too complex: ${what}, about ${seconds}`, file, placeOf(source, place));
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
