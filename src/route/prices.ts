/**
 * What providers cost: list prices a million characters, noted on the day given; the source says what they are now. A desk
 * with another contract writes its own (`providers.<id>.price.perMillion`, EUR). Prices in dollars count one to one as
 * euros, and markup counts as text even where its maker does not bill it, so that a bill is never larger than the
 * estimate. Monthly fees and free allowances are left out.
 */
import type { PipelineConfig } from "../config/pipeline-file.ts";

export interface Price {
  /** EUR a million characters sent, markup included. */
  readonly perMillion: number;
  /** When it was noted, ISO 8601. */
  readonly asOf: string;
  readonly source: string;
}

/** By the id of the built-in provider. What bills in other units (tokens) has no line: the desk names its price. */
const PRICES: Readonly<Record<string, Price>> = {
  deepl: {
    perMillion: 20,
    asOf: "2026-11-27",
    source: "https://support.deepl.com/hc/en-us/articles/360020685720 (API Pro, 0.00002 EUR a character)",
  },
  google: {
    perMillion: 20,
    asOf: "2026-11-27",
    source: "https://cloud.google.com/translate/pricing (Advanced, NMT, 20 USD)",
  },
  azure: {
    perMillion: 10,
    asOf: "2026-11-27",
    source: "https://azure.microsoft.com/pricing/details/translator/ (S1, 10 USD)",
  },
  amazon: {
    perMillion: 15,
    asOf: "2026-11-27",
    source: "https://aws.amazon.com/translate/pricing/ (standard, 15 USD)",
  },
};

const FREE = ["identity", "pseudo", "bergamot", "apertium", "libretranslate", "command"];

/** Undefined where nobody knows. */
export function priceOf(id: string, config: PipelineConfig, local: boolean): Price | undefined {
  const { price, use, module } = config.providers[id] ?? {};
  if (price !== undefined) return { perMillion: price.perMillion, asOf: "", source: `providers.${id}.price` };
  const builtIn = module === undefined ? (use ?? id) : undefined;
  if (local || FREE.includes(builtIn ?? "")) return { perMillion: 0, asOf: "", source: "no bill" };
  return PRICES[builtIn ?? ""];
}
