/**
 * The words of a text in ASCII, for keys and ids that a person can read and any tool can store.
 * Latin letters lose their diacritics, Russian and Ukrainian ones are romanised (BGN/PCGN without its signs);
 * letters of other scripts separate words like any other sign. Nothing here fails.
 */

/** What no Unicode decomposition tells. */
const LATIN: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ŋ: "ng",
  ħ: "h",
};

const CYRILLIC: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  ё: "yo",
  є: "ye",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  ї: "yi",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ў: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
};

const WORD = /[a-z0-9]+/g;
const LETTER = /[\p{L}\p{N}]/u;
const APOSTROPHES = "'’ʼ";
/** After these a Russian е is "ye", as at the start of a word: Достоевский, съезд, Ельцин. */
const BEFORE_YE = "аеёиоуыэюяъь";

/** Lower-case ASCII words (`a`-`z`, digits) in the order of the text: `Сергей Лавров` -> `sergey`, `lavrov`. */
export function asciiWords(text: string): string[] {
  return fold(text.toLowerCase().normalize("NFC")).match(WORD) ?? [];
}

function fold(lower: string): string {
  let folded = "";
  let previous = " ";
  for (const character of lower) {
    if (APOSTROPHES.includes(character) && LETTER.test(previous)) continue;
    if (character < "\u0080") folded += character;
    else if (character === "е") folded += opensSyllable(previous) ? "ye" : "e";
    else folded += CYRILLIC[character] ?? LATIN[character] ?? withoutMarks(character);
    previous = character;
  }
  return folded;
}

function opensSyllable(previous: string): boolean {
  return BEFORE_YE.includes(previous) || !LETTER.test(previous);
}

function withoutMarks(character: string): string {
  return character.normalize("NFD").replace(/\p{M}/gu, "");
}

/** As many words as fit into `longest` characters with `joint` between them; a first word that is longer is cut. */
export function joinWithin(words: readonly string[], joint: string, longest: number): string {
  let joined = (words[0] ?? "").slice(0, longest);
  for (const word of words.slice(1)) {
    if (joined.length + joint.length + word.length > longest) break;
    joined += joint + word;
  }
  return joined;
}
