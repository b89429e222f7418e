/** How one language writes dates and times: one file a language, one function a kind of fact. */
import type { Case } from "../model/lock.ts";
import type { Fact, FactOf, Zone } from "./fact.ts";
import type { Weekday } from "./weekday.ts";

export const NBSP = "\u00a0";

/** What the sentence asks of a fact. */
export interface FactContext {
  /** Only Russian inflects; the nominative without it. */
  readonly case: Case | undefined;
  /** Of a day; undefined shows none. */
  readonly weekday: Weekday | undefined;
  /** The word directly before, in lower case; undefined at the start of a text. */
  readonly before: string | undefined;
  /** What joins the ends of an interval after a word that opens one: "from April 3" -> "to". A dash without it. */
  readonly link: string | undefined;
  /** Alone between brackets. */
  readonly bracketed: boolean;
}

export type FactStyle = {
  readonly [Kind in Fact["kind"]]: (fact: FactOf<Kind>, context: FactContext) => string;
} & {
  /** The joining word that `before` calls for: `from` -> `to`. */
  link(before: string, fact: Fact): string | undefined;
};

/** `UTC` or `(UTC+3)`, with its space before; empty without a zone. */
export function zoneText(zone: Zone | undefined, space: string): string {
  if (zone === undefined) return "";
  if (zone === 0) return `${space}UTC`;
  const [hours, minutes] = [Math.floor(Math.abs(zone) / 60), Math.abs(zone) % 60];
  const rest = minutes === 0 ? "" : `:${two(minutes)}`;
  return `${space}(UTC${zone < 0 ? "−" : "+"}${hours}${rest})`;
}

export function two(value: number): string {
  return String(value).padStart(2, "0");
}
