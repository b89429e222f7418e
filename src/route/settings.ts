/** What pipeline.yaml says of providers that is for the router, not for them: where they run, what they cost, how long to wait. */
import type { PipelineConfig } from "../config/pipeline-file.ts";
import type { Provider } from "../model/provider.ts";
import { priceOf, type Price } from "./prices.ts";

export interface RouterSettings {
  readonly isLocal: (id: string) => boolean;
  /** Undefined where nobody knows. */
  readonly priceOf: (id: string) => Price | undefined;
  readonly timeoutMsOf: (id: string) => number | undefined;
}

/** The desk's word counts before the provider's own. */
export function routerSettings(
  config: PipelineConfig,
  providers: ReadonlyMap<string, Provider>,
): RouterSettings {
  const isLocal = (id: string): boolean => config.providers[id]?.local ?? providers.get(id)?.local ?? false;
  return {
    isLocal,
    priceOf: (id) => priceOf(id, config, isLocal(id)),
    timeoutMsOf: (id) => config.providers[id]?.timeoutMs,
  };
}
