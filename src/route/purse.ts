/** What a run has spent, in EUR, and whether it may spend more. Asked before each request that costs. */
export interface Purse {
  readonly spentEur: number;
  readonly budgetEur: number | undefined;
  /** Something was refused: nothing that costs is sent any more. */
  readonly closed: boolean;
  /** Takes the amount, unless that would overspend. */
  take(eur: number): boolean;
  /** What a request did not cost after all. */
  giveBack(eur: number): void;
}

/** Sums of prices are binary fractions: a millionth of a cent is no overspending. */
const TOLERANCE_EUR = 1e-8;

export function openPurse(budgetEur: number | undefined): Purse {
  let spentEur = 0;
  let closed = false;
  return {
    budgetEur,
    get closed() {
      return closed;
    },
    get spentEur() {
      return spentEur;
    },
    take(eur) {
      if (eur === 0) return true;
      closed ||= budgetEur !== undefined && spentEur + eur > budgetEur + TOLERANCE_EUR;
      if (!closed) spentEur += eur;
      return !closed;
    },
    giveBack(eur) {
      spentEur -= eur;
    },
  };
}
