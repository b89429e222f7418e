/** 0: done; 1: findings of severity error, or a refusal; 2: nothing could start; 130: interrupted. */
export const EXIT = { done: 0, findings: 1, failure: 2, interrupted: 130 } as const;
