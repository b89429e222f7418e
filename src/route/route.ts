import type { Language } from "../model/language.ts";
import type { PipelineConfig } from "../config/pipeline-file.ts";

/** The steps (memory, providers) for a segment: those of the first rule that fits; none if no rule does. */
export function routeFor(routes: PipelineConfig["routes"], to: Language): readonly string[] {
  return routes.find((route) => route.to === undefined || route.to === to)?.use ?? [];
}
