/**
 * The bench's press articles: made up from templates and a seed, the same on every machine. Article `i` does not depend
 * on how many are made. Three in five are English, one French, one Russian; each has some 400 words.
 */
import type { Language } from "../src/model/language.ts";
import { ENGLISH } from "./corpus/en.ts";
import { FRENCH } from "./corpus/fr.ts";
import type { PressLanguage } from "./corpus/press-language.ts";
import { seeded, type Random } from "./corpus/random.ts";
import { RUSSIAN } from "./corpus/ru.ts";
import { filler } from "./corpus/slots.ts";

export interface CorpusArticle {
  /** The file's name in seeds/. */
  readonly file: string;
  readonly language: Language;
  readonly text: string;
}

const TURNS = [ENGLISH, ENGLISH, ENGLISH, FRENCH, RUSSIAN] as const;

/** Where the running text stops, before the closing lines. */
const RUNNING_WORDS = 325;

/** Markdown articles with front matter, headings, quotations, a list, and here and there a table and a footnote. */
export function pressArticles(count: number): CorpusArticle[] {
  return Array.from({ length: count }, (_, index) => {
    const { language, title, date, place, blocks, footnote } = compose(index);
    const text = [
      `---\ntitle: ${JSON.stringify(title)}\nlang: ${language}\ndate: ${date}\nplace: ${place}\n---`,
      ...blocks.map((block) => (block.kind === "heading" ? `## ${block.text}` : block.text)),
      ...(footnote === undefined ? [] : [`[^1]: ${footnote}`]),
    ];
    return { file: `press-${String(index).padStart(5, "0")}.md`, language, text: `${text.join("\n\n")}\n` };
  });
}

/** The same kind of article as a press wire: plain text, one line a paragraph, no blank lines, no markup. */
export function pressWires(count: number): CorpusArticle[] {
  return Array.from({ length: count }, (_, index) => {
    const { language, title, blocks } = compose(index);
    const lines = blocks
      .filter(({ kind }) => kind !== "table" && kind !== "list")
      .map(({ text }) => withoutMarkup(text));
    const suffix = language === "en" ? "" : `.${language}`;
    return {
      file: `wire-${String(index).padStart(5, "0")}${suffix}.txt`,
      language,
      text: `${[title, ...lines].join("\n")}\n`,
    };
  });
}

interface Composed {
  readonly language: Language;
  readonly title: string;
  readonly date: string;
  readonly place: string;
  readonly blocks: readonly Block[];
  readonly footnote: string | undefined;
}

interface Block {
  readonly kind: "heading" | "paragraph" | "list" | "table";
  readonly text: string;
}

function compose(index: number): Composed {
  const press = TURNS[index % TURNS.length]!;
  const random = seeded(index);
  const fill = filler(press, random);
  const place = fill("{city}");
  const footnote = random.chance(25) ? fill(random.pick(press.footnotes)) : undefined;
  const blocks: Block[] = [
    { kind: "paragraph", text: `**${place}, ${fill("{date}")}** – ${opening(press, random, fill)}` },
  ];
  let words = wordsOf(blocks[0]!.text);
  const add = (kind: Block["kind"], text: string): void => {
    blocks.push({ kind, text });
    words += wordsOf(text);
  };

  if (footnote !== undefined) add("paragraph", `${fill(random.pick(press.sentences))}[^1]`);
  const extras: (() => void)[] = [
    () => {
      add("paragraph", fill(random.pick(press.listLeads)));
      add("list", several(3, () => `- ${fill(random.pick(press.listItems))}`).join("\n"));
    },
  ];
  if (random.chance(30))
    extras.push(() => {
      add("table", table(press, random, fill));
    });
  while (words < RUNNING_WORDS) {
    add("heading", fill(random.pick(press.headings)));
    add("paragraph", several(random.between(2, 4), () => fill(random.pick(press.sentences))).join(" "));
    add(
      "paragraph",
      random.chance(60) ? fill(random.pick(press.quotations)) : fill(random.pick(press.sentences)),
    );
    extras.shift()?.();
  }
  for (const line of closing(press, random)) add("paragraph", line);
  const title = fill(random.pick(press.headings));
  const date = `2026-${String(random.between(1, 11)).padStart(2, "0")}-${String(random.between(1, 28)).padStart(2, "0")}`;
  return { language: press.language, title, date, place, blocks, footnote };
}

function opening(press: PressLanguage, random: Random, fill: (template: string) => string): string {
  return `${fill(random.pick(press.openings))} ${fill(random.pick(press.sentences))}`;
}

/** Two or three of the lines that many articles share. */
function closing(press: PressLanguage, random: Random): string[] {
  const first = random.between(0, press.boilerplate.length - 1);
  return several(random.between(2, 3), (i) => press.boilerplate[(first + i) % press.boilerplate.length]!);
}

function table(press: PressLanguage, random: Random, fill: (template: string) => string): string {
  const [header, sectors] = press.table;
  const first = random.between(0, sectors.length - 1);
  const rows = several(
    4,
    (i) => `${sectors[(first + i) % sectors.length]!} | ${fill("{money}")} | ${fill("{percent}")}`,
  );
  return [header.map(fill).join(" | "), "--- | --: | --:", ...rows].map((row) => `| ${row} |`).join("\n");
}

function several(count: number, make: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function wordsOf(text: string): number {
  return text.split(/\s+/).length;
}

function withoutMarkup(text: string): string {
  return text.replace(/\[\^1\]|\*\*|[<>]/g, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
}
