/** A measured line of the report, and the report as a table. */

export interface Line {
  readonly id: string;
  readonly what: string;
  /** In the unit that `measured` shows. */
  readonly value: number;
  readonly measured: string;
  /** What the value was made from. */
  readonly detail: string;
  readonly budget?: string;
  readonly holds?: boolean;
}

type Bound = { readonly atMost: number } | { readonly atLeast: number };

/** A line with a budget; `show` prints a value with its unit. */
export function budgeted(
  id: string,
  what: string,
  value: number,
  show: (value: number) => string,
  bound: Bound,
  detail = "",
): Line {
  const [sign, limit, holds] =
    "atMost" in bound
      ? (["<=", bound.atMost, value <= bound.atMost] as const)
      : ([">=", bound.atLeast, value >= bound.atLeast] as const);
  return { id, what, value, measured: show(value), detail, budget: `${sign} ${show(limit)}`, holds };
}

/** A line without a budget. */
export function told(
  id: string,
  what: string,
  value: number,
  show: (value: number) => string,
  detail = "",
): Line {
  return { id, what, value, measured: show(value), detail };
}

export const times = (value: number): string => `${rounded(value, 3)} x`;
export const seconds = (value: number): string => `${rounded(value, 2)} s`;
export const mebibytes = (value: number): string => `${value.toFixed(0)} MiB`;
export const megabytesPerSecond = (value: number): string => `${rounded(value, 2)} MB/s`;
export const perSecond = (value: number): string => `${Math.round(value).toLocaleString("en")} /s`;
export const percent = (value: number): string => `${rounded(value * 100, 2)}%`;

function rounded(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}

export function table(lines: readonly Line[]): string {
  const rows = [
    ["what", "measured", "budget", "holds", "from"],
    ...lines.map(({ what, measured, budget = "", holds, detail }) => [
      what,
      measured,
      budget,
      holds === undefined ? "" : holds ? "yes" : "NO",
      detail,
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
