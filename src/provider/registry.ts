/** The built-in providers, one file each, and the desk's own modules. */
import type { PipelineConfig } from "../config/pipeline-file.ts";
import { Failure } from "../model/failure.ts";
import type { Provider, ProviderEnvironment, ProviderFactory } from "../model/provider.ts";
import { PIPELINE_FILE, type Workspace } from "../workspace/workspace.ts";
import { deskEnvironment, type BuiltIn } from "./desk-environment.ts";

/** Each loaded when a desk names it. */
export const PROVIDERS = {
  identity: async () => (await import("./identity.ts")).identity,
  pseudo: async () => (await import("./pseudo.ts")).pseudo,
  deepl: async () => (await import("./deepl.ts")).deepl,
  google: async () => (await import("./google.ts")).google,
  azure: async () => (await import("./azure.ts")).azure,
  amazon: async () => (await import("./amazon.ts")).amazon,
  libretranslate: async () => (await import("./libretranslate.ts")).libretranslate,
  apertium: async () => (await import("./apertium.ts")).apertium,
  chat: async () => (await import("./chat.ts")).chat,
  command: async () => (await import("./command.ts")).command,
  bergamot: async () => (await import("./bergamot.ts")).bergamot,
} satisfies Record<string, () => Promise<BuiltIn>>;

/** What an entry may say of any provider; the rest are the provider's own options. */
const OF_ANY = ["use", "local", "price"];

/** The step of a route that recalls the desk's own approved segments; it is no provider, and always there. */
export const MEMORY = "memory";

export function knownProviders(config: PipelineConfig): string[] {
  return [...new Set([MEMORY, ...Object.keys(PROVIDERS), ...Object.keys(config.providers)])];
}

/** The provider of an id that the configuration names. An unknown id, or a module that is no provider, is a Failure. */
export async function loadProvider(
  id: string,
  config: PipelineConfig,
  workspace: Workspace,
  environment: ProviderEnvironment,
): Promise<Provider> {
  const { module, ...options } = config.providers[id] ?? {};
  if (module !== undefined) return fromModule(id, module, options, workspace, environment);
  const { use = id } = options;
  if (!isBuiltIn(use)) {
    const builtIn = Object.keys(PROVIDERS).join(", ");
    throw use === id
      ? new Failure(`Unknown provider "${id}": known are ${knownProviders(config).join(", ")}.`, {
          hint: `Name a module for it under \`providers:\` in ${PIPELINE_FILE}, or use another.`,
        })
      : new Failure(`providers.${id}.use in ${PIPELINE_FILE}: expected one of ${builtIn}.`);
  }
  const factory: BuiltIn = await PROVIDERS[use]();
  const own = Object.fromEntries(Object.entries(options).filter(([name]) => !OF_ANY.includes(name)));
  const provider = await factory(own, deskEnvironment(id, workspace, environment));
  return { ...provider, id };
}

function isBuiltIn(id: unknown): id is keyof typeof PROVIDERS {
  return typeof id === "string" && Object.hasOwn(PROVIDERS, id);
}

async function fromModule(
  id: string,
  module: string,
  options: Record<string, unknown>,
  workspace: Workspace,
  environment: ProviderEnvironment,
): Promise<Provider> {
  const url = workspace.moduleUrl(`pipeline/${module}`);
  const where = `providers.${id}.module in ${PIPELINE_FILE} (${module})`;
  let loaded: unknown;
  try {
    loaded = await import(url);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure(`${where} could not be loaded: ${why}`, {
      hint: "The path is relative to pipeline/.",
      cause,
    });
  }
  const factory =
    typeof loaded === "object" && loaded !== null && "default" in loaded ? loaded.default : undefined;
  if (typeof factory !== "function") {
    throw new Failure(`${where} was expected to have a ProviderFactory as its default export.`);
  }
  const desk = deskEnvironment(id, workspace, environment);
  const own: ProviderEnvironment = { fetch: desk.fetch, setting: (name) => desk.setting(name) };
  const made: unknown = (factory as ProviderFactory)(options, own);
  const fault = faultOf(made);
  if (fault !== undefined) throw new Failure(`${where} made no provider: ${fault}.`);
  const provider = made as Provider;
  // It may be an instance of a class: its methods are called on it.
  return {
    ...provider,
    id,
    translate: (...args) => provider.translate(...args),
    supports: (...args) => provider.supports(...args),
    ...(provider.advice === undefined ? {} : { advice: (...args) => provider.advice?.(...args) }),
    ...(provider.check === undefined ? {} : { check: (signal) => provider.check!(signal) }),
    ...(provider.close === undefined ? {} : { close: () => provider.close!() }),
  };
}

function faultOf(provider: unknown): string | undefined {
  if (typeof provider !== "object" || provider === null) return "an object was expected";
  const { markup, limits, supports, translate } = provider as Partial<Record<keyof Provider, unknown>>;
  if (typeof translate !== "function" || typeof supports !== "function")
    return "`translate` and `supports` must be functions";
  if (markup !== "text" && markup !== "html" && markup !== "xml") return "`markup` must be text, html or xml";
  if (typeof limits !== "object" || limits === null) return "`limits` must be an object";
  for (const name of ["maxTexts", "maxChars", "concurrency"] as const) {
    const value = (limits as Record<string, unknown>)[name];
    if (typeof value !== "number" || !(value >= 1))
      return `\`limits.${name}\` must be a number of at least 1`;
  }
  return undefined;
}
