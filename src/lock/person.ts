import type { Span } from "../model/lock.ts";
import type { DetectorInput } from "./input.ts";
import { hitSpans } from "./name-hits.ts";

/** People: known ones, those that a rule introduces, and their second mentions. Titles and possessives stand outside. */
export function person(input: DetectorInput): Span[] {
  return [...hitSpans(input, "person"), ...input.knowledge.people];
}
