/** Bodies: known ones, those spelled out beside their acronym, and those that a word such as "Ministry" makes. */
import type { Span } from "../model/lock.ts";
import type { DetectorInput } from "./input.ts";
import { hitSpans } from "./name-hits.ts";

export function organization(input: DetectorInput): Span[] {
  return hitSpans(input, "organization");
}
