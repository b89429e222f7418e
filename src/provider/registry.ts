/** The built-in providers, one file each, and the desk's own modules. */
import type { PipelineConfig } from "../config/pipeline-file.ts";
import { Failure } from "../model/failure.ts";
import type { Provider, ProviderEnvironment, ProviderFactory } from "../model/provider.ts";
import { PIPELINE_FILE, type Workspace } from "../workspace/workspace.ts";
import { identity } from "./identity.ts";
import { pseudo } from "./pseudo.ts";

export const PROVIDERS = { identity, pseudo } satisfies Record<string, ProviderFactory>;

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
  if (!Object.hasOwn(PROVIDERS, id)) {
    throw new Failure(`Unknown provider "${id}": known are ${knownProviders(config).join(", ")}.`, {
      hint: `Name a module for it under \`providers:\` in ${PIPELINE_FILE}, or use another.`,
    });
  }
  const factory: ProviderFactory = PROVIDERS[id as keyof typeof PROVIDERS];
  return factory(options, environment);
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
  const provider: unknown = (factory as ProviderFactory)(options, environment);
  const fault = faultOf(provider);
  if (fault !== undefined) throw new Failure(`${where} made no provider: ${fault}.`);
  return {
    ...(provider as Provider),
    id,
    translate: (...args) => (provider as Provider).translate(...args),
    supports: (...args) => (provider as Provider).supports(...args),
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
