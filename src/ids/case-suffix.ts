import { CASES, type Case } from "../model/lock.ts";

/** `sergey_lavrov_ins` -> `sergey_lavrov` and `ins`. No id ends in a case suffix by itself, so this is never ambiguous. */
export function splitCase(argument: string): { readonly id: string; readonly case?: Case } {
  for (const suffix of CASES) {
    if (argument.endsWith(`_${suffix}`)) return { id: argument.slice(0, -suffix.length - 1), case: suffix };
  }
  return { id: argument };
}

export function withCase(id: string, grammaticalCase: Case | undefined): string {
  return grammaticalCase === undefined ? id : `${id}_${grammaticalCase}`;
}
