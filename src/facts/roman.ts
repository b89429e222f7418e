/** Centuries in French and Russian are written in Roman numerals. */
const ROMAN: readonly (readonly [number, string])[] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** 1 to 39: centuries go no further. */
export function roman(value: number): string {
  let rest = value;
  let text = "";
  for (const [size, digit] of ROMAN) {
    text += digit.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}
