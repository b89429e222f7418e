/** Packages that only some desks need: optional peers, found when a provider is set up and loaded when it is first used. */
import { createRequire } from "node:module";
import { Failure } from "../model/failure.ts";

const require = createRequire(import.meta.url);

/** Says at once if a package is missing; the result loads it, once. `load` is the import of `names[0]`. */
export function peer<Module>(names: readonly string[], load: () => Promise<Module>): () => Promise<Module> {
  for (const name of names) {
    if (!isThere(name)) {
      throw new Failure(`The package ${name} is needed and not installed.`, {
        hint: `Install it: npm install ${names.join(" ")}`,
      });
    }
  }
  let loaded: Promise<Module> | undefined;
  return () => (loaded ??= load());
}

function isThere(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch (error) {
    // Packages without an entry for CommonJS are there, too.
    return !(error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND");
  }
}
