import type { Span } from "../model/lock.ts";
import type { ValueInput } from "./input.ts";

/** Dates: weekday, day, month and year as given; a range is one span. */
export function date({ dates }: ValueInput): Span[] {
  return [...dates.spans];
}
