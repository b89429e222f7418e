/**
 * Other texts for one segment, when a person asks: from memory, and from the providers that its route and its article's
 * sensitivity allow. Nothing of them is written; who saw the sentence is.
 */
import type { Desk } from "../desk/desk.ts";
import type { ArticleRun } from "../draft/article-run.ts";
import { approvedNames, neighboursOf } from "../draft/context.ts";
import { fillingOf, openEdition, recordSeen, saveEdition } from "../draft/edition-run.ts";
import { openMemory } from "../memory/exact.ts";
import { filled } from "../memory/fill.ts";
import { LEAST_SHOWN, similarMemories } from "../memory/similar.ts";
import type { Segment } from "../model/article.ts";
import type { Language } from "../model/language.ts";
import type { Provider } from "../model/provider.ts";
import { MEMORY } from "../provider/registry.ts";
import type { Answers } from "../route/answers.ts";
import { Dispatcher } from "../route/dispatcher.ts";
import { draft } from "../route/ladder.ts";
import { openOffers, type Offer } from "../route/offer.ts";
import { openRouter } from "../route/route.ts";
import { sensitivityOf } from "../route/sensitivity.ts";
import { routerSettings } from "../route/settings.ts";
import type { Alternative } from "./shapes.ts";

/** Matches that a person looks through. */
const MOST_MATCHES = 5;

/** What the desk and its TMX files said for this sentence or one like it, the best first. */
export async function fromMemory(
  desk: Desk,
  run: ArticleRun,
  to: Language,
  segment: Segment,
): Promise<Alternative[]> {
  const from = run.article.language;
  const same = openMemory(desk.workspace).recall(segment.text, from, to);
  const memories = similarMemories(desk, { index: true, onFault: () => undefined });
  const filling = fillingOf(desk, run, to, segment);
  const similar = (await memories(from, to))?.lookup(filling, LEAST_SHOWN).slice(0, MOST_MATCHES) ?? [];
  const alternatives = [
    ...same.map((target): Alternative => ({ target, origin: `${MEMORY} 100` })),
    ...similar.map(({ percent, entry }): Alternative => ({
      target: filled(entry, filling) ?? entry.target,
      origin: `${MEMORY} ${percent}`,
      ...(entry.text === segment.text ? {} : { source: entry.text }),
    })),
  ];
  const told = new Set<string>();
  return alternatives.filter(({ target }) => {
    const known = told.has(target);
    told.add(target);
    return !known;
  });
}

/** Providers of the desk's routes, and the answers that they gave before. */
export interface Drafters {
  readonly providers: ReadonlyMap<string, Provider>;
  readonly answers: Answers;
}

/** Who may be asked for this segment: as a build would ask, and nobody beyond this machine for what must stay here. */
export async function offerFor(
  desk: Desk,
  run: ArticleRun,
  to: Language,
  segment: Segment,
  { providers }: Drafters,
): Promise<Offer> {
  const now = new Date();
  const router = await openRouter(desk.config.routes, now);
  const { restricted } = sensitivityOf(run.article, now);
  const { isLocal } = routerSettings(desk.config, providers);
  const offers = openOffers(providers, isLocal, () => undefined);
  return offers(router.stepsOf(run.article, to)(segment.kind), run.article.language, to, restricted);
}

/** One draft of each provider, or why there is none. Who saw the sentence stands in the ledger when this resolves. */
export async function fromProviders(
  desk: Desk,
  run: ArticleRun,
  to: Language,
  segment: Segment,
  drafters: Drafters,
  signal: AbortSignal,
): Promise<Alternative[]> {
  const { providers } = await offerFor(desk, run, to, segment, drafters);
  const settings = routerSettings(desk.config, drafters.providers);
  const dispatcher = new Dispatcher(providers, signal, () => undefined, {
    answers: drafters.answers,
    prices: new Map(providers.map(({ id }) => [id, settings.priceOf(id)?.perMillion ?? 0])),
    budgetEur: desk.config.budget?.eur,
    timeoutsMs: new Map(providers.map(({ id }) => [id, settings.timeoutMsOf(id)])),
  });
  const locks = run.locks.get(segment.key) ?? [];
  const around = neighboursOf(run, run.segments.indexOf(segment));
  const now = new Date().toISOString();
  const edition = openEdition(desk, run, to, now);
  const asked = providers.map(async (provider): Promise<Alternative> => {
    const result = await draft(
      {
        segment,
        message: run.messages.get(segment.key) ?? "",
        locks,
        from: run.article.language,
        to,
        route: [provider],
        book: desk.names.book,
        shapes: run.shapes,
        targetForm: ({ id }) => desk.names.target(to, id)?.target.text,
        neighbours: () => around.context,
        names: () => approvedNames(desk, to, locks),
      },
      dispatcher,
    );
    if (result.seenBy.length > 0 && !settings.isLocal(provider.id)) {
      const told = provider.uses?.includes("neighbours") === true ? around.keys : [];
      recordSeen(edition, provider.id, [segment.key, ...told]);
    }
    return result.text === undefined
      ? { target: "", origin: provider.id, fault: result.steps.at(-1)?.why ?? "" }
      : { target: result.text, origin: provider.id };
  });
  const answered = Promise.all(asked);
  await dispatcher.drain();
  const alternatives = await answered;
  if (edition.seenBy.size > 0) saveEdition(desk, run, edition, now);
  return alternatives;
}
