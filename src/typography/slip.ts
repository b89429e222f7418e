/**
 * A slip of typography: where it stands in a written message, what is wrong, and what mends it. The same slips are
 * reported by the checks and mended by `check --fix`, so that the two cannot disagree.
 */
export interface Slip {
  /** UTF-16 code units into the written message, half-open. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly message: string;
}

/** Finds slips in a masked message (see message/masked.ts): arguments and tags are marks there, offsets are the same. */
export type SlipRule = (masked: string) => Iterable<Slip>;

/** Every match of a pattern is a slip. The pattern never matches a mark, so that a replacement never touches syntax. */
export function slip(pattern: RegExp, replacement: string, message: string): SlipRule {
  return function* (masked) {
    for (const { index: start, 0: found } of masked.matchAll(pattern))
      yield { start, end: start + found.length, replacement, message };
  };
}

/** In order of their start; where two overlap, the first one stays. */
export function slipsOf(masked: string, rules: readonly SlipRule[]): Slip[] {
  const found = rules.flatMap((rule) => [...rule(masked)]).sort((a, b) => a.start - b.start);
  let end = 0;
  return found.filter((one) => {
    if (one.start < end) return false;
    end = Math.max(end, one.end);
    return true;
  });
}

/** The written message with its slips mended. */
export function mended(written: string, slips: readonly Slip[]): string {
  let text = "";
  let at = 0;
  for (const { start, end, replacement } of slips) {
    text += written.slice(at, start) + replacement;
    at = end;
  }
  return text + written.slice(at);
}
