/**
 * What a language brings to the corpus. Texts are templates: `{topic}` is filled from `lists.topic`, whose entries may
 * hold slots themselves; the facts (`{person}`, `{body}`, `{date}`, `{range}`, `{time}`, `{money}`, `{percent}`,
 * `{count}`, `{year}`) are made by slots.ts.
 */
import type { Language } from "../../src/model/language.ts";

/** Masculine and feminine. */
export type Gendered = readonly [string, string];

export interface PressLanguage {
  readonly language: Language;
  readonly firstNames: readonly [readonly string[], readonly string[]];
  readonly surnames: readonly string[];
  /** Put before a surname on a second mention. */
  readonly titles: Gendered;
  /** Put before a full name on a first mention. */
  readonly offices: readonly Gendered[];
  /** Full names of organisations are put together from these, in this order. */
  readonly bodies: readonly [readonly string[], readonly string[], readonly string[]];
  readonly months: readonly string[];
  /** Slots: `{day}`, `{month}`, `{year}`. */
  readonly dates: readonly string[];
  /** Slots: `{from}`, `{to}`, `{month}`, `{year}`. */
  readonly ranges: readonly string[];
  /** Slots: `{hour}`, `{minute}`. */
  readonly times: readonly string[];
  /** Slot: `{amount}`. */
  readonly sums: readonly string[];
  readonly decimalMark: string;
  readonly groupMark: string;
  /** Slot: `{value}`. */
  readonly percentage: string;
  readonly headings: readonly string[];
  readonly openings: readonly string[];
  readonly sentences: readonly string[];
  /** A quotation with its speaker. */
  readonly quotations: readonly string[];
  readonly listLeads: readonly string[];
  readonly listItems: readonly string[];
  /** Header cells, then the sector names of the first column. */
  readonly table: readonly [readonly string[], readonly string[]];
  readonly footnotes: readonly string[];
  /** Sentences that stand word for word in many articles. */
  readonly boilerplate: readonly string[];
  /** Elisions and contractions, once a text is filled. */
  readonly settle?: (text: string) => string;
  readonly lists: Readonly<Record<string, readonly string[]>>;
}
