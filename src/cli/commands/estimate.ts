import type { Provider } from "../../model/provider.ts";
import type { Progress } from "../../pipeline.ts";
import { openTally, type Further } from "../../route/estimate.ts";
import type { ProviderProgress } from "../../route/dispatcher.ts";
import type { Price } from "../../route/prices.ts";
import { routerSettings } from "../../route/settings.ts";
import { EXIT } from "../exit-codes.ts";
import { runBuild, workspaceOf } from "../run-build.ts";
import { openTerminal, type GlobalOptions, type Terminal } from "../terminal.ts";

export interface EstimateOptions extends GlobalOptions {
  readonly to?: string;
  readonly via?: string;
  /** Commander's name for --no-cache. */
  readonly cache: boolean;
  readonly json?: boolean;
}

interface Row {
  readonly id: string;
  readonly requests: number;
  /** UTF-16 code units, markup included. */
  readonly characters: number;
  /** Answers known from earlier runs, which cost nothing. */
  readonly cached: number;
  /** Null where nobody knows the price. */
  readonly eur: number | null;
  readonly price: Price | null;
  /** The least time that the limits allow; null where they set no rate. */
  readonly seconds: number | null;
  /** At most so much more, if every answer breaks a lock. */
  readonly repairs: { readonly texts: number; readonly characters: number; readonly eur: number | null };
}

interface Estimate {
  readonly segments: number;
  readonly providers: readonly Row[];
  readonly totals: {
    readonly requests: number;
    readonly characters: number;
    readonly eur: number | null;
    readonly repairs: { readonly characters: number; readonly eur: number | null };
  };
  /** `covers` is null where nobody knows the price. */
  readonly budget: { readonly eur: number; readonly covers: boolean | null } | null;
}

export async function estimateCommand(seeds: readonly string[], options: EstimateOptions): Promise<number> {
  const terminal = openTerminal(options);
  const tally = openTally();
  let progress: Progress | undefined;
  const { desk, providers } = await runBuild(workspaceOf(options), seeds, {
    ...options,
    draft: true,
    write: false,
    tally,
    onProgress: (now) => {
      progress = now;
    },
    onAdvice: terminal.say,
  });
  const settings = routerSettings(desk.config, providers);
  const rows = (progress?.providers ?? []).flatMap((counted) => {
    const provider = providers.get(counted.id);
    if (provider === undefined || counted.requests + counted.cached === 0) return [];
    return [rowOf(counted, provider, settings.priceOf(counted.id), tally.further)];
  });
  const estimate = estimateOf(rows, tally.segments, desk.config.budget?.eur);
  terminal.out(options.json === true ? `${JSON.stringify(estimate, null, 2)}\n` : textOf(estimate, terminal));
  return EXIT.done;
}

function rowOf(
  { id, requests, characters, cached }: ProviderProgress,
  { limits }: Provider,
  price: Price | undefined,
  further: Further,
): Row {
  const { texts, characters: more } = further.get(id) ?? { texts: 0, characters: 0 };
  const costOf = (sent: number): number | null =>
    sent === 0 ? 0 : price === undefined ? null : rounded((sent * price.perMillion) / 1_000_000);
  return {
    id,
    requests,
    characters,
    cached,
    eur: costOf(characters),
    price: price ?? null,
    seconds: limits.requestsPerSecond === undefined ? null : Math.ceil(requests / limits.requestsPerSecond),
    repairs: { texts, characters: more, eur: costOf(more) },
  };
}

function estimateOf(rows: readonly Row[], segments: number, budgetEur: number | undefined): Estimate {
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const cost = (of: (row: Row) => number | null): number | null =>
    rows.some((row) => of(row) === null) ? null : rounded(sum((row) => of(row) ?? 0));
  const eur = cost((row) => row.eur);
  return {
    segments,
    providers: rows,
    totals: {
      requests: sum((row) => row.requests),
      characters: sum((row) => row.characters),
      eur,
      repairs: { characters: sum((row) => row.repairs.characters), eur: cost((row) => row.repairs.eur) },
    },
    budget:
      budgetEur === undefined ? null : { eur: budgetEur, covers: eur === null ? null : eur <= budgetEur },
  };
}

/** To a hundredth of a cent. */
function rounded(eur: number): number {
  return Math.round(eur * 10_000) / 10_000;
}

function textOf({ providers, budget }: Estimate, { t }: Terminal): string {
  if (providers.every(({ requests }) => requests === 0)) return `${t("estimate_nothing")}\n`;
  const heading = (["provider", "requests", "characters", "cost", "time", "further"] as const).map((column) =>
    t(`estimate_${column}`),
  );
  const unknown = t("estimate_unknown");
  const rows = providers.map(({ id, requests, characters, eur, seconds, repairs }) => [
    id,
    t("estimate_count", { count: requests }),
    t("estimate_count", { count: characters }),
    eur === null ? unknown : t("estimate_eur", { eur }),
    seconds === null ? "" : t("estimate_seconds", { seconds }),
    t("estimate_more", { characters: repairs.characters, eur: repairs.eur ?? -1 }),
  ]);
  const widths = heading.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]!.length)),
  );
  const isNumber = (column: number): boolean => column > 0 && column < heading.length - 1;
  const lines = [heading, ...rows].map((row) =>
    row
      .map((cell, column) =>
        isNumber(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join("  ")
      .trimEnd(),
  );
  const prices = providers.map(({ id, price }) =>
    price === null
      ? t("estimate_no_price", { id })
      : t("estimate_price", { id, ...price, asOf: price.asOf === "" ? "none" : price.asOf }),
  );
  const verdict =
    budget === null || budget.covers === null
      ? []
      : [t(budget.covers ? "estimate_budget_fits" : "estimate_budget_short", { budget: budget.eur })];
  return `${[...lines, "", ...prices, ...verdict].join("\n")}\n`;
}
