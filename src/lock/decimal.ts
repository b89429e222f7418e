/** Plain decimal strings: exact at any length, no exponent, no trailing zeros after the point. */

/** `digits` is an integer part and an optional fraction, both digits only. */
export function plainDecimal(integer: string, fraction = "", powerOfTen = 0): string {
  const moved = integer + fraction.slice(0, powerOfTen).padEnd(powerOfTen, "0");
  const rest = fraction.slice(powerOfTen).replace(/0+$/u, "");
  const whole = moved.replace(/^0+(?=\d)/u, "");
  return rest === "" ? whole : `${whole}.${rest}`;
}

/** Multiplies a plain decimal by a power of ten. */
export function scaleDecimal(value: string, powerOfTen: number): string {
  const [integer = "0", fraction = ""] = value.split(".");
  return plainDecimal(integer, fraction, powerOfTen);
}
