/** What a built-in provider gets of its desk, beside the network and the settings. */
import { parseEnv } from "node:util";
import type { Provider, ProviderEnvironment } from "../model/provider.ts";
import type { Workspace } from "../workspace/workspace.ts";

export interface DeskEnvironment extends ProviderEnvironment {
  /** The id under which pipeline.yaml names the provider. */
  readonly id: string;
  /** The desk's folder: where a program of the desk is started. */
  readonly folder: string;
  /** The text of a file of the desk; undefined where there is none. */
  file(name: string): string | undefined;
}

export type BuiltIn = (
  options: Record<string, unknown>,
  env: DeskEnvironment,
) => Provider | Promise<Provider>;

/** Settings come from the environment, then from the desk's own `.env`, which is never looked for elsewhere. */
export function deskEnvironment(
  id: string,
  workspace: Workspace,
  environment: ProviderEnvironment,
): DeskEnvironment {
  let own: NodeJS.Dict<string> | undefined;
  return {
    id,
    folder: workspace.root,
    fetch: environment.fetch,
    setting: (name) =>
      environment.setting(name) ?? (own ??= parseEnv(workspace.readText(".env") ?? ""))[name],
    file: (name) => workspace.readText(name),
  };
}
