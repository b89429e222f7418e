/** A seeded source of choices: the same seed makes the same article on every machine. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean;
  pick<T>(items: readonly T[]): T;
}

/** A Lehmer generator (multiplier 48271, modulus 2^31 - 1): small, and far more than even enough for test texts. */
export function seeded(seed: number): Random {
  const modulus = 2_147_483_647;
  let state = ((seed + 1) * 7_368_787) % modulus;
  const next = (): number => {
    state = (state * 48_271) % modulus;
    return state / modulus;
  };
  // The first values of neighbouring seeds are alike.
  for (let i = 0; i < 4; i++) next();
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    chance: (percent) => next() * 100 < percent,
    pick: (items) => items[between(0, items.length - 1)]!,
  };
}
