/**
 * Which providers of a route can be asked for a pair, and may be asked for an article: one that does not serve the pair is
 * passed over, and its advice is told once a run; one beyond this machine gets nothing that is restricted.
 */
import type { Language } from "../model/language.ts";
import type { Provider } from "../model/provider.ts";
import { MEMORY } from "../provider/registry.ts";
import type { Steps } from "./route.ts";

export interface Offer {
  readonly providers: readonly Provider[];
  /** Ids of those that serve the pair and may not see the article. */
  readonly heldBack: readonly string[];
}

export type Offers = (steps: Steps, from: Language, to: Language, restricted: boolean) => Promise<Offer>;

export function openOffers(
  providers: ReadonlyMap<string, Provider>,
  isLocal: (id: string) => boolean,
  advise: (line: string) => void,
): Offers {
  const serving = new Map<string, Promise<boolean>>();
  const advised = new Set<string>();

  const serves = (provider: Provider, from: Language, to: Language): Promise<boolean> => {
    const key = `${provider.id} ${from} ${to}`;
    const known = serving.get(key) ?? askedOf(provider, from, to);
    serving.set(key, known);
    return known;
  };
  const askedOf = async (provider: Provider, from: Language, to: Language): Promise<boolean> => {
    try {
      if (await provider.supports(from, to)) return true;
    } catch {
      // It cannot even say: its failure to translate will tell why.
      return true;
    }
    const advice = provider.advice?.(from, to);
    if (advice !== undefined && !advised.has(advice)) advise(advice);
    advised.add(advice ?? "");
    return false;
  };

  const offers = new Map<Steps, Map<string, Promise<Offer>>>();
  const offerOf: Offers = async (steps, from, to, restricted) => {
    const able: Provider[] = [];
    const heldBack: string[] = [];
    for (const id of steps) {
      const provider = id === MEMORY ? undefined : providers.get(id);
      if (provider === undefined || !(await serves(provider, from, to))) continue;
      if (restricted && !isLocal(id)) heldBack.push(id);
      else able.push(provider);
    }
    return { providers: able, heldBack };
  };
  return (steps, from, to, restricted) => {
    const known = offers.get(steps) ?? new Map<string, Promise<Offer>>();
    offers.set(steps, known);
    const key = `${from} ${to} ${restricted}`;
    const offer = known.get(key) ?? offerOf(steps, from, to, restricted);
    known.set(key, offer);
    return offer;
  };
}
