const ROMAN = /^(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;
const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of a well-formed Roman numeral in capitals, 1 to 3999; undefined for anything else. */
export function readRoman(text: string): number | undefined {
  if (text.length > 15 || !ROMAN.test(text)) return undefined;
  let value = 0;
  let before = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const digit = DIGITS[text[at]!]!;
    value += digit < before ? -digit : digit;
    before = Math.max(before, digit);
  }
  return value;
}
