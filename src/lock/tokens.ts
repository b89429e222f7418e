/**
 * A text cut into words, runs of digits and marks: what every value and name detector reads instead of running
 * its own regular expression over the text. One pass, linear; nothing here fails.
 */
export interface Token {
  readonly kind: "word" | "digits" | "mark";
  /** UTF-16 code units into the text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** For comparing: lower case, NFC, ё as е, one apostrophe `'`, one hyphen `-`, one dash `–`. */
  readonly key: string;
  /** What stands before the token: nothing, white space, or the start of a segment. */
  readonly gap: "none" | "space" | "line";
  /** `upper` has two capitals or more and nothing else; a single capital letter is `capital`. */
  readonly shape: "upper" | "capital" | "lower" | "none";
}

const APOSTROPHES = "'’ʼ‘";
const HYPHENS = "-‐‑";
const DASHES = "–—―−";

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  let atLine = true;
  for (let start = 0; start < text.length;) {
    const kind = kindOf(text.charCodeAt(start));
    let end = start + 1;
    if (kind === LINE) atLine = true;
    if (kind >= SPACE) {
      start = end;
      continue;
    }
    if (kind === MARK) end += isPair(text, start) ? 1 : 0;
    else while (end < text.length && kindOf(text.charCodeAt(end)) === kind) end++;
    const gap = atLine ? "line" : start === previousEnd ? "none" : "space";
    tokens.push(tokenOf(kind, text.slice(start, end), start, end, gap));
    previousEnd = start = end;
    atLine = false;
  }
  return tokens;
}

const [WORD, DIGITS, MARK, SPACE, LINE] = [1, 2, 3, 4, 5] as const;
/** What each UTF-16 code unit is; 0 until it is first met. */
const KINDS = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  return KINDS[unit] === 0 ? (KINDS[unit] = classify(unit)) : KINDS[unit]!;
}

function classify(unit: number): number {
  if (unit === 10) return LINE;
  if (unit >= 48 && unit <= 57) return DIGITS;
  const character = String.fromCharCode(unit);
  if (/[\s\u00ad\u200b-\u200f\u2060\ufeff]/u.test(character)) return SPACE;
  return /[\p{L}\p{M}]/u.test(character) ? WORD : MARK;
}

function isPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length;
}

function tokenOf(kind: number, text: string, start: number, end: number, gap: Token["gap"]): Token {
  if (kind === DIGITS) return { kind: "digits", start, end, text, key: text, gap, shape: "none" };
  if (kind === MARK) return { kind: "mark", start, end, text, key: markKey(text), gap, shape: "none" };
  const { key, shape } = read(text);
  return { kind: "word", start, end, text, key, gap, shape };
}

/** Words recur: what one is read as is kept, up to a bound. */
const READ = new Map<string, Pick<Token, "key" | "shape">>();
const MOST_READ = 20_000;

function read(word: string): Pick<Token, "key" | "shape"> {
  const known = READ.get(word);
  if (known !== undefined) return known;
  if (READ.size >= MOST_READ) READ.clear();
  const lower = word.toLowerCase();
  const upper = word.length > 1 && word === word.toUpperCase() && lower !== word;
  const shape = lower === word || word[0] === lower[0] ? "lower" : upper ? "upper" : "capital";
  const fresh = { key: foldWord(lower), shape } as const;
  if (word.length <= LONGEST_WORD) READ.set(word, fresh);
  return fresh;
}

/** Longer ones are no words, and would hold on to their text. */
const LONGEST_WORD = 40;

function foldWord(lower: string): string {
  if (!NEEDS_FOLD.test(lower)) return lower;
  return lower
    .normalize("NFC")
    .replaceAll("ё", "е")
    .replace(RAISED, (letter) => letter.normalize("NFKC"));
}

/** French ordinals: `1ᵉʳ`, `2ᵈ`, `XIXᵉ`. */
const RAISED = /[ᵈᵉʳˢ]/gu;
const NEEDS_FOLD = /[ёᵈᵉʳˢ\p{M}]/u;

function markKey(mark: string): string {
  if (APOSTROPHES.includes(mark)) return "'";
  if (HYPHENS.includes(mark)) return "-";
  if (DASHES.includes(mark)) return "–";
  return mark;
}

/** The key of a single word as `tokenize` would give it. */
export function wordKey(word: string): string {
  return foldWord(word.toLowerCase());
}

/** Whether a word starts in Latin script. */
export function isLatin(word: string): boolean {
  return word.charCodeAt(0) < 0x370;
}

/** True when a token follows the one before it without a space. */
export function joined(token: Token | undefined): boolean {
  return token?.gap === "none";
}

/** True when a token stands in the same segment as the one before it. */
export function sameLine(token: Token | undefined): token is Token {
  return token !== undefined && token.gap !== "line";
}
