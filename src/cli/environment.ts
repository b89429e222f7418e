import type { ProviderEnvironment } from "../model/provider.ts";

/** What a provider may use of the world: the network, and settings from the environment. */
export function providerEnvironment(): ProviderEnvironment {
  return { fetch: globalThis.fetch, setting: (name) => process.env[name] };
}
