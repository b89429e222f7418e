/** An edition of this run as the checks see it. */
import type { Desk } from "../desk/desk.ts";
import type { ArticleRun } from "../draft/article-run.ts";
import { openEdition, type EditionRun } from "../draft/edition-run.ts";
import type { Target } from "../locale/reconcile.ts";
import { openMemory, type Memory } from "../memory/exact.ts";
import { parseMessage } from "../message/parse.ts";
import { LANGUAGES, type Language } from "../model/language.ts";
import { readFacts } from "../verify/read-facts.ts";
import { mentionsIn, type Mention } from "../verify/mentions.ts";
import { takeApart } from "../verify/verify.ts";
import { masked } from "../message/masked.ts";
import { loadedSpeller } from "./speller.ts";
import { isSource, type CheckView, type SegmentView, type WrittenView } from "./view.ts";

/** What a caller has at hand already; read from disk where a check asks for it and it is not here. */
export interface Beside {
  /** The article's other editions of this run. */
  readonly editions?: readonly EditionRun[];
  readonly memory?: Memory;
  /** Views of the article's editions, kept from one of them to the next. */
  readonly views?: Map<Language, CheckView>;
}

export function viewOf(desk: Desk, run: ArticleRun, edition: EditionRun, beside: Beside = {}): CheckView {
  const { article } = run;
  const { language } = edition;
  const written: WrittenView[] = [];
  const segments = run.segments.map((segment): SegmentView => {
    const target = edition.targets.get(segment.key);
    const message = run.messages.get(segment.key) ?? "";
    const locks = run.locks.get(segment.key) ?? [];
    const { nodes, problems } =
      target === undefined ? { nodes: [], problems: [] } : parseMessage(target.text);
    const view = { segment, message, locks, target, nodes, problems };
    if (target !== undefined && !isSource(view)) written.push(writtenView({ ...view, target }));
    return view;
  });

  function writtenView(view: SegmentView & { readonly target: Target }): WrittenView {
    const context = {
      segment: view.segment,
      locks: view.locks,
      from: article.language,
      to: language,
      book: desk.names.book,
      shapes: run.shapes,
      person: view.target.person,
    };
    const seen = takeApart(view.nodes);
    const facts = readFacts(seen.text, context);
    let mentions: readonly Mention[] | undefined;
    return {
      ...view,
      seen,
      facts,
      context,
      masked: masked(view.target.text),
      mentions: () => (mentions ??= mentionsIn({ nodes: view.nodes, seen, facts, context })),
    };
  }

  const view: CheckView = {
    article,
    language,
    localeFile: edition.file.file,
    names: desk.names,
    shapes: run.shapes,
    unknown: edition.reconciled.unknown,
    segments,
    written,
    glossary: desk.glossary,
    speller: loadedSpeller(desk, language),
    third: () => thirdView(desk, run, edition, beside),
    approved: (source) => (beside.memory ?? memoryOf(desk)).recall(source, article.language, language),
  };
  beside.views?.set(language, view);
  return view;
}

function thirdView(desk: Desk, run: ArticleRun, edition: EditionRun, beside: Beside): CheckView | undefined {
  const language = LANGUAGES.find((other) => other !== run.article.language && other !== edition.language);
  if (language === undefined) return undefined;
  const known = beside.views?.get(language);
  if (known !== undefined) return known;
  const other =
    beside.editions?.find((candidate) => candidate.language === language) ??
    openEdition(desk, run, language, "");
  return other.targets.size === 0 ? undefined : viewOf(desk, run, other, beside);
}

const MEMORIES = new WeakMap<Desk, Memory>();

function memoryOf(desk: Desk): Memory {
  const memory = MEMORIES.get(desk) ?? openMemory(desk.workspace);
  MEMORIES.set(desk, memory);
  return memory;
}
