/**
 * What a UTF-16 code unit is to the sentence scanner: one table look-up instead of a regular expression a character.
 * Letters beyond Latin, Greek and Cyrillic, emoji and other signs are 0; nothing here fails.
 */
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
export const SPACE = 4;
/** Ends a sentence: `.` `!` `?` `…`. */
export const STOP = 5;
export const OPENER = 6;
export const CLOSER = 7;
/** A mark that opens or closes by where it stands: `"` `'` `“`. */
export const QUOTE = 8;
export const DASH = 9;
/** `,` `;` `&`...: what a sentence never begins with. */
export const PAUSE = 10;
export const BULLET = 11;

const SIGNS: readonly (readonly [charClass: number, characters: string])[] = [
  [SPACE, "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff"],
  [SPACE, "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"],
  [STOP, ".!?…"],
  [OPENER, "([{«„‘‹¿¡"],
  [CLOSER, ")]}»”’›"],
  [QUOTE, "\"'“"],
  [DASH, "-‐‑–—―−"],
  [PAUSE, ",;:&/%=|"],
  [BULLET, "•‣⁃◦▪●"],
  [DIGIT, "0123456789"],
  // Part of the word in "N°" and "40 °C".
  [LOWER, "°º"],
];

/** Latin with its extensions, combining marks, Greek, Cyrillic; then the letters of Vietnamese. */
const LETTERS = [
  [0x41, 0x530],
  [0x1e00, 0x1f00],
] as const;

/** Indexed by UTF-16 code unit. */
const CLASSES = new Uint8Array(0x10000);
for (const [from, to] of LETTERS) {
  for (let code = from; code < to; code++) {
    const character = String.fromCharCode(code);
    if (/\p{Lu}/u.test(character)) CLASSES[code] = UPPER;
    else if (/[\p{L}\p{M}]/u.test(character)) CLASSES[code] = LOWER;
  }
}
for (const [charClass, characters] of SIGNS) {
  for (const character of characters) CLASSES[character.charCodeAt(0)] = charClass;
}

/** The class of the code unit at `index`; `SPACE` outside the text, so that a text's edges need no case of their own. */
export function classAt(text: string, index: number): number {
  return index >= 0 && index < text.length ? CLASSES[text.charCodeAt(index)]! : SPACE;
}

export function isLetter(charClass: number): boolean {
  return charClass === LOWER || charClass === UPPER;
}

/** The first offset at or after `index` that is not white space; `text.length` if there is none. */
export function skipSpace(text: string, index: number): number {
  while (index < text.length && classAt(text, index) === SPACE) index++;
  return index;
}

/** The offset after the last character before `index` that is not white space; 0 if there is none. */
export function trimSpace(text: string, index: number): number {
  while (index > 0 && classAt(text, index - 1) === SPACE) index--;
  return index;
}
